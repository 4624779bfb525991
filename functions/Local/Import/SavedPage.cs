using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Wildlife.Crawl;

namespace Wildlife.Local.Import;

/// <summary>
/// A page saved from a browser. SingleFile writes the page's URL and the time of saving into a comment; any other file has its time of last
/// writing, and its bytes' hash for a URL until the page itself names one.
/// </summary>
internal static partial class SavedPage
{
    private const int CommentWithin = 4096;

    public static PageRecord Read(byte[] body, DateTime lastWritten)
    {
        var head = Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, CommentWithin));
        var comment = SingleFileComment().Match(head);
        var url = comment.Success ? CanonicalUrl.TryCanonicalize(comment.Groups["url"].Value) : null;
        var saved = comment.Success ? ParseDate(comment.Groups["date"].Value) : null;
        return new PageRecord(
            CaptureReader.Source,
            url ?? $"urn:sha256:{Sha256Hex.Of(body)}",
            WholeSeconds(saved ?? new DateTimeOffset(lastWritten, TimeSpan.Zero)),
            Depth: 0,
            Status: 200,
            Headers: [],
            body);
    }

    // The names of objects carry whole seconds.
    internal static DateTimeOffset WholeSeconds(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());

    // SingleFile writes what the browser's Date.toString() gives: "Mon Nov 02 2026 10:15:00 GMT+0100 (Central European Standard Time)".
    private static DateTimeOffset? ParseDate(string text)
    {
        var plain = text.Split('(')[0].Trim();
        var format = "ddd MMM dd yyyy HH:mm:ss 'GMT'zzz";
        if (plain.Length > 5 && plain[^5] is '+' or '-')
        {
            plain = plain.Insert(plain.Length - 2, ":");
        }

        return DateTimeOffset.TryParseExact(plain, format, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
    }

    [GeneratedRegex(@"Page saved with SingleFile\s+url:\s*(?<url>\S+)\s+saved date:\s*(?<date>[^\r\n]+)", RegexOptions.NonBacktracking)]
    private static partial Regex SingleFileComment();
}
