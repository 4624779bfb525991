using System.Diagnostics;

namespace Wildlife.Tests.Infra;

/// <summary>azure.yaml by the fields of azd's schema that it uses (Azure/azure-dev, schemas/v1.0/azure.yaml.json), and its hooks.</summary>
public sealed class AzdTests
{
    private static readonly IReadOnlyDictionary<string, string> File = AzdFile.Read(Repository.Combine("azure.yaml"));

    [Fact]
    public void Every_field_is_one_that_azd_knows()
    {
        string[] hooks = ["preprovision", "postprovision", "postdeploy"];
        string[] allowed =
        [
            "name", "metadata", "metadata/template", "requiredVersions", "requiredVersions/azd", "infra", "infra/provider", "infra/path", "infra/module",
            "services", "services/app", "services/app/project", "services/app/language", "services/app/host", "hooks",
            .. from hook in hooks
               from path in new[] { "", "/posix", "/posix/shell", "/posix/run", "/posix/interactive", "/windows", "/windows/shell", "/windows/run", "/windows/interactive" }
               select "hooks/" + hook + path,
        ];

        Assert.Empty(File.Keys.Except(allowed));
        Assert.Matches("^[a-z0-9-]{2,}$", File["name"]);
        Assert.Contains('@', File["metadata/template"]);
        Assert.Equal("bicep", File["infra/provider"]);
        Assert.Equal(("dotnet", "function"), (File["services/app/language"], File["services/app/host"]));
        Assert.All(File.Where(entry => entry.Key.EndsWith("/shell", StringComparison.Ordinal)), shell => Assert.Equal(shell.Key.Contains("/posix/", StringComparison.Ordinal) ? "sh" : "pwsh", shell.Value));
    }

    [Fact]
    public void Every_path_is_there()
    {
        Assert.True(System.IO.File.Exists(Repository.Combine(File["infra/path"], File["infra/module"] + ".bicep")));
        Assert.True(System.IO.File.Exists(Repository.Combine(File["services/app/project"], "App.csproj")));
        var scripts = File.Where(entry => entry.Key.EndsWith("/run", StringComparison.Ordinal)).Select(entry => entry.Value).ToList();
        Assert.Equal(6, scripts.Count);
        Assert.All(scripts, script => Assert.True(System.IO.File.Exists(Repository.Combine(script)), script));
    }

    [Theory]
    [InlineData("preprovision")]
    [InlineData("postprovision")]
    [InlineData("postdeploy")]
    public void Each_hook_does_the_same_on_both_shells(string hook)
    {
        var (sh, pwsh) = (File[$"hooks/{hook}/posix/run"], File[$"hooks/{hook}/windows/run"]);

        Assert.Equal(Path.ChangeExtension(sh, null), Path.ChangeExtension(pwsh, null));
        Assert.Equal(Words(sh), Words(pwsh));
    }

    [Fact]
    public async Task Hooks_pass_shellcheck()
    {
        var found = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "shellcheck")).FirstOrDefault(System.IO.File.Exists);
        Assert.SkipWhen(found is null, "shellcheck is not on this machine: the Debian package shellcheck has it");

        string[] scripts = [.. Directory.EnumerateFiles(Repository.Combine("infra"), "*.sh", SearchOption.AllDirectories), Repository.Combine(".ci", "run")];
        using var process = Process.Start(new ProcessStartInfo(found!, scripts) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", output);
        Assert.Equal(0, process.ExitCode);
    }

    // The functions that events are sent to, and the containers they come from, are the code's.
    [Theory]
    [InlineData("infra/hooks/postdeploy.sh", "subscribe ")]
    [InlineData("infra/hooks/postdeploy.ps1", "Add-Subscription ")]
    public void Events_go_to_each_stage_that_reads_objects(string script, string call)
    {
        var made = System.IO.File.ReadLines(Repository.Combine(script)).Select(line => line.Trim()).Where(line => line.StartsWith(call, StringComparison.Ordinal)).Select(line => line[call.Length..]);

        var stages = StageTable.All.Where(stage => stage.Trigger.StartsWith("blob ", StringComparison.Ordinal)).Select(stage => $"{stage.Name} {stage.Trigger["blob ".Length..].Split('/')[0]}");
        Assert.Equal(stages, made);
    }

    // What a hook says and asks for: settings, providers, urls.
    private static IEnumerable<string> Words(string script) =>
        System.Text.RegularExpressions.Regex.Matches(System.IO.File.ReadAllText(Repository.Combine(script)), @"Microsoft\.[A-Z]\w+|WILDLIFE_\w+|api-version=[\d-]+|az (?:rest|functionapp|account|provider) [\w -]+?(?= -)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);
}
