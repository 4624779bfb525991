using System.Runtime.CompilerServices;
using Wildlife.Cases;
using Wildlife.Crawl;

namespace Wildlife.Evidence;

/// <summary>Holds everything an installation keeps against the hashes it recorded. It names what does not hold and goes on.</summary>
/// <param name="evidence">The objects.</param>
/// <param name="cases">The cases.</param>
public sealed class InstallationVerifier(IEvidenceStore evidence, ICaseStore cases)
{
    private readonly CaseVerifier checkedCases = new(cases);

    /// <summary>What does not hold: a missing, changed or unknown object, a broken chain, a case that is not what its events make.</summary>
    /// <param name="ledger">Every object's path (<c>container/name</c>) with the hash of its bytes when it was written.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async IAsyncEnumerable<VerifyProblem> VerifyAsync(
        IReadOnlyList<KeyValuePair<string, string>> ledger,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        foreach (var (path, sha256) in ledger)
        {
            if (await CheckObjectAsync(path, sha256, cancellationToken).ConfigureAwait(false) is { } problem)
            {
                yield return problem;
            }
        }

        await foreach (var problem in FindUnknownAsync(ledger, cancellationToken).ConfigureAwait(false))
        {
            yield return problem;
        }

        foreach (var caseId in await cases.ListCaseIdsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await checkedCases.CheckAsync(caseId, cancellationToken).ConfigureAwait(false) is { } problem)
            {
                yield return new VerifyProblem($"case {caseId}", problem);
            }
        }
    }

    private async Task<VerifyProblem?> CheckObjectAsync(string path, string sha256, CancellationToken cancellationToken)
    {
        var (container, name) = Split(path);
        ReadOnlyMemory<byte>? bytes;
        try
        {
            bytes = await evidence.ReadAsync(container, name, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new VerifyProblem(path, $"cannot be read: {unreadable.Message}");
        }

        if (bytes is not { } content)
        {
            return new VerifyProblem(path, "is missing");
        }

        if (Sha256Hex.Of(content.Span) != sha256)
        {
            return new VerifyProblem(path, "is not the bytes that were written: its SHA-256 differs from the ledger's");
        }

        var page = container == Containers.RawPages ? name : container == Containers.Evidence ? EvidenceNames.PageOf(name) : null;
        return page is not null && PageBlob.Verify(page, content) is [var first, ..] ? new VerifyProblem(path, first) : null;
    }

    private async IAsyncEnumerable<VerifyProblem> FindUnknownAsync(
        IReadOnlyList<KeyValuePair<string, string>> ledger,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var known = ledger.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var container in (string[])[Containers.RawPages, Containers.RawMedia, Containers.Listings, Containers.Evidence])
        {
            await foreach (var name in evidence.ListAsync(container, "", cancellationToken).ConfigureAwait(false))
            {
                if (!known.Contains($"{container}/{name}"))
                {
                    yield return new VerifyProblem($"{container}/{name}", "is not in the ledger: nobody recorded that it was written");
                }
            }
        }
    }

    private static (string Container, string Name) Split(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return (path[..slash], path[(slash + 1)..]);
    }
}

/// <summary>Something that does not hold.</summary>
/// <param name="Subject">The object's path (<c>container/name</c>), or the case.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record VerifyProblem(string Subject, string Problem);
