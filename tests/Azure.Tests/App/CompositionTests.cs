using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Wildlife.Evidence;
using Wildlife.OnAzure.Storage;
using Wildlife.Tests.Infra;

namespace Wildlife.Tests.App;

/// <summary>The app as Program.cs composes it, with the settings that it gets on a developer's machine and on Azure. Nothing of it reaches the network.</summary>
public sealed class CompositionTests
{
    private const string Secret = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    // What only a deployed installation has a value for. These hosts do not exist: whatever asked one while it is made would fail.
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://ingest.invalid/",
        ["AZURE_CLIENT_ID"] = "00000000-0000-0000-0000-000000000000",
        ["Cosmos__Endpoint"] = "https://cosmos.invalid:443/",
        ["Cosmos__Key"] = Secret,
        ["Crawl__ContactUrl"] = "https://ngo.example/crawler",
        ["DataStorage__BlobServiceUri"] = "https://blob.invalid/",
        ["DataStorage__QueueServiceUri"] = "https://queue.invalid/",
        ["Language__Endpoint"] = "https://language.invalid/",
        ["Secrets__InstallationKey"] = Secret,
        ["Secrets__SellerKey"] = Secret,
    };

    [Theory]
    [InlineData("local.settings.sample.json", true)]
    [InlineData("default", false)]
    [InlineData("isolated", false)]
    public void Every_function_and_every_service_can_be_made(string settings, bool isEmulator)
    {
        var (host, own) = Composition.Compose(settings.EndsWith(".json", StringComparison.Ordinal) ? SampleSettings() : BicepSettings(settings));
        using var ended = host;
        host.Services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Equal(isEmulator, host.Services.GetRequiredService<StorageConnection>().IsEmulator);
        using var scope = host.Services.CreateScope();
        Assert.All(AppTriggers.All.Select(trigger => trigger.Method.DeclaringType!).Distinct(), type => Assert.NotNull(ActivatorUtilities.CreateInstance(scope.ServiceProvider, type)));
        Assert.True(own.Count > 40);
        Assert.All(own, type => Assert.NotNull(scope.ServiceProvider.GetRequiredService(type)));
    }

    // The placeholders are there to be replaced: what forgets one is told at its start, not by its first message.
    [Fact]
    public void A_placeholder_left_in_the_settings_stops_the_start_and_is_named()
    {
        var settings = SampleSettings();
        settings["Secrets__SellerKey"] = (string)Sample()["Secrets__SellerKey"]!;
        using var host = Composition.Compose(settings).Host;
        var refused = Assert.ThrowsAny<Exception>(host.Services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains("Secrets__SellerKey is no Base64", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Storage_is_made_with_retries_as_the_settings_say()
    {
        var settings = SampleSettings();
        settings["DataStorage__Tries"] = "11";
        using var host = Composition.Compose(settings).Host;
        Assert.Contains("Tries", Assert.ThrowsAny<OptionsValidationException>(host.Services.GetRequiredService<IStartupValidator>().Validate).Message, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IEvidenceStore>());
    }

    private static Dictionary<string, string> SampleSettings() => Sample().ToDictionary(
        setting => setting.Key,
        // The placeholders of the sample are replaced, what works as it stands is kept.
        setting => (string)setting.Value! is var text && (text.StartsWith("run: ", StringComparison.Ordinal) || text.StartsWith("the key ", StringComparison.Ordinal)) ? Known[setting.Key] : text);

    private static Dictionary<string, string> BicepSettings(string name) => Prediction.Read(name).AppSettings().ToDictionary(
        setting => setting.Key,
        setting => Known.TryGetValue(setting.Key, out var value) ? value : setting.Value!.ToString());

    private static JsonObject Sample() => JsonNode.Parse(File.ReadAllText(Repository.Combine("local.settings.sample.json")))!["Values"]!.AsObject();
}
