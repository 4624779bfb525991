using Wildlife.Classify;
using Wildlife.Law;
using Wildlife.Notices;
using Wildlife.Parcels;

namespace Wildlife.Partners;

/// <summary>What some routes need to know beside the taxa. Each part is read when it is asked for first; most hosts never need all.</summary>
public sealed class PartnerKnowledge
{
    private readonly Lazy<AdvertClassifier> classifier;
    private readonly Lazy<ParcelRules> parcels;
    private readonly Lazy<LawBook> law;
    private readonly Lazy<IReadOnlyList<LexiconFile>> lexicons;
    private readonly Lazy<NoticeTexts> notices;
    private readonly Lazy<ReasonTexts> reasons;

    /// <summary>Knowledge of a folder.</summary>
    /// <param name="dataDirectory">The folder <c>data</c> beside the assembly, or an operator's copy of it.</param>
    /// <param name="classifier">Gives the judge, where the host has one already; null reads it from the folder.</param>
    public PartnerKnowledge(string dataDirectory, Func<AdvertClassifier>? classifier = null)
    {
        this.classifier = new Lazy<AdvertClassifier>(classifier ?? (() => AdvertClassifier.Load(dataDirectory)));
        parcels = new Lazy<ParcelRules>(() => ParcelRules.Load(Path.Combine(dataDirectory, "parcels", "rules.json")));
        law = new Lazy<LawBook>(() => LawBook.Load(Path.Combine(dataDirectory, "law")));
        lexicons = new Lazy<IReadOnlyList<LexiconFile>>(() => LexiconFile.LoadAll(Path.Combine(dataDirectory, "lexicon")));
        notices = new Lazy<NoticeTexts>(() => NoticeTexts.Load(Path.Combine(dataDirectory, "notices")));
        reasons = new Lazy<ReasonTexts>(() => ReasonTexts.Load(Path.Combine(dataDirectory, "reasons")));
    }

    /// <summary>The shipped knowledge, beside the program.</summary>
    public static PartnerKnowledge Shipped { get; } = new(Path.Combine(AppContext.BaseDirectory, "data"));

    /// <summary>The judge of adverts.</summary>
    public AdvertClassifier Classifier => classifier.Value;

    /// <summary>The rules that parcels are screened by.</summary>
    public ParcelRules Parcels => parcels.Value;

    /// <summary>The acts and rules that are cited.</summary>
    public LawBook Law => law.Value;

    /// <summary>The words of notices.</summary>
    public NoticeTexts Notices => notices.Value;

    /// <summary>The words of reasons.</summary>
    public ReasonTexts Reasons => reasons.Value;

    /// <summary>The words of the classifier, by language.</summary>
    public IReadOnlyList<LexiconFile> Lexicons => lexicons.Value;
}
