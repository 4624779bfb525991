using System.Text;
using System.Text.Json;
using Wildlife.Evidence;
using Wildlife.Pictures;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Evidence;

public sealed class PackageTests : IDisposable
{
    private readonly CaseRoom room = new();

    public void Dispose() => room.Dispose();

    [Fact]
    public async Task The_same_state_of_a_case_gives_the_same_bytes()
    {
        var caseId = await room.AddAsync("1");
        var first = await room.PackAsync(caseId);
        room.Clock.Advance(TimeSpan.FromDays(3));
        var second = await room.PackAsync(caseId, by: "somebody else");

        Assert.Equal(first, second);
        Assert.Equal("analyst-1", CaseRoom.Verify(second).Manifest!.Making.By);
        Assert.Empty(CaseRoom.Verify(first).Problems);
    }

    [Fact]
    public async Task What_was_added_to_the_case_makes_another_package_and_the_first_stays()
    {
        var caseId = await room.AddAsync("1");
        var maker = room.Maker();
        var before = (await maker.MakeAsync(caseId, new PackageOrder("a", "en", null), CaseRoom.Cancel))!;
        await room.ReadAgainAsync("1", day: 5);
        var after = (await maker.MakeAsync(caseId, new PackageOrder("a", "en", null), CaseRoom.Cancel))!;

        Assert.NotEqual(before.Key, after.Key);
        Assert.Equal(before.Manifest.Members.Count + 2, after.Manifest.Members.Count);
        Assert.Equal(before.ManifestSha256, (await maker.FindAsync(caseId, before.Key, CaseRoom.Cancel))!.ManifestSha256);
    }

