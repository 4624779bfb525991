using System.Buffers.Text;
using System.Text;
using Wildlife.Cases;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// Where a page of a list ended: the list's name and the last sort key. Not the database's own token, which is large, is bound to its partitions
/// and cannot tell which list it belongs to.
/// </summary>
internal static class ListPosition
{
    public static string Write(string list, string key) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{list}\n{key}"));

    /// <exception cref="ContinuationException">The token was not made by this list.</exception>
    public static string Read(string list, string token)
    {
        try
        {
            var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token));
            if (text.StartsWith($"{list}\n", StringComparison.Ordinal))
            {
                return text[(list.Length + 1)..];
            }
        }
        catch (FormatException malformed)
        {
            throw new ContinuationException("the continuation token was not made by this list: leave it out to start again", malformed);
        }

        throw new ContinuationException("the continuation token belongs to another list or order: leave it out to start again");
    }
}
