using System.Buffers;
using System.Globalization;

namespace Wildlife.Extract;

/// <summary>Marks the text runs of a page that hold a price: a digit with a currency beside it, in one run or in two neighbours.</summary>
internal sealed class PriceRuns
{
    /// <summary>Whole amount, separator, cents, currency, and one space.</summary>
    private const int MostParts = 5;

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789., \u00a0'’\t\r\n-–");
    private readonly int[] _before;
    private readonly bool[] _isPrice;

    /// <summary>Reads all runs of the page.</summary>
    public PriceRuns(HtmlPage page)
    {
        int count = page.Runs.Length;
        _isPrice = new bool[count];
        _before = new int[count + 1];
        for (int i = 0; i < count; i++)
        {
            _isPrice[i] = IsPrice(page, i);
            _before[i + 1] = _before[i] + (_isPrice[i] ? 1 : 0);
        }
    }

    /// <summary>How many runs from <paramref name="first"/> up to <paramref name="end"/> hold a price.</summary>
    public int Count(int first, int end) => _before[end] - _before[first];

    /// <summary>True where the run holds a price.</summary>
    public bool At(int run) => _isPrice[run];

    /// <summary>The first run with a price from <paramref name="first"/> up to <paramref name="end"/>; -1 where there is none.</summary>
    public int First(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_isPrice[i])
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsPrice(HtmlPage page, int index)
    {
        ReadOnlySpan<TextRun> runs = page.Runs;
        string text = runs[index].Text;
        // A price by area or weight is a comparison, not what is asked.
        if (text.Length > 120 || text.AsSpan().IndexOfAnyInRange('0', '9') < 0 || text.Contains("/m²", StringComparison.Ordinal) || text.Contains("/m2", StringComparison.Ordinal) || text.Contains("/kg", StringComparison.Ordinal))
        {
            return false;
        }

        return NamesCurrency(text)
            || (index + 1 < runs.Length && !runs[index + 1].Break && IsCurrencyAlone(runs[index + 1].Text))
            || (index > 0 && !runs[index].Break && IsCurrencyAlone(runs[index - 1].Text))
            || (text.AsSpan().IndexOfAnyExcept(NumberSigns) < 0 && StandsWithCurrency(page, index));
    }

    /// <summary>A number whose currency stands in an element of its own within the same small one.</summary>
    private static bool StandsWithCurrency(HtmlPage page, int index)
    {
        int node = page.Runs[index].Node;
        for (int i = 0; i < 3 && node >= 0 && page.Nodes[node].EndRun - page.Nodes[node].FirstRun <= MostParts; i++, node = page.Nodes[node].Parent)
        {
            for (int run = page.Nodes[node].FirstRun; run < page.Nodes[node].EndRun; run++)
            {
                if (IsCurrencyAlone(page.Runs[run].Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsCurrencyAlone(string text) => text.Length <= 24 && text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && NamesCurrency(text);

    /// <summary>A sign, or a word that is a currency beside a number.</summary>
    public static bool NamesCurrency(string text)
    {
        bool letters = false;
        foreach (char c in text)
        {
            if (c >= '$' && (c is '$' or '€' or '£' or '¥' or '円' || (c > '\u02ff' && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol)))
            {
                return true;
            }

            letters |= char.IsLetter(c);
        }

        return letters && CurrencyFinder.Find(text.Trim(), Math.Max(0, text.AsSpan().IndexOfAnyInRange('0', '9')), null) is not null;
    }
}
