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
        var command = new Command("list", "What was set aside, with the reason; webhooks' dead letters too.");
        var data = SharedOptions.Data();
        command.Options.Add(data);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var installation = Installation.OpenForReading(parsed.GetValue(data)!);
            var letters = await DeadLetters.OpenAsync(installation, cancellationToken).ConfigureAwait(false);
            var poison = await installation.Inbox.ListPoisonAsync(cancellationToken).ConfigureAwait(false);
            foreach (var item in poison)
            {
                Console.WriteLine($"{item.Stage}  {item.Id}  {item.Error}");
            }

            foreach (var letter in await letters.ListAsync(cancellationToken).ConfigureAwait(false))
            {
                Console.WriteLine($"{Stages.Notify}  {letter.WebhookId}/{letter.Id}  {letter.Event.Type}: {letter.LastResult}");
            }

            return CommandLine.Fine;
        });
        return command;
    }

    private static Command Replay()
    {
        var command = new Command("replay", "Give out again what was set aside: all, or one stage's, or one item.");
        var stage = new Argument<string?>("STAGE") { Description = "The stage, from 'queue list'.", Arity = ArgumentArity.ZeroOrOne };
        var id = new Argument<string?>("ID") { Description = "The item, from 'queue list'.", Arity = ArgumentArity.ZeroOrOne };
        var data = SharedOptions.Data();
        command.Arguments.Add(stage);
        command.Arguments.Add(id);
        command.Options.Add(data);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var installation = Installation.OpenForReading(parsed.GetValue(data)!);
            var (onlyStage, onlyId) = (parsed.GetValue(stage), parsed.GetValue(id));
            var again = onlyStage == Stages.Notify ? 0 : await installation.Inbox.ReplayPoisonAsync(onlyStage, onlyId, cancellationToken).ConfigureAwait(false);
            if (onlyStage is null or Stages.Notify)
            {
                var letters = await DeadLetters.OpenAsync(installation, cancellationToken).ConfigureAwait(false);
                again += await letters.ReplayAsync(onlyId, cancellationToken).ConfigureAwait(false);
            }

            Console.Error.WriteLine($"{again} given out again");
            return again > 0 || onlyId is null ? CommandLine.Fine : throw new UsageException($"nothing called '{onlyId}' was set aside: see 'queue list'");
        });
        return command;
    }
}
