using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Wildlife.Evidence;
using Wildlife.Partners;

namespace Wildlife.Tests.Page;

/// <summary>The page as people use it, in a real browser.</summary>
public sealed class PageInBrowserTests
{
    private static readonly (string Place, string Heading)[] Places =
    [
        ("overview", "Overview"), ("queue", "Review"), ("cases", "Cases"), ("listings", "Adverts"), ("notices", "Notices"), ("operations", "Operations"),
        ("insights", "Insights"), ("species", "Species"), ("sources", "Sources"), ("parcels", "Parcels"), ("training", "Training"),
    ];

    [Fact]
    public async Task Ten_adverts_are_reviewed_by_keyboard_alone()
    {
        await using var browser = await PageBrowser.StartAsync();
        var page = await browser.SignInAsync(1280, Role.Analyst);
        await PageBrowser.OpenAsync(page, "queue", "Review");
        var waiting = page.Locator(".group-list li");
        await Assertions.Expect(waiting).ToHaveCountAsync(PageBrowser.Cases);
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(waiting.Nth(1).Locator("button")).ToHaveAttributeAsync("aria-current", "true");
        await page.Keyboard.PressAsync("k");
        for (var number = 0; number < 10; number++)
        {
            await page.Locator("article h2").WaitForAsync();
            await page.Keyboard.PressAsync(number % 2 == 0 ? "c" : "d");
            if (number % 2 == 1)
            {
                await page.Locator("dialog[open]").WaitForAsync();
                await page.Keyboard.PressAsync("1");
            }

            await Assertions.Expect(waiting).ToHaveCountAsync(PageBrowser.Cases - number - 1);
        }

        await page.ReloadAsync();
        await Assertions.Expect(waiting).ToHaveCountAsync(PageBrowser.Cases - 10);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_case_goes_from_review_to_an_approved_notice_and_a_package_that_verifies()
    {
        await using var browser = await PageBrowser.StartAsync();
        var analyst = await browser.SignInAsync(1280, Role.Analyst);
        await PageBrowser.OpenAsync(analyst, "queue", "Review");
        var inCase = await analyst.Locator("main a.button", new PageLocatorOptions { HasTextString = "Open the case" }).GetAttributeAsync("href");
        await analyst.Keyboard.PressAsync("c");
        await Assertions.Expect(analyst.Locator(".group-list li")).ToHaveCountAsync(PageBrowser.Cases - 1);
        await analyst.GotoAsync("/" + inCase);
        await analyst.Locator("button", new PageLocatorOptions { HasTextString = "Draft a notice" }).ClickAsync();
        var notice = analyst.Locator("main a[href^='#/notices/']");
        var address = await notice.GetAttributeAsync("href");

        var reviewer = await browser.SignInAsync(1280, Role.Reviewer);
        await reviewer.GotoAsync("/" + address);
        await reviewer.Locator("button", new PageLocatorOptions { HasTextString = "Approve" }).ClickAsync();
        await reviewer.Locator("button", new PageLocatorOptions { HasTextString = "Mark as sent" }).WaitForAsync();

        await analyst.Locator("button", new PageLocatorOptions { HasTextString = "Make the evidence package" }).ClickAsync();
        var download = await analyst.RunAndWaitForDownloadAsync(() => analyst.Locator("a", new PageLocatorOptions { HasTextString = "Download" }).ClickAsync());
        Assert.EndsWith(".zip", download.SuggestedFilename, StringComparison.Ordinal);
        await using var package = File.OpenRead(await download.PathAsync());
        Assert.Empty(PackageVerifier.Verify(package, trusted: null).Problems);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task What_a_seller_writes_is_shown_as_text_and_does_nothing()
    {
        await using var browser = await PageBrowser.StartAsync();
        var page = await browser.SignInAsync(1280, Role.Analyst);
        foreach (var (place, heading) in (IEnumerable<(string, string)>)[("listings", "Adverts"), ("cases", "Cases"), ("queue", "Review")])
        {
            await PageBrowser.OpenAsync(page, place, heading);
            foreach (var text in PageBrowser.Hostile)
            {
                await page.GetByText(text).First.WaitForAsync();
            }

            Assert.Equal(0, await page.Locator("main script, main iframe, main img[src='x'], main svg[onload]").CountAsync());
        }

        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task The_language_changes_and_stays()
    {
        await using var browser = await PageBrowser.StartAsync();
        var page = await browser.SignInAsync(1280, Role.Reader);
        foreach (var (code, heading) in (IEnumerable<(string, string)>)[("fr", "Aperçu"), ("nl", "Overzicht"), ("de", "Überblick"), ("hu", "Áttekintés")])
        {
            await page.Locator("#language").SelectOptionAsync(code);
            await page.Locator("h1", new PageLocatorOptions { HasTextString = heading }).WaitForAsync();
            Assert.Equal(code, await page.Locator("html").GetAttributeAsync("lang"));
        }

        await page.ReloadAsync();
        await page.Locator("h1", new PageLocatorOptions { HasTextString = "Áttekintés" }).WaitForAsync();
        Assert.Empty(browser.Complaints);
    }

    [Theory]
    [InlineData(360, "light")]
    [InlineData(1280, "light")]
    [InlineData(1280, "dark")]
    public async Task No_page_has_an_accessibility_fault(int width, string theme)
    {
        await using var browser = await PageBrowser.StartAsync();
        var page = await browser.SignInAsync(width, Role.Analyst, Role.Reviewer, Role.Authority);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
        var faults = new List<string>();
        foreach (var (place, heading) in Places)
        {
            await PageBrowser.OpenAsync(page, place, heading);
            faults.AddRange(await FaultsAsync(page, place));
        }

        await PageBrowser.OpenAsync(page, "cases", "Cases");
        await page.Locator("main a.group").First.ClickAsync();
        await page.Locator(".timeline").WaitForAsync();
        faults.AddRange(await FaultsAsync(page, "case"));
        await page.Locator("main td a").First.ClickAsync();
        await page.Locator("article h2").WaitForAsync();
        faults.AddRange(await FaultsAsync(page, "listing"));
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.Empty(browser.Complaints);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page, string place)
    {
        var isWide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");
        var found = (await page.RunAxe()).Violations.Select(fault => $"{place}: {fault.Id}: {string.Join(", ", fault.Nodes.Take(3).Select(node => node.Html))}");
        return isWide ? [$"{place}: wider than the window", .. found] : found;
    }
}
