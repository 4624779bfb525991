namespace Wildlife.Extract;

/// <summary>A kind of element.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Traits">What is special about it.</param>
/// <param name="Slot">Its place in the index by tag; -1 where readers never ask for it.</param>
internal sealed record TagKind(string Name, TagTraits Traits, int Slot)
{
    /// <summary>True where it has any of the traits.</summary>
    public bool Has(TagTraits traits) => (Traits & traits) != 0;
}
