namespace Wildlife.Classify;

/// <summary>Numbers, addresses and quantities an advert quotes.</summary>
internal sealed record Marks
{
    /// <summary>Telephone numbers, e-mail addresses, handles.</summary>
    public IReadOnlyList<TextSpan> Contacts { get; init; } = [];

    /// <summary>ISO 11784 chip numbers.</summary>
    public IReadOnlyList<TextSpan> Chips { get; init; } = [];

    /// <summary>Caviar labels.</summary>
    public IReadOnlyList<TextSpan> CaviarLabels { get; init; } = [];

    /// <summary>Numbers that have the form of a certificate's.</summary>
    public IReadOnlyList<TextSpan> Numbers { get; init; } = [];

    /// <summary>Sexes as herpetologists write them: 1.2, 0.0.3.</summary>
    public IReadOnlyList<TextSpan> Sexes { get; init; } = [];

    /// <summary>Weights in grams.</summary>
    public IReadOnlyList<TextSpan> Grams { get; init; } = [];

    /// <summary>Weights in kilos, however small.</summary>
    public IReadOnlyList<TextSpan> Weights { get; init; } = [];

    /// <summary>Angles of 105 to 149 degrees: where the lines of mammoth cross they make less than 90, those of elephants more than 115.</summary>
    public IReadOnlyList<TextSpan> SchregerAngles { get; init; } = [];

    /// <summary>Stamps and books as catalogues name them: colour, year, value; a catalogue number; an ISBN.</summary>
    public IReadOnlyList<TextSpan> StampForms { get; init; } = [];

    /// <summary>Numbers of pieces.</summary>
    public IReadOnlyList<TextSpan> Pieces { get; init; } = [];

    /// <summary>Kilos, and prices by the kilo.</summary>
    public IReadOnlyList<TextSpan> Kilos { get; init; } = [];

    /// <summary>Years from 1600 to 1975.</summary>
    public IReadOnlyList<TextSpan> OldYears { get; init; } = [];

    /// <summary>The first of a list; null where it is empty.</summary>
    public static TextSpan? First(IReadOnlyList<TextSpan> spans) => spans is [var first, ..] ? first : null;
}
