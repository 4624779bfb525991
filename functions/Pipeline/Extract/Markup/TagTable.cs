using System.Collections.Frozen;

namespace Wildlife.Extract;

/// <summary>The kinds of element that HTML, or a reader of this folder, treats specially. All others are one kind each without traits.</summary>
internal static class TagTable
{
    private static readonly (TagTraits Trait, string Names)[] Rules =
    [
        (TagTraits.Void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"),
        (TagTraits.RawText, "script style iframe noembed noframes xmp"),
        (TagTraits.EscapableText, "title textarea"),
        (TagTraits.Special,
            "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset "
            + "h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select "
            + "source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp"),
        (TagTraits.EndsParagraph,
            "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr listing main menu nav ol p plaintext pre search section summary table ul xmp"),
        (TagTraits.Block,
            "address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header hgroup listing main menu nav ol pre search section select summary ul applet marquee object noscript"),
        (TagTraits.Formatting, "a b big code em font i nobr s small strike strong tt u"),
        (TagTraits.Scope, "applet caption html table td th marquee object template"),
        (TagTraits.Head, "base basefont bgsound link meta title noscript noframes style script template"),
        (TagTraits.ImpliedEnd, "dd dt li optgroup option p rb rp rt rtc"),
        (TagTraits.TablePart, "caption col colgroup tbody td tfoot th thead tr"),
        (TagTraits.Heading, "h1 h2 h3 h4 h5 h6"),
        (TagTraits.Inline, "a abbr b bdi bdo big cite code em font i ins kbd label mark s small span strong sub time tt u var wbr data del bdt"),
        (TagTraits.Invisible, "script style noscript template svg iframe object canvas select textarea head math datalist"),
        (TagTraits.Indexed, "html title meta link script base h1 h2 h3 a img form input button iframe address time source select dt th label"),
        (TagTraits.LeavesForeign,
            "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var"),
    ];

    private static readonly FrozenDictionary<string, TagKind> Kinds = Make();
    private static readonly FrozenDictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>> ByName = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many kinds readers ask for by name.</summary>
    public static int Slots { get; } = Kinds.Values.Count(k => k.Slot >= 0);

    /// <summary>The kind of a name in any case; null for one that has no traits.</summary>
    public static TagKind? Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out TagKind? kind) ? kind : null;

    /// <summary>The kind of a name that is known to have traits.</summary>
    public static TagKind Known(string name) => Kinds[name];

    private static FrozenDictionary<string, TagKind> Make()
    {
        var traits = new SortedDictionary<string, TagTraits>(StringComparer.Ordinal);
        foreach ((TagTraits trait, string names) in Rules)
        {
            foreach (string name in names.Split(' '))
            {
                traits[name] = traits.GetValueOrDefault(name) | trait;
            }
        }

        int slot = 0;
        return traits.Select(t => new TagKind(t.Key, t.Value, t.Value.HasFlag(TagTraits.Indexed) ? slot++ : -1))
            .ToFrozenDictionary(k => k.Name, StringComparer.OrdinalIgnoreCase);
    }
}
