namespace Wildlife.Evidence;

/// <summary>
/// Names of members: plain ASCII, forward slashes, no segment that a file system reads as anything but a name. What a package names
/// can therefore be unpacked anywhere and never lands outside its folder.
/// </summary>
internal static class MemberPath
{
    private const int Longest = 400;
    private const string Punctuation = "-._~%";

    // Windows reads these as devices, with any ending.
    private static readonly string[] Devices = ["con", "prn", "aux", "nul"];

    /// <summary>Whether a name may stand in a package.</summary>
    public static bool IsSafe(string path) => path.Length is > 0 and <= Longest && path.Split('/').All(IsSafeSegment);

    /// <summary>The name of an object of the store below a folder of the package.</summary>
    public static string Of(string folder, string name) => folder + "/" + string.Join('/', name.Split('/').Select(Escape));

    private static bool IsSafeSegment(string segment) =>
        segment.Length > 0
        && segment.All(c => char.IsAsciiLetterOrDigit(c) || Punctuation.Contains(c, StringComparison.Ordinal))
        && segment.Trim('.').Length > 0
        && segment[^1] != '.'
        && !Devices.Contains(segment.Split('.')[0], StringComparer.OrdinalIgnoreCase);

    // An advert's id is percent-encoded already; what remains are ids that are dots or a device's name.
    private static string Escape(string segment) =>
        IsSafeSegment(segment)
            ? segment
            : string.Concat(segment.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '~' or '%' ? c.ToString() : Uri.HexEscape(c < 256 ? c : '?'))) is var escaped && IsSafeSegment(escaped)
                ? escaped
                : "%" + escaped;
}