    [Fact]
    public async Task What_a_case_needs_outlives_the_thirty_days_of_raw_pages()
    {
        var caseId = await room.AddAsync("1");
        Directory.Delete(Path.Combine(room.Path, Containers.RawPages), recursive: true);

        var verdict = CaseRoom.Verify(await room.PackAsync(caseId));

        Assert.Empty(verdict.Problems);
        Assert.Empty(verdict.Manifest!.Absent);
        Assert.Equal(2, verdict.Manifest.Members.Count(member => member.Path.StartsWith("pages/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Pages_that_were_gone_before_the_case_began_are_named_as_absent()
    {
        var caseId = await room.AddAsync("1", keep: false);
        Directory.Delete(Path.Combine(room.Path, Containers.RawPages), recursive: true);

        var verdict = CaseRoom.Verify(await room.PackAsync(caseId));

        Assert.Empty(verdict.Problems);
        Assert.Equal(2, verdict.Manifest!.Absent.Count);
        Assert.All(verdict.Manifest.Absent, absent => Assert.StartsWith("pages/shop/2026/11/", absent.What, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pictures_travel_as_they_were_received()
    {
        var caseId = await room.AddAsync("1");
        var bytes = "GIF89a not a real picture"u8.ToArray();
        var picture = new KeptPicture { Source = "shop", Url = "https://media.example/1.gif", FetchedAt = Invented.Monday, Name = "shop/2026/11/02/060000-aaaa-bbbb", Sha256 = Sha256Hex.Of(bytes), Length = bytes.Length, GroupId = "" };
        await room.Store.TryCreateAsync(Containers.RawMedia, picture.Name, bytes, CaseRoom.Cancel);
        await room.Album.AddAsync(picture, new PictureUse("shop", "1"), CaseRoom.Cancel);

        var package = await room.PackAsync(caseId);

        Assert.Equal(bytes, CaseRoom.Members(package)["media/" + picture.Name]);
        Assert.Contains($"<img src=\"media/{picture.Name}\"", Encoding.UTF8.GetString(CaseRoom.Members(package)["report.html"]), StringComparison.Ordinal);
        Assert.Empty(CaseRoom.Verify(package).Problems);
    }

    [Fact]
    public async Task A_package_that_a_kill_interrupted_is_finished_as_it_was_begun()
    {
        var caseId = await room.AddAsync("1");
        var maker = room.Maker();
        var whole = (await maker.MakeAsync(caseId, new PackageOrder("first", "nl", null), CaseRoom.Cancel))!;
        var folder = Path.Combine(room.Path, Containers.Evidence, "packages", caseId, whole.Key);
        File.Delete(Path.Combine(folder, "manifest.json"));
        File.Delete(Path.Combine(folder, "report.html"));
        room.Clock.Advance(TimeSpan.FromHours(1));

        var again = (await maker.MakeAsync(caseId, new PackageOrder("second", "nl", null), CaseRoom.Cancel))!;

        Assert.Equal(whole.ManifestSha256, again.ManifestSha256);
    }

    [Fact]
    public async Task Evidence_that_was_changed_in_the_store_makes_no_package()
    {
        var caseId = await room.AddAsync("1");
        var page = Directory.EnumerateFiles(Path.Combine(room.Path, Containers.Evidence, "pages"), "*", SearchOption.AllDirectories).First();
        var bytes = await File.ReadAllBytesAsync(page, CaseRoom.Cancel);
        bytes[^40] ^= 1;
        await File.WriteAllBytesAsync(page, bytes, CaseRoom.Cancel);

        var told = await Assert.ThrowsAsync<InvalidDataException>(() => room.PackAsync(caseId));
        Assert.Contains("run 'verify'", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sums_are_in_the_form_of_sha256sum_and_name_every_member()
    {
        var members = CaseRoom.Members(await room.PackAsync(await room.AddAsync("1")));
        var sums = Encoding.ASCII.GetString(members["SHA256SUMS"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")).ToDictionary(parts => parts[1], parts => parts[0]);

        Assert.Equal(members.Keys.Where(path => path != "SHA256SUMS").Order(), sums.Keys.Order());
        Assert.All(sums, sum => Assert.Equal(Sha256Hex.Of(members[sum.Key]), sum.Value));
    }

    [Fact]
    public async Task Nobody_finds_a_package_by_a_path()
    {
        var caseId = await room.AddAsync("1");
        var maker = room.Maker();
        var package = (await maker.MakeAsync(caseId, new PackageOrder("a", "en", null), CaseRoom.Cancel))!;
        foreach (var key in (string[])["..", "../" + package.Key, package.Key + "/../" + package.Key, "", ".", "/", "a\\b", "a\0b", new string('k', 5000), "%2e%2e"])
        {
            Assert.Null(await maker.FindAsync(caseId, key, CaseRoom.Cancel));
            Assert.Null(await maker.FindAsync(key, package.Key, CaseRoom.Cancel));
        }
    }

    [Fact]
    public async Task The_settings_grade_what_nobody_graded_and_wrong_settings_are_told()
    {
        var settings = Path.Combine(room.Path, "settings");
        Directory.CreateDirectory(settings);
        await File.WriteAllTextAsync(Path.Combine(settings, "evidence.json"), """{"organisation":"Douane","grading":{"source":"B","information":3,"handling":"H2","tlp":"green"}}""", CaseRoom.Cancel);
        var package = await room.PackAsync(await room.AddAsync("1"), maker: room.Maker(EvidenceSettings.Load(settings)));
        Assert.Equal("B3 H2 TLP:GREEN", CaseRoom.Verify(package).Manifest!.Making.Grading.Code);

        foreach (var wrong in (string[])["{", "null", """{"organization":"x"}""", """{"grading":{"source":"D","information":3,"handling":"H2","tlp":"green"}}""", """{"timeStampAuthorities":[{"name":"x","url":"ftp://x"}]}"""])
        {
            await File.WriteAllTextAsync(Path.Combine(settings, "evidence.json"), wrong, CaseRoom.Cancel);
            Assert.Contains("evidence.json", Assert.Throws<InvalidDataException>(() => EvidenceSettings.Load(settings)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_custody_log_holds_every_event_with_its_hash()
    {
        var members = CaseRoom.Members(await room.PackAsync(await room.AddAsync("1")));
        var lines = Encoding.UTF8.GetString(members["custody/events.jsonl"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var hashes = lines.Select(line => JsonDocument.Parse(line).RootElement).Select(item => (Hash: item.GetProperty("hash").GetString(), Before: item.GetProperty("previousHash").GetString())).ToList();

        Assert.True(hashes.Count > 1);
        Assert.All(hashes.Skip(1).Zip(hashes), pair => Assert.Equal(pair.Second.Hash, pair.First.Before));
    }
}
