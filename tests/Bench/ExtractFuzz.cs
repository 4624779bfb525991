using System.Diagnostics;
using System.Globalization;
using Wildlife.Extract;
using Wildlife.Tests.Extract;

namespace Wildlife.Bench;

/// <summary>Real pages with seeded damage: <c>-- extract-fuzz [COUNT]</c>. And the same pages over and over, for the memory they leave: <c>-- extract-memory [COUNT]</c>.</summary>
internal static class ExtractFuzz
{
    private const int LargestPage = 60_000;
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(2);

    /// <summary>Prints crashes, hangs and the greatest memory; returns 1 where there was any.</summary>
    public static int Run(int count)
    {
        if (Pages() is not { } pages)
        {
            return 2;
        }

        (int crashed, int slow) = (0, 0);
        for (int seed = 0; seed < count; seed++)
        {
            byte[] damaged = PageDamage.Of(pages[seed % pages.Length], new Random(seed), LargestPage);
            var content = new PageContent(new Uri("https://markt.example/a/1"), 200, null, damaged);
            TimeSpan begin = Environment.CpuUsage.TotalTime;
            try
            {
                ExtractScore.Extract(content);
            }
#pragma warning disable CA1031 // Whatever it is: that is what is looked for.
            catch (Exception crash)
#pragma warning restore CA1031
            {
                crashed++;
                Console.WriteLine($"seed {seed}: {crash.GetType().Name} {crash.Message}");
            }

            if (Environment.CpuUsage.TotalTime - begin > Slowest)
            {
                slow++;
                Console.WriteLine($"seed {seed}: {(Environment.CpuUsage.TotalTime - begin).TotalSeconds:0.0} s");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} damaged pages: {crashed} crashes, {slow} over 2 s of processor time, at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
        return crashed + slow > 0 ? 1 : 0;
    }

    /// <summary>Prints the memory held after each tenth of the pages.</summary>
    public static int Memory(int count)
    {
        if (Pages() is not { } pages)
        {
            return 2;
        }

        for (int i = 1; i <= count; i++)
        {
            ExtractScore.Extract(new PageContent(null, 200, null, pages[i % pages.Length]));
            if (i % Math.Max(1, count / 10) == 0)
            {
                long held = GC.GetTotalMemory(forceFullCollection: true);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i} pages: {held / 1e6:0.0} MB held, {Environment.WorkingSet / 1e6:0} MB working set"));
            }
        }

        return 0;
    }

    private static byte[][]? Pages()
    {
        if (RealInput.Find() is not { } real)
        {
            Console.Error.WriteLine("The saved pages (../shared/real) are not here: nothing to read.");
            return null;
        }

        return [.. Directory.EnumerateFiles(Path.Combine(real, "pages/marketplaces"), "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => ExtractScore.Load(f).Body.ToArray()).Where(p => p.Length > 500)];
    }
}
