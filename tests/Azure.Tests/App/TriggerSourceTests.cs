using System.Text.RegularExpressions;

namespace Wildlife.Tests.App;

/// <summary>A trigger binds and calls: whatever else it did would be done by no test and by no embedded host.</summary>
public sealed partial class TriggerSourceTests
{
    public static TheoryData<string> Files =>
    [
        .. new[] { "Triggers", "Api" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.Combine("functions", "App", folder), "*.cs"))
            .Select(file => Path.GetRelativePath(Repository.Combine("functions", "App"), file)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_trigger_is_one_call(string file)
    {
        var text = File.ReadAllText(Repository.Combine("functions", "App", file));

        Assert.DoesNotMatch(Logic(), Comments().Replace(text, ""));
        Assert.Equal(Functions().Count(text), Calls().Count(text));
        Assert.True(Functions().Count(text) > 0, "no trigger is in this file");
    }

    // Schedules, names and paths stand once, in the pipeline; a text of its own here could differ from the embedded host's.
    [Theory]
    [MemberData(nameof(Files))]
    public void Bindings_take_their_names_from_the_pipeline(string file)
    {
        var text = File.ReadAllText(Repository.Combine("functions", "App", file));

        Assert.All(Bindings().Matches(text), binding => Assert.Matches(@"^\[(Timer|Queue|Blob)Trigger\(Stages\.\w+[,)]|^\[HttpTrigger\(AuthorizationLevel\.Anonymous, .*Route = Routes\.\w+\)", binding.Value));
        Assert.Equal(Functions().Count(text), Bindings().Count(text));
    }

    [GeneratedRegex(@"\b(if|switch|for|foreach|while|try|catch|await|var|return|throw|static)\b|\?\?|&&|\|\|", RegexOptions.None, 5000)]
    private static partial Regex Logic();

    [GeneratedRegex(@"///.*|//.*", RegexOptions.None, 5000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\[Function\(", RegexOptions.None, 5000)]
    private static partial Regex Functions();

    [GeneratedRegex(@"=>\s*\w+\.\w+\([^;(]*\);", RegexOptions.None, 5000)]
    private static partial Regex Calls();

    [GeneratedRegex(@"\[\w+Trigger\(.*", RegexOptions.None, 5000)]
    private static partial Regex Bindings();
}
