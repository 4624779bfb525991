using System.Text;
using Wildlife.Evidence;

namespace Wildlife.Tests.Evidence;

/// <summary>Nothing in a package can be changed without being named.</summary>
public sealed class PackageTamperTests : IDisposable
{
    private const int Seed = 20261124;
    private const int PositionsPerMember = 40;
    private readonly CaseRoom room = new();

    public void Dispose() => room.Dispose();

    [Fact]
    public async Task Any_changed_bit_of_any_member_is_found_also_where_the_archive_was_written_anew()
    {
        var members = CaseRoom.Members(await room.PackAsync(await room.AddAsync("1")));
        var random = new Random(Seed);
        var missed = new List<string>();
        foreach (var (path, content) in members)
        {
            foreach (var position in Positions(random, content.Length))
            {
                var changed = new Dictionary<string, byte[]>(members) { [path] = [.. content] };
                changed[path][position] ^= (byte)(1 << random.Next(8));
                if (CaseRoom.Verify(await CaseRoom.ZipAsync(changed)).Problems.Count == 0)
                {
                    missed.Add($"{path} at {position}");
                }
            }
        }

        Assert.Empty(missed);
    }

    [Fact]
    public async Task Any_changed_bit_of_the_file_itself_is_found()
    {
        var package = await room.PackAsync(await room.AddAsync("1"));
        var random = new Random(Seed);
        var zip = ZipReader.Open(new MemoryStream(package));
        // Every byte of the headers and of the directory, and some of each member.
        var headers = zip.Entries.Take(3).SelectMany(entry => Enumerable.Range((int)entry.Offset, ZipForm.LocalHeader + entry.Path.Length));
        var directory = Enumerable.Range((int)ZipForm.EndOf(zip.Entries[^1]), package.Length - (int)ZipForm.EndOf(zip.Entries[^1]));
        foreach (var position in headers.Concat(directory).Concat(Positions(random, package.Length)))
        {
            var bit = (byte)(1 << random.Next(8));
            package[position] ^= bit;
            Assert.True(CaseRoom.Verify(package).Problems.Count > 0, $"byte {position}");
            package[position] ^= bit;
        }
    }

    [Fact]
    public async Task A_member_left_out_added_or_swapped_is_named()
    {
        var members = CaseRoom.Members(await room.PackAsync(await room.AddAsync("1")));
        foreach (var path in members.Keys)
        {
            var without = new Dictionary<string, byte[]>(members);
            without.Remove(path);
            Assert.Contains(CaseRoom.Verify(await CaseRoom.ZipAsync(without)).Problems, problem => problem.Subject == path);
        }

        var more = new Dictionary<string, byte[]>(members) { ["extra.txt"] = [1] };
        Assert.Contains(CaseRoom.Verify(await CaseRoom.ZipAsync(more)).Problems, problem => problem.Subject == "extra.txt");
        var pages = members.Keys.Where(path => path.StartsWith("pages/", StringComparison.Ordinal)).ToList();
        var swapped = new Dictionary<string, byte[]>(members) { [pages[0]] = members[pages[1]], [pages[1]] = members[pages[0]] };
        Assert.Equal(pages, CaseRoom.Verify(await CaseRoom.ZipAsync(swapped)).Problems.Select(problem => problem.Subject).Distinct().Intersect(pages));
    }

    [Fact]
    public async Task A_page_changed_with_manifest_and_sums_made_anew_still_does_not_fit_its_observation()
    {
        var members = CaseRoom.Members(await room.PackAsync(await room.AddAsync("1")));
        var path = members.Keys.First(path => path.StartsWith("pages/", StringComparison.Ordinal));
        var forged = (byte[])[.. members[path]];
        forged[^30] ^= 4;
        var before = Sha256Hex.Of(members[path]);
        var manifest = Encoding.UTF8.GetString(members["manifest.json"]).Replace(before, Sha256Hex.Of(forged), StringComparison.Ordinal);
        var sums = Encoding.ASCII.GetString(members["SHA256SUMS"]).Replace(before, Sha256Hex.Of(forged), StringComparison.Ordinal).Replace(Sha256Hex.Of(members["manifest.json"]), Sha256Hex.Of(manifest), StringComparison.Ordinal);
        var package = await CaseRoom.ZipAsync(new Dictionary<string, byte[]>(members) { [path] = forged, ["manifest.json"] = Encoding.UTF8.GetBytes(manifest), ["SHA256SUMS"] = Encoding.ASCII.GetBytes(sums) });

        var problems = CaseRoom.Verify(package).Problems;

        Assert.Contains(problems, problem => problem.Subject == path && problem.Problem.Contains("what was made of it names another", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_changed_in_the_custody_log_breaks_the_chain_by_number()
    {
        var members = CaseRoom.Members(await room.PackAsync(await room.AddAsync("1")));
        var log = Encoding.UTF8.GetString(members["custody/events.jsonl"]).Replace("\"actor\":\"pipeline\"", "\"actor\":\"pipelime\"", StringComparison.Ordinal);
        var package = await CaseRoom.ZipAsync(new Dictionary<string, byte[]>(members) { ["custody/events.jsonl"] = Encoding.UTF8.GetBytes(log) });

        Assert.Contains(CaseRoom.Verify(package).Problems, problem => problem.Problem == "the hash chain breaks at event 1");
    }

    private static IEnumerable<int> Positions(Random random, int length) =>
        length <= PositionsPerMember ? Enumerable.Range(0, length) : [0, length - 1, .. Enumerable.Range(0, PositionsPerMember - 2).Select(_ => random.Next(length))];
}
