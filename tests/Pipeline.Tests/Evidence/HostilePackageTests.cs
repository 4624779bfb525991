using System.IO.Compression;
using System.Text;
using Wildlife.Evidence;

namespace Wildlife.Tests.Evidence;

/// <summary>Files that somebody made to harm whoever checks them: each is refused in one line, and none makes the check fail.</summary>
public sealed class HostilePackageTests
{
    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\evil.txt")]
    [InlineData("a\\..\\evil.txt")]
    [InlineData("./a")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("aux.txt")]
    [InlineData("name.")]
    [InlineData("a\u0000b")]
    [InlineData("\u202Eexe")]
    public void A_name_that_could_leave_the_folder_is_refused(string name)
    {
        Assert.False(MemberPath.IsSafe(name));
        Assert.NotEmpty(CaseRoom.Verify(Foreign(CompressionLevel.NoCompression, (name, "x"u8.ToArray()))).Problems);
    }

    [Fact]
    public void Nothing_is_decompressed() =>
        Assert.Contains("not of the form this software writes", Told(Foreign(CompressionLevel.SmallestSize, ("manifest.json", new byte[50_000_000]))), StringComparison.Ordinal);

    [Fact]
    public async Task Two_members_of_one_name_are_refused()
    {
        Assert.NotEmpty(CaseRoom.Verify(Foreign(CompressionLevel.NoCompression, ("a", [1]), ("a", [2]))).Problems);
        var zip = await CaseRoom.ZipAsync([KeyValuePair.Create("a", new byte[] { 1 }), KeyValuePair.Create("b", new byte[] { 2 })]);
        var second = zip.AsSpan().LastIndexOf("b"u8);
        zip[second] = (byte)'a';
        zip[zip.AsSpan().IndexOf("b"u8)] = (byte)'a';
        Assert.Contains("stands twice or out of order", Told(zip), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_length_that_the_file_does_not_have_is_not_believed()
    {
        var zip = await CaseRoom.ZipAsync([KeyValuePair.Create("a", new byte[100])]);
        foreach (var length in (uint[])[101, 1_000_000_000, int.MaxValue, uint.MaxValue])
        {
            var claimed = (byte[])[.. zip];
            BitConverter.TryWriteBytes(claimed.AsSpan(18), length);
            BitConverter.TryWriteBytes(claimed.AsSpan(22), length);
            Assert.NotEmpty(CaseRoom.Verify(claimed).Problems);
        }
    }

    [Fact]
    public async Task Bytes_before_after_or_missing_are_found()
    {
        var zip = await CaseRoom.ZipAsync([KeyValuePair.Create("manifest.json", "{}"u8.ToArray())]);
        Assert.NotEmpty(CaseRoom.Verify([0, .. zip]).Problems);
        Assert.NotEmpty(CaseRoom.Verify([.. zip, 0]).Problems);
        for (var length = 0; length < zip.Length; length++)
        {
            Assert.NotEmpty(CaseRoom.Verify(zip[..length]).Problems);
        }
    }

    [Fact]
    public async Task A_manifest_that_is_none_is_told()
    {
        foreach (var manifest in (string[])["", "null", "[]", "{}", "{\"format\":\"other/1\"}", new string('[', 5000), "{\"format\":\"wildlife-evidence-package/1\",\"caseId\":null}"])
        {
            Assert.NotEmpty(CaseRoom.Verify(await CaseRoom.ZipAsync([KeyValuePair.Create("manifest.json", Encoding.UTF8.GetBytes(manifest))])).Problems);
        }
    }

    [Fact]
    public void Random_bytes_are_no_package()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            "PK\u0003\u0004"u8[..Math.Min(4, bytes.Length)].CopyTo(bytes);
            Assert.NotEmpty(CaseRoom.Verify(bytes).Problems);
        }
    }

    private static string Told(byte[] package) => CaseRoom.Verify(package).Problems[0].Problem;

    private static byte[] Foreign(CompressionLevel level, params (string Name, byte[] Content)[] members)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var stream = zip.CreateEntry(name, level).Open();
                stream.Write(content);
            }
        }

        return file.ToArray();
    }
}
