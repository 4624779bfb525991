using Microsoft.Playwright;
using Wildlife.Evidence;
using Wildlife.Partners;

namespace Wildlife.Tests.Page;

/// <summary>The page as people use it, in a real browser.</summary>
public sealed class PageInBrowserTests
{
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

        // What was decided does not come back, and the page has told how long it took.
        await page.ReloadAsync();
        await Assertions.Expect(waiting).ToHaveCountAsync(PageBrowser.Cases - 10);
        await Assertions.Expect(page.Locator(".page-head [role=status]")).ToContainTextAsync("s a decision");
        await Assertions.Expect(page.Locator("main .notice").First).ToContainTextAsync("not covered");
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
        await Assertions.Expect(analyst.Locator(".checks .holds")).ToHaveCountAsync(5);
        await Assertions.Expect(analyst.Locator(".notice.good")).ToContainTextAsync("all holds");
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

            Assert.Equal(0, await MarkupAsync(page));
        }

        var ids = await browser.CaseIdsAsync(await browser.Server.KeyAsync(Role.Reader));
        for (var number = 0; number < PageBrowser.Hostile.Count; number++)
        {
            await PageBrowser.OpenAsync(page, $"case/{ids[number]}", PageBrowser.Hostile[number]);
            Assert.Equal(0, await MarkupAsync(page));
            await page.Locator("main td a").First.ClickAsync();
            // The words that a reason rests on are marked, and beside the reason they are text too.
            await page.Locator("article mark", new PageLocatorOptions { HasTextString = PageBrowser.Hostile[number] }).First.WaitForAsync();
            await page.Locator(".reasons mark", new PageLocatorOptions { HasTextString = PageBrowser.Hostile[number] }).First.WaitForAsync();
            Assert.Equal(0, await MarkupAsync(page));
        }

        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Reasons_and_signs_are_in_the_readers_language_wherever_they_stand()
    {
        await using var browser = await PageBrowser.StartAsync();
        var page = await browser.SignInAsync(1280, Role.Analyst);
        await page.Locator("#language").SelectOptionAsync("fr");
        await PageBrowser.OpenAsync(page, "queue", "Examen");
        await page.Locator(".reasons", new PageLocatorOptions { HasTextString = "Le vendeur dit qu'il n'y a pas de papiers." }).WaitForAsync();
        await page.Locator(".badge.amber", new PageLocatorOptions { HasTextString = "pas de certificat" }).First.WaitForAsync();
        await PageBrowser.OpenAsync(page, "cases", "Dossiers");
        await page.GetByText("Le vendeur dit qu'il n'y a pas de papiers.").First.WaitForAsync();
        await page.Locator("main a.group").First.ClickAsync();
        await page.Locator(".facts", new PageLocatorOptions { HasTextString = "Le vendeur dit qu'il n'y a pas de papiers." }).WaitForAsync();
        await page.Locator(".timeline", new PageLocatorOptions { HasTextString = "première annonce suspecte de ce vendeur" }).WaitForAsync();
        await page.Locator("main td a").First.ClickAsync();
        await page.Locator(".reasons", new PageLocatorOptions { HasTextString = "Le vendeur dit qu'il n'y a pas de papiers." }).WaitForAsync();
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_price_stands_beside_what_is_usually_asked()
    {
        await using var browser = await PageBrowser.StartAsync();
        var page = await browser.SignInAsync(1280, Role.Analyst);
        await PageBrowser.OpenAsync(page, "queue", "Review");
        // Twelve prices from 100 to 210: the first is the lowest.
        await Assertions.Expect(page.Locator(".usual")).ToHaveTextAsync("Below the usual. Half of 12 adverts ask €127.50 – €182.50, median €155");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Nothing_is_kept_in_the_browser_but_the_sessions_cookie_and_what_was_chosen()
    {
        await using var browser = await PageBrowser.StartAsync();
        var page = await browser.SignInAsync(1280, Role.Analyst);
        await page.Locator("#language").SelectOptionAsync("nl");
        await page.Locator("#theme").ClickAsync();
        await PageBrowser.OpenAsync(page, "queue", "Beoordelen");
        Assert.Equal(0, await page.EvaluateAsync<int>("async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length"));
        var seen = (await page.EvaluateAsync<string>("() => document.cookie")).Split("; ").Select(cookie => cookie.Split('=')[0]).Order(StringComparer.Ordinal);
        Assert.Equal(["wildlife-language", "wildlife-theme"], seen);
        var session = (await page.Context.CookiesAsync()).Single(cookie => !cookie.Name.StartsWith("wildlife-", StringComparison.Ordinal) || cookie.HttpOnly);
        Assert.True(session.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, session.SameSite);
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

    private static Task<int> MarkupAsync(IPage page) => page.Locator("main script, main iframe, main img[src='x'], main svg[onload]").CountAsync();
}
