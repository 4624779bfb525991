using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Embedded;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteWatchedAdvertsTests : WatchedAdvertsContract, IDisposable
{
    private readonly EmbeddedFixture fixture = new();

    protected override ICaseStore Store => fixture.Cases;

    protected override IWatchedAdverts Watched => new SqliteWatchedAdverts(fixture.Database);

    public void Dispose() => fixture.Dispose();
}
