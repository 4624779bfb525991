using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Wildlife.Tests.Evidence;

/// <summary>A time-stamp authority of a test's own: <c>openssl ts</c> behind a loopback listener.</summary>
internal sealed class LocalAuthority : IAsyncDisposable
{
    private const string Configuration = """
        [tsa]
        default_tsa = own
        [own]
        serial = ./serial
        crypto_device = builtin
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256
        accuracy = secs:1
        ordering = no
        tsa_name = yes
        ess_cert_id_chain = no
        ess_cert_id_alg = sha256
        """;

    private readonly TemporaryFolder folder = new();
    private WebApplication? app;

    public string Url => app!.Urls.Single();

    public string Root => folder.Combine("ca.pem");

    public int Asked { get; private set; }

    public static async Task<LocalAuthority> StartAsync()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/openssl"), "openssl is not on this machine");
        var authority = new LocalAuthority();
        await authority.MakeCertificatesAsync();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        authority.app = builder.Build();
        authority.app.Run(authority.AnswerAsync);
        await authority.app.StartAsync(CaseRoom.Cancel);
        return authority;
    }

    /// <summary>Runs openssl in the authority's folder; what it printed.</summary>
    public async Task<(int Code, string Text)> OpensslAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/openssl", arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var text = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(CaseRoom.Cancel), process.StandardError.ReadToEndAsync(CaseRoom.Cancel));
        await process.WaitForExitAsync(CaseRoom.Cancel);
        return (process.ExitCode, string.Concat(text));
    }

    public string Combine(string file) => folder.Combine(file);

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        folder.Dispose();
    }

    private async Task MakeCertificatesAsync()
    {
        await File.WriteAllTextAsync(folder.Combine("ts.cnf"), Configuration, CaseRoom.Cancel);
        await File.WriteAllTextAsync(folder.Combine("ext.cnf"), "extendedKeyUsage = critical,timeStamping\n", CaseRoom.Cancel);
        await File.WriteAllTextAsync(folder.Combine("serial"), "01\n", CaseRoom.Cancel);
        foreach (var command in (string[])
        [
            "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=Test-Root -days 3",
            "req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -subj /CN=Test-Authority",
            "x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out tsa.pem -days 2 -extfile ext.cnf",
        ])
        {
            var (code, text) = await OpensslAsync(command.Split(' '));
            Assert.True(code == 0, text);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Asked++;
        Assert.Equal("application/timestamp-query", context.Request.ContentType);
        await using (var query = File.Create(folder.Combine("query.tsq")))
        {
            await context.Request.Body.CopyToAsync(query, context.RequestAborted);
        }

        var (code, text) = await OpensslAsync("ts", "-reply", "-config", "ts.cnf", "-queryfile", "query.tsq", "-signer", "tsa.pem", "-inkey", "tsa.key", "-out", "reply.tsr");
        Assert.True(code == 0, text);
        context.Response.ContentType = "application/timestamp-reply";
        await context.Response.SendFileAsync(folder.Combine("reply.tsr"), context.RequestAborted);
    }
}
