using Microsoft.AspNetCore.Http;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Partners;
using Wildlife.Pictures;

namespace Wildlife.Feeds;

/// <summary>Feeds for platforms' own filters: words of the trade, and hashes of photographs. Never a phone number, an address, an account or a case.</summary>
internal sealed class FeedRoutes(TermFeed terms, IRecordStore records, ICaseStore cases, TimeProvider time)
{
    private static readonly ApiParameter Language = new("lang", "The words' language.", ["de", "en", "es", "fr", "hu", "it", "nl", "pl"]);

    /// <summary>Words.</summary>
    public static ApiRoute TermsRoute { get; } = new("GetTermFeed", Routes.TermFeed, "Words of the trade in one language: names of listed animals and plants, materials, code words; with what each means and whether it is also an ordinary word", typeof(TermFeedPage),
        [Language, new ApiParameter("kind", "Only this kind.", ["name", "material", "code", "evasive", "prohibited", "wild"])], []) { Roles = Audience.Reference };

    /// <summary>Photographs.</summary>
    public static ApiRoute HashesRoute { get; } = new("GetImageHashFeed", Routes.ImageHashFeed, "Hashes of photographs on suspect adverts: SHA-256 of the bytes and PDQ of the picture; a match within 31 of 256 bits is one photograph", typeof(ImageHashPage),
        [ApiParameters.PageSize, ApiParameters.Continuation], []) { Roles = Audience.CaseworkAndPlatform };

    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        var routes = new FeedRoutes(new TermFeed(parts.Knowledge), parts.Records, parts.Cases, parts.Time);
        return [new(TermsRoute, routes.TermsAsync), new(HashesRoute, routes.HashesAsync)];
    }

    public Task<IResult> TermsAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, TermsRoute);
        var (language, kind) = (query.Text("lang") ?? "en", query.Text("kind"));
        var page = new TermFeedPage(language, terms.Of(language, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).Where(term => kind is null || term.Kind == kind).ToList());
        return Task.FromResult<IResult>(new JsonDocumentResult<TermFeedPage>(page, WildlifeJson.Default.TermFeedPage, ETag: null));
    }

    public async Task<IResult> HashesAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, HashesRoute);
        var page = await records.ListAsync(PictureAlbum.Kind, new RecordQuery(Math.Min(query.PageSize(), 100)) { Continuation = query.Text("continuationToken") }, cancellationToken).ConfigureAwait(false);
        var hashes = new List<ImageHash>();
        foreach (var picture in page.Items.Select(item => item.Document).Where(picture => picture.PerceptualHash is not null))
        {
            if (await SuspectAsync(picture, cancellationToken).ConfigureAwait(false) is { } said)
            {
                hashes.Add(new ImageHash(picture.Sha256, picture.PerceptualHash!, picture.HashQuality, said.Taxa is [var first, ..] ? first.Name : "", said.Annex, said.Product));
            }
        }

        return new JsonDocumentResult<ImageHashPage>(new ImageHashPage(hashes, NextLink.After(context.Request, page.Continuation)), WildlifeJson.Default.ImageHashPage, ETag: null);
    }

    // One of its adverts is suspect and in a case that no authority holds back.
    private async Task<Assessment?> SuspectAsync(KeptPicture picture, CancellationToken cancellationToken)
    {
        foreach (var use in picture.Uses)
        {
            var listing = (await cases.GetListingAsync(use.Source, use.AdId, cancellationToken).ConfigureAwait(false))?.Document;
            if (listing is not { CaseId: { } caseId, Assessment.Verdict: Verdict.Suspect })
            {
                continue;
            }

            var home = (await cases.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false))?.Document;
            if (home is null || home.IsHeld(time.GetUtcNow()))
            {
                return null;
            }

            if (!home.Listings.Any(known => known.Source == use.Source && known.AdId == use.AdId && known.IsDismissed))
            {
                return listing.Assessment;
            }
        }

        return null;
    }
}

/// <summary>Words of one language.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Value">The words.</param>
public sealed record TermFeedPage(string Language, IReadOnlyList<FeedTerm> Value);

/// <summary>A word of the trade.</summary>
/// <param name="Term">The word or phrase.</param>
/// <param name="Kind"><c>name</c>, <c>material</c>, <c>code</c>, <c>evasive</c>, <c>prohibited</c> or <c>wild</c>.</param>
/// <param name="Taxon">What it names; null where it names none.</param>
/// <param name="Annex">The EU annex today; null where it names no taxon.</param>
/// <param name="IsAmbiguous">Whether it is also an ordinary word: never act on it alone.</param>
/// <param name="IsPart">Whether it may be part of a longer word.</param>
public sealed record FeedTerm(string Term, string Kind, string? Taxon, string? Annex, bool IsAmbiguous, bool IsPart);

/// <summary>Hashes of photographs.</summary>
/// <param name="Value">The hashes.</param>
/// <param name="NextLink">The next page's URL; absent on the last page.</param>
public sealed record ImageHashPage(IReadOnlyList<ImageHash> Value, string? NextLink);

/// <summary>A photograph.</summary>
/// <param name="Sha256">SHA-256 of its bytes as received.</param>
/// <param name="Pdq">PDQ hash: 64 hexadecimal digits.</param>
/// <param name="PdqQuality">PDQ's own quality, 0 to 100; low for plain pictures, which match by chance.</param>
/// <param name="Taxon">What the advert offers; empty where none was named.</param>
/// <param name="Annex">The EU annex.</param>
/// <param name="Product">The product.</param>
public sealed record ImageHash(string Sha256, string Pdq, int? PdqQuality, string Taxon, string Annex, string Product);
