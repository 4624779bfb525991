namespace Wildlife.Extract;

/// <summary>A set of elements of one shape: the cards of a result list, or of a strip of similar adverts.</summary>
/// <param name="Nodes">The cards, in document order.</param>
/// <param name="Priced">How many of them show a price.</param>
/// <param name="Pictured">How many of them show a picture.</param>
/// <param name="Score">How much the set looks like the page's result list.</param>
internal sealed record CardGroup(IReadOnlyList<int> Nodes, int Priced, int Pictured, double Score);
