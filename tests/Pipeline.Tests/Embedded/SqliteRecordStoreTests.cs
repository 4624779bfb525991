using Wildlife.Embedded;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteRecordStoreTests : RecordStoreContract, IDisposable
{
    private readonly EmbeddedFixture fixture = new();

    protected override IRecordStore Store => new SqliteRecordStore(fixture.Database, Clock);

    public void Dispose() => fixture.Dispose();
}
