using System.Text.Json;
using Microsoft.Playwright;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Extract;
using Wildlife.Insights;
using Wildlife.Notices;
using Wildlife.Partners;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Partners;

namespace Wildlife.Tests.Page;

/// <summary>The page in a headless Chromium, over an installation with invented cases whose sellers write markup.</summary>
internal sealed class PageBrowser : IAsyncDisposable
{
    public const int Cases = 12;
    private const string Chromium = "/usr/bin/chromium";
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private PageBrowser(ApiServer server, IPlaywright playwright, IBrowser browser)
    {
        Server = server;
        this.playwright = playwright;
        this.browser = browser;
    }

    public static IReadOnlyList<string> Hostile { get; } =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "javascript:alert(1)", "{{constructor.constructor('alert(1)')()}}", "</title><iframe srcdoc='<script>alert(1)</script>'>",
    ];

    public ApiServer Server { get; }

    /// <summary>What the browser complained about.</summary>
    public List<string> Complaints { get; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<PageBrowser> StartAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not there: apt-get install chromium");
        var server = await ApiServer.StartAsync(parts => parts with { Notifier = new NoticeSettings("A test", "test@example.org") { Approvals = 1 } });
        // The browser keeps cookies by the machine's clock.
        server.Time.SetUtcNow(TimeProvider.System.GetUtcNow());
        await SeedAsync(server);

        // A busy build machine is slow; what never comes fails all the same.
        Assertions.SetDefaultExpectTimeout(15_000);
        var playwright = await Playwright.CreateAsync();
        // A build machine may run as root, where Chromium has no sandbox; it opens this program's own pages only.
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        return new PageBrowser(server, playwright, browser);
    }

    // Cases of one advert each, the first of two: their prices are alike, and what they say is hostile.
    private static async Task SeedAsync(ApiServer server)
    {
        var keeper = new CaseKeeper(server.Parts.Cases);
        var notes = new InsightNotes(server.Parts.Records);
        var now = server.Time.GetUtcNow();
        for (var number = 0; number < Cases; number++)
        {
            var hostile = Hostile[number % Hostile.Count];
            var judged = Invented.Suspect(score: 0.9 - (number / 100.0)) with
            {
                Reasons = [new Reason("sign.denied", "The seller says there are no papers.", 2.4, new TextSpan("description", 0, hostile.Length, hostile), null)],
                RedFlags = [new RedFlag("no-certificate", "No certificate.", null)],
            };
            var listing = Invented.Listing("der-dachboden", $"{number}", judged, title: $"{hostile} {number}") with
            {
                Description = $"{hostile} de 40 cm",
                Price = new ListingPrice(100 + (10 * number), "EUR", "100 €", PriceKind.Amount),
                Readings = [new ListingReading(now, ObservedState.Active, $"der-dachboden/{number}/0", RecordedEvent.NoHash, "hash")],
            };
            await server.Parts.Cases.TrySaveListingAsync(listing, null, Cancel);
            await keeper.RecordAsync(listing, [Invented.Phone($"{number}")], now, Cancel);
            await notes.NoteAsync(listing, $"{number}", Cancel);
        }
    }

    /// <summary>A second advert of the first case's seller.</summary>
    public async Task AddToFirstCaseAsync()
    {
        var listing = Invented.Listing("der-dachboden", "second", Invented.Suspect(score: 0.5), title: "Second");
        await Server.Parts.Cases.TrySaveListingAsync(listing, null, Cancel);
        await new CaseKeeper(Server.Parts.Cases).RecordAsync(listing, [Invented.Phone("0")], Server.Time.GetUtcNow(), Cancel);
    }

    /// <summary>What an address answers to a key, as a document.</summary>
    public async Task<JsonElement> CallAsync(string method, string path, NewKey key, string? body = null)
    {
        var version = method == "GET" ? [] : (IReadOnlyList<(string, string)>)[("Idempotency-Key", Guid.NewGuid().ToString())];
        var answer = await Server.SendAsync(method, path, key.Text, body, [.. version]);
        Assert.True(answer.Status < 300, $"{method} {path}: {answer.Status} {answer.Text}");
        return JsonDocument.Parse(answer.Text).RootElement;
    }

    /// <summary>Does something in a case as it stands.</summary>
    public async Task CommandAsync(string caseId, string verb, NewKey key, string body)
    {
        var seen = await Server.SendAsync("GET", $"api/cases/{caseId}", key.Text);
        var answer = await Server.SendAsync("POST", $"api/cases/{caseId}:{verb}", key.Text, body, ("If-Match", seen.Headers["ETag"]), ("Idempotency-Key", Guid.NewGuid().ToString()));
        Assert.True(answer.Status < 300, $"{verb}: {answer.Status} {answer.Text}");
    }

    /// <summary>The ids of all cases, most urgent first.</summary>
    public async Task<IReadOnlyList<string>> CaseIdsAsync(NewKey key) =>
        [.. (await CallAsync("GET", "api/cases", key)).GetProperty("value").EnumerateArray().Select(each => each.GetProperty("id").GetString()!)];

    /// <summary>Signs somebody in, in a browser window of their own.</summary>
    public async Task<IPage> SignInAsync(int width, params Role[] roles)
    {
        var key = await Server.KeyAsync(new KeyRequest("Somebody", roles) { RequestsPerMinute = 100_000 });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, Locale = "en-GB", BaseURL = Server.Client.BaseAddress!.ToString(), ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Server.Client.BaseAddress!.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                Complaints.Add($"{page.Url}: asks {request.Url}");
            }
        };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
        page.Dialog += async (_, dialog) =>
        {
            Complaints.Add($"{page.Url}: a dialog '{dialog.Message}'");
            await dialog.DismissAsync();
        };
        // The browser asks for the session before there is one, and writes the 401 down: that is how it learns that it must sign in.
        await page.GotoAsync($"/#/overview?key={key.Text}");
        await page.Locator("h1:text-is('Overview')").WaitForAsync();
        return page;
    }

    /// <summary>Opens a page of the program and waits until it is drawn.</summary>
    public static async Task OpenAsync(IPage page, string place, string heading)
    {
        await page.GotoAsync($"/#/{place}");
        await page.Locator("main h1", new PageLocatorOptions { HasTextString = heading }).WaitForAsync();
        await page.WaitForFunctionAsync("() => !document.querySelector('main').hasAttribute('aria-busy')");
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await Server.DisposeAsync();
    }
}
