using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace Wildlife.Crawl;

/// <summary>Sitemaps and feeds in XML, read as a stream and by local names: many sites get the namespace wrong.</summary>
internal sealed class SitemapXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = Sitemap.MaxBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly List<SitemapPage> _pages = [];
    private readonly List<string> _sitemaps = [];
    private readonly Stack<string> _open = new();
    private readonly StringBuilder _text = new();
    private string? _url;
    private string? _date;

    public static Sitemap Parse(ReadOnlyMemory<byte> file)
    {
        var reader = new SitemapXml();
        string? damage = null;
        try
        {
            ArraySegment<byte> bytes = MemoryMarshal.TryGetArray(file, out ArraySegment<byte> segment) ? segment : new(file.ToArray());
            using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
            using XmlReader xml = XmlReader.Create(stream, Settings);
            while (reader._pages.Count < Sitemap.MaxPages && xml.Read())
                reader.Apply(xml);
        }
        catch (XmlException error)
        {
            damage = error.Message;
        }
        return new Sitemap(reader._pages, reader._sitemaps, damage);
    }

    private void Apply(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Element)
            Open(xml);
        else if (xml.NodeType == XmlNodeType.EndElement)
            Close(_open.Pop());
        else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            _text.Append(xml.Value);
    }

    private void Open(XmlReader xml)
    {
        _text.Clear();
        string parent = _open.Count > 0 ? _open.Peek() : "";
        // Atom names its page in an attribute; of several links the one without a rel, or rel=alternate, is the page.
        if (parent == "entry" && xml.LocalName == "link" && xml.GetAttribute("rel") is null or "alternate")
            _url ??= xml.GetAttribute("href");
        // image:loc and video:loc name pictures, not pages.
        string name = xml.Prefix is "image" or "video" or "news" ? $"{xml.Prefix}:{xml.LocalName}" : xml.LocalName;
        if (!xml.IsEmptyElement)
            _open.Push(name);
    }

    /// <summary>A field is complete at its end: its text may come in pieces.</summary>
    private void Take(string name, string text)
    {
        string parent = _open.Count > 0 ? _open.Peek() : "";
        bool web = text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        if ((name == "loc" && parent is "url" or "sitemap") || (name == "link" && parent == "item" && web))
            _url = text;
        // Some feeds have no link but this; some indexes write the URL right into <sitemap>.
        else if (web && ((name == "guid" && parent == "item") || (name == "sitemap" && parent == "sitemapindex")))
            _url ??= text;
        else if (name is "lastmod" or "pubDate" or "updated" && parent is "url" or "item" or "entry")
            _date = text;
    }

    private void Close(string name)
    {
        Take(name, _text.ToString().Trim());
        _text.Clear();
        if (name is not ("url" or "item" or "entry" or "sitemap"))
            return;
        if (_url is { Length: > 0 } && name == "sitemap")
            _sitemaps.Add(_url);
        else if (_url is { Length: > 0 })
            _pages.Add(new SitemapPage(_url, SitemapPage.Date(_date)));
        (_url, _date) = (null, null);
    }
}
