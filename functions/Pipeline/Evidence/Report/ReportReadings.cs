using System.Globalization;

namespace Wildlife.Evidence;

/// <summary>The readings of an advert with the circumstances of each capture.</summary>
internal static class ReportReadings
{
    public static void Write(Html html, ReportTexts words, DossierListing dossier)
    {
        html.Element("h3", words.ReadingsHeading);
        foreach (var reading in dossier.Readings)
        {
            html.Begin("table", "facts")
                .Fact(words.Time, ReportHead.Instant(reading.Reading.ObservedAt))
                .Fact(words.Found, words.Word("observed", WireName.Of(reading.Reading.State)));
            if (reading.Page is { } page)
            {
                WritePage(html, words, page);
            }

            html.Fact(words.File, reading.File.Name).Fact(words.Hash, reading.File.Sha256).End();
        }
    }

    private static void WritePage(Html html, ReportTexts words, DossierPage stored)
    {
        var page = stored.Page;
        html.Fact(words.Page, stored.File.Name)
            .Fact(words.Hash, stored.File.Sha256)
            .Fact(words.Record, stored.RecordId)
            .Fact(words.Status, page.Failure ?? page.Status.ToString(CultureInfo.InvariantCulture))
            .Fact(words.Redirects, string.Join(" → ", page.Redirects.Select(redirect => string.Create(CultureInfo.InvariantCulture, $"{redirect.Status} {redirect.Target}"))))
            .Fact(words.RevisitOf, stored.Original is { } original ? $"{ReportHead.Instant(original.Page.ObservedAt)}, {original.File.Name}" : null);
        WriteFetch(html, words, stored);
        WriteImport(html, words, stored);
    }

    private static void WriteFetch(Html html, ReportTexts words, DossierPage stored)
    {
        if (stored.Page.Fetch is { } fetch)
        {
            html.Fact(words.FetchedAt, fetch.FetchedAt is { } at ? ReportHead.Instant(at) : null)
                .Fact(words.Address, fetch.RemoteAddress ?? words.Unknown)
                .Fact(words.Tls, fetch.TlsProtocol is null ? null : $"{fetch.TlsProtocol} {fetch.TlsCipher}")
                .Fact(words.Certificate, fetch.CertificateSha256)
                .Fact(words.Agent, fetch.Agent)
                .Fact(words.Clock, fetch.Clock);
        }
    }

    private static void WriteImport(Html html, ReportTexts words, DossierPage stored)
    {
        if (stored.Page.Import is { } import)
        {
            html.Fact(words.ImportedFile, $"{import.File}, SHA-256 {import.FileSha256}")
                .Fact(words.CapturedBy, import.By ?? words.Nobody)
                .Fact(words.CapturedHow, import.How ?? words.Unknown)
                .Fact(words.ImportedAt, import.At is { } at ? ReportHead.Instant(at) : words.Unknown);
        }
    }
}
