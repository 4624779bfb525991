using System.Diagnostics;
using System.Globalization;
using Wildlife.Extract;

namespace Wildlife.Bench;

/// <summary>Whole extraction on one core, beside extruct on the same pages in the same run.</summary>
internal static class ExtractScoreSpeed
{
    private const int WarmUpRounds = 12;
    private const int Rounds = 5;

    public static void Run(string real)
    {
        string folder = Path.Combine(real, "pages/product-extraction-benchmark/html");
        PageContent[] pages = [.. Directory.GetFiles(folder).Select(ExtractScore.Load)];
        double ours = 0;
        for (int round = 0; round < WarmUpRounds + Rounds; round++)
        {
            // Processor time, all threads: what else runs on the machine must not count, garbage collection must.
            TimeSpan begin = Environment.CpuUsage.TotalTime;
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            foreach (PageContent page in pages)
            {
                ExtractScore.Extract(page);
            }

            double rate = pages.Length / (Environment.CpuUsage.TotalTime - begin).TotalSeconds;
            double perPage = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e6 / pages.Length;
            ours = round >= WarmUpRounds ? Math.Max(ours, rate) : ours;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(round < WarmUpRounds ? "warm-up" : "measured")}: {rate:0.0} pages per processor second, {perPage:0.0} MB allocated a page, {pages.Average(p => p.Body.Length) / 1000:0} kB a page"));
        }

        Console.WriteLine(Peer(folder) is { } peer
            ? string.Create(CultureInfo.InvariantCulture, $"ours {ours:0.0} pages/s, extruct {peer:0.0} pages/s: ratio {ours / peer:0.00}")
            : "no ratio: python3-extruct is not installed (apt-get install python3-extruct)");
    }

    /// <summary>Pages a second of extruct; null where it is absent.</summary>
    private static double? Peer(string folder)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "extract_peer.py");
        try
        {
            using Process? python = Process.Start(new ProcessStartInfo(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3", [script, folder]) { RedirectStandardOutput = true, RedirectStandardError = true });
            python!.ErrorDataReceived += (_, _) => { };
            python.BeginErrorReadLine();
            string output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return double.TryParse(output.Trim(), CultureInfo.InvariantCulture, out double rate) ? rate : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
