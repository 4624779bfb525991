using System.Text;
using Wildlife.Evidence;

namespace Wildlife.Export;

/// <summary>All pages of a case in one WARC file: a record that says what it is and how it may be handled, then the pages' own records and those of what they load, byte by byte.</summary>
internal static class WarcExport
{
    public static async Task WriteAsync(CaseDossier dossier, Grading grading, IEvidenceStore store, Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(Info(dossier, grading), cancellationToken).ConfigureAwait(false);
        var pages = dossier.Listings.SelectMany(listing => listing.Readings).Select(reading => reading.Page).SelectMany(WithOriginals).DistinctBy(page => page.File.Name).OrderBy(page => page.File.Name, StringComparer.Ordinal);
        foreach (var page in pages)
        {
            await CopyAsync(page.File.Name, store, output, cancellationToken).ConfigureAwait(false);
            if (page.Replay?.Document.Warc is { } resources && page.Replay.Files.Any(file => file.Name == resources.Name))
            {
                await CopyAsync(resources.Name, store, output, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task CopyAsync(string name, IEvidenceStore store, Stream output, CancellationToken cancellationToken)
    {
        var bytes = await store.ReadAsync(Containers.Evidence, name, cancellationToken).ConfigureAwait(false) ?? throw new InvalidDataException($"evidence/{name} is missing: run 'verify'");
        await output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
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
