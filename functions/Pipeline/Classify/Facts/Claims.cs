namespace Wildlife.Classify;

/// <summary>What the seller claims of papers, origin and marks, read from the findings.</summary>
internal sealed class Claims
{
    private const int NumberReach = 60;
    private const int ApplyReach = 6;

    public Claims(Findings findings)
    {
        Denied = findings.First(LexiconKind.NoDocument);
        Promised = findings.First(LexiconKind.DocumentPromised) ?? LeftToBuyer(findings);
        Named = findings.Of(LexiconKind.Document, "certificate").Concat(findings.Of(LexiconKind.Document, "permit")).FirstOrDefault();
        Proof = findings.Of(LexiconKind.Document, "proof").FirstOrDefault();
        Number = findings.Marks.CaviarLabels.Count > 0 ? findings.Marks.CaviarLabels[0] : NumberOfCertificate(findings);
        Captive = findings.First(LexiconKind.Captive);
        Propagated = findings.First(LexiconKind.Propagated);
        Farmed = findings.First(LexiconKind.Farmed);
        Wild = findings.First(LexiconKind.Wild);
        NoMark = findings.First(LexiconKind.NoMark);
        Ring = findings.First(LexiconKind.Ring);
        Chip = findings.First(LexiconKind.Chip);
        ChipNumber = findings.Marks.Chips.Count > 0 ? findings.Marks.Chips[0] : null;
        CaviarLabel = findings.Marks.CaviarLabels.Count > 0 ? findings.Marks.CaviarLabels[0] : null;
    }

    /// <summary>'No papers'.</summary>
    public Hit? Denied { get; }

    /// <summary>'Applied for'.</summary>
    public Hit? Promised { get; }

    /// <summary>A certificate or permit is named.</summary>
    public Hit? Named { get; }

    /// <summary>Invoice, transfer paper, breeder's statement.</summary>
    public Hit? Proof { get; }

    /// <summary>A certificate's number or a caviar label.</summary>
    public TextSpan? Number { get; }

    /// <summary>Bred in captivity.</summary>
    public Hit? Captive { get; }

    /// <summary>Propagated.</summary>
    public Hit? Propagated { get; }

    /// <summary>Farmed.</summary>
    public Hit? Farmed { get; }

    /// <summary>Taken from the wild.</summary>
    public Hit? Wild { get; }

    /// <summary>No ring or chip.</summary>
    public Hit? NoMark { get; }

    /// <summary>A ring.</summary>
    public Hit? Ring { get; }

    /// <summary>A chip.</summary>
    public Hit? Chip { get; }

    /// <summary>A chip's number.</summary>
    public TextSpan? ChipNumber { get; }

    /// <summary>A caviar label.</summary>
    public TextSpan? CaviarLabel { get; }

    private static Hit? LeftToBuyer(Findings findings) => findings.Of(LexiconKind.Document, "certificate")
        .FirstOrDefault(named => findings.Near(named, LexiconKind.Apply, ApplyReach) is not null);

    // The number must stand close behind the word: elsewhere it is a price, a telephone or an article number.
    private static TextSpan? NumberOfCertificate(Findings findings)
    {
        foreach (var named in findings.Of(LexiconKind.Document, "certificate"))
        {
            var span = named.Span;
            var end = span.Start + span.Length;
            foreach (var number in findings.Marks.Numbers)
            {
                if (number.Field == span.Field && number.Start >= span.Start && number.Start - end <= NumberReach && !findings.Marks.Contacts.Any(contact => Overlaps(contact, number)))
                    return number;
            }
        }

        return null;
    }

    private static bool Overlaps(TextSpan first, TextSpan second) =>
        first.Field == second.Field && first.Start < second.Start + second.Length && second.Start < first.Start + first.Length;
}
