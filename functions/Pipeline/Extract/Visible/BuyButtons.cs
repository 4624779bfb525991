using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Finds the button with which an advert is answered or goods are bought.</summary>
internal static partial class BuyButtons
{
    private static readonly ILookup<char, string> Words = PageWords.Buy.ToLookup(w => w[0]);

    private static bool SaysBuy(string text)
    {
        if (text.Length is <= 2 or > 40)
        {
            return false;
        }

        foreach (string word in Words[char.ToLowerInvariant(text[0])])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length < word.Length + 12)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first text of a button: shops put notices for other cases behind it.</summary>
    private static string FirstWords(HtmlPage page, in PageNode node)
    {
        int run = node.FirstRun;
        while (run < node.EndRun && string.IsNullOrWhiteSpace(page.Runs[run].Text))
        {
            run++;
        }

        return run < node.EndRun ? VisibleText.Fold(page.Runs[run].Text) : "";
    }

    [GeneratedRegex(@"(^|[ _-])buy[_-]?(btn|now|button)|add[_-]?to[_-]?(cart|basket|bag)|(^|[ _-])(cart|basket)[_-]?add", RegexOptions.NonBacktracking)]
    private static partial Regex BuyMarks();

    [GeneratedRegex(@"(^|[ _-])contact[_-]?(btn|button|seller|owner|advertiser)($|[ _-])", RegexOptions.NonBacktracking)]
    private static partial Regex ContactMarks();

    /// <summary>True where the page has one that can be pressed.</summary>
    public static bool Any(HtmlPage page)
    {
        var isBuy = new MarkQuestion(page, BuyMarks().IsMatch);
        foreach (int index in page.ByTag["button"].Concat(page.ByTag["a"]).Concat(page.ByTag["input"]))
        {
            ref readonly PageNode node = ref page.Nodes[index];
            if (node.EndRun - node.FirstRun > 8 || page.HasAttribute(index, "disabled"))
            {
                continue;
            }

            if (node.Mark.Length > 0 && node.Tag == "button" && ContactMarks().IsMatch(node.Mark))
            {
                return true;
            }

            if (isBuy[index])
            {
                return true;
            }

            string text = node.Tag == "input" ? page.Attribute(index, "value") ?? "" : FirstWords(page, in node);
            if (SaysBuy(text) || (node.Tag != "input" && node.EndRun - node.FirstRun > 1 && SaysBuy(page.LineOf(index, 60))))
            {
                return true;
            }
        }

        return false;
    }
}
