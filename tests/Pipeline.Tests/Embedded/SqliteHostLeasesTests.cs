using Wildlife.Crawl;
using Wildlife.Embedded;
using Wildlife.Tests.Crawl;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteHostLeasesTests : HostLeasesContract, IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly List<SqliteDatabase> opened = [];
    private readonly DataFolder folder;

    public SqliteHostLeasesTests() => folder = DataFolder.Open(temporary.Combine("data"));

    public void Dispose()
    {
        opened.ForEach(database => database.Dispose());
        folder.Dispose();
        temporary.Dispose();
    }

    protected override IHostLeases Open()
    {
        var database = SqliteDatabase.Open(folder);
        opened.Add(database);
        return new SqliteHostLeases(database);
    }
}
