using Wildlife.Crawl;
using Wildlife.Tests.Crawl;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteFrontierTests : FrontierContract, IDisposable
{
    private readonly EmbeddedFixture fixture = new();

    protected override IFrontier Frontier => fixture.Frontier;

    public void Dispose() => fixture.Dispose();
}
