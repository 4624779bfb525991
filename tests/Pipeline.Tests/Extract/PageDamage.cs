using System.Text;

namespace Wildlife.Tests.Extract;

/// <summary>Damages a page by a seeded dice: the same seed gives the same damage.</summary>
internal static class PageDamage
{
    private static readonly string[] Pieces =
        ["<", ">", "\"", "'", "<div>", "</div>", "<table><tr>", "</script>", "<script type=application/ld+json>{", "<!--", "-->", "&#0;", "&#x10FFFF;", "\0", "\uFFFD", "<h1>", "€ 1.250,-", "{\"@graph\":[", "<a href='//", "<base href='x:y'>", "<svg><title>", "<template>", "itemscope itemprop=a ", "<meta charset=utf-16>", "<plaintext>", "0470 12 34 56 "];

    /// <summary>A window of the page with pieces cut, repeated, overwritten or inserted.</summary>
    public static byte[] Of(byte[] page, Random random, int largest)
    {
        int length = Math.Min(page.Length, random.Next(400, largest));
        var bytes = new List<byte>(page.AsSpan(random.Next(page.Length - length + 1), length).ToArray());
        for (int i = random.Next(1, 12); i > 0 && bytes.Count > 10; i--)
        {
            int at = random.Next(bytes.Count);
            int span = Math.Min(random.Next(1, 300), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, span);
                    break;
                case 1:
                    byte[] again = [.. bytes.GetRange(at, span)];
                    // As an array: a list takes a sequence byte by byte and moves its tail for each.
                    bytes.InsertRange(at, (byte[])[.. Enumerable.Repeat(again, random.Next(1, 8)).SelectMany(b => b)]);
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
