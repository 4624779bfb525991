using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Wildlife.Cases;
using Wildlife.Local.Host;
using Wildlife.Partners;

namespace Wildlife.Bench;

/// <summary>The API under load: many cases and listings, a steady rate of requests, inserts going on meanwhile; times as the caller sees them.</summary>
internal static class ApiLoad
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var (cases, listings, rate, seconds) = (Number(arguments, "--cases", 100_000), Number(arguments, "--listings", 1_000_000), Number(arguments, "--rate", 200), Number(arguments, "--seconds", 30));
        using var limit = new CancellationTokenSource(TimeSpan.FromHours(1));
        var folder = arguments.SkipWhile(word => word != "--data").Skip(1).FirstOrDefault() ?? Path.Combine(Path.GetTempPath(), "wildlife-api-load");
        using var installation = await Installation.OpenAsync(folder, limit.Token).ConfigureAwait(false);
        var secrets = new InstallationSecrets(new SellerKeyring(1, new byte[32]), new byte[32]);
        var parts = (await installation.ApiPartsAsync(secrets, TimeProvider.System, limit.Token).ConfigureAwait(false)) with { Governance = ApiLoadData.Governance };
        var data = new ApiLoadData(installation, secrets);
        await data.FillAsync(cases, listings, limit.Token).ConfigureAwait(false);
        var key = await new KeyDesk(installation.Records, TimeProvider.System).AddAsync(new KeyRequest("load", [Role.Analyst]) { RequestsPerMinute = 100_000 }, limit.Token).ConfigureAwait(false);

        var app = ApiHost.Build(parts, new LoopbackUrl(Number(arguments, "--port", 7160)));
        await using (app.ConfigureAwait(false))
        {
            await app.StartAsync(limit.Token).ConfigureAwait(false);
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First(url => url.Contains("127.0.0.1", StringComparison.Ordinal))) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Text);
            await MeasureAsync(client, data, rate, TimeSpan.FromSeconds(seconds), limit.Token).ConfigureAwait(false);
        }

        return 0;
    }

    private static async Task MeasureAsync(HttpClient client, ApiLoadData data, int rate, TimeSpan length, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var inserting = data.InsertAsync(perSecond: 20, stop.Token);
        var calls = ApiLoadCalls.Make(data);
        var times = new List<(string Name, double Milliseconds, int Status)>();
        var sent = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var number = 0; clock.Elapsed < length + WarmUp; number++)
        {
            // Open loop: the next request goes out at its time, however slow the others are.
            var due = TimeSpan.FromSeconds(number / (double)rate) - clock.Elapsed;
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, cancellationToken).ConfigureAwait(false);
            }

            sent.Add(SendAsync(client, calls[number % calls.Count], clock.Elapsed > WarmUp ? times : null, cancellationToken));
        }

        await Task.WhenAll(sent).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        var inserted = await inserting.ConfigureAwait(false);
        Print(times, length, inserted);
    }

    private static async Task SendAsync(HttpClient client, ApiLoadCall call, List<(string, double, int)>? times, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(call.Body is null ? HttpMethod.Get : HttpMethod.Post, call.Path);
        if (call.Body is not null)
        {
            request.Content = new StringContent(call.Body, Encoding.UTF8, "application/json");
        }

        using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (times is not null)
        {
            lock (times)
            {
                times.Add((call.Name, taken, (int)response.StatusCode));
            }
        }
    }

    private static void Print(List<(string Name, double Milliseconds, int Status)> times, TimeSpan length, int inserted)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Count / length.TotalSeconds:0} requests/s answered, {inserted} listings inserted meanwhile"));
        Console.WriteLine("route                      count    p50 ms    p99 ms    max ms  not 200");
        foreach (var group in times.GroupBy(time => time.Name).Append(times.GroupBy(_ => "all").First()))
        {
            var sorted = group.Select(time => time.Milliseconds).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Key,-24} {sorted.Count,7} {At(sorted, 0.5),9:0.0} {At(sorted, 0.99),9:0.0} {sorted[^1],9:0.0} {group.Count(time => time.Status != 200),8}"));
        }
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];

    private static int Number(string[] arguments, string name, int otherwise) =>
        arguments.SkipWhile(word => word != name).Skip(1).FirstOrDefault() is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
