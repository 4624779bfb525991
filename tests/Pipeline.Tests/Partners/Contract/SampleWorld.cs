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
    private int adverts = 100;

    private SampleWorld(ApiServer server) => Server = server;

    public ApiServer Server { get; }

    public Listing Listing { get; private set; } = null!;

    public Listing OtherListing { get; private set; } = null!;

    public Stored<Case> Case { get; private set; } = null!;

    /// <summary>The key with which the route is called.</summary>
    public string CallerKey { get; set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SampleWorld> StartAsync()
    {
        var world = new SampleWorld(await ApiServer.StartAsync());
        world.Listing = await world.AddAsync(Site, "1", "1");
        world.OtherListing = await world.AddAsync(OtherSite, "2", "2");
        world.Case = (await world.Server.Parts.Cases.GetCaseAsync(world.Listing.CaseId!, Cancel))!;
        return world;
    }

    /// <summary>A key that holds one role, and sees all sources unless the role needs one.</summary>
    public async Task<string> KeyAsync(Role role) =>
        keys.TryGetValue(role, out var known) ? known : keys[role] = await KeyAsync(role, role == Role.Platform ? Site : null);

    /// <summary>A key that holds one role and sees one source.</summary>
    public async Task<string> KeyAsync(Role role, string? source) =>
        (await Server.KeyAsync(new KeyRequest($"A {role}", [role]) { RequestsPerMinute = 10_000, Sources = source is null ? [] : [source] })).Text;

    /// <summary>A key that holds one role and takes part in one joint operation.</summary>
    public async Task<string> OperationKeyAsync(Role role, string operation) =>
        (await Server.KeyAsync(new KeyRequest($"A {role}", [role]) { RequestsPerMinute = 10_000, Operations = [operation] })).Text;

    /// <summary>One more advert on <see cref="Site"/>: in a case of its own, or in that of the adverts whose telephone it shows too.</summary>
    public async Task<Listing> NewAdvertAsync(params string[] sharesTelephoneWith)
    {
        var adId = (++adverts).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return await AddAsync(Site, adId, sharesTelephoneWith.Length == 0 ? [adId] : sharesTelephoneWith);
    }

    /// <summary>Does a command in a case.</summary>
    public async Task<Case> DoAsync(string caseId, CaseCommand command, Actor actor) =>
        (await new CaseDesk(Server.Parts.Cases, Server.Parts.Records, Server.Time).ExecuteAsync(caseId, command, actor, "because", null, Cancel))!.Document;

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    private async Task<Listing> AddAsync(string source, string adId, params string[] telephones)
    {
        var listing = Invented.Listing(source, adId, title: $"Défense brute de {source}");
        var etag = await Server.Parts.Cases.TrySaveListingAsync(listing, null, Cancel);
        var caseId = await new CaseKeeper(Server.Parts.Cases).RecordAsync(listing, [.. telephones.Select(Invented.Phone)], Invented.Monday, Cancel);
        await Server.Parts.Cases.TrySaveListingAsync(listing with { CaseId = caseId }, etag, Cancel);
        return listing with { CaseId = caseId };
    }
}
