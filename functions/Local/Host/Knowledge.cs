using Wildlife.Classify;
using Wildlife.Sources;

namespace Wildlife.Local.Host;

/// <summary>The shipped knowledge with the operator's settings laid over it.</summary>
/// <param name="Sources">The source catalogue.</param>
/// <param name="Classifier">The judge, with taxa, lexicons and law.</param>
internal sealed record Knowledge(SourceCatalog Sources, AdvertClassifier Classifier)
{
    /// <summary>Where the shipped data files are: beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    public static Knowledge Load(string settings) => new(LoadSources(settings), AdvertClassifier.Load(Folder));

    public static SourceCatalog LoadSources(string settings) => SourceCatalog.Load(Path.Combine(Folder, "sources"), Path.Combine(settings, "sources"));
}
