using System.Text.RegularExpressions;
using Wildlife.Tests.Local;

namespace Wildlife.Tests.Docs;

/// <summary>What the documents say is held against the code, so that a reader cannot follow them into an error.</summary>
public sealed partial class DocsTests
{
    private static readonly string[] Documents = ["README.md", "functions/README.md", "tests/Bench/README.md"];

    [Fact]
    public void Every_link_to_a_file_leads_to_one()
    {
        foreach (var document in Documents)
        {
            var path = Repository.Combine(document);
            foreach (Match link in FileLink().Matches(File.ReadAllText(path)))
            {
                var target = Path.Combine(Path.GetDirectoryName(path)!, link.Groups["target"].Value);
                Assert.True(File.Exists(target) || Directory.Exists(target), $"{document} links to {link.Groups["target"].Value}, which is not there");
            }
        }
    }

    [Fact]
    public void The_first_screen_has_exactly_the_two_commands()
    {
        var commands = CodeLine().Matches(File.ReadAllText(Repository.Combine("README.md"))).Select(match => match.Groups["command"].Value);
        Assert.Equal(["dotnet run --project functions/Local", "dotnet test"], commands);
        Assert.Contains("dotnet test", File.ReadAllText(Repository.Combine(".ci", "run")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_stage_table_names_every_stage_once()
    {
        var text = File.ReadAllText(Repository.Combine("functions", "README.md"));
        var section = text[text.IndexOf("## Stages", StringComparison.Ordinal)..text.IndexOf("## Add a marketplace", StringComparison.Ordinal)];
        var rows = StageRow().Matches(section).Select(match => match.Groups["stage"].Value).ToList();
        Assert.Equal([Stages.Plan, Stages.Crawl, Stages.Extract, Stages.Classify, Stages.Pictures, Stages.Recheck, Stages.Notify, Stages.Keep, "serve"], rows);
    }

    [Fact]
    public async Task Every_verb_of_the_readme_exists_and_every_verb_is_in_it()
    {
        using var home = new TemporaryFolder();
        var help = await ProgramRun.StartAsync(home, "--help");
        var verbs = HelpVerb().Matches(help.Output[help.Output.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(match => match.Groups["verb"].Value).Order().ToList();
        var table = VerbRow().Matches(File.ReadAllText(Repository.Combine("README.md"))).Select(match => match.Value);
        var named = table.SelectMany(row => InCode().Matches(row)).Select(match => match.Groups["verb"].Value).Distinct().Order().ToList();
        Assert.Equal(verbs, named);
    }

    [Fact]
    public async Task Each_verb_has_help()
    {
        using var home = new TemporaryFolder();
        foreach (var verb in (string[])["demo", "run", "serve", "crawl", "import", "extract", "classify", "parse", "robots", "source", "case", "key", "queue", "privacy", "verify"])
        {
            var help = await ProgramRun.StartAsync(home, verb, "--help");
            Assert.Equal(0, help.ExitCode);
            Assert.Contains("Usage:", help.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_container_of_the_code_is_documented()
    {
        var text = File.ReadAllText(Repository.Combine("functions", "README.md"));
        Assert.Contains($"`{Wildlife.Evidence.Containers.RawPages}`", text, StringComparison.Ordinal);
        Assert.Contains($"`{Wildlife.Evidence.Containers.Listings}`", text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\((?!https?:)(?<target>[^)#]+)\)")]
    private static partial Regex FileLink();

    [GeneratedRegex(@"^(?<command>dotnet [^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"^\| `(?<stage>[a-z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex StageRow();

    [GeneratedRegex(@"^  (?<verb>[a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex HelpVerb();

    [GeneratedRegex(@"^\| `[a-z][^\n]*\|$", RegexOptions.Multiline)]
    private static partial Regex VerbRow();

    [GeneratedRegex(@"(?<=^\| |· )`(?<verb>[a-z]+)\b")]
    private static partial Regex InCode();
}
