using Wildlife.Partners;

namespace Wildlife.Tests.Partners.Contract;

internal static class ParcelSamples
{
    private const string Eels = """
        {"consignments": [{"reference": "LX123456785NL", "from": "FR", "to": "HK", "form": "CN23", "service": "post", "grossGrams": 5200,
          "items": [{"description": "civelles vivantes", "hsCode": "030192", "netGrams": 5000, "value": 90, "currency": "EUR"}]}]}
        """;

    public static IEnumerable<KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>>> All { get; } =
    [
        new("ScreenParcels", _ => Task.FromResult(new RouteSample(Routes.ParcelScreenings) { Body = Eels })),
        new("ListParcelScreenings", _ => Task.FromResult(new RouteSample(Routes.ParcelScreenings))),
        new("GetParcelScreening", async world =>
        {
            var made = await world.Server.SendAsync("POST", Routes.ParcelScreenings, await world.KeyAsync(Role.Parcel), Eels);
            return new RouteSample($"{Routes.ParcelScreenings}/{made.Json.GetProperty("value")[0].GetProperty("id").GetString()}") { MissingPath = $"{Routes.ParcelScreenings}/nothing" };
        }),
        new("GetDepotCard", _ => Task.FromResult(new RouteSample(Routes.DepotCard + "?lang=nl"))),
    ];
}
