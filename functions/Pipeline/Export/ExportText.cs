using System.Globalization;
using Wildlife.Evidence;

namespace Wildlife.Export;

/// <summary>How exports write instants, lists and the grade.</summary>
internal static class ExportText
{
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> values) => string.Join("; ", values);

    /// <summary>What every authority must know of the statements.</summary>
    public static string Caution(Grading grading) => $"Potentially illegal by the advert's words; no offence is established. Grade {grading.Code}.";
}
