using Wildlife.Partners;
using Wildlife.Tests.Partners.Contract;

namespace Wildlife.Tests.Partners;

public sealed class TakenOutTests
{
    [Fact]
    public async Task Who_takes_a_case_out_stands_in_the_access_log()
    {
        await using var world = await SampleWorld.StartAsync();
        var (id, key) = (world.Case.Document.Id, await world.KeyAsync(Role.Analyst));
        var made = await world.Server.SendAsync("POST", $"api/cases/{id}/packages", key, """{"language": "en"}""");
        Assert.Equal(200, (await world.Server.SendAsync("GET", made.Headers["Location"], key)).Status);
        Assert.Equal(200, (await world.Server.SendAsync("GET", $"api/cases/{id}/export?format=csv", key)).Status);
        var log = await world.Server.Parts.AccessLog.ListAsync(new AccessQuery(null, null, id, 50, null), TestContext.Current.CancellationToken);
        Assert.Equal(["case exported as csv", "evidence package", "evidence package"], log.Items.Select(entry => entry.Action == "export" ? entry.Reason : entry.Reason[..16]).Order(StringComparer.Ordinal));
        Assert.All(log.Items, entry => Assert.Equal(KeyText.Read(key)!.Id, entry.KeyId));
    }
}
