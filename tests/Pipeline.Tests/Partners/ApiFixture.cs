using Microsoft.AspNetCore.Builder;
using Wildlife.Cases;
using Wildlife.Local.Host;
using Wildlife.Partners;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Partners;

/// <summary>The API on a real socket over an installation with a few cases.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private readonly TemporaryFolder temporary = new();
    private Installation? installation;
    private WebApplication? app;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public string CaseId { get; private set; } = "";

    public int Port => Client.BaseAddress!.Port;

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        installation = await Installation.OpenAsync(temporary.Combine("data"), cancel);
        var keeper = new CaseKeeper(installation.Cases);
        for (var number = 0; number < 7; number++)
        {
            var listing = Invented.Listing("der-dachboden", $"{number}", Invented.Suspect(score: 0.5 + (number / 20.0)));
            await installation.Cases.TrySaveListingAsync(listing, null, cancel);
            CaseId = await keeper.RecordAsync(listing, [Invented.Phone($"{number}")], Invented.Monday, cancel);
        }

        var made = await new KeyDesk(installation.Records, TimeProvider.System).AddAsync(new KeyRequest("An analyst", [Role.Analyst]) { RequestsPerMinute = 100_000 }, cancel);
        Client.DefaultRequestHeaders.Add("x-api-key", made.Text);
        app = ApiHost.Build(await installation.ApiPartsAsync(TestParts.Secrets, TimeProvider.System, cancel), new LoopbackUrl(0));
        await app.StartAsync(cancel);
        Client.BaseAddress = new Uri(app.Urls.First(url => url.Contains("127.0.0.1", StringComparison.Ordinal)));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        installation?.Dispose();
        temporary.Dispose();
    }
}
