using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Wildlife.Crawl;

/// <summary>How the crawler behaves. What concerns one site stands in its source file.</summary>
public sealed class CrawlOptions
{
    /// <summary>The token that robots.txt names us by.</summary>
    [RegularExpression("^[A-Za-z_-]+$")]
    public string Agent { get; set; } = "WildlifeMonitorBot";

    /// <summary>Where a webmaster reaches us: an https or mailto URL, sent in the User-Agent.</summary>
    [Required]
    public string ContactUrl { get; set; } = "https://wildlife-monitor.invalid/bot";

    /// <summary>The longest a connection may take to open.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest one attempt may take, body included.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Further attempts after 408, 429, 5xx and network errors.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>The wait before the first further attempt; it doubles each time, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest Retry-After that is waited for; a site that asks for more is left until then.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Failed attempts in a row of a minute, half of all or more, that make a host count as down.</summary>
    [Range(2, 1000)]
    public int CircuitThroughput { get; set; } = 8;

    /// <summary>How long a host that is down is left alone.</summary>
    public TimeSpan CircuitBreak { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of a response at the most, before decoding.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxResponseBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Redirects followed from one URL.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>Requests to one host at once; the delay between their starts holds all the same.</summary>
    [Range(1, 64)]
    public int RequestsPerHost { get; set; } = 1;

    /// <summary>URLs taken from the frontier at once.</summary>
    [Range(1, 1000)]
    public int BatchSize { get; set; } = 32;

    /// <summary>How long one job reads before it hands the rest to the next job.</summary>
    public TimeSpan SliceTime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The demo's sample marketplaces: host name to loopback endpoint. Only these names reach loopback, and only sample sources
    /// may use them. Empty outside the demo.
    /// </summary>
    public IReadOnlyDictionary<string, IPEndPoint> SampleHosts { get; set; } = new Dictionary<string, IPEndPoint>();

    /// <summary>Which clock stamps the answers: it stands in each record.</summary>
    [Required]
    public string ClockSource { get; set; } = SystemClock;

    /// <summary>The machine's clock; keeping it true (NTP) is the operator's part.</summary>
    public const string SystemClock = "system clock, UTC";

    /// <summary>The demo's clock: its instants of reading are not recorded, so that every run of the demo is the same.</summary>
    public const string SimulatedClock = "simulated clock";

    /// <summary>How a server's certificate is judged; null takes the machine's trusted roots.</summary>
    internal X509ChainPolicy? CertificatePolicy { get; set; }

    /// <summary>The User-Agent header.</summary>
    public string UserAgent => $"Mozilla/5.0 (compatible; {Agent}/1.0; +{ContactUrl})";
}
