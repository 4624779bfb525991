using Wildlife.Cases;
using Wildlife.Partners;

namespace Wildlife.Tests.Cases;

/// <summary>A case in memory that takes commands: what the desk does, without a store.</summary>
internal sealed class InventedCase
{
    public static readonly Actor Ana = new("ana", [Role.Analyst]);
    public static readonly Actor Rita = new("rita", [Role.Analyst, Role.Reviewer]);
    public static readonly Actor Otto = new("otto", [Role.Authority]);
    public static readonly Actor Reader = new("reader", [Role.Reader, Role.Admin, Role.Platform, Role.Parcel]);

    private readonly List<RecordedEvent> events = [];

    public InventedCase(params Listing[] listings)
    {
        foreach (var listing in listings.Length == 0 ? [Invented.Listing("s", "1"), Invented.Listing("s", "2")] : listings)
        {
            Add(CaseRules.Record(events.Count == 0 ? null : Now, listing, "same phone", []), "pipeline");
        }
    }

    public DateTimeOffset Clock { get; set; } = Invented.Monday.AddDays(1);

    public IReadOnlyList<RecordedEvent> Events => events;

    public Case Now => events.Aggregate((Case?)null, CaseProjection.Apply)!;

    /// <summary>Does a command and gives the event it made.</summary>
    public IReadOnlyList<CaseEvent> Do(CaseCommand command, Actor? actor = null)
    {
        var decided = CaseCommandRules.Decide(Now, command, actor ?? Ana, Clock);
        Add(decided.Select(data => new ReasonedEvent(data, "because")).ToList(), (actor ?? Ana).Id);
        return decided;
    }

    /// <summary>The code with which a command is refused.</summary>
    public string Refused(CaseCommand command, Actor? actor = null) => Assert.Throws<CaseRuleException>(() => CaseCommandRules.Decide(Now, command, actor ?? Ana, Clock)).Code;

    private void Add(IReadOnlyList<ReasonedEvent> made, string actor) =>
        events.AddRange(CaseSeal.Append(events.Count == 0 ? null : Now, made, actor, Clock, "c-1").Recorded);
}
