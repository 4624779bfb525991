using System.IO.Compression;
using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

/// <summary>The saved pages of real marketplaces beside the project's folder; skipped where they are absent.</summary>
public sealed class RealPageTests
{
    private static string? RealPages()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Serverless.sln")))
            {
                string pages = Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", "real", "pages"));
                return File.Exists(Path.Combine(pages, "manifest.csv")) ? pages : null;
            }
        }

        return null;
    }

    private static ExtractedPage Extract(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var body = new MemoryStream();
        plain.CopyTo(body);
        return new PageExtractor().Extract(new PageContent(null, 200, null, body.ToArray()), null, Pages.Now);
    }

    [Theory]
    [InlineData("detail")]
    [InlineData("search")]
    [InlineData("search-empty,shell,block")]
    [InlineData("home,form")]
    public void Saved_pages_of_marketplaces_are_what_their_manifest_says(string labels)
    {
        string? pages = RealPages();
        Assert.SkipWhen(pages is null, "the saved pages (../shared/real/pages) are not here");
        var wrong = new List<string>();
        foreach (string[] row in File.ReadLines(Path.Combine(pages!, "manifest.csv")).Skip(1).Select(l => l.Split(',')).Where(r => labels.Split(',').Contains(r[3])))
        {
            ExtractedPage page = Extract(Path.Combine(pages!, row[0]));
            bool titledListing = page.Kind == PageKind.Listing && !string.IsNullOrWhiteSpace(page.Title);
            if (titledListing != (labels == "detail"))
            {
                wrong.Add($"{row[0]} ({row[3]}): {page.Kind} '{page.Title}'");
            }
        }

        Assert.Empty(wrong);
    }
}
