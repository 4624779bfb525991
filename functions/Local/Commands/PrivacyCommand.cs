using System.CommandLine;
using System.Text.Json;
using Wildlife.Local.Host;
using Wildlife.Partners;

namespace Wildlife.Local.Commands;

/// <summary>Answers people who ask what is known about them, or that it be erased.</summary>
internal static class PrivacyCommand
{
    // Whoever stands at the machine: the access log names the command line.
    private static readonly Caller CommandLineUser = new("command-line", "the command line", [Role.Admin], [], []);

    public static Command Create()
    {
        var command = new Command("privacy", "What is known about a person's telephone, address or account, and erasing it.");
        command.Subcommands.Add(Find());
        command.Subcommands.Add(Erase());
        return command;
    }

    private static Command Find()
    {
        var command = new Command("find", "Everything that is known about a value, as one JSON document; the request is kept in the access log.");
        var question = new PrivacyQuestion(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var installation = Installation.OpenForReading(question.DataOf(parsed));
            var desk = await installation.PrivacyAsync(TimeProvider.System, cancellationToken).ConfigureAwait(false);
            var report = await desk.FindAsync(question.ItemOf(parsed), CommandLineUser, question.ReasonOf(parsed), cancellationToken).ConfigureAwait(false);
            Console.WriteLine(JsonSerializer.Serialize(report, WildlifeJson.Readable.PersonReport));
            return CommandLine.Fine;
        });
        return command;
    }

    private static Command Erase()
    {
        var command = new Command("erase", "Erases the personal data of every case that a value is in; tombstones with their hashes stay. A case on hold refuses.");
        var question = new PrivacyQuestion(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var installation = Installation.OpenForReading(question.DataOf(parsed));
            var desk = await installation.PrivacyAsync(TimeProvider.System, cancellationToken).ConfigureAwait(false);
            try
            {
                var erased = await desk.EraseAsync(question.ItemOf(parsed), CommandLineUser, question.ReasonOf(parsed), cancellationToken).ConfigureAwait(false);
                Console.Error.WriteLine(erased.Count == 0 ? "nothing is known about it" : $"erased the personal data of {string.Join(", ", erased)}");
                return CommandLine.Fine;
            }
            catch (Wildlife.Cases.CaseRuleException held)
            {
                throw new UsageException(held.Message);
            }
        });
        return command;
    }
}
