using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

/// <summary>Real pages with seeded damage: whatever comes, extraction answers, and soon.</summary>
public sealed class FuzzTests
{
    private const int LargestPage = 60_000;
    private const double SlowestSeconds = 2;

    private static readonly string[] Pieces =
        ["<", ">", "\"", "'", "<div>", "</div>", "<table><tr>", "</script>", "<script type=application/ld+json>{", "<!--", "-->", "&#0;", "&#x10FFFF;", "\0", "\uFFFD", "<h1>", "€ 1.250,-", "{\"@graph\":[", "<a href='//", "<base href='x:y'>", "<svg><title>", "<template>", "itemscope itemprop=a ", "<meta charset=utf-16>", "<plaintext>", "0470 12 34 56 "];

    [Fact]
    public void Damaged_pages_never_crash_nor_hang()
    {
        byte[][] pages = [.. Directory.EnumerateFiles(Repository.Real("pages"), "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read).Where(p => p.Length > 500)];
        int runs = Environment.GetEnvironmentVariable("WILDLIFE_LONG") == "1" ? 20_000 : 2_000;
        var slow = new List<string>();
        Parallel.For(0, runs, seed =>
        {
            byte[] damaged = Damage(pages[seed % pages.Length], new Random(seed));
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

    /// <summary>A window of the page with pieces cut, repeated, overwritten or inserted.</summary>
    private static byte[] Damage(byte[] page, Random random)
    {
        int length = Math.Min(page.Length, random.Next(400, Environment.GetEnvironmentVariable("WILDLIFE_LONG") == "1" ? LargestPage : LargestPage / 5));
        var bytes = new List<byte>(page.AsSpan(random.Next(page.Length - length + 1), length).ToArray());
        for (int i = random.Next(1, 12); i > 0 && bytes.Count > 10; i--)
        {
            int at = random.Next(bytes.Count);
            int span = Math.Min(random.Next(1, 300), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, span);
                    break;
                case 1:
                    byte[] again = [.. bytes.Skip(at).Take(span)];
                    bytes.InsertRange(at, Enumerable.Repeat(again, random.Next(1, 8)).SelectMany(b => b));
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
            }
        }

        return [.. bytes];
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
