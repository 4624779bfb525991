using System.Security.Cryptography;
using Wildlife.Crawl;
using Wildlife.Local.Host;

namespace Wildlife.Local.Import;

/// <summary>What the person who imports says of the capture; the same for all files of one command.</summary>
/// <param name="By">Who captured; null where nobody was named.</param>
/// <param name="How">How; null where it was not told.</param>
/// <param name="At">When it is imported; null where nobody was named.</param>
internal sealed record CaptureNote(string? By, string? How, DateTimeOffset? At)
{
    // The record that holds them is one block of 64 kB at the most.
    private const int Longest = 2000;

    /// <exception cref="UsageException">A text is empty or too long, or one stands without the name.</exception>
    public static CaptureNote Create(string? by, string? how, TimeProvider time)
    {
        if (how is not null && by is null)
        {
            throw new UsageException("--how says how somebody captured the pages: name them with --by NAME");
        }

        foreach (var (option, text) in new[] { ("--by", by), ("--how", how) })
        {
            if (text is not null && (string.IsNullOrWhiteSpace(text) || text.Length > Longest))
            {
                throw new UsageException($"{option} takes a text of 1 to {Longest} characters");
            }
        }

        return new CaptureNote(OneLine(by), OneLine(how), by is null ? null : time.GetUtcNow());
    }

    /// <summary>The circumstances of one file's pages.</summary>
    public ImportCircumstances For(string file)
    {
        using var stream = File.OpenRead(file);
        return new ImportCircumstances
        {
            File = OneLine(Path.GetFileName(file))!,
            FileSha256 = Convert.ToHexStringLower(SHA256.HashData(stream)),
            By = By,
            How = How,
            At = At,
        };
    }

    // As it is written to the record and read back from it.
    private static string? OneLine(string? text) => text is null ? null : string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
