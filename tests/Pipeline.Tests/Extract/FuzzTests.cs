using System.Diagnostics;
using System.IO.Compression;
using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

/// <summary>Real pages with seeded damage: whatever comes, extraction answers, and soon.</summary>
public sealed class FuzzTests
{
    private const int LargestPage = 60_000;
    private const double SlowestSeconds = 2;
    private static readonly int Largest = Environment.GetEnvironmentVariable("WILDLIFE_LONG") == "1" ? LargestPage : LargestPage / 5;

    [Fact]
    public void Damaged_pages_never_crash_nor_hang()
    {
        byte[][] pages = [.. Directory.EnumerateFiles(Repository.Real("pages"), "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read).Where(p => p.Length > 500)];
        int runs = Environment.GetEnvironmentVariable("WILDLIFE_LONG") == "1" ? 20_000 : 2_000;
        var slow = new List<string>();
        Parallel.For(0, runs, seed =>
        {
            byte[] damaged = PageDamage.Of(pages[seed % pages.Length], new Random(seed), Largest);
            var content = new PageContent(new Uri("https://markt.example/a/1"), 200, null, damaged);
            // Time on the machine's clock would count its other work: a second look tells a hang from a busy moment.
            if (Seconds(content) > SlowestSeconds && Seconds(content) > SlowestSeconds)
            {
                lock (slow)
                {
                    slow.Add($"seed {seed}");
                }
            }
        });
        Assert.Empty(slow);
    }

    private static double Seconds(PageContent content)
    {
        var watch = Stopwatch.StartNew();
        new PageExtractor().Extract(content, null, Pages.Now);
        return watch.Elapsed.TotalSeconds;
    }

    private static byte[] Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        // The first part of a page is enough, and keeps the test short.
        byte[] head = new byte[LargestPage * 2];
        return head[..plain.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}
