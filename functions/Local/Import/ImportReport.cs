using System.Text.Json;
using Wildlife.Local.Host;

namespace Wildlife.Local.Import;

/// <summary>What became of each imported page. Read from the store, so that a run after a kill reports the pages of the run before too.</summary>
internal static class ImportReport
{
    public static async Task<IReadOnlyList<ImportLine>> ReadAsync(Installation installation, IReadOnlyList<ImportLine> lines, CancellationToken cancellationToken)
    {
        var poison = (await installation.Rows.ListPoisonAsync(cancellationToken).ConfigureAwait(false))
            .Where(item => item.Stage == Stages.Extract)
            .ToDictionary(item => item.Id, item => item.Error, StringComparer.Ordinal);
        var outcomes = await installation.Rows.ReadOutcomesAsync(Stages.Extract, cancellationToken).ConfigureAwait(false);
        return lines.Select(line => Complete(line, poison, outcomes)).ToList();
    }

    private static ImportLine Complete(ImportLine line, IReadOnlyDictionary<string, string> poison, IReadOnlyDictionary<string, string> outcomes)
    {
        if (line.Name is null || poison.ContainsKey(line.Name))
        {
            return line with { Problem = line.Problem ?? poison[line.Name!] };
        }

        return outcomes.TryGetValue(line.Name, out var json) && JsonSerializer.Deserialize(json, WildlifeJson.Default.ExtractOutcome) is { } outcome
            ? line with { Kind = WireName.Of(outcome.Kind), Title = outcome.Title }
            : line with { Problem = "its extraction has not ended; run the same command again" };
    }
}

/// <summary>One line of the import report.</summary>
/// <param name="File">The file; a page inside an archive adds <c>#</c> and its URL.</param>
/// <param name="Name">The page's name in <c>raw-pages</c>; null where it could not be read.</param>
/// <param name="Kind">The page's kind.</param>
/// <param name="Title">The advert's title.</param>
/// <param name="Problem">Why it could not be read; null where it was.</param>
internal sealed record ImportLine(string File, string? Name, string? Kind, string? Title, string? Problem)
{
    public string ForPeople() => (Problem is null ? $"{Kind,-8} {File}{(Title is null ? "" : $"  {Title}")}" : $"not read {File}  {Problem}").ReplaceLineEndings(" ");
}
