using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Law;
using Wildlife.Sources;

namespace Wildlife.Local.Host;

/// <summary>The shipped knowledge with the operator's settings laid over it.</summary>
internal sealed class Knowledge(SourceCatalog sources, string settings)
{
    // Reading the taxa and lexicons takes a while, and half of the verbs judge nothing.
    private readonly Lazy<TaxonCatalog> taxa = new(() => TaxonCatalog.Load(Path.Combine(Folder, "taxa"), TaxaOf(settings)));
    private AdvertClassifier? classifier;

    /// <summary>The source catalogue.</summary>
    public SourceCatalog Sources { get; } = sources;

    /// <summary>The judge, with taxa, lexicons and law.</summary>
    public AdvertClassifier Classifier => LazyInitializer.EnsureInitialized(ref classifier, () => AdvertClassifier.LoadWith(Taxa, Folder));

    /// <summary>The taxa alone: the API lists them, and judges nothing until it is asked to.</summary>
    public TaxonCatalog Taxa => taxa.Value;

    /// <summary>Whom to call in each country.</summary>
    public DutyContacts Contacts { get; } = DutyContacts.Load(Path.Combine(Folder, "contacts"));

    /// <summary>Where the shipped data files are: beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Said where no real source may be read.</summary>
    public const string NothingToRead = "no source may be read: each needs 'enabled' and a complete 'basis' in settings/sources/ID.json of the data folder; see 'source list'";

    /// <summary>The real sources that may be read now, by id.</summary>
    public IEnumerable<string> Readable(DateTimeOffset now) =>
        Sources.All.Where(source => !source.Sample && Sources.Hindrance(source.Id, now) is null).Select(source => source.Id);

    public static Knowledge Load(string settings) => new(LoadSources(settings), settings);

    /// <summary>Where an operator's imported taxa lie.</summary>
    public static string TaxaOf(string settings) => Path.Combine(settings, "taxa");

    public static SourceCatalog LoadSources(string settings) => SourceCatalog.Load(Path.Combine(Folder, "sources"), Path.Combine(settings, "sources"));
}
