using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Wildlife.Crawl;
using Wildlife.Local.Host;
using Wildlife.Local.Samples;

namespace Wildlife.Local.Commands;

/// <summary>
/// The whole pipeline on three invented marketplaces, in three passes a day apart on a simulated clock, then the API.
/// A demo that was killed goes on with the pass it was in; a finished one shows its summary at once.
/// </summary>
internal static class DemoCommand
{
    private const int Passes = 3;
    private const string PassesDoneNote = "demo-passes-done";
    private static readonly TimeSpan SampleDelay = TimeSpan.FromMilliseconds(5);
    private static readonly DateTimeOffset FirstPass = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);

    public static Command Create()
    {
        var command = new Command("demo", "Read three invented marketplaces, show what was found, then serve it.");
        AddTo(command);
        return command;
    }

    /// <summary>Makes the demo what happens without a verb.</summary>
    public static void MakeDefault(RootCommand root) => AddTo(root);

    private static void AddTo(Command command)
    {
        var data = SharedOptions.Data();
        var url = SharedOptions.Url();
        var once = new Option<bool>("--once") { Description = "End after the summary." };
        var storage = SharedOptions.FolderStorage();
        command.Options.Add(data);
        command.Options.Add(url);
        command.Options.Add(once);
        command.Options.Add(storage);
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(data)!, parsed.GetValue(storage), parsed.GetValue(once) ? null : LoopbackUrl.Parse(parsed.GetValue(url)!), cancellationToken));
    }

    private static async Task<int> RunAsync(string data, string? storage, LoopbackUrl? url, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var installation = await Installation.OpenAsync(data, storage, cancellationToken).ConfigureAwait(false);
        if (url is not null)
        {
            PortCheck.EnsureFree(url);
        }

        await InstallationKind.ClaimAsync(installation.Notes, InstallationKind.Demo, cancellationToken).ConfigureAwait(false);

        await TerminalProgress.RunAsync(progress => PassAllAsync(installation, progress, cancellationToken)).ConfigureAwait(false);
        var summary = await RunSummary.ReadAsync(installation, TimeProvider.System.GetElapsedTime(started), cancellationToken).ConfigureAwait(false);
        SummaryTables.Write(summary, Console.Out);
        if (url is not null)
        {
            await SignInLink.WriteAsync(installation, url, cancellationToken).ConfigureAwait(false);
            await ApiHost.RunAsync(installation, url, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }

        return CommandLine.Fine;
    }

    private static async Task<int> PassAllAsync(Installation installation, IProgressDisplay progress, CancellationToken cancellationToken)
    {
        var note = await installation.Notes.ReadAsync(PassesDoneNote, cancellationToken).ConfigureAwait(false);
        var pass = note is null ? 1 : int.Parse(note, CultureInfo.InvariantCulture) + 1;
        var clock = new SimulatedClock(FirstPass);
        var sites = await SampleSites.Load().StartAsync(() => pass, SampleDelay, cancellationToken).ConfigureAwait(false);
        await using (sites.ConfigureAwait(false))
        {
            using var fetcher = DemoNetwork.Create(sites, clock);
            var stages = await installation.StartStagesAsync(fetcher, clock, progress, NullLoggerFactory.Instance, cancellationToken).ConfigureAwait(false);
            for (; pass <= Passes; pass++)
            {
                var planned = FirstPass.AddDays(pass - 1);
                clock.Set(planned);
                progress.Phase(string.Create(CultureInfo.InvariantCulture, $"pass {pass} of {Passes}, {planned:d MMMM yyyy} (simulated)"));
                foreach (var source in installation.Knowledge.Sources.All.Where(source => source.Sample))
                {
                    await CrawlQueueing.EnqueueAsync(installation.Inbox, new CrawlJob(source.Id, planned), cancellationToken).ConfigureAwait(false);
                }

                await stages.DrainAsync(cancellationToken).ConfigureAwait(false);
                await installation.Notes.WriteAsync(PassesDoneNote, pass.ToString(CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
            }
        }

        return pass;
    }
}
