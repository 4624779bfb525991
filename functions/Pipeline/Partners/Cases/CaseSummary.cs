using Wildlife.Cases;
using Wildlife.Classify;

namespace Wildlife.Partners;

/// <summary>A case on one line: what lists show.</summary>
public sealed record CaseSummary
{
    /// <summary>The case's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where the work on it stands.</summary>
    public required CaseState State { get; init; }

    /// <summary>Its tier.</summary>
    public required Tier Tier { get; init; }

    /// <summary>Its score, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>The title of its most urgent listing.</summary>
    public required string Title { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Number of its listings.</summary>
    public required int Listings { get; init; }

    /// <summary>Number of its advert groups: re-posts count once.</summary>
    public required int AdvertGroups { get; init; }

    /// <summary>Number of its listings whose removal two readings confirmed.</summary>
    public required int Removed { get; init; }

    /// <summary>The sources its listings stand on.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The countries whose rules apply.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>The languages of its listings.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The taxa offered.</summary>
    public required IReadOnlyList<string> Taxa { get; init; }

    /// <summary>Why: the weightiest reasons of its most urgent listing.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Sums up a case.</summary>
    /// <param name="subject">The case.</param>
    public static CaseSummary Of(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new CaseSummary
        {
            Id = subject.Id,
            State = subject.State,
            Tier = subject.Tier,
            Score = subject.Score,
            Title = subject.Title,
            OpenedAt = subject.OpenedAt,
            UpdatedAt = subject.UpdatedAt,
            Listings = subject.Listings.Count,
            AdvertGroups = subject.Listings.Select(listing => listing.GroupId).Distinct(StringComparer.Ordinal).Count(),
            Removed = subject.Listings.Count(listing => listing.State == ListingState.Removed),
            Sources = subject.Sources,
            Countries = subject.Countries,
            Languages = subject.Languages,
            Taxa = subject.Taxa,
            Reasons = subject.Reasons,
        };
    }
}
