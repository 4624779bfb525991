using Wildlife.Cases;
using Wildlife.Embedded;
using Wildlife.Partners;
using Wildlife.Privacy;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Embedded;
using Wildlife.Tests.Partners;

namespace Wildlife.Tests.Privacy;

public sealed class SellerVaultTests : IDisposable
{
    private readonly EmbeddedFixture fixture = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SqliteRecordStore Records => new(fixture.Database, TimeProvider.System);

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task A_value_comes_back_with_the_instants_and_cases_it_was_seen_in()
    {
        var vault = new SellerVault(Records, TestParts.Secrets);
        var key = new SellerKey("v1-a", "phone", 0.95);
        foreach (var (caseId, day) in ((string, int)[])[("c-1", 1), ("c-2", 3), ("c-1", 0)])
        {
            await vault.KeepAsync(key, "+33612345678", caseId, Invented.Monday.AddDays(day), Cancel);
        }

        var entry = (await vault.FindAsync(key.Value, Cancel))!;
        Assert.Equal("+33612345678", vault.Reveal(entry));
        Assert.Equal((Invented.Monday, Invented.Monday.AddDays(3)), (entry.FirstSeen, entry.LastSeen));
        Assert.Equal(["c-1", "c-2"], entry.Cases);
        Assert.DoesNotContain("612345678", entry.Cipher, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_opens_with_its_own_secret_and_under_its_own_key_only()
    {
        var vault = new SellerVault(Records, TestParts.Secrets);
        await vault.KeepAsync(new SellerKey("v1-a", "phone", 0.95), "+33612345678", "c-1", Invented.Monday, Cancel);
        var entry = (await vault.FindAsync("v1-a", Cancel))!;
        Assert.Throws<InvalidDataException>(() => vault.Reveal(entry with { SellerKey = "v1-b" }));
        var other = new byte[32];
        other[0] = 1;
        Assert.Throws<InvalidDataException>(() => new SellerVault(Records, new InstallationSecrets(TestParts.Secrets.Sellers, other)).Reveal(entry));
    }

    [Fact]
    public async Task A_reading_stands_in_the_access_log_with_who_and_why()
    {
        await using var server = await ApiServer.StartAsync();
        var listing = Invented.Listing("s", "1");
        var caseId = await new CaseKeeper(server.Parts.Cases).RecordAsync(listing, [Invented.Phone("1")], Invented.Monday, Cancel);
        await server.Parts.Vault.KeepAsync(Invented.Phone("1"), "+33612345678", caseId, Invented.Monday, Cancel);
        var (analyst, admin) = (await server.KeyAsync(Role.Analyst), await server.KeyAsync(Role.Admin));
        var body = $$"""{"sellerKey": "v1-1", "caseId": "{{caseId}}", "reason": "subpoena 2026/114"}""";
        Assert.Equal("+33612345678", (await server.SendAsync("POST", "api/vault/reveals", analyst.Text, body)).Json.GetProperty("value").GetString());

        var entry = Assert.Single((await server.SendAsync("GET", "api/access-log?subject=v1-1", admin.Text)).Json.GetProperty("value").EnumerateArray());
        Assert.Equal(analyst.Key.Id, entry.GetProperty("keyId").GetString());
        Assert.Equal("subpoena 2026/114", entry.GetProperty("reason").GetString());
        Assert.DoesNotContain("612345678", entry.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_governance_file_nothing_is_revealed_and_nothing_looked_up()
    {
        await using var server = await ApiServer.StartAsync(parts => parts with { Governance = null });
        var key = (await server.KeyAsync(Role.Authority)).Text;
        var reveal = await server.SendAsync("POST", "api/vault/reveals", key, """{"sellerKey": "a", "caseId": "b", "reason": "none whatever"}""");
        var lookup = await server.SendAsync("POST", "api/lookups", key, """{"reason": "r", "items": [{"kind": "phone", "value": "1"}]}""");
        Assert.Equal([(403, "advert-mode"), (403, "advert-mode")], [(reveal.Status, reveal.Code), (lookup.Status, lookup.Code)]);
    }
}
