using System.Globalization;
using Wildlife.Evidence;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>Reads how somebody grades what they take out.</summary>
internal static class GradeOption
{
    /// <summary>The grading; null where nothing was said.</summary>
    /// <param name="code">E.g. <c>B3-H1</c>, or <c>B3</c> with the installation's handling code.</param>
    /// <param name="tlp">The level of the Traffic Light Protocol.</param>
    /// <param name="usual">The installation's grading, for what was not said.</param>
    /// <exception cref="UsageException">The code is none.</exception>
    public static Grading? Read(string? code, string? tlp, Grading usual)
    {
        if (code is null && tlp is null)
        {
            return null;
        }

        var grading = usual;
        if (code is not null)
        {
            var parts = code.ToUpperInvariant().Split('-');
            grading = parts[0].Length == 2 && int.TryParse(parts[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var information) && parts.Length <= 2
                ? new Grading(parts[0][..1], information, parts.Length == 2 ? parts[1] : usual.Handling, usual.Tlp)
                : throw Unknown(code);
        }

        if (tlp is not null && WireName.TryParse<Tlp>(tlp, out var level))
        {
            grading = grading with { Tlp = level };
        }

        return grading.IsKnown ? grading : throw Unknown(code);
    }

    private static UsageException Unknown(string? code) => new($"'{code}' is no grade: write source A, B, C or X, information 1 to 4, and the handling code H0 to H3, e.g. B3-H1");
}
