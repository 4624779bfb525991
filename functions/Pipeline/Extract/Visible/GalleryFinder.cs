using System.Buffers;
using System.Text.RegularExpressions;
namespace Wildlife.Extract;

/// <summary>Finds the advert's pictures: those of its gallery first, then the others on its own ground.</summary>
internal static partial class GalleryFinder
{
    private const int Most = 30;

    private static readonly SearchValues<string> GalleryMarks =
        SearchValues.Create(["gallery", "galerie", "galeria", "carousel", "slider", "slideshow", "swiper", "photo", "foto", "picture", "zoom", "main-image", "product-image", "image-viewer", "bilder"], StringComparison.Ordinal);

    /// <summary>Absolute URLs, each once.</summary>
    public static void Add(PageReading reading, List<string> images)
    {
        var others = new List<string>();
        var isGallery = new MarkQuestion(reading.Page, mark => mark.AsSpan().ContainsAny(GalleryMarks));
        foreach (int index in reading.Page.ByTag["img"])
        {
            if (!reading.Ground.Holds(index) || IsDecoration(reading.Page, index) || Address(reading.Page, index) is not { } url)
            {
                continue;
            }

            if (InGallery(reading.Page, index, isGallery))
            {
                AddOnce(images, url);
            }
            else if (!LeadsAway(reading.Page, index))
            {
                AddOnce(others, url);
            }
        }

        foreach (string url in others)
        {
            AddOnce(images, url);
        }
    }

    private static void AddOnce(List<string> images, string url)
    {
        if (images.Count < Most && !images.Contains(url))
        {
            images.Add(url);
        }
    }

    /// <summary>The picture that a thumbnail's link opens, else the largest that the element names.</summary>
    private static string? Address(HtmlPage page, int index)
    {
        string? linked = Link(page, index) is { } link && PictureFile().IsMatch(link) ? link : null;
        string? reference = linked ?? ImageSources.Of(page, index);
        return reference is null || Decoration().IsMatch(reference) ? null : page.Absolute(reference);
    }

    private static bool InGallery(HtmlPage page, int index, MarkQuestion isGallery)
    {
        for (int at = index, i = 0; at >= 0 && i < 5; at = page.Nodes[at].Parent, i++)
        {
            if (isGallery[at])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A picture that leads to another page is that page's: an advertisement, a neighbour, a brand.</summary>
    private static bool LeadsAway(HtmlPage page, int index)
    {
        string? link = Link(page, index);
        if (link is null || link.Length == 0 || link[0] == '#' || link.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) || PictureFile().IsMatch(link))
        {
            return false;
        }

        string? target = page.Absolute(link);
        return target is not null && (page.Url is null || !target.StartsWith(page.Url.GetLeftPart(UriPartial.Path), StringComparison.OrdinalIgnoreCase));
    }

    private static string? Link(HtmlPage page, int index)
    {
        for (int at = page.Nodes[index].Parent, i = 0; at >= 0 && i < 5; at = page.Nodes[at].Parent, i++)
        {
            if (page.Nodes[at].Tag == "a")
            {
                return page.Attribute(at, "href") ?? "";
            }
        }

        return null;
    }

    private static bool IsDecoration(HtmlPage page, int index)
    {
        bool small = (int.TryParse(page.Attribute(index, "width"), out int width) && width is > 0 and < 60) || (int.TryParse(page.Attribute(index, "height"), out int height) && height is > 0 and < 60);
        PageNode parent = page.Nodes[page.Nodes[index].Parent];
        return small || DecorationMarks().IsMatch(page.Nodes[index].Mark) || DecorationMarks().IsMatch(parent.Mark);
    }

    [GeneratedRegex(@"(^|[ _-])(icon|icons|logo|avatar|sprite|badge|flag|rating|stars?|userpic|profile-?(image|picture|photo))($|[ _-])", RegexOptions.NonBacktracking)]
    private static partial Regex DecorationMarks();

    [GeneratedRegex(@"\.svg($|\?)|(^|[/_.-])(sprite|sprites|icon|icons|logo|avatar|avatars|placeholder|spacer|blank|pixel|transparent|loading|loader|1x1|flags?|favicon)([/_.-]|$)|nav-?sprite", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"\.(jpe?g|png|webp|gif|avif)($|\?)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex PictureFile();
}
