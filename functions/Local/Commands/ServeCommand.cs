using System.CommandLine;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>The API alone, over what a data folder holds.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the API over the data there are.");
        var data = SharedOptions.Data();
        var url = SharedOptions.Url();
        var storage = SharedOptions.FolderStorage();
        command.Options.Add(data);
        command.Options.Add(url);
        command.Options.Add(storage);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var address = LoopbackUrl.Parse(parsed.GetValue(url)!);
            using var installation = Installation.OpenForReading(parsed.GetValue(data)!, parsed.GetValue(storage));
            PortCheck.EnsureFree(address);
            await ApiHost.RunAsync(installation, address, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            return CommandLine.Fine;
        });
        return command;
    }
}
