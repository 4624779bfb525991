namespace Wildlife.Cases;

/// <summary>A named joint operation: several partners watch the same taxa for a time.</summary>
public sealed record Operation
{
    /// <summary>Its id: small letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>
    /// What it watches: taxa by scientific name (a genus takes its species in), sites as <c>source:ID</c>, sellers as <c>seller:KEY</c>. A case that gets
    /// such an advert while the operation is under way joins it by itself; with an empty list analysts decide alone.
    /// </summary>
    public IReadOnlyList<string> Watchlist { get => field ?? []; init; } = [];

    /// <summary>The partners that take part, by name.</summary>
    public IReadOnlyList<string> Partners { get => field ?? []; init; } = [];
}

/// <summary>What an operation came to.</summary>
public sealed record OperationFigures
{
    /// <summary>Its cases by state.</summary>
    public required IReadOnlyDictionary<string, int> Cases { get; init; }

    /// <summary>Their adverts.</summary>
    public required int Adverts { get; init; }

    /// <summary>Their advert groups: re-posts count once.</summary>
    public required int AdvertGroups { get; init; }

    /// <summary>Adverts whose removal two readings confirmed.</summary>
    public required int Removed { get; init; }

    /// <summary>Accounts that platforms closed.</summary>
    public required int AccountsClosed { get; init; }

    /// <summary>Recorded seizures.</summary>
    public required int Seizures { get; init; }

    /// <summary>Kilograms seized, of seizures that were weighed.</summary>
    public required decimal SeizedKg { get; init; }

    /// <summary>Recorded prosecutions.</summary>
    public required int Prosecutions { get; init; }

    /// <summary>Adverts by taxon.</summary>
    public required IReadOnlyDictionary<string, int> Taxa { get; init; }

    /// <summary>Counts cases. Those under an authority's hold, and those merged into others, are left out.</summary>
    /// <param name="cases">The operation's cases.</param>
    /// <param name="now">The instant.</param>
    public static OperationFigures Of(IEnumerable<Case> cases, DateTimeOffset now)
    {
        var counted = cases.Where(subject => !CaseSight.IsLeftOutOfFigures(subject, now)).ToList();
        var adverts = counted.SelectMany(subject => subject.Listings).Where(listing => !listing.IsDismissed).ToList();
        return new OperationFigures
        {
            Cases = counted.GroupBy(subject => WireName.Of(subject.State)).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count()),
            Adverts = adverts.Count,
            AdvertGroups = adverts.Select(listing => listing.GroupId).Distinct(StringComparer.Ordinal).Count(),
            Removed = adverts.Count(listing => listing.State == ListingState.Removed),
            AccountsClosed = counted.Sum(subject => subject.AccountsClosed),
            Seizures = counted.Sum(subject => subject.Seizures.Count),
            SeizedKg = counted.SelectMany(subject => subject.Seizures).Sum(seizure => seizure.WeightKg ?? 0),
            Prosecutions = counted.Sum(subject => subject.Prosecutions.Count),
            Taxa = adverts.SelectMany(listing => listing.Taxa).GroupBy(taxon => taxon).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count()),
        };
    }
}
