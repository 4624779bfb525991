using Microsoft.Azure.Functions.Worker;

namespace Wildlife.Tests.App;

public sealed class TriggerTests
{
    [Fact]
    public void Each_stage_has_exactly_one_trigger()
    {
        var expected = StageTable.All.Select(stage => $"{stage.Name}: {stage.Trigger}").Order(StringComparer.Ordinal);

        var found = AppTriggers.All.Where(trigger => trigger.Binding is not HttpTriggerAttribute).Select(trigger => $"{trigger.Name}: {Describe(trigger.Binding)}").Order(StringComparer.Ordinal);

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Names_of_functions_are_unique() =>
        Assert.Empty(AppTriggers.All.GroupBy(trigger => trigger.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Triggers_are_public_sealed_and_in_a_class_that_does_nothing_else()
    {
        foreach (var type in AppTriggers.All.Select(trigger => trigger.Method.DeclaringType!).Distinct())
        {
            Assert.True(type is { IsPublic: true, IsSealed: true, IsAbstract: false }, $"{type.Name} is not public sealed");
            Assert.Single(type.GetConstructors());
            Assert.Equal(AppTriggers.All.Count(trigger => trigger.Method.DeclaringType == type), type.GetMethods().Count(method => method.DeclaringType == type));
        }
    }

    [Fact]
    public void Blobs_come_by_Event_Grid_and_from_the_one_connection()
    {
        foreach (var (trigger, blob) in AppTriggers.Of<BlobTriggerAttribute>())
        {
            // Flex Consumption looks for no new blobs itself.
            Assert.Equal(BlobTriggerSource.EventGrid, blob.Source);
            Assert.Equal(Stages.Connection, blob.Connection);
            // A BlobClient fails at run time where another binding's path holds a name in braces.
            Assert.Equal(typeof(Stream), trigger.Method.GetParameters()[0].ParameterType);
            Assert.Contains(trigger.Method.GetParameters(), parameter => parameter.Name == "name" && parameter.ParameterType == typeof(string));
        }

        Assert.All(AppTriggers.Of<QueueTriggerAttribute>(), queue => Assert.Equal(Stages.Connection, queue.Binding.Connection));
    }

    // The host looks for 'AzureWebJobs' + name before the name itself, and AzureWebJobsStorage is its own account.
    [Fact]
    public void The_connection_is_not_mistaken_for_the_host_s_own() =>
        Assert.DoesNotContain(Infra.Prediction.Read("default").AppSettings(), setting => setting.Key.StartsWith("AzureWebJobs" + Stages.Connection, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Each_trigger_hears_that_the_host_is_stopping() =>
        Assert.All(AppTriggers.All, trigger => Assert.Equal(typeof(CancellationToken), trigger.Method.GetParameters()[^1].ParameterType));

    private static string Describe(Attribute binding) => binding switch
    {
        TimerTriggerAttribute timer => "timer " + timer.Schedule,
        QueueTriggerAttribute queue => "queue " + queue.QueueName,
        BlobTriggerAttribute blob => "blob " + blob.BlobPath,
        _ => binding.GetType().Name,
    };
}
