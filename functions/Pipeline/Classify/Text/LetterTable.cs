namespace Wildlife.Classify;

/// <summary>What each letter is read as: accents fall, look-alikes of other scripts become the Latin letter they imitate.</summary>
internal static class LetterTable
{
    private const string Accented =
        "àáâãäåāăąǎ>a çćĉċč>c ďđð>d èéêëēĕėęěẽ>e ĝğġģ>g ĥħ>h ìíîïĩīĭįıǐ>i ĵ>j ķ>k ĺļľŀł>l ñńņňŉŋ>n òóôõöøōŏőǒ>o ŕŗř>r śŝşšș>s ţťŧț>t " +
        "ùúûüũūŭůűųǔ>u ŵẁẃẅ>w ýÿŷỳ>y źżž>z " +
        // Cyrillic and Greek letters drawn like Latin ones, and small capitals.
        "аαɑ>a вβʙ>b сϲᴄ>c ԁ>d еєɛᴇ>e ɡ>g һнʜ>h іιɪ>i јϳ>j кκᴋ>k ӏ>l мᴍ>m пηɴ>n оοσᴏ>o рρᴘ>p ʀг>r ѕ>s тτᴛ>t υᴜ>u νѵᴠ>v ѡωᴡ>w хχ>x уγʏ>y ᴢ>z " +
        "’‘ʼ`´′>' ‐‑‒–—―−>- “”„«»>\" ×>x ·•>.";

    private static readonly char[] Latin = Build();

    /// <summary>The letter a lower-case character is read as; itself where nothing is known of it.</summary>
    public static char Read(char lower) => Latin[lower];

    /// <summary>Letters that are written as two: ß, œ, æ, þ and the ligatures.</summary>
    public static string? ReadPair(char lower) => lower switch
    {
        'ß' => "ss",
        'œ' => "oe",
        'æ' => "ae",
        'þ' => "th",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬀ' => "ff",
        '…' => "...",
        _ => null,
    };

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = (char)i;
        foreach (var group in Accented.Split(' '))
        {
            var arrow = group.LastIndexOf('>');
            foreach (var letter in group.AsSpan(0, arrow))
                table[letter] = group[arrow + 1];
        }

        // Full-width forms stand at a fixed distance from ASCII.
        for (var i = 0xFF01; i <= 0xFF5E; i++)
            table[i] = char.ToLowerInvariant((char)(i - 0xFEE0));
        return table;
    }
}
