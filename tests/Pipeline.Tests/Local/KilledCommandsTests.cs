using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Local.Host;
using Wildlife.Partners;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Local;

/// <summary>The real server, killed without warning while many people give commands: what it acknowledged is there.</summary>
public sealed class KilledCommandsTests
{
    private const int People = 8;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_killed_under_load_keeps_every_command_it_acknowledged()
    {
        using var home = new TemporaryFolder();
        var data = home.Combine("data");
        var (caseId, key) = await PrepareAsync(data);
        var port = FreePort();
        using var server = ProgramRun.Launch(home, "serve", "--data", data, "--url", $"http://localhost:{port}");
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
        client.DefaultRequestHeaders.Add("x-api-key", key);
        await UpAsync(client);

        var acknowledged = new ConcurrentBag<string>();
        var working = Enumerable.Range(0, People).Select(person => WorkAsync(client, caseId, person, acknowledged)).ToList();
        while (acknowledged.Count < 60)
        {
            await Task.Delay(20, Cancel);
        }

        server.Kill();
        await server.WaitForExitAsync(Cancel);
        await Task.WhenAll(working);

        using var installation = await Installation.OpenAsync(data, Cancel);
        var events = await installation.Cases.GetEventsAsync(caseId, Cancel);
        var kept = events.Select(recorded => recorded.Data).OfType<CaseCommented>().Select(comment => comment.Text).ToHashSet();
        Assert.Subset(kept, acknowledged.ToHashSet());
        Assert.Null(await new CaseVerifier(installation.Cases).CheckAsync(caseId, Cancel));
    }

    private static async Task<(string CaseId, string Key)> PrepareAsync(string data)
    {
        using var installation = await Installation.OpenAsync(data, Cancel);
        var listing = Invented.Listing("der-dachboden", "1");
        await installation.Cases.TrySaveListingAsync(listing, null, Cancel);
        var caseId = await new CaseKeeper(installation.Cases).RecordAsync(listing, [Invented.Phone("1")], Invented.Monday, Cancel);
        var made = await new KeyDesk(installation.Records, TimeProvider.System).AddAsync(new KeyRequest("Load", [Role.Analyst]) { RequestsPerMinute = 100_000 }, Cancel);
        return (caseId, made.Text);
    }

    // The connection breaks when the server dies: what was under way then was not acknowledged.
    private static async Task WorkAsync(HttpClient client, string caseId, int person, ConcurrentBag<string> acknowledged)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                var text = $"{person}/{number}";
                using var answer = await client.PostAsJsonAsync($"/api/cases/{caseId}:comment", new { text, reason = "load" }, JsonSerializerOptions.Web, Cancel);
                if (answer.IsSuccessStatusCode)
                {
                    acknowledged.Add(text);
                }
            }
        }
        catch (HttpRequestException)
        {
        }
        catch (IOException)
        {
        }
    }

    private static async Task UpAsync(HttpClient client)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/api/health", UriKind.Relative), Cancel);
                return;
            }
            catch (HttpRequestException) when (attempt < 300)
            {
                await Task.Delay(100, Cancel);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
