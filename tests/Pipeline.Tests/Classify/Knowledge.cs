using Wildlife.Classify;
using Wildlife.Law;

namespace Wildlife.Tests.Classify;

/// <summary>The shipped knowledge, loaded once for all tests: it never changes.</summary>
internal static class Knowledge
{
    public static string Data { get; } = Path.Combine(AppContext.BaseDirectory, "data");
    public static TaxonCatalog Taxa { get; } = TaxonCatalog.Load(Path.Combine(Data, "taxa"));
    public static IReadOnlyList<LexiconFile> Lexicons { get; } = LexiconFile.LoadAll(Path.Combine(Data, "lexicon"));
    public static AdvertClassifier Classifier { get; } = AdvertClassifier.Load(Data);

    public static Assessment Assess(string title, string description = "", string? country = null, string? language = null) =>
        Classifier.Assess(new Advert { Id = "t", Title = title, Description = description, Country = country, Language = language, ObservedAt = new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero) });
}
