namespace Wildlife.Law;

/// <summary>Identifiers (CELEX numbers) of the acts that rules refer to by name; <c>law/acts.json</c> holds all of them.</summary>
public static class ActIds
{
    /// <summary>Regulation (EC) 338/97.</summary>
    public const string WildlifeTrade = "31997R0338";

    /// <summary>Regulation (EC) 865/2006.</summary>
    public const string Implementing = "32006R0865";

    /// <summary>Directive 2009/147/EC, the Birds Directive.</summary>
    public const string Birds = "32009L0147";

    /// <summary>Directive 92/43/EEC, the Habitats Directive.</summary>
    public const string Habitats = "31992L0043";

    /// <summary>Regulation (EC) 1007/2009 on trade in seal products.</summary>
    public const string Seals = "32009R1007";

    /// <summary>Regulation (EU) 1143/2014 on invasive alien species.</summary>
    public const string InvasiveSpecies = "32014R1143";

    /// <summary>Council Regulation (EC) 1967/2006 on Mediterranean fishing: it bans date mussels.</summary>
    public const string MediterraneanFishing = "32006R1967";

    private static readonly string[] BesideTheAnnexes = [Birds, Habitats, Seals, InvasiveSpecies, MediterraneanFishing];

    /// <summary>Whether an entry under this act stands in the annexes of Regulation (EC) 338/97, as opposed to another law.</summary>
    /// <param name="act">The act's id.</param>
    public static bool SetsAnnexes(string act) =>
        !BesideTheAnnexes.Contains(act, StringComparer.Ordinal) && !act.Contains('-', StringComparison.Ordinal);
}
