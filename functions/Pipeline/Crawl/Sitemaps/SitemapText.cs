using System.Text;

namespace Wildlife.Crawl;

/// <summary>A sitemap as plain text: one URL a line; other lines are passed over.</summary>
internal static class SitemapText
{
    public static Sitemap Parse(ReadOnlySpan<byte> file)
    {
        var pages = new List<SitemapPage>();
        foreach (var each in Encoding.UTF8.GetString(file).AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            var line = each.Trim();
            var web = line.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
            if (web && pages.Count < Sitemap.MaxPages)
            {
                pages.Add(new SitemapPage(line.ToString(), null));
            }
        }

        return new Sitemap(pages, [], pages.Count == 0 ? "no URL in it" : null);
    }
}
