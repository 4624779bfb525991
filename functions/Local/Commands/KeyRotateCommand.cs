using System.CommandLine;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary><c>key rotate-secret</c>: a new secret for the pseudonyms of sellers.</summary>
internal static class KeyRotateCommand
{
    public static Command Create()
    {
        var command = new Command("rotate-secret", "Make a new secret for seller keys, and move what is kept to it; the older secrets stay beside it and are still recognised. No host may be running.");
        var data = SharedOptions.Data();
        var goOn = new Option<bool>("--continue") { Description = "Only go on where an earlier call was cut off: no new secret." };
        command.Options.Add(data);
        command.Options.Add(goOn);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var installation = await Installation.OpenAsync(parsed.GetValue(data)!, cancellationToken).ConfigureAwait(false);
            if (!parsed.GetValue(goOn))
            {
                // First that the present secret is the right one for these data.
                await SecretsFile.OpenAsync(installation.Notes, cancellationToken).ConfigureAwait(false);
                Console.Error.WriteLine($"the secret has version {SecretsFile.Rotate()} now: back the file up");
            }

            var moved = await (await installation.RekeyingAsync(cancellationToken).ConfigureAwait(false)).RunAsync(cancellationToken).ConfigureAwait(false);
            Console.WriteLine($"{moved.Keys} seller keys and {moved.Links} links moved to the new secret; {moved.Kept} could not be and stay under the older one");
            return CommandLine.Fine;
        });
        return command;
    }
}
