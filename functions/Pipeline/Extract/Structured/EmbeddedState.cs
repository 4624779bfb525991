using System.Text.Json;

namespace Wildlife.Extract;

/// <summary>
/// Reads the advert from the state that a page's scripts start from (<c>__NEXT_DATA__</c>, <c>window.__INITIAL_STATE__ = …</c> and their like):
/// the object that names a title beside a price or a text, and best agrees with the page's own title.
/// </summary>
internal static class EmbeddedState
{
    /// <summary>The facts of the object that looks most like the page's advert; null where there is none.</summary>
    public static ItemFacts? Read(PageReading reading)
    {
        StateObject? best = null;
        foreach (JsonElement root in reading.State)
        {
            StateObject? found = StateSearch.Best(root, reading.Main.HeadingText ?? reading.Title, reading.IdInAddress, reading.Visible.Length < 200 ? StateSearch.EnoughAlone : StateSearch.Enough);
            best = found is not null && found.Score > (best?.Score ?? 0) ? found : best;
        }

        return best is null ? null : StateFacts.Read(best.Element, reading);
    }
}
