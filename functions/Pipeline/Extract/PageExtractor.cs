using Wildlife.Sources;

namespace Wildlife.Extract;

/// <summary>
/// Reads one page: what it is, and what it says. Pure: the same bytes, source and instant give the same answer.
/// It holds no state, so one instance serves all threads.
/// </summary>
public sealed class PageExtractor
{
    /// <summary>Reads a page. Whatever the bytes are, it answers: rubbish is a page of kind <see cref="PageKind.Other"/>.</summary>
    /// <param name="page">The page as it came.</param>
    /// <param name="source">The marketplace it is of, whose selectors win over general rules; null for a page of an unknown site.</param>
    /// <param name="now">When the page was read: 'yesterday' counts from it.</param>
    /// <exception cref="PageNotUnderstoodException">A listing page lacks a field that the source requires; the message names both.</exception>
#pragma warning disable CA1822 // An instance on purpose: callers hold an extractor and need not know that it has no state today.
    public ExtractedPage Extract(PageContent page, SourceDefinition? source, DateTimeOffset now)
#pragma warning restore CA1822
    {
        ArgumentNullException.ThrowIfNull(page);
        using DecodedPage decoded = PageDecoder.Decode(page.Body.Span, page.ContentType);
        using HtmlPage html = HtmlPageReader.Read(decoded.Text, page.Url);
        var reading = new PageReading(html, page, source, now);
        ItemFacts? state = EmbeddedState.Read(reading);
        PageKind kind = KindJudge.Judge(reading, state);
        var result = new ExtractedPage
        {
            Kind = kind,
            Url = html.Url?.AbsoluteUri,
            Title = reading.Main.HeadingText ?? (reading.Title.Length > 0 ? reading.Title : null),
            Language = PageLanguage.Of(html, reading.Meta),
            Encoding = decoded.Encoding,
            Repairs = [.. decoded.Repairs, .. html.TooDeep ? ["nesting"] : Array.Empty<string>(), .. reading.Data.Mended ? ["json-ld"] : Array.Empty<string>()],
        };
        ExtractedPage linked = new IndexReader(reading).Read(result, kind == PageKind.Index);
        return kind switch
        {
            PageKind.Listing => new ListingReader(reading, state).Read(linked),
            // A page of no kind may still be a seller's own: an analyst's capture of a contact page.
            PageKind.Other or PageKind.Index or PageKind.Empty => linked with { Contacts = ContactFinder.Find(VisibleText.Apart(html.Runs, 100_000) + "\n" + reading.ContactText, reading.Regions) },
            _ => linked,
        };
    }
}
