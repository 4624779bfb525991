using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Local.Host;
using Wildlife.Partners;

namespace Wildlife.Local.Commands;

/// <summary>Cases at the command line: the list, and one whole.</summary>
internal static class CaseCommand
{
    private const int PageSize = 200;

    public static Command Create()
    {
        var command = new Command("case", "List cases, show one, take one out.");
        command.Subcommands.Add(List());
        command.Subcommands.Add(Show());
        command.Subcommands.Add(ExportCommand.Create());
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Cases, most urgent first.");
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        command.Options.Add(data);
        command.Options.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var installation = Installation.OpenForReading(parsed.GetValue(data)!);
            await foreach (var subject in AllAsync(installation.Cases, cancellationToken).ConfigureAwait(false))
            {
                Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(CaseSummary.Of(subject), WildlifeJson.Readable.CaseSummary) : Line(subject));
            }

            return CommandLine.Fine;
        });
        return command;
    }

    private static Command Show()
    {
        var command = new Command("show", "One case with its listings, reasons and events.");
        var id = new Argument<string>("ID") { Description = "The case's id, from 'case list'." };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        command.Arguments.Add(id);
        command.Options.Add(data);
        command.Options.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var installation = Installation.OpenForReading(parsed.GetValue(data)!);
            var stored = await installation.Cases.GetCaseAsync(parsed.GetValue(id)!, cancellationToken).ConfigureAwait(false)
                ?? throw new UsageException($"there is no case '{parsed.GetValue(id)}': see 'case list'");
            var detail = new CaseDetail(stored.Document, await installation.Cases.GetEventsAsync(stored.Document.Id, cancellationToken).ConfigureAwait(false));
            Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(detail, WildlifeJson.Readable.CaseDetail) : CaseText.Write(detail));
            return CommandLine.Fine;
        });
        return command;
    }

    private static string Line(Case subject) => string.Create(
        CultureInfo.InvariantCulture,
        $"{subject.Id}  {subject.Tier}  {subject.Score:0.00}  {WireName.Of(subject.State),-8}  {subject.Listings.Count,2} adverts  {string.Join("+", subject.Sources)}  {subject.Title}");

    private static async IAsyncEnumerable<Case> AllAsync(Wildlife.Embedded.SqliteCaseStore cases, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await cases.ListCasesAsync(new CaseQuery(null, null, null, null, null, Newest: false, PageSize, continuation), cancellationToken).ConfigureAwait(false);
            foreach (var subject in page.Items)
            {
                yield return subject;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
