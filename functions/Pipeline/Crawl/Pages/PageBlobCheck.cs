using System.Globalization;
using Wildlife.Evidence;

namespace Wildlife.Crawl;

/// <summary>Checks a page's object: the hash over its members, each record's digests, and its name against its content.</summary>
internal static class PageBlobCheck
{
    public static IReadOnlyList<string> Verify(string name, ReadOnlyMemory<byte> content)
    {
        var problems = new List<string>();
        CheckMembers(content, problems);
        try
        {
            var (page, records) = PageBlobReader.Read(content);
            problems.AddRange(records.SelectMany(WarcDigest.Problems));
            if (PageBlob.Name(page) is { } expected && expected != name)
            {
                problems.Add($"the name should be {expected} by the content");
            }
        }
        catch (WarcFormatException error)
        {
            problems.Add(error.Message);
        }

        return problems;
    }

    private static void CheckMembers(ReadOnlyMemory<byte> content, List<string> problems)
    {
        if (StoredGzip.TryReadLast(content) is not { } last)
        {
            problems.Add("the metadata member at the end is damaged or missing");
            return;
        }

        var block = last.Content.Span.IndexOf("\r\n\r\n"u8);
        var fields = PageMetadata.Parse(last.Content.Span[(block + 4)..]);
        if (fields["preceding-bytes"].FirstOrDefault() != last.Start.ToString(CultureInfo.InvariantCulture))
        {
            problems.Add("the object's length is not the one recorded");
        }

        if (fields["preceding-sha256"].FirstOrDefault() != PageBlob.Sha256(content.Span[..last.Start]))
        {
            problems.Add("the SHA-256 of the stored members is not the one recorded");
        }
    }
}
