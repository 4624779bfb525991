using System.Buffers;

namespace Wildlife.Classify;

/// <summary>Decides whether letters that match a pattern stand there as that word.</summary>
internal static class HitBoundary
{
    private const int Young = 4;
    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüÄÖÜ\u0308");

    /// <summary>The finding, or null where the letters belong to another word.</summary>
    public static Hit? Check(Term term, FoldedText text, int start, int end)
    {
        var letters = text.Text;
        var startsWord = start == 0 || !char.IsLetterOrDigit(letters[start - 1]) || !char.IsLetterOrDigit(letters[start]);
        if (!startsWord && !term.OpenStart && !IsYoung(term, letters.AsSpan(0, start)))
            return null;
        if (term.ExactCase is not null && text.Span(start, end).Text != term.ExactCase)
            return null;

        if (term.NeedsUmlaut && text.Span(start, end).Text.AsSpan().IndexOfAny(Umlauts) < 0)
            return null;
        var rest = RestOfWord(letters, end);
        var leads = false;
        if (rest.Length > 0 && !term.OpenEnd && !term.Endings.Contains(rest.ToString()))
        {
            if (!term.MayLead)
                return null;
            leads = true;
        }

        return new Hit(term, text, start, end, text.WordAt(start), text.WordAt(end - 1), leads);
    }

    // 'Babyschildkröten', 'babyaapje'.
    private static bool IsYoung(Term term, ReadOnlySpan<char> before) =>
        term is { Kind: LexiconKind.Name, MayLead: true } && before.EndsWith("baby")
        && (before.Length == Young || !char.IsLetterOrDigit(before[^(Young + 1)]));

    private static ReadOnlySpan<char> RestOfWord(string letters, int end)
    {
        if (end == 0 || !char.IsLetterOrDigit(letters[end - 1]))
            return [];
        var stop = end;
        while (stop < letters.Length && char.IsLetterOrDigit(letters[stop]))
            stop++;
        return letters.AsSpan(end, stop - end);
    }
}
