using Wildlife.Embedded;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteInboxContractTests : InboxContract, IDisposable
{
    private readonly EmbeddedFixture fixture = new();

    protected override IInbox Inbox => fixture.Inbox;

    public void Dispose() => fixture.Dispose();

    protected override async Task<int> CountSetAsideAsync(string queue) =>
        (await fixture.Inbox.ListPoisonAsync(TestContext.Current.CancellationToken)).Count(item => item.Stage == queue);
}
