using Wildlife.Embedded;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteWatchedAdvertsTests : IDisposable
{
    private readonly EmbeddedFixture fixture = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task The_adverts_of_open_cases_are_watched_and_no_others()
    {
        await AddAsync("1", "open");
        await AddAsync("2", "closed");
        await AddAsync("3", null);

        Assert.Equal(["https://s.example/ad/1"], await new SqliteWatchedAdverts(fixture.Database).ListAsync("s", Cancel));
        Assert.Empty(await new SqliteWatchedAdverts(fixture.Database).ListAsync("other", Cancel));
    }

    private async Task AddAsync(string adId, string? state)
    {
        await fixture.Cases.TrySaveListingAsync(Cases.Invented.Listing("s", adId, caseId: state is null ? null : $"case-{adId}"), null, Cancel);
        if (state is not null)
        {
            await fixture.Database.WriteAsync(
                connection =>
                {
                    using var command = connection.CreateCommand();
                    command.CommandText = "INSERT INTO cases (case_id, version, document, state, tier, score, updated) VALUES ($id, 1, '{}', $state, 1, 1, 1);";
                    command.Parameters.AddWithValue("$id", $"case-{adId}");
                    command.Parameters.AddWithValue("$state", state == "open" ? "new" : state);
                    return command.ExecuteNonQuery();
                },
                Cancel);
        }
    }
}
