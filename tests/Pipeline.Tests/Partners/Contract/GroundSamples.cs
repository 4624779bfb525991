using Wildlife.Partners;

namespace Wildlife.Tests.Partners.Contract;

internal static class GroundSamples
{
    public static IEnumerable<KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>>> All { get; } =
    [
        new("GetHealth", _ => Task.FromResult(new RouteSample(Routes.Health))),
        new("GetOpenApi", _ => Task.FromResult(new RouteSample(Routes.OpenApi))),
        new("OpenSession", async world => new RouteSample(Routes.Session) { Body = $$"""{"key": "{{await world.KeyAsync(Role.Reader)}}"}""" }),
        new("GetSession", _ => Task.FromResult(new RouteSample(Routes.Session))),
        new("CloseSession", _ => Task.FromResult(new RouteSample(Routes.Session))),
        new("ListSources", _ => Task.FromResult(new RouteSample(Routes.Sources))),
        new("ListTaxa", _ => Task.FromResult(new RouteSample(Routes.Taxa + "?search=loxo"))),
    ];
}
