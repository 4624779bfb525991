using System.Globalization;
using System.Text;

namespace Wildlife.Export;

/// <summary>
/// A CSV file (RFC 4180) of which no cell is run by a spreadsheet: what would begin a formula gets an apostrophe before it. That holds at
/// the beginning of a cell and after every character at which a spreadsheet set to another separator would cut it.
/// </summary>
public sealed class CsvTable
{
    private const string Separators = ",;\t|\r\n\"";
    private readonly StringBuilder text = new("\uFEFF");
    private readonly int columns;

    /// <summary>Begins a file.</summary>
    /// <param name="headings">Its columns.</param>
    public CsvTable(params ReadOnlySpan<string> headings)
    {
        columns = headings.Length;
        Add(headings);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One for each column; null for an empty one.</param>
    /// <exception cref="ArgumentException">There are more or fewer cells than columns.</exception>
    public void Add(params ReadOnlySpan<string?> cells)
    {
        if (cells.Length != columns)
        {
            throw new ArgumentException($"a row of {columns} cells has {cells.Length}", nameof(cells));
        }

        for (var column = 0; column < cells.Length; column++)
        {
            text.Append(column == 0 ? "" : ",").Append('"').Append(Harmless(cells[column] ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        text.Append("\r\n");
    }

    /// <summary>The file: UTF-8 with the mark by which spreadsheets know it.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());

    /// <summary>A text that no spreadsheet takes for a formula.</summary>
    /// <param name="cell">Any text.</param>
    public static string Harmless(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var harmless = new StringBuilder(cell.Length + 1);
        var atStart = true;
        foreach (var rune in cell.EnumerateRunes())
        {
            if (atStart && IsFormulaStart(rune))
            {
                harmless.Append('\'');
            }

            // Blank and invisible characters are passed over by programs that look for a formula.
            atStart = (rune.IsAscii && Separators.Contains((char)rune.Value, StringComparison.Ordinal)) || (atStart && IsBlank(rune));
            harmless.Append(rune.Value == 0 ? "" : rune.ToString());
        }

        return harmless.ToString();
    }

    // The wide forms are turned into the plain ones by some programs.
    private static bool IsFormulaStart(Rune rune) => rune.Value is '=' or '+' or '-' or '@' or 0xFF1D or 0xFF0B or 0xFF0D or 0xFF20 or 0x2013 or 0x2212;

    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;
}
