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

    private readonly List<SitemapPage> pages = [];
    private readonly List<string> sitemaps = [];
    private readonly Stack<string> open = new();
    private readonly StringBuilder text = new();
    private string? url;
    private string? date;

    public static Sitemap Parse(ReadOnlyMemory<byte> file)
    {
        var reader = new SitemapXml();
        string? damage = null;
        try
        {
            var bytes = MemoryMarshal.TryGetArray(file, out var segment) ? segment : new(file.ToArray());
            using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
            using XmlReader xml = XmlReader.Create(stream, Settings);
            while (reader.pages.Count < Sitemap.MaxPages && xml.Read())
            {
                reader.Apply(xml);
            }
        }
        catch (XmlException error)
        {
            damage = error.Message;
        }

        return new Sitemap(reader.pages, reader.sitemaps, damage);
    }

    private void Apply(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Element)
        {
            Open(xml);
        }
        else if (xml.NodeType == XmlNodeType.EndElement)
        {
            Close(open.Pop());
        }
        else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
        {
            text.Append(xml.Value);
        }
    }

    private void Open(XmlReader xml)
    {
        text.Clear();
        var parent = open.Count > 0 ? open.Peek() : "";
        // Atom names its page in an attribute; of several links the one without a rel, or rel=alternate, is the page.
        if (parent == "entry" && xml.LocalName == "link" && xml.GetAttribute("rel") is null or "alternate")
        {
            url ??= xml.GetAttribute("href");
        }
        // image:loc and video:loc name pictures, not pages.
        var name = xml.Prefix is "image" or "video" or "news" ? $"{xml.Prefix}:{xml.LocalName}" : xml.LocalName;
        if (!xml.IsEmptyElement)
        {
            open.Push(name);
        }
    }

    /// <summary>A field is complete at its end: its text may come in pieces.</summary>
    private void Take(string name, string text)
    {
        var parent = open.Count > 0 ? open.Peek() : "";
        var web = text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        if ((name == "loc" && parent is "url" or "sitemap") || (name == "link" && parent == "item" && web))
        {
            url = text;
        }
        // Some feeds have no link but this; some indexes write the URL right into <sitemap>.
        else if (web && ((name == "guid" && parent == "item") || (name == "sitemap" && parent == "sitemapindex")))
        {
            url ??= text;
        }
        else if (name is "lastmod" or "pubDate" or "updated" && parent is "url" or "item" or "entry")
        {
            date = text;
        }
    }

    private void Close(string name)
    {
        Take(name, text.ToString().Trim());
        text.Clear();
        if (name is not ("url" or "item" or "entry" or "sitemap"))
        {
            return;
        }

        if (url is { Length: > 0 } && name == "sitemap")
        {
            sitemaps.Add(url);
        }
        else if (url is { Length: > 0 })
        {
            pages.Add(new SitemapPage(url, SitemapPage.Date(date)));
        }

        (url, date) = (null, null);
    }
}
