using Wildlife.Cases;

namespace Wildlife.Export;

/// <summary>The products of judgements as CITES trade reports name them: term codes, units and sources of the Guidelines for the preparation of CITES annual reports, section 6.</summary>
internal static class SpecimenTerms
{
    // What an advert shows seldom decides between two terms (a tusk or a carving): then the wider one stands here, and whoever holds the goods corrects it.
    private static readonly Dictionary<string, (string Code, string Name)> Terms = new(StringComparer.Ordinal)
    {
        ["live"] = ("LIV", "live"),
        ["ivory"] = ("IVP", "ivory pieces"),
        ["horn"] = ("HOR", "horns"),
        ["skin-leather"] = ("SKI", "skins"),
        ["fur"] = ("SKI", "skins"),
        ["feather"] = ("FEA", "feathers"),
        ["taxidermy"] = ("BOD", "bodies"),
        ["shell"] = ("SHE", "shells"),
        ["coral"] = ("COR", "raw corals"),
        ["bone-skull"] = ("BON", "bones"),
        ["tooth-claw"] = ("TEE", "teeth"),
        ["egg"] = ("EGG", "eggs"),
        ["meat-food"] = ("MEA", "meat"),
        ["medicine"] = ("MED", "medicine"),
        ["plant-live"] = ("LIV", "live"),
        ["wood"] = ("TIM", "timber"),
        ["caviar"] = ("CAV", "caviar"),
    };

    /// <summary>The term's code; empty where the product has none.</summary>
    public static string Code(string product) => Terms.GetValueOrDefault(product).Code ?? "";

    /// <summary>The term in words.</summary>
    public static string Name(string product) => Terms.GetValueOrDefault(product).Name ?? product;

    /// <summary>The unit as the report writes it: nothing for a number of specimens.</summary>
    public static string Unit(SpecimenUnit unit) => unit == SpecimenUnit.Specimens ? "" : WireName.Of(unit);

    /// <summary>The source code that the advert claims: W wild, C bred in captivity, O before the Convention, U unknown.</summary>
    public static string Source(Listing listing)
    {
        var judged = listing.Assessment;
        return judged.RedFlags.Any(flag => flag.Code == "wild-caught") ? "W"
            : judged.Exemptions.Contains("captive-bred") ? "C"
            : judged.Exemptions.Contains("pre-convention") ? "O" : "U";
    }
}
