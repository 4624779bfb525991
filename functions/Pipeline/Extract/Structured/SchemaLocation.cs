namespace Wildlife.Extract;

/// <summary>Reads a place from schema.org: a text, an address, or a place with an address.</summary>
internal static class SchemaLocation
{
    /// <summary>The place in words, or null.</summary>
    public static string? Of(DataItem item)
    {
        foreach (string name in (ReadOnlySpan<string>)["availableAtOrFrom", "areaServed", "location", "address", "contentLocation", "itemLocation", "itemOffered"])
        {
            foreach (DataValue value in item.All(name))
            {
                string? place = value.Item is null ? (name is "itemOffered" ? null : value.Text) : OfPlace(value.Item);
                if (!string.IsNullOrWhiteSpace(place))
                {
                    return VisibleText.Fold(place);
                }
            }
        }

        return null;
    }

    private static string? OfPlace(DataItem place)
    {
        DataItem address = place.Items("address").FirstOrDefault() ?? place;
        string? code = address.Text("postalCode");
        string? town = address.Text("addressLocality");
        string? region = address.Text("addressRegion");
        if (town is null && region is null)
        {
            return place.All("address").Select(a => a.Text).FirstOrDefault(t => t is not null) ?? (place.Is("Place", "City", "AdministrativeArea") ? place.Text("name") : null);
        }

        string? where = town is null || region is null || town == region ? town ?? region : $"{town}, {region}";
        return code is null || where!.Contains(code, StringComparison.Ordinal) ? where : $"{code} {where}";
    }
}
