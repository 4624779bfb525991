using Wildlife.Cases;

namespace Wildlife.Tests.Cases;

public sealed class RecordedEventTests
{
    [Fact]
    public void An_untouched_chain_holds() => Assert.Null(RecordedEvent.FirstBroken(Chain(5)));

    [Fact]
    public void A_changed_reason_breaks_the_chain_where_it_was_changed()
    {
        var chain = Chain(5);
        chain[2] = chain[2] with { Reason = "another reason" };
        Assert.Equal(3, RecordedEvent.FirstBroken(chain));
    }

    [Fact]
    public void A_changed_event_with_a_new_hash_breaks_the_chain_after_it()
    {
        var chain = Chain(5);
        chain[2] = RecordedEvent.Seal("c", 3, chain[2].At, "somebody else", chain[2].Reason, chain[2].Data, chain[2].PreviousHash);
        Assert.Equal(4, RecordedEvent.FirstBroken(chain));
    }

    [Fact]
    public void A_dropped_event_breaks_the_chain()
    {
        var chain = Chain(5);
        chain.RemoveAt(1);
        Assert.Equal(2, RecordedEvent.FirstBroken(chain));
    }

    [Fact]
    public void A_chain_survives_its_json()
    {
        var read = Chain(3).Select(recorded => System.Text.Json.JsonSerializer.Serialize(recorded, WildlifeJson.Readable.RecordedEvent))
            .Select(json => System.Text.Json.JsonSerializer.Deserialize(json, WildlifeJson.Default.RecordedEvent)!);
        Assert.Null(RecordedEvent.FirstBroken(read));
    }

    private static List<RecordedEvent> Chain(int length)
    {
        var chain = new List<RecordedEvent>();
        for (var number = 1; number <= length; number++)
        {
            CaseEvent data = number == 1 ? new CaseOpened() : new CaseLinked(new CaseReference($"c-{number}", "même numéro"));
            chain.Add(RecordedEvent.Seal("c", number, Invented.Monday.AddMinutes(number), "pipeline", $"reason {number}", data, number == 1 ? RecordedEvent.NoHash : chain[^1].Hash));
        }

        return chain;
    }
}
