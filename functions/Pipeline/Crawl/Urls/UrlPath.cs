using System.Text;

namespace Wildlife.Crawl;

/// <summary>The path of a canonical URL: dot segments resolved, escapes normalised, doubled slashes kept (servers tell them apart).</summary>
internal static class UrlPath
{
    private const string Unescaped = "!$&'()*+,;=:@";

    /// <summary>Appends the canonical path; at least a slash.</summary>
    public static void Append(StringBuilder text, string path)
    {
        var slashed = path.Replace('\\', '/');
        var segments = (slashed.StartsWith('/') ? slashed[1..] : slashed).Split('/');
        foreach (var segment in Resolve(segments))
        {
            text.Append('/');
            PercentEncoding.Append(text, WithoutSession(segment), Unescaped);
        }
    }

    private static List<string> Resolve(string[] segments)
    {
        var kept = new List<string>(segments.Length);
        for (var i = 0; i < segments.Length; i++)
        {
            var plain = segments[i].Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);
            var last = i == segments.Length - 1;
            if (plain is not ("." or ".."))
            {
                kept.Add(segments[i]);
                continue;
            }

            if (plain == ".." && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (last)
            {
                kept.Add("");
            }
        }

        return kept;
    }

    /// <summary>Drops a Java server's session from a path: it names the visitor, not the page.</summary>
    private static string WithoutSession(string segment)
    {
        var mark = segment.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        return mark < 0 ? segment : segment[..mark];
    }
}
