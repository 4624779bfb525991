using System.Text.Json;
using System.Text.Json.Serialization;
using Wildlife.Cases;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>A case as it lies in its partition, beside its events.</summary>
internal sealed record CaseDocument
{
    /// <summary>The id: the partition is the case.</summary>
    public const string CaseId = "case";

    public required string Id { get; init; }

    public required string Pk { get; init; }

    /// <summary>Most urgent first.</summary>
    public required string Urgency { get; init; }

    /// <summary>Last changed first.</summary>
    public required string Recency { get; init; }

    public required string State { get; init; }

    public required int Tier { get; init; }

    /// <summary>False once it is closed.</summary>
    public required bool Open { get; init; }

    public required IReadOnlyList<string> Taxa { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required IReadOnlyList<string> Countries { get; init; }

    public required IReadOnlyList<string> Operations { get; init; }

    /// <summary>What was recorded in it: seizures, prosecutions. Cases written by an earlier version lack it.</summary>
    public IReadOnlyList<string> Results { get => field ?? []; init; } = [];

    /// <summary>Where its adverts stand: those of open cases are read in every pass.</summary>
    public required IReadOnlyList<CaseAdvert> Adverts { get; init; }

    public required JsonElement Document { get; init; }

    [JsonPropertyName("_etag")]
    public string? ETag { get; init; }

    public static CaseDocument Of(Case subject) => new()
    {
        Id = CaseId,
        Pk = subject.Id,
        Urgency = SortKey.Join($"{(int)subject.Tier}", SortKey.Descending(subject.Score), SortKey.Text(subject.Id)),
        Recency = SortKey.Join(SortKey.Latest(subject.UpdatedAt), SortKey.Text(subject.Id)),
        State = WireName.Of(subject.State),
        Tier = (int)subject.Tier,
        Open = subject.State != CaseState.Closed,
        Taxa = subject.Taxa,
        Sources = subject.Sources,
        Countries = subject.Countries,
        Operations = subject.Operations,
        Results = subject.Results,
        Adverts = subject.Listings.Select(listing => new CaseAdvert(listing.Source, listing.Url)).ToList(),
        Document = JsonSerializer.SerializeToElement(subject, WildlifeJson.Readable.Case),
    };

    public static Case Read(JsonElement document) => document.Deserialize(WildlifeJson.Default.Case)!;
}

/// <summary>Where an advert of a case stands.</summary>
internal sealed record CaseAdvert(string Source, string Url);

/// <summary>An event as it lies in its case's partition.</summary>
internal sealed record EventDocument
{
    public required string Id { get; init; }

    public required string Pk { get; init; }

    /// <summary>Its number, from 1.</summary>
    public required int Event { get; init; }

    public required JsonElement Document { get; init; }

    public static EventDocument Of(RecordedEvent recorded) => new()
    {
        Id = $"event:{recorded.Sequence:d8}",
        Pk = recorded.CaseId,
        Event = recorded.Sequence,
        Document = JsonSerializer.SerializeToElement(recorded, WildlifeJson.Readable.RecordedEvent),
    };
}

/// <summary>Says that a case changed, until whoever tells others of it has done so. Written in the change's own batch.</summary>
internal sealed record OutboxDocument
{
    public required string Id { get; init; }

    public required string Pk { get; init; }

    /// <summary>Since when it waits, Unix milliseconds; only waiting documents have it, so that the index holds nothing else.</summary>
    public required long Waiting { get; init; }

    /// <summary>The first of the events.</summary>
    public required int From { get; init; }

    /// <summary>The last of the events.</summary>
    public required int To { get; init; }

    public static string IdOf(int lastEvent) => $"outbox:{lastEvent:d8}";

    public static OutboxDocument Of(IReadOnlyList<RecordedEvent> events) => new()
    {
        Id = IdOf(events[^1].Sequence),
        Pk = events[0].CaseId,
        Waiting = events[^1].At.ToUnixTimeMilliseconds(),
        From = events[0].Sequence,
        To = events[^1].Sequence,
    };
}
