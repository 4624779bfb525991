using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Wildlife.Partners;

namespace Wildlife.Tests.Page;

/// <summary>
/// Every page and dialog held to axe-core and to the width of the window, light and dark. Dark and narrow windows look at every third page here, at all where WILDLIFE_LONG=1.
/// </summary>
public sealed class PageAccessTests
{
    private static readonly (string Place, string Heading)[] Places =
    [
        ("overview", "Overview"), ("queue", "Review"), ("cases", "Cases"), ("listings", "Adverts"), ("notices", "Notices"), ("operations", "Operations"),
        ("insights", "Insights"), ("insights/prices", "Insights"), ("species", "Species"), ("species/Ara macao", "Ara macao"), ("sources", "Sources"), ("parcels", "Parcels"), ("training", "Training"),
    ];

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("WILDLIFE_LONG") == "1";

    private static readonly string[] Dialogs = ["Split off adverts", "Record a seizure", "Record a prosecution", "Close the case", "Add to an operation"];

    // Theme and width change colours and places, and not what a page is made of: the rules of those are enough there.
    [Theory]
    [InlineData(1280, "light")]
    [InlineData(1280, "dark", "color-contrast", "link-in-text-block")]
    [InlineData(360, "light", "color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block")]
    public async Task No_page_has_an_accessibility_fault(int width, string theme, params string[] rules)
    {
        await using var browser = await PageBrowser.StartAsync();
        var single = await OpenAllAsync(browser);
        var page = await browser.SignInAsync(width, Role.Analyst, Role.Reviewer, Role.Authority);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
        var faults = new List<string>();
        foreach (var (place, heading) in Places.Concat(single).Where((_, at) => rules.Length == 0 || IsLong || at % 3 == 0))
        {
            await PageBrowser.OpenAsync(page, place, heading);
            faults.AddRange(await FaultsAsync(page, place, rules));
        }

        await PageBrowser.OpenAsync(page, single[^1].Place, single[^1].Heading);
        await page.Locator("main td a").First.ClickAsync();
        await page.Locator("article h2").WaitForAsync();
        faults.AddRange(await FaultsAsync(page, "listing", rules));
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.Empty(browser.Complaints);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task No_dialog_has_an_accessibility_fault(string theme)
    {
        await using var browser = await PageBrowser.StartAsync();
        var single = await OpenAllAsync(browser);
        var page = await browser.SignInAsync(1280, Role.Analyst, Role.Reviewer, Role.Authority);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
        var faults = new List<string>();
        await PageBrowser.OpenAsync(page, single[^1].Place, single[^1].Heading);
        foreach (var name in Dialogs)
        {
            await page.Locator("main button", new PageLocatorOptions { HasTextString = name }).ClickAsync();
            faults.AddRange(await DialogFaultsAsync(page, name));
        }

        await PageBrowser.OpenAsync(page, "operations", "Operations");
        await page.Locator("button", new PageLocatorOptions { HasTextString = "New operation" }).ClickAsync();
        faults.AddRange(await DialogFaultsAsync(page, "operation"));
        await PageBrowser.OpenAsync(page, "queue", "Review");
        await page.Locator("article h2").WaitForAsync();
        foreach (var key in (IReadOnlyList<string>)["d", "t", "?"])
        {
            await page.Keyboard.PressAsync(key);
            faults.AddRange(await DialogFaultsAsync(page, key));
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.Empty(browser.Complaints);
    }

    // One of each kind of page that shows one thing: an operation, a notice, an exercise, and last the case with two adverts.
    private static async Task<IReadOnlyList<(string Place, string Heading)>> OpenAllAsync(PageBrowser browser)
    {
        var key = await browser.Server.KeyAsync(Role.Analyst, Role.Reviewer, Role.Authority);
        var ids = await browser.CaseIdsAsync(key);
        await browser.CallAsync("PUT", "api/operations/thunder", key, """{"id": "thunder", "name": "Thunder", "from": "2026-11-01", "to": "2026-11-30", "watchlist": ["Anguilla anguilla"], "partners": ["Customs"]}""");
        await browser.CommandAsync(ids[1], "joinOperation", key, """{"operationId": "thunder", "reason": "in its watchlist"}""");
        await browser.CommandAsync(ids[2], "close", key, """{"outcomes": ["no-offence"], "reason": "a licensed dealer"}""");
        var exercise = await browser.CallAsync("POST", "api/training/exercises", key, $$"""{"caseId": "{{ids[2]}}"}""");
        await browser.CommandAsync(ids[1], "triage", key, """{"reason": "looked at"}""");
        var notice = await browser.CallAsync("POST", "api/notices", key, $$"""{"caseId": "{{ids[1]}}", "source": "der-dachboden", "reason": "no certificate is stated", "language": "en"}""");
        var drafted = notice.TryGetProperty("value", out var several) ? several[0] : notice;
        await browser.AddToFirstCaseAsync();
        return
        [
            ("operations/thunder", "Thunder"), ($"training/{exercise.GetProperty("id").GetString()}", "Training"),
            ($"notices/{drafted.GetProperty("id").GetString()}", drafted.GetProperty("subject").GetString()!), ($"case/{ids[0]}", PageBrowser.Hostile[0]),
        ];
    }

    private static async Task<IEnumerable<string>> DialogFaultsAsync(IPage page, string name)
    {
        await page.Locator("dialog[open] h2").WaitForAsync();
        var faults = (await FaultsAsync(page, $"dialog {name}")).ToList();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        return faults;
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page, string place, params string[] rules)
    {
        var isWide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");
        var found = (await page.RunAxe(OptionsOf(rules))).Violations.Select(fault => $"{place}: {fault.Id}: {string.Join(", ", fault.Nodes.Take(3).Select(node => node.Html))}");
        return isWide ? [$"{place}: wider than the window", .. found] : found;
    }

    private static AxeRunOptions OptionsOf(string[] rules) =>
        rules.Length == 0 ? new AxeRunOptions() : new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = [.. rules] } };
}
