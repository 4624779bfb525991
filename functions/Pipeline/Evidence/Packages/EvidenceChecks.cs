using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Crawl;

namespace Wildlife.Evidence;

/// <summary>Checks that the evidence hangs together: listing → observation → page, each by the hash of the next, and each page by its own digests.</summary>
internal static class EvidenceChecks
{
    private const string Listings = "listings/";
    private const string Pages = "pages/";

    public static IEnumerable<VerifyProblem> Run(ZipReader zip, PackageManifest manifest)
    {
        var problems = new List<VerifyProblem>();
        var absent = manifest.Absent.Select(missing => missing.What).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (entry.Path.StartsWith(Pages, StringComparison.Ordinal))
            {
                problems.AddRange(PageBlob.Verify(entry.Path[Pages.Length..], zip.Read(entry)).Select(problem => new VerifyProblem(entry.Path, problem)));
            }
            else if (entry.Path.StartsWith(Listings, StringComparison.Ordinal) && Read(zip, entry, WildlifeJson.Default.Listing, problems) is { } listing)
            {
                CheckReadings(zip, listing, absent, problems);
            }
        }

        problems.AddRange(ReplayChecks.Run(zip, absent));
        return problems;
    }

    private static void CheckReadings(ZipReader zip, Listing listing, HashSet<string> absent, List<VerifyProblem> problems)
    {
        foreach (var reading in listing.Readings)
        {
            var path = EvidenceNames.Observation(reading.Name);
            if (Find(zip, path, reading.Sha256, absent, problems) is { } entry && Read(zip, entry, WildlifeJson.Default.ListingObservation, problems) is { } observation)
            {
                Find(zip, EvidenceNames.Page(observation.PageName), observation.PageSha256, absent, problems);
            }
        }
    }

    private static ZipEntry? Find(ZipReader zip, string path, string sha256, HashSet<string> absent, List<VerifyProblem> problems)
    {
        if (zip.Find(path) is not { } entry)
        {
            if (!absent.Contains(path))
            {
                problems.Add(new VerifyProblem(path, "is missing, and the manifest does not say why"));
            }

            return null;
        }

        if (Sha256Hex.Of(zip.Read(entry)) != sha256)
        {
            problems.Add(new VerifyProblem(path, "is not the bytes that were read: what was made of it names another SHA-256"));
        }

        return entry;
    }

    private static T? Read<T>(ZipReader zip, ZipEntry entry, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, List<VerifyProblem> problems) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(zip.Read(entry), type);
        }
        catch (JsonException malformed)
        {
            problems.Add(new VerifyProblem(entry.Path, $"cannot be read: {malformed.Message}"));
            return null;
        }
    }
}
