using System.Globalization;
using System.Text.Json;

namespace Wildlife.Evidence;

/// <summary>The end of the report: the chain of events, how integrity is shown, what is missing, what all this is not.</summary>
internal static class ReportCustody
{
    public static void Write(Html html, ReportTexts words, CaseDossier dossier)
    {
        html.Element("h2", words.CustodyHeading).Begin("table", "small").Begin("thead").Row("th", words.Number, words.Time, words.Event, words.Actor, words.Reason, words.Hash).End();
        foreach (var recorded in dossier.Events)
        {
            var type = JsonSerializer.SerializeToElement(recorded.Data, WildlifeJson.Default.CaseEvent).GetProperty("type").GetString()!;
            html.Row("td", recorded.Sequence.ToString(CultureInfo.InvariantCulture), ReportHead.Instant(recorded.At), type, recorded.Actor, recorded.Reason, recorded.Hash);
        }

        html.End();
        if (dossier.Case.LinkedCases.Count > 0)
        {
            html.Element("h2", words.LinkedHeading).Begin("ul");
            foreach (var linked in dossier.Case.LinkedCases)
            {
                html.Element("li", $"{linked.CaseId}: {linked.Reason}");
            }

            html.End();
        }
    }

    public static void WriteIntegrity(Html html, ReportTexts words, CaseDossier dossier, EvidenceSettings settings)
    {
        html.Element("h2", words.IntegrityHeading).Element("p", words.IntegrityText).Element("p", words.ReplayText);
        WriteTimeStamps(html, words, settings);
        if (dossier.Absent.Count > 0)
        {
            html.Element("h2", words.AbsentHeading).Begin("ul");
            foreach (var absent in dossier.Absent)
            {
                html.Element("li", $"{absent.What}: {absent.Why}");
            }

            html.End();
        }

        html.Element("h2", words.LimitsHeading).Element("p", words.LimitsText);
    }

    private static void WriteTimeStamps(Html html, ReportTexts words, EvidenceSettings settings)
    {
        html.Element("h3", words.TimeStampHeading);
        if (settings.TimeStampAuthorities.Count == 0)
        {
            html.Element("p", words.TimeStampNone);
            return;
        }

        html.Element("p", words.TimeStampText).Begin("ul");
        foreach (var authority in settings.TimeStampAuthorities)
        {
            var qualified = authority.Qualified switch { true => words.Qualified, false => words.NotQualified, null => words.QualifiedUnknown };
            html.Element("li", $"{authority.Name}, {authority.Url}: {qualified}");
        }

        html.End();
    }
}
