using Microsoft.Playwright;

namespace Wildlife.Bench;

/// <summary>Takes the pictures of the web page that the README shows, from a demo that is running.</summary>
internal static class Screenshots
{
    private const string Chromium = "/usr/bin/chromium";
    private const float PartsArrive = 2000;
    private static readonly string[] Pages = ["overview", "queue", "cases", "listings", "insights", "species", "sources", "operations", "training"];

    /// <summary>Signs in once and writes one PNG for each page.</summary>
    /// <param name="link">The sign-in link that the demo prints.</param>
    /// <param name="folder">Where the pictures go.</param>
    public static async Task<int> RunAsync(string link, string folder)
    {
        Directory.CreateDirectory(folder);
        using var playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        // A build machine may run as root, where Chromium has no sandbox; it opens the demo's own pages only.
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox"] }).ConfigureAwait(false);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 }, Locale = "en-GB" }).ConfigureAwait(false);
        await page.GotoAsync(link).ConfigureAwait(false);
        await page.Locator("#rail a").First.WaitForAsync().ConfigureAwait(false);
        foreach (var name in Pages)
        {
            await TakeAsync(page, $"#/{name}", Path.Combine(folder, $"{name}.png")).ConfigureAwait(false);
        }

        await page.GotoAsync(new Uri(new Uri(link), "#/cases").ToString()).ConfigureAwait(false);
        var first = await page.Locator("a.group").First.GetAttributeAsync("href").ConfigureAwait(false);
        await TakeAsync(page, first!, Path.Combine(folder, "case.png")).ConfigureAwait(false);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark }).ConfigureAwait(false);
        await TakeAsync(page, "#/queue", Path.Combine(folder, "queue-dark.png")).ConfigureAwait(false);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light }).ConfigureAwait(false);
        await page.SetViewportSizeAsync(390, 800).ConfigureAwait(false);
        await TakeAsync(page, "#/overview", Path.Combine(folder, "overview-phone.png")).ConfigureAwait(false);
        return 0;
    }

    private static async Task TakeAsync(IPage page, string hash, string path)
    {
        await page.GotoAsync(new Uri(new Uri(page.Url), hash).ToString()).ConfigureAwait(false);
        await page.WaitForFunctionAsync("() => document.querySelector('main h1') && !document.querySelector('main').hasAttribute('aria-busy')").ConfigureAwait(false);
        // Parts of a page (an advert, pictures, a chart) come after it.
        await page.WaitForTimeoutAsync(PartsArrive).ConfigureAwait(false);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path }).ConfigureAwait(false);
        Console.Error.WriteLine(path);
    }
}
