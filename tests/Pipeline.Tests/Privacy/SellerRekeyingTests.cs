using Wildlife.Cases;
using Wildlife.Embedded;
using Wildlife.Privacy;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Privacy;

public sealed class SellerRekeyingTests : IDisposable
{
    private static readonly byte[] First = [.. Enumerable.Repeat((byte)1, 32)];
    private static readonly byte[] Second = [.. Enumerable.Repeat((byte)2, 32)];
    private static readonly SellerKeyring Old = new(1, First);
    private static readonly SellerKeyring New = new(2, Second, new Dictionary<int, byte[]> { [1] = First });
    private readonly EmbeddedFixture stores = new();
    private readonly SqliteRecordStore records;
    private readonly SellerVault vault;

    public SellerRekeyingTests()
    {
        records = new SqliteRecordStore(stores.Database, TimeProvider.System);
        vault = new SellerVault(records, new InstallationSecrets(Old, new byte[32]));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => stores.Dispose();

    [Fact]
    public async Task Keys_links_decisions_and_clear_values_move_to_the_new_secret_and_the_seller_is_still_the_same()
    {
        var (phone, account) = (Key("phone:+33612345678", "phone"), Key("account:s:jean", SellerKey.Account));
        var caseId = await OpenAsync("1", phone, account);
        await vault.KeepAsync(phone, "+33612345678", caseId, Invented.Monday, Cancel);
        await vault.KeepAsync(account, "jean", caseId, Invented.Monday, Cancel);
        var cut = new LinkDecision { SellerKey = phone.Value, Listing = null, Verdict = LinkVerdict.Confirmed, By = "ana", At = Invented.Monday, Reason = "called" };
        await records.TrySaveAsync(CaseRecords.LinkDecisions, new RecordWrite<LinkDecision>(cut.Key, cut), null, Cancel);

        Assert.Equal(new RekeyOutcome(2, 2, 0), await Rekeying().RunAsync(Cancel));
        Assert.Equal(new RekeyOutcome(0, 0, 0), await Rekeying().RunAsync(Cancel));
        Assert.Empty(await stores.Cases.FindLinksAsync([phone.Value, account.Value], Cancel));
        Assert.Null(await vault.FindAsync(phone.Value, Cancel));
        Assert.Equal("+33612345678", vault.Reveal((await vault.FindAsync(New.Mac("phone:+33612345678"), Cancel))!));
        Assert.Equal("called", (await records.ListAsync(CaseRecords.LinkDecisions, new RecordQuery(5) { Partition = New.Mac("phone:+33612345678") }, Cancel)).Items.Single().Document.Reason);
        Assert.All((await stores.Cases.GetListingAsync("s", "1", Cancel))!.Document.SellerKeys, key => Assert.StartsWith("v2-", key.Value, StringComparison.Ordinal));

        // The seller's next advert, read with the new secret, joins the case of before.
        Assert.Equal(caseId, await OpenAsync("2", Now("phone:+33612345678", "phone")));
    }

    [Fact]
    public async Task A_key_that_cannot_be_made_anew_stays_and_is_still_recognised()
    {
        var strange = Key("phone:+33699999999", "phone");
        var caseId = await OpenAsync("1", strange);
        await vault.KeepAsync(strange, "somebody else", caseId, Invented.Monday, Cancel);
        Assert.Equal(new RekeyOutcome(0, 0, 1), await Rekeying().RunAsync(Cancel));
        Assert.Equal(caseId, await OpenAsync("2", Now("phone:+33699999999", "phone")));
    }

    private SellerRekeying Rekeying() => new(stores.Cases, records, vault, New);

    private static SellerKey Key(string input, string kind) => new(Old.Mac(input), kind, 0.95);

    private static SellerKey Now(string input, string kind) => new(New.Mac(input), kind, 0.95) { OlderValues = [.. New.Macs(input).Skip(1)] };

    private async Task<string> OpenAsync(string adId, params SellerKey[] keys)
    {
        var listing = Invented.Listing("s", adId) with { SellerKeys = keys };
        await stores.Cases.TrySaveListingAsync(listing, null, Cancel);
        return await new CaseKeeper(stores.Cases).RecordAsync(listing, keys, Invented.Monday, Cancel);
    }
}
