using Wildlife.Cases;
using Wildlife.Embedded;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteCaseOutboxTests : CaseOutboxContract, IDisposable
{
    private readonly EmbeddedFixture fixture = new();

    protected override ICaseStore Store => fixture.Cases;

    protected override ICaseOutbox Outbox => new SqliteCaseOutbox(fixture.Database);

    public void Dispose() => fixture.Dispose();
}
