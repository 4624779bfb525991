using Wildlife.Classify;

namespace Wildlife.Evidence;

/// <summary>Writes the report and the brief of a package. Pure: the same dossier gives the same bytes.</summary>
/// <param name="texts">The words, by language.</param>
/// <param name="reasons">Reasons and the words of judgements in each language.</param>
/// <param name="settings">The installation's settings.</param>
public sealed class ReportWriter(IReadOnlyDictionary<string, ReportTexts> texts, ReasonTexts reasons, EvidenceSettings settings)
{
    /// <summary>The report: everything.</summary>
    /// <param name="dossier">The case.</param>
    /// <param name="making">Who makes the package, and how.</param>
    public byte[] Report(CaseDossier dossier, PackageMaking making)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(making);
        var words = new ReportWords(texts[making.Language], reasons);
        var html = new Html();
        ReportHead.Write(html, words, words.Texts.Title, dossier, making);
        ReportHead.WriteFacts(html, words, dossier, making, settings);
        ReportHead.WriteLaw(html, words, dossier);
        var number = 0;
        foreach (var listing in dossier.Listings)
        {
            ReportAdvert.Write(html, words, listing, ++number);
        }

        ReportCustody.Write(html, words, dossier);
        ReportCustody.WriteIntegrity(html, words, dossier, settings);
        return html.ToPage(making.Language, $"{words.Texts.Title} {dossier.Case.Id}", ReportStyle.Report);
    }

    /// <summary>The brief: two pages for whoever decides what happens next.</summary>
    /// <param name="dossier">The case.</param>
    /// <param name="making">Who makes the package, and how.</param>
    public byte[] Brief(CaseDossier dossier, PackageMaking making)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(making);
        var words = new ReportWords(texts[making.Language], reasons);
        var html = new Html();
        ReportHead.Write(html, words, words.Texts.BriefTitle, dossier, making);
        ReportHead.WriteFacts(html, words, dossier, making, settings);
        ReportBrief.Write(html, words, dossier);
        return html.ToPage(making.Language, $"{words.Texts.BriefTitle} {dossier.Case.Id}", ReportStyle.Brief);
    }
}
