using System.Text.Json.Nodes;

namespace Wildlife.Tests.Infra;

public sealed class BicepTests
{
    // Type errors are only warnings to the compiler: any result at all fails.
    [Fact]
    public async Task Lint_says_nothing()
    {
        var lint = await Bicep.RunAsync("lint", "main.bicep", "--diagnostics-format", "sarif");

        var results = JsonNode.Parse(lint.Output + lint.Errors)!["runs"]![0]!["results"]!.AsArray();
        Assert.Empty(results.Select(result => $"{result!["ruleId"]}: {result["message"]!["text"]}"));
        Assert.Equal(0, lint.Code);
    }

    [Fact]
    public async Task The_template_builds_without_a_word()
    {
        var build = await Bicep.RunAsync("build", "main.bicep", "--stdout");

        Assert.Equal("", build.Errors);
        Assert.Equal("https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#", (string?)JsonNode.Parse(build.Output)!["$schema"]);
    }

    // What azd fills from its environment: the names that the README and the hooks set.
    [Fact]
    public async Task The_parameters_of_azd_build()
    {
        var build = await Bicep.RunAsync("build-params", "main.bicepparam", "--stdout");

        Assert.Contains("AZURE_ENV_NAME", build.Errors + build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("isolated")]
    public async Task The_committed_prediction_is_what_the_compiler_predicts_now(string name)
    {
        var snapshot = await Bicep.RunAsync(
            "snapshot", $"snapshots/{name}.bicepparam", "--mode", "validate", "--location", "westeurope", "--deployment-name", "sample",
            "--subscription-id", "00000000-0000-0000-0000-000000000001", "--tenant-id", "00000000-0000-0000-0000-000000000002");

        Assert.True(snapshot.Code == 0, $"run infra/snapshot.sh and read what changed:\n{snapshot.Output}{snapshot.Errors}");
    }

    // azd brings its own compiler, 0.45: what came after it would not build there.
    [Fact]
    public void Nothing_is_downloaded_and_no_experiment_is_on()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Combine("infra"), "*.bicep*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("'br/", text, StringComparison.Ordinal);
            Assert.DoesNotContain("'br:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("'ts:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\nextension ", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("experimental", File.ReadAllText(Repository.Combine("infra", "bicepconfig.json")), StringComparison.Ordinal);
    }
}
