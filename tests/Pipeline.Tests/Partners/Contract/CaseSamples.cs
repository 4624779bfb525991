using Wildlife.Partners;

namespace Wildlife.Tests.Partners.Contract;

internal static class CaseSamples
{
    public static IEnumerable<KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>>> All { get; } =
    [
        new("ListCases", world => Task.FromResult(new RouteSample(Routes.Cases + "?tier=T1") { HiddenFromOthers = world.Case.Document.Id })),
        new("GetCase", world => Task.FromResult(new RouteSample($"api/cases/{world.Case.Document.Id}") { MissingPath = "api/cases/c-nothing", HiddenFromOthers = world.Listing.Title })),
        new("ListListings", world => Task.FromResult(new RouteSample(Routes.Listings + "?tier=T1") { HiddenFromOthers = world.Listing.Title })),
        new("GetListing", world => Task.FromResult(new RouteSample($"api/listings/{world.Listing.Source}:{world.Listing.AdId}") { MissingPath = "api/listings/der-dachboden:999", HiddenFromOthers = world.Listing.Title })),
    ];
}
