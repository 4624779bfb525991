using Wildlife.Embedded;

namespace Wildlife.Tests.Embedded;

/// <summary>An embedded installation in a folder of its own.</summary>
internal sealed class EmbeddedFixture : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly DataFolder folder;

    public EmbeddedFixture()
    {
        folder = DataFolder.Open(temporary.Combine("data"));
        Database = SqliteDatabase.Open(folder);
        Evidence = new FileEvidenceStore(folder, Database);
        Inbox = new SqliteInbox(Database);
        Frontier = new SqliteFrontier(Database);
        Cases = new SqliteCaseStore(Database);
    }

    public string Path => folder.Path;

    public SqliteDatabase Database { get; }

    public FileEvidenceStore Evidence { get; }

    public SqliteInbox Inbox { get; }

    public SqliteFrontier Frontier { get; }

    public SqliteCaseStore Cases { get; }

    public void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
        temporary.Dispose();
    }
}
