using Wildlife.Cases;

namespace Wildlife.Notify;

/// <summary>The types of events that webhooks can ask for.</summary>
internal static class NotifyEvents
{
    /// <summary>A saved search found something new.</summary>
    public const string Alert = "search.alert";

    /// <summary>A notice went a step on: approved, sent, acknowledged, decided, withdrawn.</summary>
    public const string Notice = "notice.changed";

    private const string CasePrefix = "case.";

    /// <summary>All types, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. CaseTypes().Values.Select(name => CasePrefix + name).Append(Alert).Append(Notice).Order(StringComparer.Ordinal)];

    private static readonly IReadOnlyDictionary<Type, string> Names = CaseTypes();

    /// <summary>The event that tells of something in a case.</summary>
    public static NotifyEvent Of(RecordedEvent recorded) => new(
        $"{recorded.CaseId}-{recorded.Sequence}", CasePrefix + Names[recorded.Data.GetType()], recorded.At, $"/api/cases/{recorded.CaseId}", recorded.CaseId, recorded.Sequence);

    private static Dictionary<Type, string> CaseTypes() => WildlifeJson.Default.CaseEvent.PolymorphismOptions!.DerivedTypes
        .ToDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);
}
