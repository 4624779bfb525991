namespace Wildlife.Extract;

/// <summary>Reads markup into the tables of a page.</summary>
internal static class HtmlPageReader
{
    /// <summary>Never fails; <paramref name="fetched"/> is where the page came from.</summary>
    public static HtmlPage Read(string markup, Uri? fetched) => Read(markup.AsMemory(), fetched);

    /// <summary>Never fails; <paramref name="fetched"/> is where the page came from.</summary>
    public static HtmlPage Read(ReadOnlyMemory<char> markup, Uri? fetched)
    {
        var draft = new PageDraft(markup);
        var builder = new TreeBuilder(draft);
        new MarkupScanner(markup.Span, builder).Run();
        builder.Finish();
        return new HtmlPage(draft, builder.TooDeep, fetched);
    }
}
