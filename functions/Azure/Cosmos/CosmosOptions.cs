using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>Where the database is. In production the app's identity opens it; a key is for endpoints on this machine only.</summary>
public sealed class CosmosOptions
{
    /// <summary>The account's endpoint, e.g. <c>https://NAME.documents.azure.com:443/</c>.</summary>
    [Required]
    public Uri Endpoint { get; set; } = null!;

    /// <summary>The database's name; Bicep makes it with its containers.</summary>
    [Required]
    public string Database { get; set; } = "wildlife";

    /// <summary>The key of a local endpoint; null takes the app's identity, which is the only way in where local authentication is off.</summary>
    public string? Key { get; set; }

    /// <summary>
    /// True groups writes that are under way at the same time into one request: for imports, where throughput counts and a single write may wait
    /// up to a second for others.
    /// </summary>
    public bool Bulk { get; set; }

    /// <summary>How often the SDK repeats a request that the database refused for its rate (429), at the instant the database names.</summary>
    [Range(0, 30)]
    public int RateLimitTries { get; set; } = 9;

    /// <summary>How long it goes on repeating: under the queue's visibility timeout, so that no second worker starts on the same message.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan RateLimitWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often this program repeats a request that ended in 408, 410, 500, 503 or without an answer, which the SDK does not repeat in one region.</summary>
    [Range(0, 10)]
    public int FaultTries { get; set; } = 4;
}

/// <summary>Checks the options at start; generated.</summary>
[OptionsValidator]
public sealed partial class CosmosOptionsValidator : IValidateOptions<CosmosOptions>;
