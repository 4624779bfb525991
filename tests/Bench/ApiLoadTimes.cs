using System.Diagnostics;
using System.Globalization;

namespace Wildlife.Bench;

/// <summary>What the callers measured, by kind of request, and the processor time that both sides took for it.</summary>
internal sealed class ApiLoadTimes
{
    private readonly List<(string Name, double Milliseconds, int Status)> times = [];
    private readonly Stopwatch watch = new();
    private (TimeSpan Server, TimeSpan Client) before;

    public void Begin(Process server)
    {
        before = Processor(server);
        watch.Start();
    }

    public void Add(string name, TimeSpan taken, int status)
    {
        lock (times)
        {
            times.Add((name, taken.TotalMilliseconds, status));
        }
    }

    public void Print(Process server, int rate)
    {
        var (serverTime, clientTime) = Processor(server);
        var (mine, theirs) = ((clientTime - before.Client).TotalMilliseconds / times.Count, (serverTime - before.Server).TotalMilliseconds / times.Count);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rate}/s asked: {times.Count / watch.Elapsed.TotalSeconds:0}/s answered; processor time per request: server {theirs:0.00} ms (inserts in it), client {mine:0.00} ms"));
        Console.WriteLine("route                      count    p50 ms    p99 ms    max ms  not 200");
        foreach (var group in times.GroupBy(time => time.Name).Append(times.GroupBy(_ => "all").First()))
        {
            var sorted = group.Select(time => time.Milliseconds).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Key,-24} {sorted.Count,7} {At(sorted, 0.5),9:0.0} {At(sorted, 0.99),9:0.0} {sorted[^1],9:0.0} {group.Count(time => time.Status != 200),8}"));
        }
    }

    private static (TimeSpan Server, TimeSpan Client) Processor(Process server)
    {
        server.Refresh();
        using var own = Process.GetCurrentProcess();
        return (server.TotalProcessorTime, own.TotalProcessorTime);
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
}
