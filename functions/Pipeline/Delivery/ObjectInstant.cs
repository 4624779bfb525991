using System.Globalization;

namespace Wildlife.Delivery;

/// <summary>Reads the planned instant from an object's name, to tell how late a stage is.</summary>
internal static class ObjectInstant
{
    private static readonly string[] Forms = ["yyyy'/'MM'/'dd'/'HHmmss", "yyyyMMdd'T'HHmmss'Z'"];

    /// <summary>The instant; null where the name has none.</summary>
    /// <param name="name">e.g. <c>a-site/2026/11/24/070000-…</c> or <c>a-site/123/20261124T070000Z-….json</c>.</param>
    public static DateTimeOffset? Of(string name)
    {
        foreach (var form in Forms)
        {
            var length = form.Replace("'", "", StringComparison.Ordinal).Length;
            var end = name.LastIndexOf('/');
            end = end < 0 ? -1 : name.IndexOf('-', end);
            if (end >= length && DateTimeOffset.TryParseExact(name.AsSpan(end - length, length), form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            {
                return instant;
            }
        }

        return null;
    }
}
