using System.Text.RegularExpressions;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Extract;

namespace Wildlife.Privacy;

/// <summary>
/// Takes the contacts and the seller's name out of a listing before it is kept: lists, pages, exports and the case's history then hold pseudonyms. The
/// clear values are in the vault; the page as received is evidence and lies apart. Each letter of a contact becomes a dot, so that the places that
/// reasons point to stay right.
/// </summary>
/// <param name="keyring">Makes pseudonyms.</param>
public sealed partial class PersonalDataMask(SellerKeyring keyring)
{
    private const char Dot = '•';
    private const int PseudonymLength = 12;

    /// <summary>The listing without them.</summary>
    /// <param name="listing">The listing, as its latest reading shows it.</param>
    /// <param name="page">That reading's page; null where it shows no advert.</param>
    public Listing Apply(Listing listing, ExtractedPage? page)
    {
        ArgumentNullException.ThrowIfNull(listing);
        if (page is null)
        {
            return listing;
        }

        // The longest first: a shorter one may be a part of it.
        var raws = page.Contacts.SelectMany(contact => (string[])[contact.Raw, contact.Value])
            .Append(page.Seller?.Name ?? "")
            .Where(raw => raw.Length > 2)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(raw => raw.Length)
            .ToList();
        return listing with
        {
            Title = Mask(listing.Title, raws),
            Description = Mask(listing.Description, raws),
            Seller = Pseudonym(listing.Source, listing.Seller),
            Assessment = Mask(listing.Assessment, raws),
        };
    }

    /// <summary>The pseudonym of a seller's name: the same for the same name on the same site.</summary>
    private string? Pseudonym(string source, string? name) =>
        name is null || name.StartsWith("seller ", StringComparison.Ordinal) ? name : $"seller {keyring.Mac($"name:{source}:{name}")[..PseudonymLength]}";

    private static Assessment Mask(Assessment assessment, List<string> raws) => assessment with
    {
        RedFlags = [.. assessment.RedFlags.Select(flag => flag with { Text = Mask(flag.Text, raws)!, Span = Mask(flag.Span, raws) })],
        Reasons = [.. assessment.Reasons.Select(reason => reason with { Text = Mask(reason.Text, raws)!, Span = Mask(reason.Span, raws) })],
    };

    private static TextSpan? Mask(TextSpan? span, List<string> raws) => span is null ? null : span with { Text = Mask(span.Text, raws)! };

    private static string? Mask(string? text, List<string> raws)
    {
        foreach (var raw in text is null ? [] : raws)
        {
            text = text!.Replace(raw, new string(Dot, raw.Length), StringComparison.OrdinalIgnoreCase);
        }

        // What extraction did not take for a contact, because no such number is given out or no such mailbox can be, may still be one.
        return text is null ? null : MailboxLike().Replace(TelephoneLike().Replace(text, Dots), Dots);
    }

    private static string Dots(Match match) => new(Dot, match.Length);

    [GeneratedRegex(@"(\+|\b00?)[1-9]([ .\-/()]{0,2}[0-9]){7,13}\b", RegexOptions.NonBacktracking)]
    private static partial Regex TelephoneLike();

    [GeneratedRegex(@"[\w.+\-]{1,64}@[\w\-]{1,63}(\.[\w\-]{2,63}){1,4}", RegexOptions.NonBacktracking)]
    private static partial Regex MailboxLike();
}
