using System.Diagnostics;
using Wildlife.Export;
using Wildlife.Tests.Evidence;

namespace Wildlife.Tests.Export;

/// <summary>
/// What leaves the installation, in the hands of programs that others wrote. They need Node and, once,
/// <c>npm i --prefix ~/.cache/wildlife/node ajv@8 ajv-formats warcio</c> (another folder by WILDLIFE_NODE).
/// </summary>
public sealed class ForeignToolTests : IDisposable
{
    private readonly CaseRoom room = new();
    private readonly TemporaryFolder folder = new();

    private static string Modules => Environment.GetEnvironmentVariable("WILDLIFE_NODE") is { Length: > 0 } set ? set : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "wildlife", "node");

    public void Dispose()
    {
        room.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_validator_of_the_OASIS_schemas_takes_the_STIX_bundle()
    {
        var validator = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "tools", "validate-stix.mjs"));
        Assert.SkipUnless(File.Exists(validator), $"the validator {validator} is not on this machine");
        var plain = await room.AddAsync("1");
        await File.WriteAllBytesAsync(folder.Combine("plain.json"), await room.ExportAsync(plain, ExportFormat.Stix), CaseRoom.Cancel);
        await room.AddAsync("2", title: "=cmd|' /C calc'!A0 <script>", seller: "'] OR [x:y = '", days: 1);
        await File.WriteAllBytesAsync(folder.Combine("odd.json"), await room.ExportAsync(plain, ExportFormat.Stix), CaseRoom.Cancel);

        var (code, text) = await NodeAsync("ajv", validator, folder.Combine("plain.json"), folder.Combine("odd.json"));

        Assert.True(code == 0, text);
    }

    [Fact]
    public async Task An_independent_reader_opens_the_WARC_files_of_a_package()
    {
        var members = CaseRoom.Members(await room.PackAsync(await room.AddAsync("1")));
        var page = members.First(member => member.Key.StartsWith("pages/", StringComparison.Ordinal));
        await File.WriteAllBytesAsync(folder.Combine("page.warc.gz"), page.Value, CaseRoom.Cancel);

        var (code, text) = await NodeAsync("warcio", Path.Combine(Modules, "node_modules", ".bin", "warcio"), "index", folder.Combine("page.warc.gz"));

        Assert.True(code == 0, text);
        foreach (var type in (string[])["warcinfo", "request", "response", "metadata"])
        {
            Assert.Contains($"\"warc-type\":\"{type}\"", text, StringComparison.Ordinal);
        }
    }

    private static async Task<(int Code, string Text)> NodeAsync(string module, params string[] arguments)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Modules, "node_modules", module)), $"the npm package {module} is not in {Modules}");
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = Modules, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var text = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(CaseRoom.Cancel), process.StandardError.ReadToEndAsync(CaseRoom.Cancel));
        await process.WaitForExitAsync(CaseRoom.Cancel);
        return (process.ExitCode, string.Concat(text));
    }
}
