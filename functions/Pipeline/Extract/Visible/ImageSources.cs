using AngleSharp.Dom;

namespace Wildlife.Extract;

/// <summary>Finds the address of a picture, also where a script loads it later.</summary>
internal static class ImageSources
{
    private static readonly string[] Attributes = ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-zoom-image", "data-large", "data-image", "data-imgsrc", "src"];

    /// <summary>The best address the element names; null for placeholders.</summary>
    public static string? Of(IElement image)
    {
        foreach (string name in Attributes)
        {
            string? value = image.GetAttribute(name);
            if (!string.IsNullOrWhiteSpace(value) && !value.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return Largest(image.GetAttribute("data-srcset") ?? image.GetAttribute("srcset"));
    }

    /// <summary>The last candidate of a source set: pages list them from small to large.</summary>
    public static string? Largest(string? sourceSet)
    {
        string? last = sourceSet?.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
        int space = last?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        return space > 0 ? last![..space] : last;
    }
}
