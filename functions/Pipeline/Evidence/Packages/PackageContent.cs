using System.Text.Json;
using Wildlife.Cases;

namespace Wildlife.Evidence;

/// <summary>What goes into a package.</summary>
internal static class PackageContent
{
    /// <summary>The objects that are copied as they are.</summary>
    public static IEnumerable<StoredEvidence> Copies(CaseDossier dossier) =>
        dossier.Listings
            .SelectMany(listing => listing.Readings.SelectMany(reading => Pages(reading.Page).Prepend(reading.File)).Concat(listing.Pictures))
            .DistinctBy(file => file.Name);

    /// <summary>The members that are made of the dossier: always the same of the same.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Made(CaseDossier dossier, PackageMaking making, ReportWriter reports)
    {
        yield return (PackageForm.CaseDocument, JsonSerializer.SerializeToUtf8Bytes(dossier.Case, WildlifeJson.Default.Case));
        yield return (PackageForm.Events, EventLines(dossier.Events));
        foreach (var (caseId, chain) in dossier.MergedChains)
        {
            yield return (PackageForm.MergedEvents(caseId), EventLines(chain));
        }

        foreach (var listing in dossier.Listings.Select(listing => listing.Listing))
        {
            yield return (PackageForm.Listing(listing.Source, listing.AdId), JsonSerializer.SerializeToUtf8Bytes(listing, WildlifeJson.Default.Listing));
        }

        yield return (PackageForm.Report, reports.Report(dossier, making));
        yield return (PackageForm.Brief, reports.Brief(dossier, making));
        yield return (PackageForm.Readme, PackageForm.ReadmeOf(dossier.Case.Id));
    }

    private static IEnumerable<StoredEvidence> Pages(DossierPage? page)
    {
        for (; page is not null; page = page.Original)
        {
            yield return page.File;
            foreach (var file in page.Replay?.Files ?? [])
            {
                yield return file;
            }
        }
    }

    private static byte[] EventLines(IReadOnlyList<RecordedEvent> events)
    {
        using var lines = new MemoryStream();
        foreach (var recorded in events)
        {
            lines.Write(JsonSerializer.SerializeToUtf8Bytes(recorded, WildlifeJson.Default.RecordedEvent));
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }
}
