using System.Text.Json.Serialization;

namespace Wildlife.Evidence;

/// <summary>
/// How far source and information can be relied on (Regulation (EU) 2016/794 Art. 29, the '4x4'), how the receiver may use them (handling code) and
/// with whom they may share them (Traffic Light Protocol). It travels with everything that leaves the installation.
/// </summary>
/// <param name="Source">The source: <c>A</c> reliable, <c>B</c> mostly reliable, <c>C</c> mostly unreliable, <c>X</c> cannot be assessed.</param>
/// <param name="Information">The information: 1 not in doubt, 2 known to the source itself, 3 corroborated, 4 cannot be corroborated.</param>
/// <param name="Handling"><c>H0</c> to prevent and combat crime, <c>H1</c> not in court without the provider's leave, <c>H2</c> not passed on without it, <c>H3</c> other limits.</param>
/// <param name="Tlp">Whom it may be shared with.</param>
public sealed record Grading(string Source, int Information, string Handling, Tlp Tlp)
{
    /// <summary>
    /// Unless an analyst grades: a seller whom nobody knows (X), statements that nobody has checked (4). That the advert stood there is another
    /// matter: the stored page proves it.
    /// </summary>
    public static Grading Ungraded { get; } = new("X", 4, "H1", Tlp.Amber);

    /// <summary>Whether the codes are ones that exist.</summary>
    [JsonIgnore]
    public bool IsKnown => Source is "A" or "B" or "C" or "X" && Information is >= 1 and <= 4 && Handling is "H0" or "H1" or "H2" or "H3" && Enum.IsDefined(Tlp);

    /// <summary>As the code is written, e.g. <c>X4 H1 TLP:AMBER</c>.</summary>
    [JsonIgnore]
    public string Code => $"{Source}{Information} {Handling} TLP:{Tlp.ToString().ToUpperInvariant()}";
}

/// <summary>The Traffic Light Protocol, as STIX 2.1 names its levels.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Tlp>))]
public enum Tlp
{
    /// <summary>Anybody.</summary>
    [JsonStringEnumMemberName("white")] White,

    /// <summary>The community.</summary>
    [JsonStringEnumMemberName("green")] Green,

    /// <summary>The receiver's organisation and those who need to know.</summary>
    [JsonStringEnumMemberName("amber")] Amber,

    /// <summary>The named receivers only.</summary>
    [JsonStringEnumMemberName("red")] Red,
}
