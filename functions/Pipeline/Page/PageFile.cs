using System.IO.Compression;

namespace Wildlife.Page;

/// <summary>A file of the web page, as it was built into the assembly.</summary>
/// <param name="Name">Its name, e.g. <c>app.js</c>.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ETag">The hash of its bytes, quoted as HTTP writes it.</param>
internal sealed record PageFile(string Name, string ContentType, ReadOnlyMemory<byte> Content, string ETag)
{
    private const string Prefix = "page/";
    private readonly Lazy<ReadOnlyMemory<byte>> brotli = new(() => Pack(Content, output => new BrotliStream(output, CompressionLevel.SmallestSize)));
    private readonly Lazy<ReadOnlyMemory<byte>> gzip = new(() => Pack(Content, output => new GZipStream(output, CompressionLevel.SmallestSize)));

    /// <summary>Its bytes in a coding that a browser reads; packed once, when the first asks.</summary>
    /// <param name="coding"><c>br</c> or <c>gzip</c>; null for the bytes as they are.</param>
    public ReadOnlyMemory<byte> In(string? coding) => coding switch
    {
        "br" => brotli.Value,
        "gzip" => gzip.Value,
        _ => Content,
    };

    /// <summary>Every file of the page by its name.</summary>
    public static IReadOnlyDictionary<string, PageFile> LoadAll()
    {
        var assembly = typeof(PageFile).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(resource => Load(resource[Prefix.Length..], assembly.GetManifestResourceStream(resource)!))
            .ToDictionary(file => file.Name, StringComparer.Ordinal);
    }

    private static PageFile Load(string name, Stream stream)
    {
        using (stream)
        {
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new PageFile(name, ContentTypeOf(name), content, $"\"{Sha256Hex.Of(content)[..20]}\"");
        }
    }

    private static ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> content, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var output = pack(packed))
        {
            output.Write(content.Span);
        }

        return packed.ToArray();
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"the page has a file {name}, and no media type is known for {other}"),
    };
}
