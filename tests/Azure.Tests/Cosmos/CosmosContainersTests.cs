using System.Reflection;
using System.Text.Json;
using Wildlife.OnAzure.Cosmos;

namespace Wildlife.Tests.OnAzure.Cosmos;

public sealed class CosmosContainersTests
{
    [Fact]
    public void Bicep_makes_the_containers_with_the_indexes_that_the_queries_need()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Repository.Combine("infra", "modules", "cosmos-containers.json")));
        var made = file.RootElement.EnumerateArray().ToDictionary(
            container => container.GetProperty("name").GetString()!,
            container => container.GetProperty("indexed").EnumerateArray().Select(path => path.GetString()).ToList());
        Assert.Equal(CosmosContainers.All.Select(container => container.Name).Order(), made.Keys.Order());
        Assert.All(CosmosContainers.All, container => Assert.Equal(container.IndexedPaths.Order(), made[container.Name].Order()));
    }

    [Fact]
    public void Every_kind_of_record_has_a_container_whose_index_serves_records()
    {
        var kinds = typeof(IRecordStore).Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(RecordKind<>))
            .Select(field => field.GetValue(null)!)
            .Select(kind => (Name: (string)kind.GetType().GetProperty("Name")!.GetValue(kind)!, Container: (string)kind.GetType().GetProperty("Container")!.GetValue(kind)!))
            .ToList();

        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Contains("/place/?", Assert.Single(CosmosContainers.All, container => container.Name == kind.Container).IndexedPaths));
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Name).Distinct().Count());
    }
}
