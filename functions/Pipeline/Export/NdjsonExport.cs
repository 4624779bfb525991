using System.Text;
using System.Text.Json;
using Wildlife.Evidence;

namespace Wildlife.Export;

/// <summary>One JSON document per line, each with its type: the grade first, then the case, its events, listings and observations. Nothing is changed for anybody's sake.</summary>
internal static class NdjsonExport
{
    public static byte[] Write(CaseDossier dossier, Grading grading)
    {
        var text = new StringBuilder();
        Line(text, "grading", JsonSerializer.Serialize(grading, WildlifeJson.Default.Grading));
        Line(text, "case", JsonSerializer.Serialize(dossier.Case, WildlifeJson.Default.Case));
        foreach (var recorded in dossier.Events)
        {
            Line(text, "event", JsonSerializer.Serialize(recorded, WildlifeJson.Default.RecordedEvent));
        }

        foreach (var listing in dossier.Listings)
        {
            Line(text, "listing", JsonSerializer.Serialize(listing.Listing, WildlifeJson.Default.Listing));
            foreach (var reading in listing.Readings)
            {
                Line(text, "observation", JsonSerializer.Serialize(reading.Observation, WildlifeJson.Default.ListingObservation));
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, string type, string document) => text.Append("{\"type\":\"").Append(type).Append("\",\"document\":").Append(document).Append("}\n");
}
