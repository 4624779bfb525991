namespace Wildlife.Extract;

/// <summary>Finds who sells beside words for it, and whether that is a private person or a trader in the words around the name.</summary>
internal static class SellerFinder
{
    private const int Around = 200;

    private static readonly LabelSet Labels = new(
        "vendeur", "le vendeur", "vendu par", "annonceur", "proposé par", "anbieter", "verkäufer", "inserent", "verkauft von", "angeboten von", "verkoper", "aanbieder", "adverteerder", "aangeboden door", "verkocht door",
        "seller", "sold by", "posted by", "advertiser", "offered by", "listed by", "eladó", "hirdető", "feladó", "vendedor", "anunciante", "venditore", "inserzionista", "sprzedawca", "sprzedający", "prodejce", "predajca");

    /// <summary>The seller beside a label: the text of the link in its element, else the words before a bracket or a comma.</summary>
    public static (string? Name, string? Url) Labelled(PageReading reading)
    {
        HtmlPage page = reading.Page;
        foreach (LabelledValue value in new LabelledValues(page, reading.Ground).Of(Labels, false))
        {
            for (int i = value.Node; i >= 0 && i < page.Nodes[value.Node].End; i++)
            {
                if (page.Nodes[i].Tag == "a" && page.LineOf(i, 80) is { Length: >= 2 and <= 60 } linked)
                {
                    return (linked, page.Absolute(page.Attribute(i, "href")));
                }
            }

            int end = value.Text.IndexOfAny(['(', ',', '|', '·']);
            if ((end < 0 ? value.Text : value.Text[..end]).Trim() is { Length: >= 2 and <= 60 } name)
            {
                return (name, null);
            }
        }

        return (null, null);
    }

    /// <summary><c>private</c> or <c>trader</c>; null where no words by the name say.</summary>
    public static string? KindOf(string? name, HtmlPage page, AdvertGround ground)
    {
        for (int run = 0; name is { Length: > 1 } && run < page.Runs.Length; run++)
        {
            TextRun text = page.Runs[run];
            if (text.Text.Length < name.Length || text.Text.Length > name.Length + 80 || ground.IsOther(text.Node) || !VisibleText.Fold(text.Text).Contains(name, StringComparison.Ordinal))
            {
                continue;
            }

            int node = text.Node;
            for (int i = 0; i < 4 && page.Nodes[node].Parent >= 0; i++, node = page.Nodes[node].Parent)
            {
                string line = page.LineOf(node, Around + 50);
                if (line.Length > Around)
                {
                    break;
                }

                if (SellerWords.KindOf(line.Replace(name, "", StringComparison.Ordinal)) is { } kind)
                {
                    return kind;
                }
            }
        }

        return null;
    }
}
