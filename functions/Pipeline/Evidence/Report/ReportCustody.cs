using System.Globalization;
using System.Text.Json;

namespace Wildlife.Evidence;

/// <summary>The end of the report: the chain of events, how integrity is shown, what is missing, what all this is not.</summary>
internal static class ReportCustody
{
    public static void Write(Html html, ReportWords words, CaseDossier dossier)
    {
        html.Element("h2", words.Texts.CustodyHeading).Begin("table", "small").Begin("thead").Row("th", words.Texts.Number, words.Texts.Time, words.Texts.Event, words.Texts.Actor, words.Texts.Reason, words.Texts.Hash).End();
        foreach (var recorded in dossier.Events)
        {
            var type = JsonSerializer.SerializeToElement(recorded.Data, WildlifeJson.Default.CaseEvent).GetProperty("type").GetString()!;
            html.Row("td", recorded.Sequence.ToString(CultureInfo.InvariantCulture), ReportHead.Instant(recorded.At), type, recorded.Actor, recorded.Reason, recorded.Hash);
        }

        html.End();
        if (dossier.Case.LinkedCases.Count > 0)
        {
            html.Element("h2", words.Texts.LinkedHeading).Begin("ul");
            foreach (var linked in dossier.Case.LinkedCases)
            {
                html.Element("li", $"{linked.CaseId}: {linked.Reason}");
            }

            html.End();
        }
    }

    public static void WriteIntegrity(Html html, ReportWords words, CaseDossier dossier, EvidenceSettings settings)
    {
        html.Element("h2", words.Texts.IntegrityHeading).Element("p", words.Texts.IntegrityText).Element("p", words.Texts.ReplayText);
        WriteTimeStamps(html, words, settings);
        if (dossier.Absent.Count > 0)
        {
            html.Element("h2", words.Texts.AbsentHeading).Begin("ul");
            foreach (var absent in dossier.Absent)
            {
                html.Element("li", $"{absent.What}: {absent.Why}");
            }

            html.End();
        }

        html.Element("h2", words.Texts.LimitsHeading).Element("p", words.Texts.LimitsText);
    }

    private static void WriteTimeStamps(Html html, ReportWords words, EvidenceSettings settings)
    {
        html.Element("h3", words.Texts.TimeStampHeading);
        if (settings.TimeStampAuthorities.Count == 0)
        {
            html.Element("p", words.Texts.TimeStampNone);
            return;
        }

        html.Element("p", words.Texts.TimeStampText).Begin("ul");
        foreach (var authority in settings.TimeStampAuthorities)
        {
            var qualified = authority.Qualified switch { true => words.Texts.Qualified, false => words.Texts.NotQualified, null => words.Texts.QualifiedUnknown };
            html.Element("li", $"{authority.Name}, {authority.Url}: {qualified}");
        }

        html.End();
    }
}
