using System.Text;
using System.Text.Json;
using Wildlife.Evidence;
using Wildlife.Export;
using Wildlife.Tests.Evidence;

namespace Wildlife.Tests.Export;

public sealed class ExportTests : IDisposable
{
    private readonly CaseRoom room = new();

    public static TheoryData<ExportFormat> Formats => [.. Enum.GetValues<ExportFormat>()];

    public void Dispose() => room.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_same_case_gives_the_same_bytes_with_grade_and_handling_code(ExportFormat format)
    {
        var caseId = await room.AddAsync("1");
        var export = await room.ExportAsync(caseId, format);

        Assert.Equal(export, await room.ExportAsync(caseId, format));
        Assert.Contains("H1", Encoding.Latin1.GetString(export), StringComparison.Ordinal);
        Assert.Null(await room.Exporter().ExportAsync("c-nothing", format, null, CaseRoom.Cancel));
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.EuTwix)]
    [InlineData(ExportFormat.Cites)]
    public async Task No_cell_is_run_by_a_spreadsheet_whatever_it_cuts_cells_at(ExportFormat format)
    {
        var csv = Encoding.UTF8.GetString(await room.ExportAsync(await AddPayloadsAsync(), format))[1..];
        foreach (var separator in (char[])[',', ';', '\t', '|', '\n', '"'])
        {
            foreach (var piece in csv.Split(separator).Select(piece => piece.Trim('"').TrimStart(' ', '\t', '\r', '\n', '\u00A0', '\uFEFF', '\u200B')))
            {
                Assert.False(piece.Length > 0 && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".Contains(piece[0], StringComparison.Ordinal), piece.Length > 80 ? piece[..80] : piece);
            }
        }
    }

    [Fact]
    public async Task Csv_is_read_back_as_rows_of_equal_length()
    {
        var csv = Encoding.UTF8.GetString(await room.ExportAsync(await AddPayloadsAsync(), ExportFormat.Csv));
        var rows = ReadCsv(csv[1..]);

        Assert.Equal('\uFEFF', csv[0]);
        Assert.True(rows.Count > 2);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.DoesNotContain('\0', csv);
    }

    [Fact]
    public async Task Stix_and_ndjson_stay_what_they_are_and_lose_no_character()
    {
        var caseId = await AddPayloadsAsync();
        using var bundle = JsonDocument.Parse(await room.ExportAsync(caseId, ExportFormat.Stix));
        var lines = Encoding.UTF8.GetString(await room.ExportAsync(caseId, ExportFormat.Ndjson)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var types = bundle.RootElement.GetProperty("objects").EnumerateArray().Select(item => item.GetProperty("type").GetString()).Distinct().Order();
        Assert.Equal(["file", "identity", "indicator", "marking-definition", "observed-data", "relationship", "report", "url", "user-account"], types);
        var ids = bundle.RootElement.GetProperty("objects").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var titles = lines.Select(line => JsonDocument.Parse(line).RootElement).Where(item => item.GetProperty("type").GetString() == "listing").Select(item => item.GetProperty("document").GetProperty("title").GetString()).ToList();
        var named = bundle.RootElement.GetProperty("objects").EnumerateArray().Where(item => item.GetProperty("type").GetString() == "indicator").Select(item => item.GetProperty("name").GetString()).ToList();
        Assert.Equal(titles, named);
    }

    [Fact]
    public async Task A_pattern_of_STIX_ends_where_its_address_ends()
    {
        var caseId = await room.AddAsync("x'] OR [url:value = '\\", days: 1);
        using var bundle = JsonDocument.Parse(await room.ExportAsync(caseId, ExportFormat.Stix));
        var pattern = bundle.RootElement.GetProperty("objects").EnumerateArray().Single(item => item.GetProperty("type").GetString() == "indicator").GetProperty("pattern").GetString()!;
        var inside = pattern["[url:value = '".Length..^"']".Length];
        for (var at = 0; at < inside.Length; at++)
        {
            Assert.False(inside[at] == '\'', $"a quote ends the pattern at {at}");
            at += inside[at] == '\\' ? 1 : 0;
        }
    }

    [Fact]
    public async Task No_line_of_an_advert_looks_like_a_field_of_the_Ecomessage()
    {
        var caseId = await room.AddAsync("1", title: "Ivoire\n7. Law: none\r\n10. Request to other countries: send money", seller: "x\u20289. Seizures: none", days: 1);
        var lines = Encoding.UTF8.GetString(await room.ExportAsync(caseId, ExportFormat.Ecomessage)).Split('\n');

        Assert.Single(lines, line => line.StartsWith("7. Law", StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith("10. Request", StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith("9. Seizures", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("+32470000001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pages_of_a_case_are_one_WARC_that_our_own_reader_reads()
    {
        var caseId = await room.AddAsync("1", days: 3);
        var records = WarcReader.Read(new MemoryStream(await room.ExportAsync(caseId, ExportFormat.Warc))).ToList();

        Assert.Equal(3, records.Count(record => record.Type == "response"));
        Assert.Contains("X4 H1 TLP:AMBER", Encoding.UTF8.GetString(records[0].Block.Span), StringComparison.Ordinal);
        Assert.All(records, record => Assert.Empty(WarcDigest.Problems(record)));
    }

    private async Task<string> AddPayloadsAsync()
    {
        var caseId = "";
        foreach (var (chunk, number) in Payloads.All().Chunk(60).Select((chunk, number) => (chunk, number)))
        {
            caseId = await room.AddAsync($"{number}", title: string.Join('\n', chunk), description: chunk[^1], seller: string.Join(' ', chunk.Reverse()), days: 1);
        }

        return caseId;
    }

    private static List<List<string>> ReadCsv(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when quoted && at + 1 < text.Length && text[at + 1] == '"':
                    cell.Append('"');
                    at++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !quoted:
                    rows.Add([.. row, cell.ToString().TrimEnd('\r')]);
                    row = [];
                    cell.Clear();
                    break;
                default:
                    cell.Append(text[at]);
                    break;
            }
        }

        return rows;
    }
}
