namespace Wildlife.Extract;

/// <summary>Finds the button with which an advert is answered or goods are bought.</summary>
internal static class BuyButtons
{
    /// <summary>True where the page has one that can be pressed.</summary>
    public static bool Any(HtmlPage page)
    {
        foreach (int index in page.ByTag["button"].Concat(page.ByTag["a"]).Concat(page.ByTag["input"]))
        {
            PageNode node = page.Nodes[index];
            if (node.EndRun - node.FirstRun > 8 || node.Element.HasAttribute("disabled"))
            {
                continue;
            }

            string text = node.Tag == "input" ? node.Element.GetAttribute("value") ?? "" : page.LineOf(index, 60);
            if (text.Length is > 2 and <= 40 && Array.Exists(PageWords.Buy, w => text.Equals(w, StringComparison.OrdinalIgnoreCase) || (text.Length < w.Length + 12 && text.StartsWith(w, StringComparison.OrdinalIgnoreCase))))
            {
                return true;
            }
        }

        return false;
    }
}
