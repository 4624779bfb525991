using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>A name or material that may be what the advert offers, with the points for and against it.</summary>
/// <param name="Hit">Where it stands.</param>
/// <param name="Taxon">What it names.</param>
/// <param name="Points">Why it counts, or not.</param>
internal sealed record Candidate(Hit Hit, Taxon Taxon, IReadOnlyList<Reason> Points)
{
    /// <summary>The annex weighed where only a group is named; null where the taxon's own counts.</summary>
    public string? AssumedAnnex { get; init; }

    /// <summary>The sum of the points: log-odds that this is really offered.</summary>
    public double Strength { get; } = Points.Sum(point => point.Weight);
}

/// <summary>What an advert offers.</summary>
/// <param name="Candidates">The names that hold, strongest first; empty where no wildlife is offered.</param>
/// <param name="Points">The points of the strongest.</param>
/// <param name="Probability">That wildlife is offered at all.</param>
/// <param name="Product">What of it, or <c>none</c>.</param>
internal sealed record Offer(IReadOnlyList<Candidate> Candidates, IReadOnlyList<Reason> Points, double Probability, string Product)
{
    /// <summary>Whether wildlife is offered.</summary>
    public bool IsWildlife => Candidates.Count > 0;
}
