using System.Reflection;
using System.Text.RegularExpressions;
using Wildlife.Evidence;

namespace Wildlife.Tests.App;

/// <summary>The embedded host binds each stage of the table once, to the same schedule, queue or container as the app's trigger.</summary>
public sealed class LocalBindingTests
{
    private static readonly string Host = string.Concat(Directory.EnumerateFiles(Repository.Combine("functions", "Local", "Host"), "*.cs").Select(File.ReadAllText));

    public static TheoryData<string, string> Rows => [.. StageTable.All.Select(row => new TheoryDataRow<string, string>(row.Name, row.Trigger))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_stage_has_exactly_one_binding_in_Local(string name, string trigger)
    {
        var bindings = trigger.Split(' ', 2) switch
        {
            ["timer", var schedule] => Bindings($"CronExpression.Parse({NameOf(schedule)},"),
            ["queue", var queue] => Bindings($"RunBatchAsync({NameOf(queue)},") + Bindings($"inbox.TakeAsync({NameOf(queue)},"),
            ["blob", _] => Bindings($"RunBatchAsync({NameOf(name)},"),
            _ => 0,
        };
        Assert.Equal(1, bindings);
    }

    // A blob's stage has no queue of its own in Local: the ledger's transaction tells it of the object.
    [Fact]
    public void Objects_of_each_container_are_told_to_the_stage_that_its_trigger_names()
    {
        var told = ((string[])[Containers.RawPages, Containers.RawMedia, Containers.Listings, Containers.Evidence, Containers.Settings])
            .Where(container => Stages.ReaderOf(container) is not null)
            .Select(container => $"{Stages.ReaderOf(container)}: blob {container}/{{name}}");
        Assert.Equal(StageTable.All.Where(row => row.Trigger.StartsWith("blob ", StringComparison.Ordinal)).Select(row => $"{row.Name}: {row.Trigger}"), told);
    }

    [Fact]
    public void Local_binds_no_stage_that_the_table_does_not_have()
    {
        var bound = Regex.Matches(Host, @"(?:CronExpression\.Parse|RunBatchAsync|inbox\.TakeAsync)\((Stages\.\w+),", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(StageTable.All.Length, bound.Count);
        Assert.Equal(bound.Count, bound.Distinct().Count());
    }

    private static int Bindings(string text) => Host.Split(text).Length - 1;

    private static string NameOf(string value) =>
        "Stages." + typeof(Stages).GetFields(BindingFlags.Public | BindingFlags.Static).Single(field => field.IsLiteral && value.Equals(field.GetRawConstantValue())).Name;
}
