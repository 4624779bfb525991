namespace Wildlife.Cases;

/// <summary>The cases that hang together by links, around one of them.</summary>
/// <param name="Cases">The cases, nearest first.</param>
/// <param name="Links">The links between them.</param>
/// <param name="IsCut">True where the walk ended at its bound and more hangs on.</param>
public sealed record CaseNetwork(IReadOnlyList<NetworkCase> Cases, IReadOnlyList<NetworkLink> Links, bool IsCut)
{
    private const int MostCases = 100;
    private const int Deepest = 4;

    /// <summary>Walks from a case along its links, breadth first and within bounds.</summary>
    /// <param name="store">The case store.</param>
    /// <param name="caseId">Where it begins.</param>
    /// <param name="sees">Which cases may be shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The network; null where the first case is not there or may not be shown.</returns>
    public static async Task<CaseNetwork?> WalkAsync(ICaseStore store, string caseId, Func<Case, bool> sees, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(sees);
        var found = new Dictionary<string, (Case Case, int Distance)>(StringComparer.Ordinal);
        var waiting = new Queue<(string Id, int Distance)>([(caseId, 0)]);
        var isCut = false;
        while (waiting.TryDequeue(out var next))
        {
            if (await LivingAsync(store, next.Id, cancellationToken).ConfigureAwait(false) is not { } subject || found.ContainsKey(subject.Id) || !sees(subject))
            {
                continue;
            }

            if (found.Count == MostCases || next.Distance > Deepest)
            {
                isCut = true;
                continue;
            }

            found[subject.Id] = (subject, next.Distance);
            foreach (var link in subject.LinkedCases)
            {
                waiting.Enqueue((link.CaseId, next.Distance + 1));
            }
        }

        return found.Count == 0 ? null : Describe(found, isCut);
    }

    private static async Task<Case?> LivingAsync(ICaseStore store, string caseId, CancellationToken cancellationToken)
    {
        var subject = (await store.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false))?.Document;
        while (subject?.MergedInto is { } other)
        {
            subject = (await store.GetCaseAsync(other, cancellationToken).ConfigureAwait(false))?.Document;
        }

        return subject;
    }

    private static CaseNetwork Describe(Dictionary<string, (Case Case, int Distance)> found, bool isCut)
    {
        var home = found.Values.SelectMany(each => each.Case.MergedFrom.Select(old => (Old: old, each.Case.Id))).ToDictionary(pair => pair.Old, pair => pair.Id, StringComparer.Ordinal);
        var links = found.Values
            .SelectMany(each => each.Case.LinkedCases.Select(link => (From: each.Case.Id, To: home.GetValueOrDefault(link.CaseId, link.CaseId), Link: link)))
            .Where(each => each.From != each.To && found.ContainsKey(each.To))
            .GroupBy(each => string.CompareOrdinal(each.From, each.To) < 0 ? (each.From, each.To) : (each.To, each.From))
            .Select(group => new NetworkLink(group.Key.Item1, group.Key.Item2, group.First().Link.Reason, group.Max(each => each.Link.Strength), group.Any(each => each.Link.ConfirmedBy is not null)))
            .ToList();
        var cases = found.Values.OrderBy(each => each.Distance).ThenBy(each => each.Case.Id, StringComparer.Ordinal)
            .Select(each => new NetworkCase(each.Case.Id, each.Distance, each.Case.State, each.Case.Tier, each.Case.Title, each.Case.Listings.Count, each.Case.Sources))
            .ToList();
        return new CaseNetwork(cases, links, isCut);
    }
}

/// <summary>A case of a network.</summary>
/// <param name="CaseId">Its id.</param>
/// <param name="Distance">Links between it and the first case.</param>
/// <param name="State">Where the work stands.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Title">The title of its most urgent advert.</param>
/// <param name="Listings">Number of its adverts.</param>
/// <param name="Sources">The sources they stand on.</param>
public sealed record NetworkCase(string CaseId, int Distance, CaseState State, Classify.Tier Tier, string Title, int Listings, IReadOnlyList<string> Sources);

/// <summary>A link between two cases of a network.</summary>
/// <param name="CaseId">The one.</param>
/// <param name="OtherCaseId">The other.</param>
/// <param name="Reason">What they share.</param>
/// <param name="Strength">How surely they belong together, 0 to 1; null where nobody said.</param>
/// <param name="IsConfirmed">Whether an analyst confirmed it.</param>
public sealed record NetworkLink(string CaseId, string OtherCaseId, string Reason, double? Strength, bool IsConfirmed);
