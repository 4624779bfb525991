using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Finds the button with which an advert is answered or goods are bought.</summary>
internal static partial class BuyButtons
{
    private static bool SaysBuy(string text) =>
        text.Length is > 2 and <= 40 && Array.Exists(PageWords.Buy, w => text.StartsWith(w, StringComparison.OrdinalIgnoreCase) && text.Length < w.Length + 12);

    /// <summary>The first text of a button: shops put notices for other cases behind it.</summary>
    private static string FirstWords(HtmlPage page, PageNode node)
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
        foreach (int index in page.ByTag["button"].Concat(page.ByTag["a"]).Concat(page.ByTag["input"]))
        {
            PageNode node = page.Nodes[index];
            if (node.EndRun - node.FirstRun > 8 || page.HasAttribute(index, "disabled"))
            {
                continue;
            }

            if (node.Mark.Length > 0 && node.Tag == "button" && ContactMarks().IsMatch(node.Mark))
            {
                return true;
            }

            if (node.Mark.Length > 0 && BuyMarks().IsMatch(node.Mark))
            {
                return true;
            }

            string text = node.Tag == "input" ? page.Attribute(index, "value") ?? "" : FirstWords(page, node);
            if (SaysBuy(text) || (node.Tag != "input" && SaysBuy(page.LineOf(index, 60))))
            {
                return true;
            }
        }

        return false;
    }
}
