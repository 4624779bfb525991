using Wildlife.Cases;

namespace Wildlife.Pictures;

/// <summary>Links the cases whose adverts show the same photograph.</summary>
/// <param name="album">The kept pictures.</param>
/// <param name="store">Knows the case of each advert.</param>
/// <param name="cases">Links cases.</param>
public sealed class PictureLinks(PictureAlbum album, ICaseStore store, CaseKeeper cases)
{
    /// <summary>A photograph in more cases than this is a stock photo or a picture that people pass on: it says nothing about who sells.</summary>
    public const int MostCases = 6;

    /// <summary>Links the advert's case with those of the other adverts that show the picture. Again changes nothing.</summary>
    /// <param name="picture">The picture as it is kept.</param>
    /// <param name="job">The job that found it on an advert.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task LinkAsync(KeptPicture picture, PictureJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(job);
        var uses = (await album.OfGroupAsync(picture.GroupId, cancellationToken).ConfigureAwait(false))
            .SelectMany(member => member.Uses)
            .Distinct()
            .Where(use => use != new PictureUse(job.Source, job.AdId))
            .ToList();
        var home = await CaseOfAsync(new PictureUse(job.Source, job.AdId), cancellationToken).ConfigureAwait(false);
        if (home is null || uses.Count == 0)
        {
            return;
        }

        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (await CaseOfAsync(use, cancellationToken).ConfigureAwait(false) is { } other && other != home)
            {
                others.Add(other);
            }
        }

        foreach (var other in others.Count < MostCases ? others.Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            await cases.LinkAsync(home, other, "same photograph", job.PlannedAt, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string?> CaseOfAsync(PictureUse use, CancellationToken cancellationToken) =>
        (await store.GetListingAsync(use.Source, use.AdId, cancellationToken).ConfigureAwait(false))?.Document.CaseId;
}
