using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Wildlife.Crawl;
using Wildlife.Evidence;

namespace Wildlife.Tests.Crawl;

public sealed class CaptureCircumstancesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_answer_knows_the_address_it_came_from_however_the_requests_are_mixed()
    {
        await using WebApplication one = await ServeAsync(IPAddress.Parse("127.0.0.1"), null);
        await using WebApplication two = await ServeAsync(IPAddress.Parse("127.0.0.2"), null);
        using var fetcher = new PageFetcher(Options(("one.example", one), ("two.example", two)), TimeProvider.System);

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(async number =>
        {
            string host = number % 2 == 0 ? "one.example" : "two.example";
            return (host, answer: await fetcher.FetchAsync($"http://{host}/{number}", TimeSpan.Zero, _ => ValueTask.FromResult(true), Cancel));
        }));

        Assert.All(answers, fetched =>
        {
            Assert.Equal(200, fetched.answer.Status);
            Assert.Equal(fetched.host == "one.example" ? "127.0.0.1" : "127.0.0.2", fetched.answer.Fetch!.RemoteAddress);
            Assert.Null(fetched.answer.Fetch.TlsProtocol);
        });
    }

    [Fact]
    public async Task Over_https_the_version_the_cipher_and_the_certificate_are_kept()
    {
        using X509Certificate2 certificate = SelfSigned("shop.example");
        await using WebApplication site = await ServeAsync(IPAddress.Loopback, certificate);
        CrawlOptions options = Options(("shop.example", site));
        options.CertificatePolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { certificate }, RevocationMode = X509RevocationMode.NoCheck };
        using var fetcher = new PageFetcher(options, TimeProvider.System);

        FetchAnswer answer = await fetcher.FetchAsync("https://shop.example/page", TimeSpan.Zero, _ => ValueTask.FromResult(true), Cancel);

        Assert.Equal(200, answer.Status);
        Assert.Contains(answer.Fetch!.TlsProtocol, (string[])["tls/1.2", "tls/1.3"]);
        Assert.StartsWith("TLS_", answer.Fetch.TlsCipher, StringComparison.Ordinal);
        Assert.Equal(certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant(), answer.Fetch.CertificateSha256);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_refused_as_before()
    {
        using X509Certificate2 certificate = SelfSigned("shop.example");
        await using WebApplication site = await ServeAsync(IPAddress.Loopback, certificate);
        using var fetcher = new PageFetcher(Options(("shop.example", site)), TimeProvider.System);

        FetchAnswer answer = await fetcher.FetchAsync("https://shop.example/page", TimeSpan.Zero, _ => ValueTask.FromResult(true), Cancel);

        Assert.Equal("tls", answer.Failure);
    }

    [Fact]
    public void What_is_known_stands_in_the_records_and_is_read_back_the_same()
    {
        PageRecord page = Samples.Page() with
        {
            Fetch = new FetchCircumstances
            {
                Agent = "Bot/1.0",
                Clock = CrawlOptions.SystemClock,
                FetchedAt = new DateTimeOffset(2026, 3, 1, 6, 0, 7, 125, TimeSpan.Zero),
                RemoteAddress = "2001:db8::7",
                TlsProtocol = "tls/1.3",
                TlsCipher = "TLS_AES_256_GCM_SHA384",
                CertificateSha256 = new string('a', 64),
            },
        };
        byte[] content = PageBlob.Write(page, [new("User-Agent", "Bot/1.0")]).ToArray();
        WarcRecord[] records = [.. WarcReader.Read(new MemoryStream(content))];

        Assert.Equal(page.Fetch, PageBlob.Read(content).Fetch);
        Assert.Equal("2001:db8::7", records.Single(record => record.Type == "response").Header("WARC-IP-Address"));
        Assert.Contains("software: WildlifeCybercrimeMonitor/", Encoding.UTF8.GetString(records[0].Block.Span), StringComparison.Ordinal);
        Assert.Null(records[0].TargetUri);
        Assert.Equal(PageBlob.Name(Samples.Page()), PageBlob.Name(page));
        Assert.Empty(PageBlob.Verify(PageBlob.Name(page), content));
    }

    [Fact]
    public void Who_handed_a_page_in_and_how_is_read_back_the_same()
    {
        PageRecord page = Samples.Page() with
        {
            Import = new ImportCircumstances
            {
                File = "capture 1.html",
                FileSha256 = new string('b', 64),
                By = "M. Peeters: desk 4",
                How = "Firefox 140, SingleFile; ünïcode",
                At = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
            },
        };

        Assert.Equal(page.Import, PageBlob.Read(PageBlob.Write(page, [])).Import);
    }

    private static CrawlOptions Options(params (string Host, WebApplication Site)[] sites) => new()
    {
        SampleHosts = sites.ToDictionary(site => site.Host, site => IPEndPoint.Parse(new Uri(site.Site.Urls.Single()).Authority)),
        RequestsPerHost = 8,
        Retries = 0,
    };

    private static async Task<WebApplication> ServeAsync(IPAddress address, X509Certificate2? certificate)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(address, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        WebApplication app = builder.Build();
        app.Run(context => context.Response.WriteAsync("page"));
        await app.StartAsync(Cancel);
        return app;
    }

    private static X509Certificate2 SelfSigned(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
