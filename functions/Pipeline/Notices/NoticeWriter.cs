using System.Globalization;
using System.Text.RegularExpressions;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Sources;

namespace Wildlife.Notices;

/// <summary>Writes the text of notices. Pure.</summary>
/// <param name="texts">The words of notices.</param>
/// <param name="reasons">The words of reasons.</param>
/// <param name="settings">Who sends them.</param>
internal sealed partial class NoticeWriter(NoticeTexts texts, ReasonTexts reasons, NoticeSettings settings)
{
    private const string Article8 = "Regulation (EC) 338/97 Art. 8(1)";
    private const int MostReasons = 6;

    /// <summary>What kind of notice an advert takes; null where it takes none.</summary>
    public static NoticeKind? KindOf(Listing listing) => listing.Assessment switch
    {
        { Verdict: not Verdict.Suspect } => null,
        // Illegal on its face: listed, prohibited unless certified, no certificate stated, and urgent enough to be sure of it.
        { Triage: LegalTriage.ProhibitedUnlessCertified, Tier: Tier.T1 or Tier.T2 } => NoticeKind.Article16,
        _ => NoticeKind.TermsOfService,
    };

    /// <summary>The language of a platform's notices.</summary>
    public string LanguageOf(SourceDefinition source, string url) => source.At(url).Languages.FirstOrDefault(texts.Languages.Contains) ?? ReasonTexts.Stored;

    /// <summary>An advert as a notice names it.</summary>
    public static NoticedAdvert Describe(Listing listing, NoticeKind kind)
    {
        var shown = listing.Readings.LastOrDefault(reading => reading.ContentHash is not null) ?? listing.Readings[^1];
        var laws = listing.Assessment.Reasons.Select(reason => reason.Law).OfType<string>().Where(law => !Guidance().IsMatch(law));
        return new NoticedAdvert(
            listing.AdId, listing.Url, listing.GroupId, listing.Assessment.Taxa is [var taxon, ..] ? taxon.Name : "", listing.Assessment.Annex, listing.Assessment.Product,
            kind == NoticeKind.TermsOfService ? [] : [.. laws.Prepend(listing.Assessment.Annex == "A" ? Article8 : "").Where(law => law.Length > 0).Distinct(StringComparer.Ordinal)],
            shown.ObservedAt, shown.Sha256);
    }

    /// <summary>Subject and text.</summary>
    public (string Subject, string Text) Write(NoticeKind kind, SourceDefinition source, string language, IReadOnlyList<(Listing Listing, NoticedAdvert Advert)> adverts)
    {
        string Say(string name, params IReadOnlyList<(string, string)> places) => texts.Say(language, name, places);
        var count = ("count", adverts.Count.ToString(CultureInfo.InvariantCulture));
        List<string> lines = [Say("opening", ("platform", source.Name)), "", Say(kind == NoticeKind.Article16 ? "article16" : "terms")];
        if (kind == NoticeKind.TermsOfService)
        {
            lines.Add(Say("policy", ("date", Day(source.Policy.Read)), ("url", source.Policy.Url ?? "-"), ("summary", source.Policy.Summary)));
        }

        lines.AddRange(adverts.SelectMany((advert, index) => Advert(language, index + 1, advert.Listing, advert.Advert)));
        lines.Add("");
        if (settings.TrustedFlagger && kind == NoticeKind.Article16)
        {
            lines.Add(Say("trusted"));
        }

        lines.AddRange([Say("goodFaith"), Say("asks"), "", Say("closing"), Say("notifier", ("name", settings.Name), ("mailbox", settings.Mailbox))]);
        return (Say(kind == NoticeKind.Article16 ? "subjectArticle16" : "subjectTerms", count), string.Join('\n', lines) + "\n");
    }

    private IEnumerable<string> Advert(string language, int number, Listing listing, NoticedAdvert advert)
    {
        string Say(string name, params IReadOnlyList<(string, string)> places) => texts.Say(language, name, places);
        yield return "";
        yield return Say("advert", ("number", number.ToString(CultureInfo.InvariantCulture)), ("url", advert.Url));
        yield return Say("read", ("date", advert.ObservedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
        yield return Say("subject", ("taxon", advert.Taxon), ("product", reasons.Word("product", advert.Product, language)), ("annex", advert.Annex));
        yield return Say("reasons");
        foreach (var reason in ReasonsOf(listing).Select(reason => reasons.Render(reason, language)).Distinct(StringComparer.Ordinal).Take(MostReasons))
        {
            yield return $"- {reason}";
        }

        foreach (var law in advert.Laws)
        {
            yield return Say("law", ("law", law == Article8 ? $"{law}: {texts.Say(language, "law8")}" : law));
        }
    }

    // What the law says first, then the weightiest evidence.
    private static IEnumerable<Reason> ReasonsOf(Listing listing) =>
        listing.Assessment.Reasons.Where(reason => reason.Law is not null && !Guidance().IsMatch(reason.Law)).Concat(listing.Assessment.Reasons.Where(reason => reason.Law is null && reason.Weight > 0).OrderByDescending(reason => reason.Weight));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Guidance of the Commission (Official Journal series C) binds nobody: a notice cites the regulation.
    [GeneratedRegex(@"\b20[0-9]{2}/C\b", RegexOptions.NonBacktracking)]
    private static partial Regex Guidance();
}
