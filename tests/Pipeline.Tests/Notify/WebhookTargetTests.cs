using Wildlife.Notify;

namespace Wildlife.Tests.Notify;

public sealed class WebhookTargetTests
{
    [Theory]
    [InlineData("https://partner.example/wildlife")]
    [InlineData("https://partner.example:8443/a?b=c")]
    [InlineData("https://bücher.example/")]
    [InlineData("https://1.1.1.1/hook")]
    public void A_public_address_is_taken(string url) => Assert.Null(WebhookTarget.Refuse(url));

    [Theory]
    [InlineData("http://partner.example/")]
    [InlineData("ftp://partner.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://partner.example/")]
    [InlineData("https://user:password@partner.example/")]
    [InlineData("https://partner.example@127.0.0.1/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://0/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[64:ff9b::10.0.0.1]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[fc00::1]/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://168.63.129.16/")]
    [InlineData("https://localhost/")]
    [InlineData("https://localhost./")]
    [InlineData("https://db.internal/")]
    [InlineData("https://printer.local/")]
    [InlineData("https://intranet/")]
    [InlineData("https://①②⑦.0.0.1/")]
    [InlineData("https://partner.example\\@127.0.0.1/")]
    [InlineData("https://partner.example/\r\nX: y")]
    [InlineData("//partner.example/")]
    [InlineData("")]
    public void Anything_else_is_refused(string url) => Assert.NotNull(WebhookTarget.Refuse(url));

    // The lists name inner addresses in every spelling; public names that only resolve inside are refused at the connection.
    [Theory]
    [InlineData("ssrf_cloud-metadata.txt")]
    [InlineData("pat_ssrf.md")]
    public void No_address_of_an_inner_network_in_the_public_lists_is_taken(string file)
    {
        var path = Repository.Real("suites", "payloads", file);
        var taken = File.ReadLines(path)
            .SelectMany(line => System.Text.RegularExpressions.Regex.Matches(line, @"https?://[^\s`'""<>)|]+", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Select(match => match.Value))
            .Select(url => url.Replace("http://", "https://", StringComparison.OrdinalIgnoreCase))
            .Where(url => WebhookTarget.Refuse(url) is null)
            .Select(url => new Uri(url).IdnHost)
            .Where(host => System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address) && !Wildlife.Crawl.AddressGuard.IsPublic(address))
            .ToList();
        Assert.Empty(taken);
    }
}
