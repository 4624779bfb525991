using System.Diagnostics;
using System.Text.Json.Nodes;
using Wildlife.Tests.Infra;

namespace Wildlife.Tests.App;

public sealed class SettingsTests
{
    // What the Functions host reads and no option class of ours has.
    private static readonly string[] OfTheHost =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING", "AZURE_CLIENT_ID", "AzureWebJobsDisableHomepage",
        "AzureWebJobsStorage", "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential",
        "DataStorage", "DataStorage__clientId", "DataStorage__credential", "FUNCTIONS_WORKER_RUNTIME",
    ];

    // What has no default that would do: Bicep sets each.
    private static readonly string[] Required =
    [
        "Cosmos__Endpoint", "Crawl__ContactUrl", "DataStorage__BlobServiceUri", "DataStorage__QueueServiceUri", "Language__Endpoint",
        "Secrets__InstallationKey", "Secrets__SellerKey",
    ];

    private static readonly JsonObject Sample = JsonNode.Parse(File.ReadAllText(Repository.Combine("local.settings.sample.json")))!["Values"]!.AsObject();

    [Fact]
    public void The_sample_has_every_setting_and_no_other() =>
        Assert.Equal(
            AppOptions.Defaults.Keys.Order(StringComparer.OrdinalIgnoreCase),
            Sample.Select(setting => setting.Key).Except(OfTheHost).Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void The_sample_shows_the_defaults_and_a_placeholder_where_there_is_none()
    {
        foreach (var (name, value) in Sample.Where(setting => !OfTheHost.Contains(setting.Key)))
        {
            if (AppOptions.Defaults[name] is { Length: > 0 } usual && !Required.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                Assert.Equal((name, usual), (name, (string?)value));
            }
        }

        Assert.All(Required.Except(["DataStorage__BlobServiceUri", "DataStorage__QueueServiceUri"]), name => Assert.NotEqual("", (string?)Sample[name]));
    }

    [Theory]
    [InlineData("default")]
    [InlineData("isolated")]
    public void Bicep_sets_every_setting_that_is_required_and_none_that_nobody_reads(string name)
    {
        var settings = Prediction.Read(name).AppSettings().Select(setting => setting.Key).ToList();

        Assert.Empty(Required.Except(settings, StringComparer.OrdinalIgnoreCase));
        Assert.All(settings.Except(OfTheHost), setting => Assert.Contains(setting, AppOptions.Defaults));
        Assert.DoesNotContain("AzureWebJobsStorage", settings);
        Assert.DoesNotContain(Stages.Connection, settings);
    }

    [Fact]
    public void Secrets_are_references_to_the_vault() =>
        Assert.All(
            Prediction.Read("default").AppSettings().Where(setting => setting.Key.StartsWith("Secrets__", StringComparison.Ordinal) && setting.Key != "Secrets__SellerKeyVersion"),
            setting => Assert.Contains("@Microsoft.KeyVault(SecretUri=", (string)setting.Value!, StringComparison.Ordinal));

    [Fact]
    public async Task The_app_puts_itself_together_and_names_the_setting_that_is_missing()
    {
        // In development the container checks that everything it holds can be made.
        var (code, errors) = await StartAsync();

        Assert.NotEqual(0, code);
        Assert.Contains("BlobServiceUri", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Errors)> StartAsync()
    {
        var program = Path.ChangeExtension(typeof(Wildlife.App.Triggers.PlanTrigger).Assembly.Location, null);
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await errors + await output);
    }
}
