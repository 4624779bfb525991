using System.Globalization;
using System.Text.Json;
using Wildlife.Law;
using Wildlife.Local.Host;

namespace Wildlife.Local.Import;

/// <summary>Reads the EU listings from the Species+ API, version 1: the pages of taxon concepts, then the EU listings of each.</summary>
/// <remarks>Documented at https://api.speciesplus.net/documentation/v1.html. The pages give CITES appendices alone, and an annex is never derived from one.</remarks>
internal sealed class SpeciesPlusApi : IDisposable
{
    private const int PerPage = 500;
    private const int MostPages = 2000;
    private const long LargestAnswer = 64 * 1024 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly string[] Ranks = ["genus", "family", "order", "class"];

    private const int Tries = 6;

    private readonly HttpClient client;
    private readonly TimeProvider time;
    private readonly Uri api;

    /// <summary>Prepares the requests; nothing is sent yet.</summary>
    /// <param name="address">Where the API is, without <c>/api/v1</c>.</param>
    /// <param name="token">The operator's token.</param>
    /// <param name="time">The clock that waits go by; the system's where none is given.</param>
    /// <exception cref="UsageException">The address would send the token unprotected, or the token cannot stand in a header.</exception>
    public SpeciesPlusApi(string address, string token, TimeProvider? time = null)
    {
        this.time = time ?? TimeProvider.System;
        if (!Uri.TryCreate(address.TrimEnd('/') + "/api/v1/", UriKind.Absolute, out var uri) || !(uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback)))
            throw new UsageException($"--api {address} is not an https address; the token is not sent unprotected");
        api = uri;
        // The token goes to this address alone: a redirect is an error and not followed.
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromMinutes(1), MaxResponseContentBufferSize = LargestAnswer };
        if (!client.DefaultRequestHeaders.TryAddWithoutValidation("X-Authentication-Token", token) || token.Any(letter => letter is < '!' or > '~'))
            throw new UsageException("--token is not a token: it has a space or a letter that no header can carry");
    }

    /// <summary>The listed taxa, one for each accepted name, the strictest annex of each.</summary>
    /// <param name="act">The act whose state the listings give.</param>
    /// <param name="progress">Told how many of how many taxon concepts are read, after each page; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading; nothing is kept.</param>
    /// <exception cref="UsageException">The API refuses, or answers something else than its documentation says.</exception>
    public async Task<IReadOnlyList<Taxon>> ReadAsync(string act, Action<int, int>? progress, CancellationToken cancellationToken)
    {
        var taxa = new SpeciesPlusTaxa(act, "Species+ API, imported by the operator.");
        var total = 1;
        for (var page = 1; (page - 1) * PerPage < total && page <= MostPages; page++)
        {
            using var answer = await GetAsync(string.Create(CultureInfo.InvariantCulture, $"taxon_concepts?page={page}&per_page={PerPage}"), cancellationToken).ConfigureAwait(false);
            total = Child(Child(answer.RootElement, "pagination"), "total_entries").GetInt32();
            foreach (var concept in Child(answer.RootElement, "taxon_concepts").EnumerateArray())
                await AddAsync(taxa, concept, cancellationToken).ConfigureAwait(false);
            progress?.Invoke(Math.Min(page * PerPage, total), total);
        }

        return taxa.All;
    }

    public void Dispose() => client.Dispose();

    private async Task AddAsync(SpeciesPlusTaxa taxa, JsonElement concept, CancellationToken cancellationToken)
    {
        // Synonyms come as concepts of their own too; they stand with the accepted name already.
        if (Text(concept, "name_status") != "A" || (concept.TryGetProperty("active", out var active) && active.ValueKind == JsonValueKind.False))
            return;
        var name = Text(concept, "full_name").Trim();
        using var law = await GetAsync(string.Create(CultureInfo.InvariantCulture, $"taxon_concepts/{Child(concept, "id").GetInt64()}/eu_legislation"), cancellationToken).ConfigureAwait(false);
        foreach (var listing in Child(law.RootElement, "eu_listings").EnumerateArray().Where(IsInForce))
        {
            var annex = Text(listing, "annex");
            if (!SpeciesPlusTaxa.IsAnnex(annex))
                throw new UsageException($"{api}: '{annex}' of {name} is not an annex of the Union (A, B, C, D)");
            taxa.Add(name, Text(concept, "rank"), LineageOf(concept, name), annex, SynonymsOf(concept));
        }
    }

    // Deletions ('-') and reservations ('R+', 'R-') stand among the inclusions ('+').
    private static bool IsInForce(JsonElement listing) =>
        Text(listing, "change_type") == "+" && !(listing.TryGetProperty("is_current", out var current) && current.ValueKind == JsonValueKind.False);

    private static IEnumerable<string> LineageOf(JsonElement concept, string name)
    {
        var above = concept.TryGetProperty("higher_taxa", out var taxa) && taxa.ValueKind == JsonValueKind.Object ? Ranks.Select(rank => Text(taxa, rank)) : [];
        // The genus of a species may be left out, as its name says it.
        return name.Split(' ') is [var genus, _, ..] ? above.Prepend(genus).Distinct(StringComparer.Ordinal) : above;
    }

    private static string[] SynonymsOf(JsonElement concept) =>
        concept.TryGetProperty("synonyms", out var synonyms) && synonyms.ValueKind == JsonValueKind.Array
            ? [.. synonyms.EnumerateArray().Select(synonym => Text(synonym, "full_name").Trim()).Where(name => name.Length > 0)]
            : [];

    private async Task<JsonDocument> GetAsync(string what, CancellationToken cancellationToken)
    {
        using var response = await PatientlyAsync(new Uri(api, what), cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != System.Net.HttpStatusCode.OK)
            throw new UsageException($"{api}{what} answered {(int)response.StatusCode}{(response.StatusCode == System.Net.HttpStatusCode.Unauthorized ? ": the token is not accepted" : "")}; nothing was imported");
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
    }

    // Hours of requests meet a busy or restarting server: it is waited for, as long as it asks within reason, and not for ever.
    private async Task<HttpResponseMessage> PatientlyAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await client.GetAsync(address, cancellationToken).ConfigureAwait(false);
            if (attempt == Tries || !(response.StatusCode == System.Net.HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500))
                return response;
            var wait = WaitOf(response, attempt);
            response.Dispose();
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan WaitOf(HttpResponseMessage response, int attempt)
    {
        var asked = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - time.GetUtcNow();
        var wait = asked > TimeSpan.Zero ? asked.Value : TimeSpan.FromSeconds(1 << attempt);
        return wait < LongestWait ? wait : LongestWait;
    }

    private static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : throw new JsonException($"'{name}' is missing");

    private static string Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.String ? child.GetString()! : "";
}
