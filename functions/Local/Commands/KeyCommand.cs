using System.CommandLine;
using System.Text.Json;
using Wildlife.Local.Host;
using Wildlife.Partners;

namespace Wildlife.Local.Commands;

/// <summary>The API's keys: made, listed, revoked. They work beside a running host, which sees a change within seconds.</summary>
internal static class KeyCommand
{
    private const int PageSize = 200;

    public static Command Create()
    {
        var command = new Command("key", "Make, list and revoke keys of the API; replace the secret of the sellers' pseudonyms.");
        command.Subcommands.Add(KeyAddCommand.Create());
        command.Subcommands.Add(List());
        command.Subcommands.Add(Revoke());
        command.Subcommands.Add(KeyRotateCommand.Create());
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "All keys; never the keys themselves, which are nowhere.");
        var data = SharedOptions.Data();
        var storage = SharedOptions.Storage();
        var json = SharedOptions.Json();
        command.Options.Add(data);
        command.Options.Add(storage);
        command.Options.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var store = KeyStore.Open(parsed.GetValue(storage)!, parsed.GetValue(data)!);
            var desk = new KeyDesk(store.Records, TimeProvider.System);
            string? continuation = null;
            do
            {
                var page = await desk.ListAsync(PageSize, continuation, cancellationToken).ConfigureAwait(false);
                foreach (var key in page.Items)
                {
                    Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(KeyView.Of(key), WildlifeJson.Readable.KeyView) : KeyLine.Of(key));
                }

                continuation = page.Continuation;
            }
            while (continuation is not null);
            return CommandLine.Fine;
        });
        return command;
    }

    private static Command Revoke()
    {
        var command = new Command("revoke", "Take a key back: within seconds it opens nothing.");
        var id = new Argument<string>("ID") { Description = "The key's id, from 'key list'." };
        var data = SharedOptions.Data();
        var storage = SharedOptions.Storage();
        command.Arguments.Add(id);
        command.Options.Add(data);
        command.Options.Add(storage);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var store = KeyStore.Open(parsed.GetValue(storage)!, parsed.GetValue(data)!);
            var key = await new KeyDesk(store.Records, TimeProvider.System).RevokeAsync(parsed.GetValue(id)!, cancellationToken).ConfigureAwait(false)
                ?? throw new UsageException($"there is no key '{parsed.GetValue(id)}': see 'key list'");
            Console.Error.WriteLine($"{key.Id} ({key.Name}) is revoked");
            return CommandLine.Fine;
        });
        return command;
    }
}
