using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Wildlife.Local.Host;
using Wildlife.Partners;

namespace Wildlife.Local.Commands;

/// <summary>Makes a key and prints it once.</summary>
internal static class KeyAddCommand
{
    public static Command Create()
    {
        var command = new Command("add", "Make a key; it is printed once and kept nowhere.");
        var roles = new Argument<Role[]>("ROLE") { Description = $"What it may do: {RoleNames}.", Arity = ArgumentArity.OneOrMore, CustomParser = ReadRoles };
        var name = new Option<string>("--name") { Description = "Whom it is for: it stands in the history of cases.", Required = true, HelpName = "TEXT" };
        var sources = new Option<string[]>("--source") { Description = "Only this source; may be given several times.", HelpName = "ID" };
        var operations = new Option<string[]>("--operation") { Description = "Only this joint operation; may be given several times.", HelpName = "ID" };
        var expires = new Option<string>("--expires") { Description = "The day it ends (2027-01-31), or in how many days (90d).", HelpName = "WHEN" };
        var rate = new Option<int>("--rate") { Description = "Requests a minute.", DefaultValueFactory = _ => KeyDesk.UsualRequestsPerMinute, HelpName = "N" };
        var once = new Option<bool>("--once") { Description = "Opens one session of the web page within 15 minutes, and nothing else." };
        var data = SharedOptions.Data();
        var storage = SharedOptions.Storage();
        command.Arguments.Add(roles);
        foreach (var option in (Option[])[name, sources, operations, expires, rate, once, data, storage])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(storage)!,
            parsed.GetValue(data)!,
            new KeyRequest(parsed.GetValue(name)!, parsed.GetValue(roles)!)
            {
                Sources = parsed.GetValue(sources) ?? [],
                Operations = parsed.GetValue(operations) ?? [],
                RequestsPerMinute = parsed.GetValue(rate),
                OneTime = parsed.GetValue(once),
                ExpiresAt = parsed.GetValue(once) ? TimeProvider.System.GetUtcNow() + KeyDesk.OneTimeLife : ReadEnd(parsed.GetValue(expires)),
            },
            cancellationToken));
        return command;
    }

    private static string RoleNames => string.Join(", ", Enum.GetValues<Role>().Select(WireName.Of));

    private static async Task<int> RunAsync(string storage, string data, KeyRequest request, CancellationToken cancellationToken)
    {
        using var store = KeyStore.Open(storage, data);
        if (request.Sources.FirstOrDefault(source => store.Sources.All.All(known => known.Id != source)) is { } unknown)
        {
            throw new UsageException($"there is no source '{unknown}': see 'source list'");
        }

        try
        {
            var made = await new KeyDesk(store.Records, TimeProvider.System).AddAsync(request, cancellationToken).ConfigureAwait(false);
            Console.Error.WriteLine(KeyLine.Of(made.Key));
            Console.Error.WriteLine("Keep it now: it is shown this once, and only its hash is kept. Take it back with: key revoke " + made.Key.Id);
            Console.WriteLine(made.Text);
            return CommandLine.Fine;
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static Role[] ReadRoles(ArgumentResult result)
    {
        var roles = new List<Role>();
        foreach (var token in result.Tokens)
        {
            if (WireName.TryParse<Role>(token.Value, out var role))
            {
                roles.Add(role);
            }
            else
            {
                result.AddError($"'{token.Value}' is no role: use {RoleNames}");
            }
        }

        return [.. roles];
    }

    private static DateTimeOffset? ReadEnd(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (text.EndsWith('d') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 36_500)
        {
            return TimeProvider.System.GetUtcNow().AddDays(days);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : throw new UsageException($"'{text}' is no end for a key: write a day like 2027-01-31, or 90d");
    }
}
