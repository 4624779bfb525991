using System.Globalization;
using System.Text;
using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Partners;

namespace Wildlife.Local.Commands;

/// <summary>A case as people read it on a terminal.</summary>
internal static class CaseText
{
    public static string Write(CaseDetail detail)
    {
        var text = new StringBuilder();
        var subject = detail.Case;
        text.AppendLine(CultureInfo.InvariantCulture, $"case {subject.Id}: {subject.Title}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  {subject.Tier}, score {subject.Score:0.00}, {WireName.Of(subject.State)}; opened {subject.OpenedAt:yyyy-MM-dd}, changed {subject.UpdatedAt:yyyy-MM-dd}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  taxa: {string.Join(", ", subject.Taxa)}");
        foreach (var listing in subject.Listings)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {listing.Tier?.ToString() ?? "--"} {WireName.Of(listing.State),-8} {listing.Url}");
            text.AppendLine(CultureInfo.InvariantCulture, $"     {listing.Title}");
            foreach (var reason in listing.Reasons)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"     - {reason}");
            }
        }

        foreach (var linked in subject.LinkedCases)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  linked to case {linked.CaseId}: {linked.Reason}");
        }

        foreach (var recorded in detail.Events)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {recorded.Sequence,3} {recorded.At:yyyy-MM-dd HH:mm} {TypeOf(recorded)}: {recorded.Reason} [{recorded.Hash[..12]}]");
        }

        return text.ToString().TrimEnd();
    }

    // As the API names it.
    private static string TypeOf(RecordedEvent recorded) =>
        JsonSerializer.SerializeToNode(recorded.Data, WildlifeJson.Default.CaseEvent)!["type"]!.GetValue<string>();
}
