namespace Wildlife.Extract;

/// <summary>Finds telephone numbers, e-mail addresses and messenger accounts in an advert's text.</summary>
public static class ContactFinder
{
    private const int Longest = 100_000;
    private static readonly string[] WhatsAppWords = ["whatsapp", "whats app", "whatsap", "wa.me", "watsapp", "whatapp"];
    private static readonly string[] SignalWords = ["signal"];

    /// <summary>The contacts, each once: telephones first, in the order of the text.</summary>
    /// <param name="text">The advert's words.</param>
    /// <param name="regions">ISO 3166-1 alpha-2 codes to try for numbers without a country code, likeliest first.</param>
    public static IReadOnlyList<Contact> Find(string text, params IReadOnlyList<string> regions)
    {
        string whole = (text ?? "").Length > Longest ? text![..Longest] : text ?? "";
        string written = SpokenDigits.WriteOut(whole);
        var contacts = new List<Contact>();
        foreach ((int start, string raw, ParsedPhone phone) in PhoneFinder.Find(written, regions))
        {
            contacts.Add(new Contact("phone", phone.E164, raw));
            string before = written[Math.Max(0, start - 30)..start].ToLowerInvariant();
            if (BlockJudge.Contains(before, WhatsAppWords))
            {
                contacts.Add(new Contact("whatsapp", phone.E164, raw));
            }
            else if (BlockJudge.Contains(before, SignalWords))
            {
                contacts.Add(new Contact("signal", phone.E164, raw));
            }
        }

        AddLinked(written, contacts);
        contacts.AddRange(EmailFinder.Find(whole).Select(e => new Contact("email", e.Address, e.Raw)));
        contacts.AddRange(HandleFinder.Find(whole));
        return [.. contacts.DistinctBy(c => (c.Kind, c.Value))];
    }

    /// <summary>Links to WhatsApp name the number without a plus.</summary>
    private static void AddLinked(string text, List<Contact> contacts)
    {
        foreach (string mark in (ReadOnlySpan<string>)["wa.me/", "whatsapp.com/send?phone="])
        {
            int at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            string digits = at < 0 ? "" : string.Concat(text[(at + mark.Length)..].TrimStart('+').TakeWhile(char.IsAsciiDigit));
            if (digits.Length >= 8 && PhoneParser.TryParse("+" + digits, null) is { } phone)
            {
                contacts.Add(new Contact("phone", phone.E164, mark + digits));
                contacts.Add(new Contact("whatsapp", phone.E164, mark + digits));
            }
        }
    }
}
