using System.Collections.Frozen;
using System.Text;

namespace Wildlife.Crawl;

/// <summary>
/// The query of a canonical URL: tracking and session parameters and empty ones dropped; the others in the order they came,
/// because some sites answer another order with a redirect back.
/// </summary>
internal static class UrlQuery
{
    private const string Unescaped = "!$'()*+,;:@/?=";

    private static readonly FrozenSet<string> Tracking = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "fbclid", "msclkid", "yclid", "ttclid", "twclid", "igshid", "igsh", "li_fat_id",
        "mc_cid", "mc_eid", "_ga", "_gl", "_hsenc", "_hsmi", "_openstat", "mkt_tok", "epik", "srsltid", "s_kwcid", "vero_id", "wickedid",
        "oly_anon_id", "oly_enc_id", "rb_clickid", "phpsessid", "jsessionid");

    private static readonly string[] TrackingPrefixes = ["utm_", "pk_", "piwik_", "mtm_", "aspsessionid"];

    /// <summary>Appends the question mark and what is left of the query; nothing where nothing is left.</summary>
    public static void Append(StringBuilder text, string? query)
    {
        if (query is null)
        {
            return;
        }

        var mark = '?';
        foreach (var range in query.AsSpan().Split('&'))
        {
            var parameter = query[range];
            if (parameter.Length == 0 || IsTracking(parameter))
            {
                continue;
            }

            text.Append(mark);
            PercentEncoding.Append(text, parameter, Unescaped);
            mark = '&';
        }
    }

    private static bool IsTracking(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        var name = Uri.UnescapeDataString(equals < 0 ? parameter : parameter[..equals]);
        return Tracking.Contains(name)
            || TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }
}
