using Wildlife.Cases;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteCaseStoreTests : CaseStoreContract, IDisposable
{
    private readonly EmbeddedFixture fixture = new();

    protected override ICaseStore Store => fixture.Cases;

    public void Dispose() => fixture.Dispose();
}
