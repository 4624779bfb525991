using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Wildlife.Crawl;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>One pass over the enabled sources, or over those named.</summary>
internal static class CrawlCommand
{
    public static Command Create()
    {
        var command = new Command("crawl", "Read the enabled sources once.");
        var ids = new Argument<string[]>("ID") { Description = "Sources to read; all that are enabled where none is named.", Arity = ArgumentArity.ZeroOrMore };
        var data = SharedOptions.Data();
        var storage = SharedOptions.FolderStorage();
        command.Arguments.Add(ids);
        command.Options.Add(data);
        command.Options.Add(storage);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(data)!, parsed.GetValue(storage), parsed.GetValue(ids)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string data, string? storage, string[] ids, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var installation = await Installation.OpenAsync(data, storage, cancellationToken).ConfigureAwait(false);
        var sources = Choose(installation, ids);
        await InstallationKind.ClaimAsync(installation.Notes, InstallationKind.Real, cancellationToken).ConfigureAwait(false);
        using var fetcher = RealNetwork.Create(installation.Leases);
        await TerminalProgress.RunAsync(async progress =>
        {
            var stages = await installation.StartStagesAsync(fetcher, TimeProvider.System, progress, NullLoggerFactory.Instance, cancellationToken).ConfigureAwait(false);
            var planned = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
            foreach (var source in sources)
            {
                await CrawlQueueing.EnqueueAsync(installation.Inbox, new CrawlJob(source, planned), cancellationToken).ConfigureAwait(false);
            }

            progress.Phase($"reading {string.Join(", ", sources)}");
            await stages.DrainAsync(cancellationToken).ConfigureAwait(false);
            return sources.Count;
        }).ConfigureAwait(false);
        var summary = await RunSummary.ReadAsync(installation, TimeProvider.System.GetElapsedTime(started), cancellationToken).ConfigureAwait(false);
        SummaryTables.Write(summary, Console.Out);
        return CommandLine.Fine;
    }

    private static List<string> Choose(Installation installation, string[] ids)
    {
        foreach (var id in ids)
        {
            var source = installation.Knowledge.Sources.Find(id) ?? throw new UsageException($"there is no source '{id}': see 'source list'");
            if (source.Sample)
            {
                throw new UsageException($"'{id}' is an invented marketplace that only the demo serves: run 'demo'");
            }

            if (installation.Knowledge.Sources.Hindrance(id, TimeProvider.System.GetUtcNow()) is { } hindrance)
            {
                throw new UsageException($"the source '{id}' may not be read: {hindrance}");
            }
        }

        var chosen = ids.Length > 0 ? ids.ToList() : installation.Knowledge.Readable(TimeProvider.System.GetUtcNow()).ToList();
        return chosen.Count > 0 ? chosen : throw new UsageException(Knowledge.NothingToRead);
    }
}
