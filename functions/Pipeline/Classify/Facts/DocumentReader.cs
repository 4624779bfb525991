namespace Wildlife.Classify;

/// <summary>The documents and marks an advert quotes.</summary>
internal static class DocumentReader
{
    /// <summary>Every document and mark, with its number where one is given.</summary>
    public static IReadOnlyList<DocumentMention> Read(Claims claims)
    {
        var documents = new List<DocumentMention>();
        if (claims.CaviarLabel is { } label)
            documents.Add(new DocumentMention("caviar-label", label.Text, label));
        else if (claims.Number is { } number)
            documents.Add(new DocumentMention("certificate", number.Text, number));
        else if (claims.Named is { } named)
            documents.Add(new DocumentMention("certificate", null, named.Span));
        if (claims.Proof is { } proof)
            documents.Add(new DocumentMention("proof", null, proof.Span));
        if (claims.Ring is { } ring)
            documents.Add(new DocumentMention("ring", null, ring.Span));
        if (claims.ChipNumber is { } chipNumber)
            documents.Add(new DocumentMention("chip", chipNumber.Text, chipNumber));
        else if (claims.Chip is { } chip)
            documents.Add(new DocumentMention("chip", null, chip.Span));
        return documents;
    }
}
