using System.Text.RegularExpressions;

namespace Wildlife.Tests.Infra;

/// <summary>The workflow of GitHub Actions: what it runs is there, what it may do is little, and nothing of it can hang.</summary>
public sealed class WorkflowTests
{
    private static readonly string Text = File.ReadAllText(Repository.Combine(".github", "workflows", "build.yml"));
    private static readonly string[] Jobs = Regex.Split(Text[Text.IndexOf("\njobs:", StringComparison.Ordinal)..], @"\n  (?=\w+:\n)", RegexOptions.None, TimeSpan.FromSeconds(5))[1..];

    [Fact]
    public void Every_job_ends_by_itself_and_takes_the_SDK_that_the_repository_names()
    {
        Assert.Equal(3, Jobs.Length);
        Assert.All(Jobs, job => Assert.Contains("timeout-minutes: ", job, StringComparison.Ordinal));
        Assert.All(Jobs, job => Assert.Contains("global-json-file: global.json", job, StringComparison.Ordinal));
    }

    [Fact]
    public void It_reads_the_repository_and_may_do_nothing_else() =>
        Assert.Equal(["contents: read"], Regex.Match(Text, @"\npermissions:\n((?:  .+\n)+)", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups[1].Value.Trim().Split('\n'));

    [Fact]
    public void Only_actions_of_GitHub_s_own_at_a_fixed_version_run_in_it() =>
        Assert.All(Regex.Matches(Text, "uses: (.+)", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Groups[1].Value), use => Assert.Matches(@"^actions/[\w-]+@v\d+$", use));

    [Fact]
    public void Everything_it_runs_is_there()
    {
        var named = Regex.Matches(Text, @"(?:\.ci|infra|functions|tests)(?:/[\w.*-]+)+", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Value).Distinct().ToList();
        Assert.Contains("functions/App", named);
        Assert.All(named.Where(path => !path.Contains('*', StringComparison.Ordinal)), path => Assert.True(Path.Exists(Repository.Combine(path)), path));
        Assert.All(named.Where(path => path.Contains('*', StringComparison.Ordinal)), path => Assert.NotEmpty(Directory.GetFiles(Repository.Combine(Path.GetDirectoryName(path)!), Path.GetFileName(path))));
    }

    // Tabs and odd indents are what most often breaks such a file.
    [Fact]
    public void It_is_indented_by_twos() => Assert.All(Text.Split('\n'), line => Assert.True(!line.Contains('\t') && (line.Length - line.TrimStart(' ').Length) % 2 == 0, line));
}
