using System.CommandLine;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>What was set aside: shown, and given out again.</summary>
internal static class QueueCommand
{
    public static Command Create()
    {
        var command = new Command("queue", "See what was set aside after its last try, and give it out again.");
        command.Subcommands.Add(List());
        command.Subcommands.Add(Replay());
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "What was set aside, with the reason; webhooks' dead letters of a data folder too.");
        var data = SharedOptions.Data();
        var storage = SharedOptions.QueueStorage();
        command.Options.Add(data);
        command.Options.Add(storage);
        command.SetAction((parsed, cancellationToken) => ListAsync(parsed.GetValue(data)!, parsed.GetValue(storage)!, cancellationToken));
        return command;
    }

    private static async Task<int> ListAsync(string data, string storage, CancellationToken cancellationToken)
    {
        if (await SetAside.ConnectAsync(storage, cancellationToken).ConfigureAwait(false) is { } connection)
        {
            Write(await SetAside.ListAsync(connection, cancellationToken).ConfigureAwait(false));
            return CommandLine.Fine;
        }

        using var installation = Installation.OpenForReading(data);
        var letters = await DeadLetters.OpenAsync(installation, cancellationToken).ConfigureAwait(false);
        Write(await SetAside.ListAsync(installation, cancellationToken).ConfigureAwait(false));
        foreach (var letter in await letters.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            Console.WriteLine($"{Stages.Notify}  {letter.WebhookId}/{letter.Id}  {letter.Event.Type}: {letter.LastResult}");
        }

        return CommandLine.Fine;
    }

    private static void Write(IReadOnlyList<Embedded.PoisonItem> items)
    {
        foreach (var item in items)
        {
            Console.WriteLine($"{item.Stage}  {item.Id}  {item.Error}");
        }
    }

    private static Command Replay()
    {
        var command = new Command("replay", "Give out again what was set aside: all, or one stage's, or one item.");
        var stage = new Argument<string?>("STAGE") { Description = "The stage, from 'queue list'.", Arity = ArgumentArity.ZeroOrOne };
        var id = new Argument<string?>("ID") { Description = "The item, from 'queue list'.", Arity = ArgumentArity.ZeroOrOne };
        var data = SharedOptions.Data();
        var storage = SharedOptions.QueueStorage();
        command.Arguments.Add(stage);
        command.Arguments.Add(id);
        command.Options.Add(data);
        command.Options.Add(storage);
        command.SetAction((parsed, cancellationToken) =>
            ReplayAsync(parsed.GetValue(data)!, parsed.GetValue(storage)!, parsed.GetValue(stage), parsed.GetValue(id), cancellationToken));
        return command;
    }

    private static async Task<int> ReplayAsync(string data, string storage, string? stage, string? id, CancellationToken cancellationToken)
    {
        int again;
        if (await SetAside.ConnectAsync(storage, cancellationToken).ConfigureAwait(false) is { } connection)
        {
            again = await SetAside.ReplayAsync(connection, stage, id, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            using var installation = Installation.OpenForReading(data);
            again = await SetAside.ReplayAsync(installation, stage, id, cancellationToken).ConfigureAwait(false);
        }

        Console.Error.WriteLine($"{again} given out again");
        return again > 0 || id is null ? CommandLine.Fine : throw new UsageException($"nothing called '{id}' was set aside: see 'queue list'");
    }
}
