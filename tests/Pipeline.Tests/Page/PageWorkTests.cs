using Microsoft.Playwright;
using Wildlife.Partners;

namespace Wildlife.Tests.Page;

/// <summary>What may be done on the page: every command has its button and form for those who may, and none for those who may not.</summary>
public sealed class PageWorkTests
{
    private static readonly string[] OfAnalysts =
    [
        "Investigate", "Comment", "Assign", "Hand over", "Ask to refer", "Ask to merge", "Split off adverts", "Close the case",
        "Record a seizure", "Record a prosecution", "Add to an operation",
    ];

    [Fact]
    public async Task Each_role_has_the_buttons_of_what_it_may_do()
    {
        await using var browser = await PageBrowser.StartAsync();
        await browser.AddToFirstCaseAsync();
        var id = (await browser.CaseIdsAsync(await browser.Server.KeyAsync(Role.Reader)))[0];
        await browser.CommandAsync(id, "triage", await browser.Server.KeyAsync(Role.Analyst), """{"reason": "looked at"}""");
        foreach (var (role, names) in (IEnumerable<(Role, string[])>)[(Role.Reader, []), (Role.Analyst, OfAnalysts), (Role.Authority, [.. OfAnalysts, "Hold"])])
        {
            var page = await browser.SignInAsync(1280, role);
            await PageBrowser.OpenAsync(page, $"case/{id}", PageBrowser.Hostile[0]);
            Assert.Equal(names, await page.Locator(".commands button").AllInnerTextsAsync());
            await PageBrowser.OpenAsync(page, "operations", "Operations");
            Assert.Equal(names.Length > 0 ? 1 : 0, await page.Locator("button", new PageLocatorOptions { HasTextString = "New operation" }).CountAsync());
        }

        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_case_is_split_and_what_came_of_it_is_recorded_and_found()
    {
        await using var browser = await PageBrowser.StartAsync();
        await browser.AddToFirstCaseAsync();
        var id = (await browser.CaseIdsAsync(await browser.Server.KeyAsync(Role.Reader)))[0];
        var page = await browser.SignInAsync(1280, Role.Analyst);
        await PageBrowser.OpenAsync(page, $"case/{id}", PageBrowser.Hostile[0]);
        await AskAsync(page, "Record a seizure");
        await page.GetByLabel("Seizing authority").FillAsync("Douane");
        await page.GetByLabel("Quantity").FillAsync("2");
        await page.GetByLabel("Weight, kg").FillAsync("3.5");
        await SendAsync(page, "customs wrote");
        await page.Locator(".card", new PageLocatorOptions { HasTextString = "2 specimens · ivory Loxodonta africana · 3.5 kg" }).First.WaitForAsync();
        await AskAsync(page, "Record a prosecution");
        await page.GetByLabel("Court or prosecutor").FillAsync("Tribunal de Namur");
        await page.GetByLabel("Offence, with the law").FillAsync("Regulation (EC) 338/97 Art. 8(1)");
        await page.GetByLabel("How it stands").SelectOptionAsync("convicted");
        await page.GetByLabel("Fine, euro").FillAsync("1500");
        await SendAsync(page, "judgment received");
        await page.Locator(".card", new PageLocatorOptions { HasTextString = "€1,500" }).First.WaitForAsync();
        await AskAsync(page, "Split off adverts");
        await page.Locator("dialog label", new PageLocatorOptions { HasTextString = "Second" }).ClickAsync();
        await SendAsync(page, "another seller after all");
        await page.Locator(".facts", new PageLocatorOptions { HasTextString = "Split off into" }).WaitForAsync();

        await PageBrowser.OpenAsync(page, "cases?result=seizure", "Cases");
        await Assertions.Expect(page.Locator("main a.group")).ToHaveCountAsync(1);
        await page.Locator("button.chosen").ClickAsync();
        await Assertions.Expect(page.Locator("main a.group")).ToHaveCountAsync(PageBrowser.Cases + 1);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task What_the_server_refuses_is_said_and_what_was_typed_stays()
    {
        await using var browser = await PageBrowser.StartAsync();
        var id = (await browser.CaseIdsAsync(await browser.Server.KeyAsync(Role.Reader)))[0];
        var page = await browser.SignInAsync(1280, Role.Analyst);
        await page.Locator("#language").SelectOptionAsync("fr");
        await PageBrowser.OpenAsync(page, $"case/{id}", PageBrowser.Hostile[0]);
        await AskAsync(page, "Clore le dossier");
        await page.Locator("dialog textarea").FillAsync("les annonces ont disparu");
        await page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(page.Locator("dialog [role=alert]")).ToContainTextAsync("Une donnée du formulaire est incorrecte.");
        Assert.Equal("les annonces ont disparu", await page.Locator("dialog textarea").InputValueAsync());
        // The browser writes each refusal down.
        Assert.All(browser.Complaints, complaint => Assert.Contains("422", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_operation_is_filed_joined_changed_and_left()
    {
        await using var browser = await PageBrowser.StartAsync();
        var id = (await browser.CaseIdsAsync(await browser.Server.KeyAsync(Role.Reader)))[0];
        var page = await browser.SignInAsync(1280, Role.Analyst);
        await PageBrowser.OpenAsync(page, "operations", "Operations");
        await AskAsync(page, "New operation");
        await page.GetByLabel("Name").FillAsync("Thunder 2026");
        await page.GetByLabel("Last day").FillAsync("2030-12-31");
        await page.GetByLabel("Watchlist").FillAsync("Loxodonta africana\nAnguilla anguilla");
        await page.GetByLabel("Partners").FillAsync("Belgian customs");
        await page.Locator("dialog button.primary").ClickAsync();
        await page.Locator("main h1", new PageLocatorOptions { HasTextString = "Thunder 2026" }).WaitForAsync();
        await AskAsync(page, "Change");
        await page.GetByLabel("Partners").FillAsync("Belgian customs\nOFB");
        await page.Locator("dialog button.primary").ClickAsync();
        await page.Locator(".facts", new PageLocatorOptions { HasTextString = "Belgian customs, OFB" }).WaitForAsync();

        await PageBrowser.OpenAsync(page, $"case/{id}", PageBrowser.Hostile[0]);
        await AskAsync(page, "Add to an operation");
        await SendAsync(page, "in its watchlist");
        await page.Locator(".facts a[href='#/operations/thunder-2026']").WaitForAsync();
        await PageBrowser.OpenAsync(page, "cases?operation=thunder-2026", "Cases");
        await Assertions.Expect(page.Locator("main a.group")).ToHaveCountAsync(1);
        await PageBrowser.OpenAsync(page, $"case/{id}", PageBrowser.Hostile[0]);
        await AskAsync(page, "Take out of an operation");
        await SendAsync(page, "outside its dates");
        await Assertions.Expect(page.Locator(".facts a[href='#/operations/thunder-2026']")).ToHaveCountAsync(0);
        Assert.All(browser.Complaints, complaint => Assert.Contains("404", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_case_becomes_an_exercise_that_is_done_and_marked()
    {
        await using var browser = await PageBrowser.StartAsync();
        var key = await browser.Server.KeyAsync(Role.Analyst);
        var id = (await browser.CaseIdsAsync(key))[0];
        await browser.CommandAsync(id, "close", key, """{"outcomes": ["accounts-closed"], "accountsClosed": 1, "reason": "the platform acted"}""");
        var page = await browser.SignInAsync(1280, Role.Analyst);
        await PageBrowser.OpenAsync(page, $"case/{id}", PageBrowser.Hostile[0]);
        await AskAsync(page, "Make an exercise");
        await page.Locator("dialog button.primary").ClickAsync();
        await page.GetByLabel("Potentially illegal?").SelectOptionAsync("yes");
        await page.GetByLabel("Taxon").FillAsync("Loxodonta africana");
        await page.GetByLabel("EU annex today").SelectOptionAsync("A");
        await page.Locator("label", new PageLocatorOptions { HasTextString = "no certificate" }).ClickAsync();
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Check the answer" }).ClickAsync();
        await page.Locator(".card", new PageLocatorOptions { HasTextString = "Signs found" }).Last.WaitForAsync();
        await Assertions.Expect(page.Locator(".badge.green")).ToHaveCountAsync(3);
        Assert.Empty(browser.Complaints);
    }

    private static async Task AskAsync(IPage page, string button)
    {
        await page.Locator("main button", new PageLocatorOptions { HasTextString = button }).First.ClickAsync();
        await page.Locator("dialog[open]").WaitForAsync();
    }

    private static async Task SendAsync(IPage page, string reason)
    {
        await page.Locator("dialog textarea[name=reason]").FillAsync(reason);
        await page.Locator("dialog button.primary").ClickAsync();
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
    }
}
