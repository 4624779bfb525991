using System.Security.Cryptography.X509Certificates;
using Wildlife.Evidence;

namespace Wildlife.Tests.Evidence;

public sealed class TimeStampTests : IDisposable
{
    private const string Token = "timestamps/1.tst";
    private readonly CaseRoom room = new();

    public void Dispose() => room.Dispose();

    [Fact]
    public async Task A_package_carries_the_authority_s_time_stamp_which_others_can_check_too()
    {
        await using var authority = await LocalAuthority.StartAsync();
        var caseId = await room.AddAsync("1");
        var maker = Maker(authority.Url);
        var package = await room.PackAsync(caseId, maker: maker);
        var members = CaseRoom.Members(package);

        var trusted = PackageVerifier.Verify(new MemoryStream(package), Certificates(authority.Root));
        Assert.Empty(trusted.Problems);
        Assert.Contains("CN=Test-Authority", Assert.Single(trusted.TimeStamps), StringComparison.Ordinal);
        Assert.Contains("not known", trusted.TimeStamps[0], StringComparison.Ordinal);
        Assert.Contains("was not checked", Assert.Single(CaseRoom.Verify(package).TimeStamps), StringComparison.Ordinal);

        await File.WriteAllBytesAsync(authority.Combine("token"), members[Token], CaseRoom.Cancel);
        await File.WriteAllBytesAsync(authority.Combine("manifest.json"), members["manifest.json"], CaseRoom.Cancel);
        var (code, text) = await authority.OpensslAsync("ts", "-verify", "-in", "token", "-token_in", "-data", "manifest.json", "-CAfile", "ca.pem", "-untrusted", "tsa.pem");
        Assert.True(code == 0 && text.Contains("Verification: OK", StringComparison.Ordinal), text);

        Assert.Equal(package, await room.PackAsync(caseId, maker: maker));
        Assert.Equal(1, authority.Asked);
    }

    [Fact]
    public async Task A_time_stamp_of_something_else_or_by_somebody_else_does_not_hold()
    {
        await using var authority = await LocalAuthority.StartAsync();
        var caseId = await room.AddAsync("1");
        var stamped = await room.PackAsync(caseId, maker: Maker(authority.Url));
        var other = CaseRoom.Members(await room.PackAsync(caseId, "nl", Maker(authority.Url)));
        var members = CaseRoom.Members(stamped);

        var swapped = await CaseRoom.ZipAsync(new Dictionary<string, byte[]>(members) { [Token] = other[Token], ["timestamps/SHA256SUMS"] = other["timestamps/SHA256SUMS"] });
        Assert.Contains(CaseRoom.Verify(swapped).Problems, problem => problem.Subject == Token && problem.Problem.Contains("not a time-stamp of this manifest", StringComparison.Ordinal));

        await using var stranger = await LocalAuthority.StartAsync();
        Assert.Contains(
            PackageVerifier.Verify(new MemoryStream(stamped), Certificates(stranger.Root)).Problems,
            problem => problem.Subject == Token && problem.Problem.Contains("leads to no trusted one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Any_changed_bit_of_a_time_stamp_is_found()
    {
        await using var authority = await LocalAuthority.StartAsync();
        var members = CaseRoom.Members(await room.PackAsync(await room.AddAsync("1"), maker: Maker(authority.Url)));
        var random = new Random(20261124);
        for (var round = 0; round < 60; round++)
        {
            var changed = new Dictionary<string, byte[]>(members) { [Token] = [.. members[Token]] };
            changed[Token][random.Next(changed[Token].Length)] ^= (byte)(1 << random.Next(8));
            Assert.NotEmpty(CaseRoom.Verify(await CaseRoom.ZipAsync(changed)).Problems);
        }
    }

    [Fact]
    public async Task An_authority_that_does_not_answer_is_named_and_asked_again_the_next_time()
    {
        await using var authority = await LocalAuthority.StartAsync();
        var caseId = await room.AddAsync("1");
        var two = new EvidenceSettings { TimeStampAuthorities = [new("Here", authority.Url), new("Nowhere", "http://127.0.0.1:9/")] };
        var package = (await room.Maker(two).MakeAsync(caseId, new PackageOrder("a", "en", null), CaseRoom.Cancel))!;

        Assert.Contains("no time-stamp from Nowhere", Assert.Single(package.Problems), StringComparison.Ordinal);
        Assert.Single((await room.Maker(two).MakeAsync(caseId, new PackageOrder("a", "en", null), CaseRoom.Cancel))!.Problems);
        Assert.Equal(1, authority.Asked);
    }

    private PackageMaker Maker(string url) => room.Maker(new EvidenceSettings { TimeStampAuthorities = [new TimeStampAuthority("Test", url)] });

    private static X509Certificate2Collection Certificates(string path)
    {
        var trusted = new X509Certificate2Collection();
        trusted.ImportFromPemFile(path);
        return trusted;
    }
}
