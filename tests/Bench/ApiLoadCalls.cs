namespace Wildlife.Bench;

/// <summary>One request of the load.</summary>
/// <param name="Name">The kind it is counted under.</param>
/// <param name="Path">The path with its query.</param>
/// <param name="Body">The body; null: a GET.</param>
internal sealed record ApiLoadCall(string Name, string Path, string? Body = null);

/// <summary>What is asked: lists, filters, single things and look-ups, spread over the data by a seed.</summary>
internal static class ApiLoadCalls
{
    public static List<ApiLoadCall> Make(ApiLoadShape data)
    {
        var random = new Random(7);
        var calls = new List<ApiLoadCall>();
        for (var number = 0; number < 500; number++)
        {
            calls.Add(new ApiLoadCall("list cases", "api/cases"));
            calls.Add(new ApiLoadCall("filter cases", $"api/cases?tier=T{random.Next(1, 4)}&taxon={Uri.EscapeDataString(ApiLoadShape.Taxon(random.Next()))}&source=s{random.Next(ApiLoadShape.Sources)}"));
            calls.Add(new ApiLoadCall("get case", $"api/cases/{data.CaseId(random.Next())}"));
            calls.Add(new ApiLoadCall("list listings", $"api/listings?orderby=newest&country={ApiLoadShape.Countries[random.Next(ApiLoadShape.Countries.Length)]}"));
            calls.Add(new ApiLoadCall("filter listings", $"api/listings?verdict=suspect&taxon={Uri.EscapeDataString(ApiLoadShape.Taxon(random.Next()))}&source=s{random.Next(ApiLoadShape.Sources)}"));
            calls.Add(new ApiLoadCall("get listing", $"api/listings/{data.ListingId(random.Next())}"));
            calls.Add(new ApiLoadCall("look up 10", "api/lookups", data.Lookup(random, 10)));
            // Most words stand in 1,200 of a million listings; one of twelve is the beginning of eleven words, and so in 13,000.
            calls.Add(new ApiLoadCall("search listings", $"api/listings?search=word{random.Next(1000, 50_000)}"));
        }

        return calls;
    }
}
