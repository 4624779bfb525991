using System.Globalization;
using Wildlife.Replay;

namespace Wildlife.Evidence;

/// <summary>The readings of an advert with the circumstances of each capture.</summary>
internal static class ReportReadings
{
    public static void Write(Html html, ReportWords words, DossierListing dossier)
    {
        html.Element("h3", words.Texts.ReadingsHeading);
        foreach (var reading in dossier.Readings)
        {
            html.Begin("table", "facts")
                .Fact(words.Texts.Time, ReportHead.Instant(reading.Reading.ObservedAt))
                .Fact(words.Texts.Found, words.Word("observed", WireName.Of(reading.Reading.State)));
            if (reading.Page is { } page)
            {
                WritePage(html, words, page);
            }

            html.Fact(words.Texts.File, reading.File.Name).Fact(words.Texts.Hash, reading.File.Sha256).End();
            if (reading.Page?.Replay?.Document is { } replay)
            {
                WriteReplay(html, words, replay);
            }
        }
    }

    private static void WriteReplay(Html html, ReportWords words, PageReplay replay)
    {
        html.Element("h4", words.Texts.PageAsSeen)
            .Begin("table", "facts")
            .Fact(words.Texts.ResourcesKept, string.Create(CultureInfo.InvariantCulture, $"{replay.Resources.Count} ({words.Texts.ResourcesMissing}: {replay.Missing.Count})"))
            .Fact(words.Texts.File, replay.Warc?.Name)
            .Fact(words.Texts.Hash, replay.Warc?.Sha256)
            .Fact(words.Texts.Unknown, replay.RenderFailure)
            .End();
        if (replay.Rendered is { } drawn)
        {
            html.Element("p", string.Format(CultureInfo.InvariantCulture, words.Texts.DrawnWith, drawn.Tool, drawn.Refused))
                .Begin("p").Picture(drawn.File.Name, words.Texts.PageAsSeen).Begin("span", "hash").Text($"{drawn.File.Name} {drawn.File.Sha256}").End().End();
        }
    }

    private static void WritePage(Html html, ReportWords words, DossierPage stored)
    {
        var page = stored.Page;
        html.Fact(words.Texts.Page, stored.File.Name)
            .Fact(words.Texts.Hash, stored.File.Sha256)
            .Fact(words.Texts.Record, stored.RecordId)
            .Fact(words.Texts.Status, page.Failure ?? page.Status.ToString(CultureInfo.InvariantCulture))
            .Fact(words.Texts.Redirects, string.Join(" → ", page.Redirects.Select(redirect => string.Create(CultureInfo.InvariantCulture, $"{redirect.Status} {redirect.Target}"))))
            .Fact(words.Texts.RevisitOf, stored.Original is { } original ? $"{ReportHead.Instant(original.Page.ObservedAt)}, {original.File.Name}" : null);
        WriteFetch(html, words, stored);
        WriteImport(html, words, stored);
    }

    private static void WriteFetch(Html html, ReportWords words, DossierPage stored)
    {
        if (stored.Page.Fetch is { } fetch)
        {
            html.Fact(words.Texts.FetchedAt, fetch.FetchedAt is { } at ? ReportHead.Instant(at) : null)
                .Fact(words.Texts.Address, fetch.RemoteAddress ?? words.Texts.Unknown)
                .Fact(words.Texts.Tls, fetch.TlsProtocol is null ? null : $"{fetch.TlsProtocol} {fetch.TlsCipher}")
                .Fact(words.Texts.Certificate, fetch.CertificateSha256)
                .Fact(words.Texts.Agent, fetch.Agent)
                .Fact(words.Texts.Clock, fetch.Clock);
        }
    }

    private static void WriteImport(Html html, ReportWords words, DossierPage stored)
    {
        if (stored.Page.Import is { } import)
        {
            html.Fact(words.Texts.ImportedFile, $"{import.File}, SHA-256 {import.FileSha256}")
                .Fact(words.Texts.CapturedBy, import.By ?? words.Texts.Nobody)
                .Fact(words.Texts.CapturedHow, import.How ?? words.Texts.Unknown)
                .Fact(words.Texts.ImportedAt, import.At is { } at ? ReportHead.Instant(at) : words.Texts.Unknown);
        }
    }
}
