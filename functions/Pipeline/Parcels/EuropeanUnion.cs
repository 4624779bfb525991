namespace Wildlife.Parcels;

/// <summary>Which countries form one customs territory: a parcel between two of them is declared to nobody.</summary>
internal static class EuropeanUnion
{
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "MC",
    };

    /// <summary>Whether a parcel crosses the Union's border.</summary>
    /// <param name="from">Country of departure.</param>
    /// <param name="to">Country of destination.</param>
    public static bool IsCrossed(string from, string to) => !(Members.Contains(from) && Members.Contains(to));
}
