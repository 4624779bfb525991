using Wildlife.Extract;
using Wildlife.Sources;

namespace Wildlife.Tests.Sources;

/// <summary>One page written for the tests in the structure of a marketplace: <c>Sources/&lt;id&gt;/&lt;page&gt;.html</c>.</summary>
/// <remarks>Its first line is a comment that names the URL it stands for. What it must give is in <c>&lt;page&gt;.verified.json</c>.</remarks>
internal sealed record SamplePage(string SourceId, string Path)
{
    /// <summary>The instant the pages are read at: 'heute' and 'hier' count from it.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static string Folder { get; } = Repository.Combine("tests", "Pipeline.Tests", "Sources");

    public string VerifiedPath => System.IO.Path.ChangeExtension(Path, ".verified.json");

    public Uri Url => new(FirstLine()["<!-- ".Length..^" -->".Length]);

    public static IEnumerable<SamplePage> All() =>
        Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal).SelectMany(folder => Of(System.IO.Path.GetFileName(folder)));

    public static IEnumerable<SamplePage> Of(string sourceId)
    {
        string folder = System.IO.Path.Combine(Folder, sourceId);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(path => new SamplePage(sourceId, path))
            : [];
    }

    public ExtractedPage Read(SourceDefinition source) =>
        new PageExtractor().Extract(new PageContent(Url, 200, "text/html; charset=utf-8", File.ReadAllBytes(Path)), source, Now);

    private string FirstLine() => File.ReadLines(Path).First();
}
