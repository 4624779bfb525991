using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Wildlife.Crawl;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>The enabled real sources on their schedules, and the API, until the process is asked to end.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Read the enabled sources on their schedules, and serve the API.");
        var data = SharedOptions.Data();
        var url = SharedOptions.Url();
        var storage = SharedOptions.FolderStorage();
        command.Options.Add(data);
        command.Options.Add(url);
        command.Options.Add(storage);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(data)!, parsed.GetValue(storage), LoopbackUrl.Parse(parsed.GetValue(url)!), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string data, string? storage, LoopbackUrl url, CancellationToken cancellationToken)
    {
        using var installation = await Installation.OpenAsync(data, storage, cancellationToken).ConfigureAwait(false);
        if (!installation.Knowledge.Readable(TimeProvider.System.GetUtcNow()).Any())
        {
            throw new UsageException(Knowledge.NothingToRead);
        }

        PortCheck.EnsureFree(url);
        await InstallationKind.ClaimAsync(installation.Notes, InstallationKind.Real, cancellationToken).ConfigureAwait(false);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var fetcher = RealNetwork.Create(installation.Leases);
        var progress = new PlainProgress(Console.Error);
        var stages = await installation.StartStagesAsync(fetcher, TimeProvider.System, progress, NullLoggerFactory.Instance, stop.Token).ConfigureAwait(false);
        var schedule = new Schedule(new PlanHandler(installation.Knowledge.Sources, installation.Inbox, installation.Frontier), installation.Recheck(fetcher, TimeProvider.System), stages, TimeProvider.System);
        var reading = schedule.RunAsync(stop.Token);
        var serving = ApiHost.RunAsync(installation, url, TimeProvider.System, stop.Token);
        var ended = await Task.WhenAny(reading, serving).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(reading, serving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Reading that ends by itself has failed (a full disk, say): that must not pass for a service that still watches.
        await ended.ConfigureAwait(false);
        return CommandLine.Fine;
    }
}
