using Wildlife.Classify;
using Wildlife.Law;
using Wildlife.Parcels;

namespace Wildlife.Partners;

/// <summary>What some routes need to know beside the taxa. Each part is read when it is asked for first; most hosts never need all.</summary>
public sealed class PartnerKnowledge
{
    private readonly Lazy<AdvertClassifier> classifier;
    private readonly Lazy<ParcelRules> parcels;
    private readonly Lazy<LawBook> law;

    /// <summary>Knowledge of a folder.</summary>
    /// <param name="dataDirectory">The folder <c>data</c> beside the assembly, or an operator's copy of it.</param>
    /// <param name="classifier">Gives the judge, where the host has one already; null reads it from the folder.</param>
    public PartnerKnowledge(string dataDirectory, Func<AdvertClassifier>? classifier = null)
    {
        this.classifier = new Lazy<AdvertClassifier>(classifier ?? (() => AdvertClassifier.Load(dataDirectory)));
        parcels = new Lazy<ParcelRules>(() => ParcelRules.Load(Path.Combine(dataDirectory, "parcels", "rules.json")));
        law = new Lazy<LawBook>(() => LawBook.Load(Path.Combine(dataDirectory, "law")));
    }

    /// <summary>The shipped knowledge, beside the program.</summary>
    public static PartnerKnowledge Shipped { get; } = new(Path.Combine(AppContext.BaseDirectory, "data"));

    /// <summary>The judge of adverts.</summary>
    public AdvertClassifier Classifier => classifier.Value;

    /// <summary>The rules that parcels are screened by.</summary>
    public ParcelRules Parcels => parcels.Value;

    /// <summary>The acts and rules that are cited.</summary>
    public LawBook Law => law.Value;
}
