using Wildlife.Cases;
using Wildlife.Partners;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Partners.Contract;

/// <summary>A server with a case on each of two invented sites, and keys of every role.</summary>
internal sealed class SampleWorld : IAsyncDisposable
{
    public const string Site = "der-dachboden";
    public const string OtherSite = "brocante-du-canal";
    private readonly Dictionary<Role, string> keys = [];

    private SampleWorld(ApiServer server) => Server = server;

    public ApiServer Server { get; }

    public Listing Listing { get; private set; } = null!;

    public Listing OtherListing { get; private set; } = null!;

    public Stored<Case> Case { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SampleWorld> StartAsync()
    {
        var world = new SampleWorld(await ApiServer.StartAsync());
        world.Listing = await world.AddAsync(Site, "1");
        world.OtherListing = await world.AddAsync(OtherSite, "2");
        world.Case = (await world.Server.Parts.Cases.GetCaseAsync(world.Listing.CaseId!, Cancel))!;
        return world;
    }

    /// <summary>A key that holds one role, and sees all sources unless the role needs one.</summary>
    public async Task<string> KeyAsync(Role role) =>
        keys.TryGetValue(role, out var known) ? known : keys[role] = await KeyAsync(role, role == Role.Platform ? Site : null);

    /// <summary>A key that holds one role and sees one source.</summary>
    public async Task<string> KeyAsync(Role role, string? source) =>
        (await Server.KeyAsync(new KeyRequest($"A {role}", [role]) { RequestsPerMinute = 10_000, Sources = source is null ? [] : [source] })).Text;

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    private async Task<Listing> AddAsync(string source, string adId)
    {
        var listing = Invented.Listing(source, adId, title: $"Défense brute de {source}");
        var etag = await Server.Parts.Cases.TrySaveListingAsync(listing, null, Cancel);
        var caseId = await new CaseKeeper(Server.Parts.Cases).RecordAsync(listing, [Invented.Phone(adId)], Invented.Monday, Cancel);
        await Server.Parts.Cases.TrySaveListingAsync(listing with { CaseId = caseId }, etag, Cancel);
        return listing with { CaseId = caseId };
    }
}
