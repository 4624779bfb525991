using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>
/// One certificate or chip belongs to one specimen: its number on two different adverts means that at least one of them has no papers.
/// Near-identical adverts are the same offer posted twice and do not count. Pure, but for the store that knows where numbers stand.
/// </summary>
/// <param name="store">Where numbers are remembered.</param>
internal sealed class DocumentReuse(ICaseStore store)
{
    private const string Flag = "document-reused";
    private const double LeastScore = 0.9;
    private const int ShortestNumber = 6;

    /// <summary>The listing as it is judged in the light of all adverts; its numbers are remembered.</summary>
    /// <param name="listing">The listing, with its group.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<Listing> JudgeAsync(Listing listing, CancellationToken cancellationToken)
    {
        foreach (var document in Numbered(listing.Assessment))
        {
            var use = new DocumentUse(NumberOf(document)!, listing.Source, listing.AdId, listing.GroupId);
            await store.AddDocumentUseAsync(use, cancellationToken).ConfigureAwait(false);
            if ((await FindOthersAsync(listing, document, cancellationToken).ConfigureAwait(false)).Count > 0)
            {
                listing = listing with { Assessment = Mark(listing.Assessment, document) };
            }
        }

        return listing;
    }

    /// <summary>The other adverts on which a number of the listing stands.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IReadOnlyList<DocumentUse>> FindOthersAsync(Listing listing, CancellationToken cancellationToken)
    {
        var others = new List<DocumentUse>();
        foreach (var document in Numbered(listing.Assessment))
        {
            others.AddRange(await FindOthersAsync(listing, document, cancellationToken).ConfigureAwait(false));
        }

        return others;
    }

    /// <summary>Whether a judgement knows of the reuse already.</summary>
    /// <param name="assessment">The judgement.</param>
    public static bool IsMarked(Assessment assessment) => assessment.RedFlags.Any(flag => flag.Code == Flag);

    public static Assessment Mark(Assessment assessment, DocumentMention document)
    {
        if (assessment.Verdict == Verdict.NotWildlife || IsMarked(assessment))
        {
            return assessment;
        }

        var text = $"The number {document.Value} stands on another advert too: one document is for one specimen.";
        return assessment with
        {
            Verdict = Verdict.Suspect,
            Tier = Tier.T1,
            Score = Math.Max(assessment.Score, LeastScore),
            Triage = LegalTriage.Unclear,
            RedFlags = [.. assessment.RedFlags, new RedFlag(Flag, text, document.Span)],
            Reasons = [.. assessment.Reasons, new Reason("sign.document-reused", text, 2.5, document.Span, null) { Arguments = new Dictionary<string, string> { ["number"] = document.Value! } }],
        };
    }

    public static IEnumerable<DocumentMention> Numbered(Assessment assessment) => assessment.Documents.Where(document => NumberOf(document) is not null);

    private async Task<IReadOnlyList<DocumentUse>> FindOthersAsync(Listing listing, DocumentMention document, CancellationToken cancellationToken) =>
        (await store.FindDocumentUsesAsync(NumberOf(document)!, cancellationToken).ConfigureAwait(false))
            .Where(use => use.GroupId != listing.GroupId && (use.Source != listing.Source || use.AdId != listing.AdId))
            .ToList();

    // Letters and signs around the digits are written in any way ("FR 2605900317 K", "fr2605900317-k"); a label's country part or a lot of a few letters is no number.
    private static string? NumberOf(DocumentMention document)
    {
        if (document.Kind is not ("certificate" or "chip") || document.Value is null)
        {
            return null;
        }

        var number = string.Concat(document.Value.Where(char.IsAsciiDigit));
        return number.Length >= ShortestNumber ? number : null;
    }
}

/// <summary>A document's number on an advert.</summary>
/// <param name="Number">The number, digits only.</param>
/// <param name="Source">The listing's source.</param>
/// <param name="AdId">The listing's ad id.</param>
/// <param name="GroupId">The advert group.</param>
public sealed record DocumentUse(string Number, string Source, string AdId, string GroupId);
