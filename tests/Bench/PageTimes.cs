using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Wildlife.Bench;

/// <summary>How long the first view of a page takes: from the address to the page drawn, in a browser that has nothing but its session.</summary>
internal static class PageTimes
{
    private const string Chromium = "/usr/bin/chromium";
    private const int Rounds = 7;
    private static readonly (string Place, string Drawn)[] Pages =
    [
        ("overview", "main .tiles"), ("queue", "main article h2"), ("cases", "main a.group"), ("listings", "main tbody tr"), ("sources", "main tbody tr"),
    ];

    /// <summary>Opens each page several times, each time in a new browser window, and prints the median and the slowest.</summary>
    /// <param name="url">Where the program serves, e.g. <c>http://localhost:7071</c>.</param>
    /// <param name="key">A key of an analyst.</param>
    public static async Task<int> RunAsync(string url, string key)
    {
        using var playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        // A build machine may run as root, where Chromium has no sandbox; it opens the program's own pages only.
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox"] }).ConfigureAwait(false);
        var session = await SessionAsync(browser, url, key).ConfigureAwait(false);
        foreach (var (place, drawn) in Pages)
        {
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                times.Add(await TimeAsync(browser, session, new Uri(new Uri(url), $"/#/{place}").ToString(), drawn).ConfigureAwait(false));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place,-10} first {times[0],6:0} ms   median {times.Order().ElementAt(Rounds / 2),6:0} ms   slowest {times.Max(),6:0} ms"));
        }

        return 0;
    }

    private static async Task<string> SessionAsync(IBrowser browser, string url, string key)
    {
        await using var context = await browser.NewContextAsync().ConfigureAwait(false);
        var page = await context.NewPageAsync().ConfigureAwait(false);
        await page.GotoAsync(new Uri(new Uri(url), $"/#/sources?key={key}").ToString()).ConfigureAwait(false);
        await page.Locator("#rail a").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 }).ConfigureAwait(false);
        return await context.StorageStateAsync().ConfigureAwait(false);
    }

    private static async Task<double> TimeAsync(IBrowser browser, string session, string address, string drawn)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { StorageState = session, ViewportSize = new ViewportSize { Width = 1280, Height = 800 } }).ConfigureAwait(false);
        var page = await context.NewPageAsync().ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        await page.GotoAsync(address).ConfigureAwait(false);
        await page.Locator(drawn).First.WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 }).ConfigureAwait(false);
        return watch.Elapsed.TotalMilliseconds;
    }
}
