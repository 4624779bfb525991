using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Wildlife.Cases;
using Wildlife.Local.Host;
using Wildlife.Partners;

namespace Wildlife.Bench;

/// <summary>
/// The verb <c>api-load-server</c>: the API over many cases and listings in a process of its own, so that its processor time is its own; listings are inserted
/// meanwhile.
/// </summary>
internal static class ApiLoadServer
{
    /// <summary>Fills the folder where it is not filled yet, then serves until standard input closes; standard output is the address, the key and at the end the number of listings inserted, a line each.</summary>
    public static async Task<int> RunAsync(string folder, ApiLoadShape shape, int port)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromHours(1));
        using var installation = await Installation.OpenAsync(folder, limit.Token).ConfigureAwait(false);
        var secrets = new InstallationSecrets(new SellerKeyring(1, new byte[32]), new byte[32]);
        var parts = (await installation.ApiPartsAsync(secrets, TimeProvider.System, limit.Token).ConfigureAwait(false)) with { Governance = ApiLoadData.Governance };
        var data = new ApiLoadData(installation, secrets, shape);
        await data.FillAsync(limit.Token).ConfigureAwait(false);
        var key = await new KeyDesk(installation.Records, TimeProvider.System).AddAsync(new KeyRequest("load", [Role.Analyst]) { RequestsPerMinute = 100_000 }, limit.Token).ConfigureAwait(false);
        var app = ApiHost.Build(parts, new LoopbackUrl(port));
        await using (app.ConfigureAwait(false))
        {
            await app.StartAsync(limit.Token).ConfigureAwait(false);
            Console.WriteLine(app.Urls.First(url => url.Contains("127.0.0.1", StringComparison.Ordinal)));
            Console.WriteLine(key.Text);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
            var inserting = data.InsertAsync(perSecond: 20, stop.Token);
            await Console.In.ReadToEndAsync(limit.Token).ConfigureAwait(false);
            await stop.CancelAsync().ConfigureAwait(false);
            var inserted = await inserting.ConfigureAwait(false);
            Console.WriteLine(inserted.ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }
}
