using System.Diagnostics;

namespace Wildlife.Tests.Infra;

public sealed class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Repository.Combine("infra", "README.md"));

    [Fact]
    public async Task The_table_of_costs_is_what_the_script_computes()
    {
        var python = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "python3")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(python is null, "python3 is not on this machine");

        using var process = Process.Start(new ProcessStartInfo(python!, [Repository.Combine("infra", "costs.py")]) { RedirectStandardOutput = true })!;
        var table = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains(table.Trim(), Text, StringComparison.Ordinal);
    }

    // A setting that azd reads and nobody is told of might as well not be.
    [Fact]
    public void Every_setting_of_azd_is_explained()
    {
        var parameters = File.ReadAllText(Repository.Combine("infra", "main.bicepparam"));
        var settings = System.Text.RegularExpressions.Regex.Matches(parameters, "WILDLIFE_[A-Z_]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Value).Where(name => name != "WILDLIFE_BUDGET_START");

        Assert.All(settings, name => Assert.Contains(name, Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_queue_where_work_is_set_aside_is_explained() =>
        Assert.All(CodeQueues.All.Where(queue => queue.EndsWith("-poison", StringComparison.Ordinal)), queue => Assert.Contains($"`{queue}`", Text, StringComparison.Ordinal));

    [Fact]
    public void Every_file_it_points_to_is_there()
    {
        var links = System.Text.RegularExpressions.Regex.Matches(Text, @"\]\(([^)#:]+)\)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Groups[1].Value);

        Assert.All(links, link => Assert.True(Path.Exists(Path.GetFullPath(Repository.Combine("infra", link))), link));
    }
}
