using Wildlife.Cases;
using Wildlife.Partners;

namespace Wildlife.Tests.Partners.Contract;

internal static class OperationSamples
{
    private const string Name = "Thunder 2026";
    private const string Path = "api/operations/thunder-2026";

    public static IEnumerable<KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>>> All { get; } =
    [
        new("ListOperations", async world => { await FileAsync(world); return new RouteSample(Routes.Operations) { HiddenFromOtherOperations = Name }; }),
        new("GetOperation", async world => { await FileAsync(world); return new RouteSample(Path) { MissingPath = "api/operations/nothing", HiddenFromOtherOperations = Name }; }),
        new("PutOperation", _ => Task.FromResult(new RouteSample(Path) { Body = OperationRoutes.PutRoute.BodyExample, HiddenFromOtherOperations = Name })),
        new("ListRemovalTimes", _ => Task.FromResult(new RouteSample(Routes.Removals) { HiddenFromOthers = SampleWorld.Site })),
        new("ListContacts", _ => Task.FromResult(new RouteSample(Routes.Contacts + "?country=BE"))),
    ];

    private static Task FileAsync(SampleWorld world) => world.Server.Parts.Records.TrySaveAsync(
        CaseRecords.Operations,
        new RecordWrite<Operation>(new RecordKey("all", "thunder-2026"), new Operation { Id = "thunder-2026", Name = Name, From = new DateOnly(2026, 11, 1), To = new DateOnly(2026, 11, 30) }),
        null,
        TestContext.Current.CancellationToken);
}
