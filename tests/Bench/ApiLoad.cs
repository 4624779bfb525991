using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Wildlife.Bench;

/// <summary>
/// The API under load: many cases and listings, a steady rate of requests, inserts going on meanwhile; times as the caller sees them, and the processor
/// time that client and server take, which says more on a machine that others use too.
/// </summary>
internal static class ApiLoad
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var shape = ShapeOf(arguments);
        var seconds = int.Parse(Word(arguments, "--seconds", "30"), CultureInfo.InvariantCulture);
        using var server = Start(arguments);
        try
        {
            var url = await server.StandardOutput.ReadLineAsync().ConfigureAwait(false) ?? throw new InvalidOperationException("the server did not start");
            using var client = new HttpClient { BaseAddress = new Uri(url) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await server.StandardOutput.ReadLineAsync().ConfigureAwait(false));
            var calls = ApiLoadCalls.Make(shape).Where(call => Word(arguments, "--only", call.Name) == call.Name).ToList();
            foreach (var rate in Word(arguments, "--rate", "200").Split(','))
            {
                await MeasureAsync(client, server, calls, int.Parse(rate, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(seconds)).ConfigureAwait(false);
            }

            server.StandardInput.Close();
            Console.WriteLine($"listings inserted meanwhile: {await server.StandardOutput.ReadLineAsync().ConfigureAwait(false)}");
            await server.WaitForExitAsync().ConfigureAwait(false);
            return 0;
        }
        finally
        {
            if (!server.HasExited)
            {
                server.Kill();
            }
        }
    }

    /// <summary>The server's side, in a process of its own.</summary>
    public static Task<int> ServeAsync(string[] arguments) => ApiLoadServer.RunAsync(
        Word(arguments, "--data", Path.Combine(Path.GetTempPath(), "wildlife-api-load")), ShapeOf(arguments), int.Parse(Word(arguments, "--port", "7160"), CultureInfo.InvariantCulture));

    private static Process Start(string[] arguments)
    {
        var program = Environment.ProcessPath!;
        string[] words = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(ApiLoad).Assembly.Location, "api-load-server"] : ["api-load-server"];
        return Process.Start(new ProcessStartInfo(program, [.. words, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    private static async Task MeasureAsync(HttpClient client, Process server, List<ApiLoadCall> calls, int rate, TimeSpan length)
    {
        var times = new ApiLoadTimes();
        var sent = new List<Task>();
        var clock = Stopwatch.StartNew();
        var warm = false;
        for (var number = 0; clock.Elapsed < length + WarmUp; number++)
        {
            // Open loop: the next request goes out at its time, however slow the others are.
            var due = TimeSpan.FromSeconds(number / (double)rate) - clock.Elapsed;
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due).ConfigureAwait(false);
            }

            if (!warm && clock.Elapsed > WarmUp)
            {
                warm = true;
                times.Begin(server);
            }

            sent.Add(SendAsync(client, calls[number % calls.Count], warm ? times : null));
        }

        await Task.WhenAll(sent).ConfigureAwait(false);
        times.Print(server, rate);
    }

    private static async Task SendAsync(HttpClient client, ApiLoadCall call, ApiLoadTimes? times)
    {
        var start = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(call.Body is null ? HttpMethod.Get : HttpMethod.Post, call.Path);
        if (call.Body is not null)
        {
            request.Content = new StringContent(call.Body, Encoding.UTF8, "application/json");
        }

        using var response = await client.SendAsync(request).ConfigureAwait(false);
        await response.Content.CopyToAsync(Stream.Null).ConfigureAwait(false);
        times?.Add(call.Name, Stopwatch.GetElapsedTime(start), (int)response.StatusCode);
    }

    private static ApiLoadShape ShapeOf(string[] arguments) => new(
        int.Parse(Word(arguments, "--cases", "100000"), CultureInfo.InvariantCulture), int.Parse(Word(arguments, "--listings", "1000000"), CultureInfo.InvariantCulture));

    private static string Word(string[] arguments, string name, string otherwise) => arguments.SkipWhile(word => word != name).Skip(1).FirstOrDefault() ?? otherwise;
}
