using Wildlife.Evidence;

namespace Wildlife.Tests.Partners.Contract;

internal static class PackageSamples
{
    private const string Wish = """{"language":"fr","grading":{"source":"B","information":3,"handling":"H1","tlp":"amber"}}""";

    public static IEnumerable<KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>>> All { get; } =
    [
        new("MakePackage", world => Task.FromResult(new RouteSample($"api/cases/{world.Case.Document.Id}/packages") { Body = Wish, SenselessBody = """{"language":"tlh"}""", MissingPath = "api/cases/c-nothing/packages" })),
        new("GetPackage", async world => new RouteSample($"api/cases/{world.Case.Document.Id}/packages/{await MakeAsync(world)}") { MissingPath = $"api/cases/{world.Case.Document.Id}/packages/nothing" }),
        new("VerifyPackage", async world => new RouteSample($"api/cases/{world.Case.Document.Id}/packages/{await MakeAsync(world)}/verification") { MissingPath = $"api/cases/{world.Case.Document.Id}/packages/nothing/verification" }),
        new("ExportCase", world => Task.FromResult(new RouteSample($"api/cases/{world.Case.Document.Id}/export?format=ndjson") { MissingPath = "api/cases/c-nothing/export?format=ndjson" })),
    ];

    private static async Task<string> MakeAsync(SampleWorld world) =>
        (await world.Server.Parts.Desk.Packages.MakeAsync(world.Case.Document.Id, new PackageOrder("sample", "en", null), TestContext.Current.CancellationToken))!.Key;
}
