using System.Text;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>Makes ids of documents. Cosmos DB allows 1,023 bytes and neither <c>/ \ ? #</c> nor control characters.</summary>
internal static class DocumentId
{
    // Well below the limit: what is longer is named by its hash.
    private const int Longest = 250;

    public static string Of(string kind, string name)
    {
        var id = new StringBuilder(kind.Length + name.Length + 1).Append(kind).Append(':');
        foreach (var sign in name)
        {
            if (char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.' or ':' or '@' or '+' or '=' or ',')
            {
                id.Append(sign);
            }
            else
            {
                id.Append('%').Append(((int)sign).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return id.Length <= Longest ? id.ToString() : $"{kind}:%{Sha256Hex.Of(name)}";
    }
}
