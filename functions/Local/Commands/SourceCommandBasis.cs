using System.CommandLine;
using System.Globalization;
using Wildlife.Local.Host;
using Wildlife.Sources;

namespace Wildlife.Local.Commands;

/// <summary>Writes down on what ground a source may be read. All parts come in one command, so that no basis is ever half renewed.</summary>
internal static class SourceCommandBasis
{
    public static Command Create()
    {
        var command = new Command("set-basis", "File the ground on which a source is read; it replaces the one before.");
        var id = new Argument<string>("ID") { Description = "The source's id." };
        var termsRead = Required("--terms-read", "DATE", "The day the site's terms were read, e.g. 2026-11-24.");
        var robots = Required("--robots-and-tdm", "TEXT", "What robots.txt and the text-and-data-mining reservation say, and what follows.");
        var databaseRight = Required("--database-right", "TEXT", "How the database right is respected.");
        var agreement = new Option<string?>("--agreement") { Description = "The agreement or API the reading rests on; left out where there is none.", HelpName = "TEXT" };
        var dpia = Required("--dpia", "REFERENCE", "The data-protection impact assessment.");
        var approver = Required("--approver", "NAME", "Who approved it.");
        var expires = Required("--expires", "DATE", "The last day it holds.");
        var data = SharedOptions.Data();
        command.Arguments.Add(id);
        foreach (var option in (Option[])[termsRead, robots, databaseRight, agreement, dpia, approver, expires, data])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Write(parsed.GetValue(data)!, parsed.GetValue(id)!, new SourceBasis(
            Date(parsed.GetValue(termsRead)!, "--terms-read"), parsed.GetValue(robots)!, parsed.GetValue(databaseRight)!,
            parsed.GetValue(dpia)!, parsed.GetValue(approver)!, Date(parsed.GetValue(expires)!, "--expires"), parsed.GetValue(agreement))));
        return command;
    }

    private static int Write(string data, string id, SourceBasis basis)
    {
        var (_, folder) = SourceCommandSettings.Open(data, id);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        if (basis.TermsRead > today)
        {
            throw new UsageException($"--terms-read {basis.TermsRead:yyyy-MM-dd} is in the future: give the day the terms were read");
        }

        if (basis.Expires < today)
        {
            throw new UsageException($"--expires {basis.Expires:yyyy-MM-dd} is past: give the last day the basis holds");
        }

        SourceSettings.Update(folder, id, overlay => overlay with { Basis = basis });
        Console.Error.WriteLine($"the basis of {id} is on file until {basis.Expires:yyyy-MM-dd}; 'source enable {id}' lets it be read");
        return CommandLine.Fine;
    }

    private static Option<string> Required(string name, string value, string description) => new(name) { Description = description, HelpName = value, Required = true };

    private static DateOnly Date(string text, string option) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"{option} '{text}' is no date: write it like 2026-11-24");
}
