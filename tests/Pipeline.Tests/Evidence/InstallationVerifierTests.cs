using Wildlife.Cases;
using Wildlife.Embedded;
using Wildlife.Evidence;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Evidence;

public sealed class InstallationVerifierTests : IDisposable
{
    private readonly EmbeddedFixture fixture = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task An_untouched_installation_holds()
    {
        await FillAsync();
        Assert.Empty(await VerifyAsync());
    }

    [Theory]
    [InlineData("UPDATE cases SET document = replace(document, 'Défense', 'Another');", "is not what its events make of it")]
    [InlineData("DELETE FROM cases;", "is missing")]
    [InlineData("UPDATE cases SET document = '{';", "cannot be read")]
    [InlineData("DELETE FROM case_events;", "has no events")]
    [InlineData("UPDATE case_events SET document = replace(document, 'same', 'other') WHERE sequence = 3;", "breaks at event 3")]
    public async Task A_changed_case_is_named(string sql, string problem)
    {
        var id = await FillAsync();
        await fixture.Database.WriteAsync(connection => connection.Execute(sql), Cancel);
        var found = Assert.Single(await VerifyAsync());
        Assert.Equal($"case {id}", found.Subject);
        Assert.Contains(problem, found.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_an_unknown_and_an_unreadable_object_are_named_and_the_rest_is_checked()
    {
        await FillAsync();
        await fixture.Evidence.TryCreateAsync(Containers.RawMedia, "s/2", "other"u8.ToArray(), Cancel);
        File.Delete(Path.Combine(fixture.Path, Containers.RawMedia, "s", "1"));
        await File.WriteAllTextAsync(Path.Combine(fixture.Path, Containers.RawMedia, "s", "stray"), "?", Cancel);
        File.Delete(Path.Combine(fixture.Path, Containers.RawMedia, "s", "2"));
        Directory.CreateDirectory(Path.Combine(fixture.Path, Containers.RawMedia, "s", "2"));

        var found = await VerifyAsync();
        Assert.Equal(["raw-media/s/1", "raw-media/s/2", "raw-media/s/stray"], found.Select(problem => problem.Subject).Order(StringComparer.Ordinal));
    }

    private async Task<string> FillAsync()
    {
        await fixture.Evidence.TryCreateAsync(Containers.RawMedia, "s/1", "picture"u8.ToArray(), Cancel);
        var keeper = new CaseKeeper(fixture.Cases);
        await keeper.RecordAsync(Invented.Listing("s", "1"), [Invented.Phone("1")], Invented.Monday, Cancel);
        return await keeper.RecordAsync(Invented.Listing("t", "2", day: 1), [Invented.Phone("1")], Invented.Monday.AddDays(1), Cancel);
    }

    private async Task<List<VerifyProblem>> VerifyAsync()
    {
        var ledger = await fixture.Evidence.ReadLedgerAsync(Cancel);
        var paths = ledger.Select(entry => KeyValuePair.Create($"{entry.Container}/{entry.Name}", entry.Sha256)).ToList();
        return await new InstallationVerifier(fixture.Evidence, fixture.Cases).VerifyAsync(paths, Cancel).ToListAsync(Cancel);
    }
}
