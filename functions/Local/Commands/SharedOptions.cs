using System.CommandLine;
using Wildlife.Local.Azurite;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>Options that several verbs take, each made anew since a command line owns its options.</summary>
internal static class SharedOptions
{
    public const string DefaultUrl = "http://localhost:7071";

    public static Option<string> Data() => new("--data") { Description = "The data folder.", DefaultValueFactory = _ => ".data", HelpName = "DIR" };

    public static Option<bool> Json() => new("--json") { Description = "One JSON document per line." };

    public static Option<string> Url() => new("--url") { Description = "Where the API listens; loopback only.", DefaultValueFactory = _ => DefaultUrl, HelpName = "URL" };

    /// <summary>Where a data folder has its pages and jobs.</summary>
    public static Option<string?> FolderStorage()
    {
        var option = new Option<string?>("--storage") { Description = "local: pages and jobs in the data folder; azurite: on Azurite. The folder remembers it.", HelpName = "WHERE" };
        option.AcceptOnlyFromAmong(StorageChoice.Local, StorageChoice.OnAzurite);
        return option;
    }

    /// <summary>Where work was set aside.</summary>
    public static Option<string> QueueStorage()
    {
        var option = new Option<string>("--storage")
        {
            Description = $"local: the data folder; azurite: the queues of Azurite; azure: those of the installation that {AzureQueues.QueueVariable} and {AzureQueues.BlobVariable} name.",
            DefaultValueFactory = _ => StorageChoice.Local,
            HelpName = "WHERE",
        };
        option.AcceptOnlyFromAmong(StorageChoice.Local, StorageChoice.OnAzurite, KeyStore.Azure);
        return option;
    }

    public static Option<string> Storage()
    {
        var option = new Option<string>("--storage") { Description = "local: the data folder; azure: the installation that COSMOS_ENDPOINT names.", DefaultValueFactory = _ => KeyStore.Local, HelpName = "WHERE" };
        option.AcceptOnlyFromAmong(KeyStore.Local, KeyStore.Azure);
        return option;
    }
}
