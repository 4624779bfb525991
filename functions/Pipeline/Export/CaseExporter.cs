using Wildlife.Evidence;

namespace Wildlife.Export;

/// <summary>Writes a case in the forms that other systems read. Each carries the grade and the handling code.</summary>
/// <param name="dossiers">Reads the case.</param>
/// <param name="store">The evidence.</param>
/// <param name="settings">The installation's settings.</param>
public sealed class CaseExporter(CaseDossierReader dossiers, IEvidenceStore store, EvidenceSettings settings)
{
    /// <summary>Prepares an export.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="format">In what form.</param>
    /// <param name="grading">How it is graded; null takes the installation's.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The file; null where there is no such case.</returns>
    /// <exception cref="InvalidDataException">Something in the store is not what was written.</exception>
    public async Task<ExportFile?> ExportAsync(string caseId, ExportFormat format, Grading? grading, CancellationToken cancellationToken)
    {
        if (await dossiers.ReadAsync(caseId, cancellationToken).ConfigureAwait(false) is not { } dossier)
        {
            return null;
        }

        var graded = grading ?? settings.Grading;
        var name = $"{caseId}-{WireName.Of(format)}";
        return format switch
        {
            ExportFormat.Csv => Of($"{caseId}.csv", "text/csv; charset=utf-8", AdvertCsv.Write(dossier, graded)),
            ExportFormat.Ndjson => Of($"{caseId}.ndjson", "application/x-ndjson", NdjsonExport.Write(dossier, graded)),
            ExportFormat.Stix => Of($"{name}.json", "application/stix+json;version=2.1", StixBundle.Write(dossier, settings, graded)),
            ExportFormat.Ecomessage => Of($"{name}.txt", "text/plain; charset=utf-8", Ecomessage.Write(dossier, settings, graded)),
            ExportFormat.EuTwix => Of($"{name}.csv", "text/csv; charset=utf-8", EuTwixCsv.Write(dossier, settings, graded)),
            ExportFormat.Cites => Of($"{name}.csv", "text/csv; charset=utf-8", IllegalTradeCsv.Write(dossier, settings, graded)),
            _ => new ExportFile($"{caseId}.warc.gz", "application/warc", (output, cancel) => WarcExport.WriteAsync(dossier, graded, store, output, cancel)),
        };
    }

    private static ExportFile Of(string name, string mediaType, byte[] content) => new(name, mediaType, async (output, cancel) => await output.WriteAsync(content, cancel).ConfigureAwait(false));
}

/// <summary>An export.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="WriteAsync">Writes it to a stream, which is not closed.</param>
public sealed record ExportFile(string Name, string MediaType, Func<Stream, CancellationToken, Task> WriteAsync);
