using System.Text.Json;
using Wildlife.Replay;

namespace Wildlife.Evidence;

/// <summary>Reads what lies beside a page: the page as seen.</summary>
/// <param name="store">The evidence.</param>
internal sealed class ReplayReader(IEvidenceStore store)
{
    /// <summary>The page as seen; null where it was not captured.</summary>
    /// <param name="page">The page's name in <c>raw-pages</c>.</param>
    /// <param name="absent">Gets what should be there and is not.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="InvalidDataException">A file is not what was written.</exception>
    public async Task<DossierReplay?> ReadAsync(string page, List<AbsentEvidence> absent, CancellationToken cancellationToken)
    {
        var name = ReplayNames.Document(page);
        if (await store.ReadAsync(Containers.Evidence, name, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            return null;
        }

        var document = JsonSerializer.Deserialize(bytes.Span, WildlifeJson.Default.PageReplay) ?? throw new InvalidDataException($"{name} is null: run 'verify'");
        var files = new List<StoredEvidence> { new(name, bytes.Length, Sha256Hex.Of(bytes.Span)) };
        foreach (var file in ((ReplayFile?[])[document.Warc, document.Rendered?.File]).OfType<ReplayFile>())
        {
            if (await store.ReadAsync(Containers.Evidence, file.Name, cancellationToken).ConfigureAwait(false) is not { } content)
            {
                absent.Add(new AbsentEvidence(file.Name, "not in the store"));
            }
            else if (Sha256Hex.Of(content.Span) != file.Sha256)
            {
                throw new InvalidDataException($"{file.Name} is not what {name} names: run 'verify'");
            }
            else
            {
                files.Add(new StoredEvidence(file.Name, file.Length, file.Sha256));
            }
        }

        return new DossierReplay(document, files);
    }
}
