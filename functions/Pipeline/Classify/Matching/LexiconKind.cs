namespace Wildlife.Classify;

/// <summary>The kinds of lexicon entries and of findings. The lexicon's schema lists the same words.</summary>
internal static class LexiconKind
{
    /// <summary>A name of a taxon: not in the lexicon, from the taxa files.</summary>
    public const string Name = "name";

    /// <summary>A part or state in which wildlife is traded; the value is the product code.</summary>
    public const string Product = "product";

    /// <summary>A material that names its animal: ivory, tortoiseshell, caviar.</summary>
    public const string Material = "material";

    /// <summary>Bone, horn, resin: innocent most of the time and the commonest disguise of ivory and rhino horn.</summary>
    public const string Disguise = "disguise";

    /// <summary>Objects and work that make a material word mean the material: carved, netsuke, piano keys.</summary>
    public const string Craft = "craft";

    /// <summary>Marks of the true material: Schreger lines, nerve canal, a wink at what it is.</summary>
    public const string Hint = "hint";

    /// <summary>Unworked.</summary>
    public const string Raw = "raw";

    /// <summary>Finished goods that an annotation may leave out of a listing; the value says which: an instrument, furniture, goods packed for retail.</summary>
    public const string Finished = "finished";

    /// <summary>'Real', 'genuine', 'not a replica'.</summary>
    public const string Genuine = "genuine";

    /// <summary>'Imitation', 'faux', 'style': demotes and never excludes.</summary>
    public const string Fake = "fake";

    /// <summary>A phrase that only looks like wildlife: Ivory Coast, tiger's eye. It hides what stands inside it.</summary>
    public const string Decoy = "decoy";

    /// <summary>Colours, prints and patterns.</summary>
    public const string Colour = "colour";

    /// <summary>Things that are not wildlife: cars, books, clothes.</summary>
    public const string Context = "context";

    /// <summary>Fossils: their species are not those of the annexes.</summary>
    public const string Fossil = "fossil";

    /// <summary>Words of living animals and plants.</summary>
    public const string Live = "live";

    /// <summary>Taken from the wild.</summary>
    public const string Wild = "wild";

    /// <summary>Bred in captivity.</summary>
    public const string Captive = "captive";

    /// <summary>Artificially propagated plants.</summary>
    public const string Propagated = "propagated";

    /// <summary>Farmed: caviar, crocodile leather, fur.</summary>
    public const string Farmed = "farmed";

    /// <summary>A document is named; the value says which.</summary>
    public const string Document = "document";

    /// <summary>The seller says there is none.</summary>
    public const string NoDocument = "no-document";

    /// <summary>Applied for, possible, an appraisal: not a certificate.</summary>
    public const string DocumentPromised = "document-promised";

    /// <summary>Getting a document is left to the buyer, or to come.</summary>
    public const string Apply = "apply";

    /// <summary>'No', 'without', 'never'.</summary>
    public const string Negation = "negation";

    /// <summary>An age claim: the value is <c>pre-1947</c> or <c>old</c>.</summary>
    public const string Age = "age";

    /// <summary>A claim of acquisition before the Convention applied.</summary>
    public const string PreConvention = "pre-convention";

    /// <summary>A leg ring.</summary>
    public const string Ring = "ring";

    /// <summary>A microchip.</summary>
    public const string Chip = "chip";

    /// <summary>No ring, no chip, an open or cut ring.</summary>
    public const string NoMark = "no-mark";

    /// <summary>Young animals.</summary>
    public const string Juvenile = "juvenile";

    /// <summary>Sending or handing over abroad.</summary>
    public const string Abroad = "abroad";

    /// <summary>Words of sending and handing over.</summary>
    public const string Ship = "ship";

    /// <summary>A country; the value is its ISO 3166-1 code.</summary>
    public const string Country = "country";

    /// <summary>Cash only.</summary>
    public const string Cash = "cash";

    /// <summary>A way to leave the platform.</summary>
    public const string Contact = "contact";

    /// <summary>The seller hides who they are.</summary>
    public const string Hidden = "hidden";

    /// <summary>Stock, wholesale, many pieces.</summary>
    public const string Bulk = "bulk";

    /// <summary>Discretion, false declarations, winks.</summary>
    public const string Evasive = "evasive";

    /// <summary>Code words.</summary>
    public const string Code = "code";

    /// <summary>Wording of advance-fee scams.</summary>
    public const string Scam = "scam";

    /// <summary>Goods whose sale is banned whatever the papers.</summary>
    public const string Prohibited = "prohibited";

    /// <summary>Brought from abroad: luggage, fresh arrivals, colonies.</summary>
    public const string Origin = "origin";

    /// <summary>The seller says the price is low for a reason.</summary>
    public const string LowPrice = "low-price";

    /// <summary>Looking for goods.</summary>
    public const string Wanted = "wanted";

    /// <summary>'Looking for a buyer': an offer that begins like a wish.</summary>
    public const string SeeksBuyer = "seeks-buyer";

    /// <summary>A list of goods with prices.</summary>
    public const string Stocklist = "stocklist";

    /// <summary>Lost, gone, no longer there: of the papers named before it.</summary>
    public const string Lost = "lost";

    /// <summary>Sold or given before.</summary>
    public const string Past = "past";

    /// <summary>Talk, questions, reports.</summary>
    public const string Discussion = "discussion";

    /// <summary>A cage, a tank, equipment: expressly without the animal.</summary>
    public const string Accessory = "accessory";

    /// <summary>Game taken by licensed hunting, shed antlers with leave.</summary>
    public const string Hunted = "hunted";
}
