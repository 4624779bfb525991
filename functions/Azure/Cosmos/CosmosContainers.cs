namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// The containers of the database. Every document has <c>id</c> and the partition key <c>pk</c>; only what queries ask for is indexed, since each
/// indexed value makes each write dearer. The Bicep that makes the containers is held equal to this list by a test.
/// </summary>
public static class CosmosContainers
{
    /// <summary>The path of the partition key, the same in every container.</summary>
    public const string PartitionKeyPath = "/pk";

    /// <summary>Cases, their events and their outbox, by case id.</summary>
    public const string Cases = "cases";

    /// <summary>Listings, by source and ad id.</summary>
    public const string Listings = "listings";

    /// <summary>What ties adverts together, by the key they share: a seller key, a band of the text's fingerprint, a document's number.</summary>
    public const string Links = "links";

    /// <summary>Known URLs with their counts, by source and shard.</summary>
    public const string Frontier = "frontier";

    /// <summary>Whose turn each host is, by host.</summary>
    public const string Leases = "leases";

    // What every record has, in whichever container it lies.
    private static readonly string[] OfRecords = ["/place/?", "/tags/[]/?", "/expires/?"];

    /// <summary>Every container with its indexed paths.</summary>
    public static IReadOnlyList<CosmosContainerSpec> All { get; } =
    [
        new(Cases, ["/urgency/?", "/recency/?", "/event/?", "/waiting/?", "/state/?", "/tier/?", "/open/?", "/taxa/[]/?", "/sources/[]/?", "/countries/[]/?", "/operations/[]/?", "/results/[]/?", .. OfRecords]),
        new(Listings, ["/urgency/?", "/recency/?", "/verdict/?", "/state/?", "/tier/?", "/source/?", "/country/?", "/caseId/?", "/taxa/[]/?", "/words/[]/?"]),
        new("sellers", OfRecords),
        new(Links, ["/observed/?", .. OfRecords]),
        new("vault", OfRecords),
        new(Frontier, ["/turn/?", "/planned/?", "/notBefore/?"]),
        new(Leases, []),
        new("access", OfRecords),
        new("partners", OfRecords),
        new("notices", OfRecords),
        new("pictures", OfRecords),
        new("insights", OfRecords),
        new("settings", OfRecords),
    ];
}

/// <summary>A container to be made.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IndexedPaths">The indexed paths; every other path is excluded. Expiry is on, without a default: documents that end carry their own.</param>
public sealed record CosmosContainerSpec(string Name, IReadOnlyList<string> IndexedPaths);
