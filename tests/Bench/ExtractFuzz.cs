using System.Diagnostics;
using System.Globalization;
using Wildlife.Extract;
using Wildlife.Tests.Extract;

namespace Wildlife.Bench;

/// <summary>
/// Real pages with seeded damage: <c>-- extract-fuzz [COUNT] [MINUTES]</c>. And the same pages over and over, for the memory they leave: <c>-- extract-memory [COUNT] [MINUTES]</c>.
/// Both print a line for each tenth, end when the minutes are over, and say how far they came.
/// </summary>
internal static class ExtractFuzz
{
    private const int LargestPage = 60_000;
    private const ulong HeapLimit = 180_000_000;
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(2);

    /// <summary>Prints crashes, hangs and the greatest memory; returns 1 where there was any.</summary>
    public static int Run(int count, int minutes)
    {
        if (Pages() is not { } pages)
        {
            return 2;
        }

        HoldMemory();
        byte[][] heads = [.. pages.Select(Head).Where(p => p.Length > 500)];
        (int crashed, int slow, int done) = (0, 0, 0);
        long begin = Stopwatch.GetTimestamp();
        string Figures() => string.Create(CultureInfo.InvariantCulture, $"{done} of {count} damaged pages in {Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s: {crashed} crashes, {slow} over 2 s of processor time, at most {Peak():0} MB");
        while (done < count && Stopwatch.GetElapsedTime(begin).TotalMinutes < minutes)
        {
            int seed = done++;
            (string? crash, TimeSpan took) = Try(PageDamage.Of(heads[seed % heads.Length], new Random(seed), LargestPage));
            if (crash is not null || took > Slowest)
            {
                (crashed, slow) = (crashed + (crash is null ? 0 : 1), slow + (took > Slowest ? 1 : 0));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {crash} {took.TotalSeconds:0.0} s"));
            }

            if (done % Math.Max(1, count / 10) == 0)
            {
                Console.WriteLine(Figures());
            }
        }

        Console.WriteLine((done < count ? $"stopped after {minutes} minutes: " : "all: ") + Figures());
        return crashed + slow > 0 ? 1 : 0;
    }

    private static (string? Crash, TimeSpan Took) Try(byte[] damaged)
    {
        TimeSpan begin = Environment.CpuUsage.TotalTime;
        try
        {
            ExtractScore.Extract(new PageContent(new Uri("https://markt.example/a/1"), 200, null, damaged));
            return (null, Environment.CpuUsage.TotalTime - begin);
        }
#pragma warning disable CA1031 // Whatever it is: that is what is looked for.
        catch (Exception crash)
#pragma warning restore CA1031
        {
            return ($"{crash.GetType().Name} {crash.Message}", Environment.CpuUsage.TotalTime - begin);
        }
    }

    /// <summary>Prints the memory held after each tenth of the pages.</summary>
    public static int Memory(int count, int minutes)
    {
        if (Pages() is not { } pages)
        {
            return 2;
        }

        HoldMemory();
        // Read from disk once, so that what grows is what extraction leaves.
        PageContent[] loaded = [.. pages.Select(ExtractScore.Load).Where(p => p.Body.Length < 1_000_000)];
        long begin = Stopwatch.GetTimestamp();
        int done = 0;
        while (done < count && Stopwatch.GetElapsedTime(begin).TotalMinutes < minutes)
        {
            ExtractScore.Extract(loaded[done++ % loaded.Length]);
            if (done % Math.Max(1, count / 10) == 0)
            {
                PrintHeld(done, begin);
            }
        }

        Console.Write(done < count ? $"stopped after {minutes} minutes: " : "all: ");
        PrintHeld(done, begin);
        return 0;
    }

    /// <summary>The collector lets a heap grow as long as there is room: a page that needs more than this is a crash.</summary>
    private static void HoldMemory()
    {
        AppContext.SetData("GCHeapHardLimit", HeapLimit);
        GC.RefreshMemoryLimit();
    }

    private static void PrintHeld(int pages, long begin)
    {
        long held = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages in {Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s: {held / 1e6:0.0} MB held, {Environment.WorkingSet / 1e6:0} MB working set, at most {Peak():0} MB"));
    }

    private static double Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1e6;
    }

    private static string[]? Pages()
    {
        if (RealInput.Find() is not { } real)
        {
            Console.Error.WriteLine("The saved pages (../shared/real) are not here: nothing to read.");
            return null;
        }

        return [.. Directory.EnumerateFiles(Path.Combine(real, "pages/marketplaces"), "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    /// <summary>The first part of a page is enough, and leaves the memory to what is measured.</summary>
    private static byte[] Head(string path)
    {
        ReadOnlyMemory<byte> page = ExtractScore.Load(path).Body;
        return page[..Math.Min(page.Length, 2 * LargestPage)].ToArray();
    }
}
