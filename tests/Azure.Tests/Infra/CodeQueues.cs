namespace Wildlife.Tests.Infra;

/// <summary>The queues that the code names: constants of <see cref="Stages"/> that end in Queue, each with the one that takes what failed too often.</summary>
internal static class CodeQueues
{
    private const string Poison = "-poison";

    public static IReadOnlyCollection<string> All { get; } =
    [
        .. typeof(Stages).GetFields()
            .Where(field => field.IsLiteral && field.Name.EndsWith("Queue", StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!)
            .SelectMany(name => name.EndsWith(Poison, StringComparison.Ordinal) ? [name] : new[] { name, name + Poison })
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
