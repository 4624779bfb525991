namespace Wildlife.Extract;

/// <summary>Finds when the advert was posted, in its own block: beside words for it, else the one moment that is marked up.</summary>
internal static class PostedFinder
{
    private static readonly LabelSet Labels = new(
        "mise en ligne le", "mise en ligne", "mis en ligne le", "mis en ligne", "publiée le", "publié le", "publiée", "publié", "postée le", "posté le", "déposée le", "déposé le", "date de publication", "date de dépôt", "date de parution",
        "parue le", "paru le", "ajoutée le", "ajouté le", "annonce du", "en ligne depuis le", "en ligne depuis", "date",
        "eingestellt am", "eingestellt", "online seit", "erstellt am", "erstellt", "veröffentlicht am", "veröffentlicht", "aufgegeben am", "anzeige vom", "inserat vom", "inseriert am", "einstelldatum", "erstellungsdatum", "anzeigendatum", "datum",
        "geplaatst op", "geplaatst", "online sinds", "online sedert", "plaatsingsdatum", "toegevoegd op", "sinds", "aangeboden sinds",
        "posted on", "posted", "published on", "published", "listed on", "listed", "date posted", "date listed", "posting date", "added on", "added", "ad placed", "placed on",
        "feladva", "feladás dátuma", "feladás ideje", "feladás", "hirdetés feladva", "meghirdetve", "közzétéve", "feltöltve", "létrehozva", "megjelent", "dátum",
        "publicado el", "publicado", "pubblicato il", "inserito il", "data inserzione", "dodane", "dodano", "data dodania", "opublikowano", "přidáno", "vloženo", "pridané");

    /// <summary>ISO 8601; null where the advert does not say.</summary>
    public static string? Find(PageReading reading)
    {
        HtmlPage page = reading.Page;
        return new LabelledValues(page, reading.Ground).Of(Labels, true).Select(v => Parse(v.Text, reading)).FirstOrDefault(d => d is not null) ?? Marked(page, reading);
    }

    private static string? Parse(string text, PageReading reading) =>
        text.Length <= 80 && text.AsSpan().IndexOfAnyInRange('0', '9') is var digit && (digit >= 0 || text.Length <= 30) ? DateParser.Parse(text, reading.Now, reading.Country)?.Value : null;

    /// <summary>The only <c>time</c> element of the advert's ground.</summary>
    private static string? Marked(HtmlPage page, PageReading reading)
    {
        string[] moments = [.. page.ByTag["time"].Where(i => reading.Ground.Holds(i) && !page.Nodes[i].Hidden)
            .Select(i => page.Attribute(i, "datetime") ?? page.LineOf(i, 60)).Where(t => t.Length > 3).Distinct().Take(2)];
        return moments.Length == 1 ? Parse(moments[0], reading) : null;
    }
}
