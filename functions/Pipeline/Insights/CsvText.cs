using System.Globalization;
using System.Text;

namespace Wildlife.Insights;

/// <summary>Writes CSV (RFC 4180) that a spreadsheet opens without running anything in it.</summary>
internal static class CsvText
{
    /// <summary>A table.</summary>
    /// <param name="header">The columns' names.</param>
    /// <param name="rows">The rows.</param>
    public static string Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', header).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>One cell. What begins like a formula gets an apostrophe: programs read it as text then.</summary>
    public static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            string words => words.Length > 0 && "=+-@\t\r\n".Contains(words.TrimStart(' ', '\u00A0').FirstOrDefault('x'), StringComparison.Ordinal) ? "'" + words : words,
            DateOnly day => InsightRecords.IsoDay(day),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return text.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
