namespace Wildlife.Page;

/// <summary>A file of the web page, as it was built into the assembly.</summary>
/// <param name="Name">Its name, e.g. <c>app.js</c>.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ETag">The hash of its bytes, quoted as HTTP writes it.</param>
internal sealed record PageFile(string Name, string ContentType, ReadOnlyMemory<byte> Content, string ETag)
{
    private const string Prefix = "page/";

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
