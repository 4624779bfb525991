using System.Text.Json;

namespace Wildlife.Extract;

/// <summary>All structured data of a page.</summary>
internal sealed class StructuredData
{
    /// <summary>Top-level items of JSON-LD, in document order.</summary>
    public List<DataItem> JsonLd { get; } = [];

    /// <summary>Top-level items of microdata, in document order.</summary>
    public List<DataItem> Microdata { get; private set; } = [];

    /// <summary>Top-level items of RDFa, in document order.</summary>
    public List<DataItem> Rdfa { get; private set; } = [];

    /// <summary>True where a block of JSON-LD had to be mended.</summary>
    public bool Mended { get; private set; }

    /// <summary>Reads JSON-LD, microdata and RDFa.</summary>
    public static StructuredData Of(HtmlPage page)
    {
        var data = new StructuredData { Microdata = MicrodataReader.Read(page), Rdfa = RdfaReader.Read(page) };
        foreach (int index in page.ByTag["script"])
        {
            if ((page.Attribute(index, "type") ?? "").Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                JsonElement? root = LenientJson.Parse(page.RawText(index).Span, out bool mended);
                data.Mended |= mended;
                data.JsonLd.AddRange(root is { } json ? JsonLdReader.Read(json) : []);
            }
        }

        return data;
    }

    /// <summary>True where an item of one of the types stands at the top.</summary>
    public bool Has(params string[] types) => All.Any(i => i.Is(types));

    /// <summary>All top-level items: JSON-LD, which sites keep most carefully, first.</summary>
    public IEnumerable<DataItem> All => JsonLd.Concat(Microdata).Concat(Rdfa);
}
