using System.Globalization;
using System.Reflection;
using Wildlife.App.Language;
using Wildlife.Crawl;
using Wildlife.OnAzure.Cosmos;
using Wildlife.OnAzure.Secrets;
using Wildlife.OnAzure.Storage;

namespace Wildlife.Tests.App;

/// <summary>Every setting of the Functions app, from its option classes: <c>Section__Property</c> with its default as text.</summary>
internal static class AppOptions
{
    private static readonly (string Section, object Options)[] Sections =
    [
        (Stages.Connection, new StorageOptions()),
        ("Cosmos", new CosmosOptions()),
        ("Crawl", new CrawlOptions()),
        ("Language", new LanguageOptions()),
        ("Secrets", new SecretOptions()),
    ];

    public static IReadOnlyDictionary<string, string> Defaults { get; } = Sections
        .SelectMany(each => each.Options.GetType().GetProperties().Where(IsSetting).Select(property => (Name: $"{each.Section}__{property.Name}", Value: property.GetValue(each.Options))))
        .ToDictionary(each => each.Name, each => Text(each.Value), StringComparer.OrdinalIgnoreCase);

    // What a text can say: the demo's table of hosts cannot.
    private static bool IsSetting(PropertyInfo property) => property.CanWrite && (property.PropertyType.IsValueType || property.PropertyType == typeof(string) || property.PropertyType == typeof(Uri));

    private static string Text(object? value) => value switch
    {
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
