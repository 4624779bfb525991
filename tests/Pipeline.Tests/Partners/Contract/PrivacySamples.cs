using Wildlife.Cases;
using Wildlife.Partners;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Partners.Contract;

internal static class PrivacySamples
{
    private const string Telephone = "+33612345678";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IEnumerable<KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>>> All { get; } =
    [
        new("LookUp", async world =>
        {
            await KeepAsync(world);
            return new RouteSample(Routes.Lookups)
            {
                Body = """{"reason": "a test", "items": [{"kind": "phone", "value": "06 12 34 56 78", "region": "FR"}, {"kind": "email", "value": "nobody@example.org"}]}""",
                SenselessBody = """{"reason": "a test", "items": []}""",
                HiddenFromOthers = world.Case.Document.Id,
            };
        }),
        new("RevealSeller", async world =>
        {
            var key = await KeepAsync(world);
            return new RouteSample(Routes.VaultReveals)
            {
                Body = $$"""{"sellerKey": "{{key}}", "caseId": "{{world.Case.Document.Id}}", "reason": "a test of the vault"}""",
                MissingBody = $$"""{"sellerKey": "{{key}}", "caseId": "c-nothing", "reason": "a test of the vault"}""",
                SenselessBody = $$"""{"sellerKey": "{{key}}", "caseId": "{{world.Case.Document.Id}}", "reason": "none"}""",
                HiddenFromOthers = Telephone,
            };
        }),
        new("ListAccess", _ => Task.FromResult(new RouteSample(Routes.AccessLog + "?day=2026-11-02"))),
    ];

    private static async Task<string> KeepAsync(SampleWorld world)
    {
        var (parts, listing) = (world.Server.Parts, world.Listing);
        var key = new SellerKey(parts.Secrets.Sellers.Mac($"phone:{Telephone}"), "phone", 0.95);
        await parts.Cases.AddLinksAsync([new SellerLink(key.Value, key.Kind, listing.Source, listing.AdId, listing.CaseId!, "same phone", key.Strength, Invented.Monday)], Cancel);
        await parts.Vault.KeepAsync(key, Telephone, listing.CaseId!, Invented.Monday, Cancel);
        return key.Value;
    }
}
