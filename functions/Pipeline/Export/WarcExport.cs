using System.Text;
using Wildlife.Evidence;

namespace Wildlife.Export;

/// <summary>All pages of a case in one WARC file: a record that says what it is and how it may be handled, then the pages' own records, byte by byte.</summary>
internal static class WarcExport
{
    public static async Task WriteAsync(CaseDossier dossier, Grading grading, IEvidenceStore store, Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(Info(dossier, grading), cancellationToken).ConfigureAwait(false);
        var pages = dossier.Listings.SelectMany(listing => listing.Readings).Select(reading => reading.Page).SelectMany(WithOriginals).DistinctBy(page => page.File.Name).OrderBy(page => page.File.Name, StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var bytes = await store.ReadAsync(Containers.Evidence, page.File.Name, cancellationToken).ConfigureAwait(false) ?? throw new InvalidDataException($"evidence/{page.File.Name} is missing: run 'verify'");
            await output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
    }

    private static ReadOnlyMemory<byte> Info(CaseDossier dossier, Grading grading)
    {
        var text = $"software: {ToolVersion.Name}\r\nformat: WARC File Format 1.1\r\nisPartOf: case {dossier.Case.Id}\r\ndescription: {grading.Code}; chain of events ends with {dossier.Case.LastEventHash}\r\n";
        var writer = new WarcWriter(dossier.AsOf, $"{dossier.Case.LastEventHash} {grading.Code}");
        writer.AppendStored(new WarcDraft("warcinfo", null, "application/warc-fields", default, Encoding.UTF8.GetBytes(text), null, []));
        return writer.Written;
    }

    private static IEnumerable<DossierPage> WithOriginals(DossierPage? page)
    {
        for (; page is not null; page = page.Original)
        {
            yield return page;
        }
    }
}
