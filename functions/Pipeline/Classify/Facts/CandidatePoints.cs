namespace Wildlife.Classify;

/// <summary>Weighs one candidate: what it is, what stands beside it, and what the whole advert is about.</summary>
internal sealed class CandidatePoints(ReasonWriter reasons)
{
    private const int Beside = 4;
    private const int Around = 8;
    private const int ShortestHead = 5;

    /// <summary>The points for and against.</summary>
    public IReadOnlyList<Reason> Of(Hit hit, Findings findings)
    {
        var points = new List<Reason> { reasons.Point("offer.start"), reasons.Point(BasisOf(hit), hit.Span) };
        AddPlace(points, hit, findings);
        AddBeside(points, hit, findings);
        if (hit.Term.Kind == LexiconKind.Name)
            AddLife(points, hit, findings);
        else
            AddMaterial(points, hit, findings);
        if (points.Count(point => point.Weight > 0 && point.Rule != "offer.in-title") <= 1 && !IsWholeTitle(hit))
            points.Add(reasons.Point("offer.alone", hit.Span));
        AddSubject(points, hit, findings);
        return points;
    }

    // What was read with an error forgiven may be another word altogether: it counts like an ambiguous one.
    private static string BasisOf(Hit hit) => BasisOf(hit.IsRepaired && !hit.Term.Scientific ? hit.Term with { Ambiguous = true } : hit.Term);

    private static string BasisOf(Term term) => term.Kind switch
    {
        LexiconKind.Material => term.Ambiguous ? "offer.material-ambiguous" : "offer.material",
        LexiconKind.Disguise => "offer.disguise",
        _ when term.Scientific => term.Ambiguous ? "offer.name-ambiguous" : term.PatternLength > 0 && term.Taxon!.ScientificName.Contains(' ', StringComparison.Ordinal) ? "offer.scientific-name" : "offer.higher-name",
        _ => term.Ambiguous ? "offer.name-ambiguous" : "offer.name",
    };

    private void AddPlace(List<Reason> points, Hit hit, Findings findings)
    {
        if (hit.InTitle)
            points.Add(reasons.Point("offer.in-title", hit.Span));
        else if (hit.Term is { Kind: LexiconKind.Name, Ambiguous: false } && !findings.Has(LexiconKind.Fake) && !findings.Has(LexiconKind.Context) && HeadInTitle(hit, findings.Title) is { } head)
            points.Add(reasons.Point("offer.head-in-title", head));
        if (hit.LeadsCompound)
            points.Add(reasons.Point("offer.compound", hit.Span));
    }

    private void AddBeside(List<Reason> points, Hit hit, Findings findings)
    {
        var product = ProductBeside(hit, findings);
        AddNear(points, "offer.product-beside", product);
        if (product is null && hit.Term is { Kind: LexiconKind.Name, Ambiguous: false } && !hit.IsRepaired)
            AddNear(points, "offer.product-named", findings.Of(LexiconKind.Product).Concat(findings.Of(LexiconKind.Disguise)).FirstOrDefault(hit.Overlaps));
        var genuine = findings.Near(hit, LexiconKind.Genuine, Around);
        AddNear(points, "offer.genuine-beside", genuine);
        AddNear(points, "offer.colour-beside", findings.Near(hit, LexiconKind.Colour, 2));
        // 'A real claw set in silver': the silver is the setting, not the claw.
        // 'Resin' is a disguise and an imitation in one word: it must not speak against itself.
        var fake = findings.Of(LexiconKind.Fake).Where(other => !hit.Overlaps(other) && hit.DistanceTo(other) <= Beside).OrderBy(hit.DistanceTo).FirstOrDefault();
        var onlySetting = fake?.Term.Value == "setting" && product is not null;
        if (fake is not null && !onlySetting && (genuine is null || hit.DistanceTo(fake) < hit.DistanceTo(genuine)))
        {
            AddNear(points, "offer.fake-beside", fake);
            if (hit.InTitle && fake.Term.Value != "setting" && (hit.Term.Kind == LexiconKind.Name || IsCalledFakeTwice(findings)) && !SpeaksForTruth(findings))
                AddNear(points, "offer.fake-title", fake);
        }
    }

    // 'Faux ivory, resin': one word may be a disguise, two are a description.
    private static bool IsCalledFakeTwice(Findings findings) =>
        findings.Of(LexiconKind.Fake).Where(fake => fake.InTitle && fake.Term.Value != "setting").DistinctBy(fake => fake.Start).Skip(1).Any();

    private static bool SpeaksForTruth(Findings findings) =>
        findings.Has(LexiconKind.Hint) || findings.Has(LexiconKind.Genuine) || findings.Has(LexiconKind.Code) || findings.Has(LexiconKind.Evasive) || findings.Has(LexiconKind.NoDocument);

    private void AddLife(List<Reason> points, Hit hit, Findings findings)
    {
        var live = findings.Of(LexiconKind.Live).DistinctBy(other => other.Start).Take(3).ToArray();
        foreach (var sign in live)
            points.Add(reasons.Point("offer.live", sign.Span));
        if (findings.Marks.Sexes.Count > 0)
            points.Add(reasons.Point("offer.sexes", findings.Marks.Sexes[0]));
        AddNear(points, "offer.wild", findings.First(LexiconKind.Wild));
        AddNear(points, "offer.captive", findings.First(LexiconKind.Captive) ?? findings.First(LexiconKind.Propagated));
        AddNear(points, "offer.marked", findings.First(LexiconKind.Ring) ?? findings.First(LexiconKind.Chip) ?? findings.First(LexiconKind.NoMark));
        AddNear(points, "offer.origin", findings.First(LexiconKind.Origin));
        AddNear(points, "offer.young", findings.First(LexiconKind.Juvenile));
        AddNear(points, "offer.product-somewhere", findings.Of(LexiconKind.Product).FirstOrDefault(other => hit.Term.Taxon!.Products.Contains(other.Term.Value!)));
        AddPapers(points, findings);
    }

    private void AddMaterial(List<Reason> points, Hit hit, Findings findings)
    {
        AddNear(points, "offer.craft", findings.Near(hit, LexiconKind.Craft, Around) ?? findings.Of(LexiconKind.Craft).FirstOrDefault(other => other.InTitle));
        AddNear(points, hit.Term.Kind == LexiconKind.Disguise ? "offer.disguise-hint" : "offer.hint", findings.First(LexiconKind.Hint));
        if (findings.Marks.Grams.Count > 0)
            points.Add(reasons.Point("offer.grams", findings.Marks.Grams[0]));
        if (hit.Term.Kind == LexiconKind.Disguise)
            AddNear(points, "offer.raw", findings.First(LexiconKind.Raw));
        if (hit.Term.Kind == LexiconKind.Disguise && IsQuoted(hit))
            points.Add(reasons.Point("offer.quoted", hit.Span));
        AddNear(points, "offer.wink", findings.First(LexiconKind.Code) ?? findings.First(LexiconKind.Evasive));
        if (hit.Term.Kind == LexiconKind.Disguise && findings.Marks.Grams.Count == 0 && Marks.First(findings.Marks.Weights) is { } weight)
            points.Add(reasons.Point("offer.grams", weight));
        AddNear(points, "offer.age", findings.First(LexiconKind.Age));
        AddNear(points, "offer.wanted", findings.Of(LexiconKind.Wanted).FirstOrDefault(wanted => wanted.InTitle));
        AddPapers(points, findings);
    }

    // 'Tortoise needs a home' above 'our Greek tortoise': the last word of the name, or the end of its compound.
    private static TextSpan? HeadInTitle(Hit hit, FoldedText title)
    {
        for (var i = 0; i < title.WordCount; i++)
        {
            var word = title.Word(i);
            for (var own = hit.Word; word.Length >= ShortestHead && own <= hit.LastWord; own++)
            {
                if (hit.In.Word(own).EndsWith(word))
                    return title.Span(title.WordStart(i), title.WordStart(i) + word.Length);
            }
        }

        return null;
    }

    // A title that is little more than a name of several words leaves no doubt what is offered.
    private static bool IsWholeTitle(Hit hit) =>
        hit.InTitle && hit.LastWord > hit.Word && (hit.LastWord - hit.Word + 1) * 2 >= hit.In.WordCount;

    // "Bone" in quotation marks says: not bone.
    private static bool IsQuoted(Hit hit) =>
        hit.Start > 0 && hit.In.Text[hit.Start - 1] is '"' or '\'' && hit.End < hit.In.Text.Length && hit.In.Text[hit.End] is '"' or '\'';

    private void AddPapers(List<Reason> points, Findings findings) =>
        AddNear(points, "offer.papers", findings.Of(LexiconKind.Document, "certificate").FirstOrDefault() ?? findings.First(LexiconKind.NoDocument));

    // What the advert is about: a car, a book, a dress. The title weighs more than the text.
    private void AddSubject(List<Reason> points, Hit hit, Findings findings)
    {
        var wornFur = findings.Of(LexiconKind.Product).Any(product => product.Term.Value is "fur" or "skin-leather" && findings.Near(product, LexiconKind.Fake, Beside) is null);
        foreach (var context in findings.Of(LexiconKind.Context).Where(other => !wornFur || other.Term.Value != "clothing").DistinctBy(other => other.Term.Id).OrderByDescending(other => other.InTitle).Take(3))
            points.Add(reasons.Point(SubjectRule(context), context.Span));
        if (Marks.First(findings.Marks.StampForms) is { } stamp)
            points.Add(reasons.Point("offer.depicted", stamp));
        foreach (var decoy in findings.Of(LexiconKind.Decoy).DistinctBy(other => other.Term.Id).Take(2))
            points.Add(reasons.Point(decoy.InTitle ? "offer.decoy" : "offer.decoy-text", decoy.Span));
        if (hit.Term.Kind == LexiconKind.Name)
            AddNear(points, "offer.accessory", AccessoryOf(hit, findings));
        if (hit.Term.Taxon is { Domestic: true } farmed && !farmed.Lineage.Contains("Aves"))
            points.Add(reasons.Point("offer.domestic", hit.Span));
    }

    // 'Cage for a parrot'; 'without animals' of an enclosure (of a coat it tells of the household). An animal that comes free with the cage is offered.
    private static Hit? AccessoryOf(Hit hit, Findings findings) =>
        findings.Of(LexiconKind.LowPrice, "free").Any() || ProductBeside(hit, findings) is { Term.Value: not "live" } ? null
        : findings.Of(LexiconKind.Accessory).FirstOrDefault(sign => sign.Term.Value is null
            || hit.InTitle && (hit.Overlaps(sign) || hit.Start >= sign.End && hit.DistanceTo(sign) <= Beside));

    // 'Emu egg' as one name has no product beside it: only words of their own count, or the rest of a compound.
    private static Hit? ProductBeside(Hit hit, Findings findings) => findings.Of(LexiconKind.Product)
        .Where(other => hit.DistanceTo(other) <= Beside && (other.Start >= hit.End || other.End <= hit.Start || other.End > hit.End))
        .OrderBy(hit.DistanceTo).FirstOrDefault();

    // A stamp, a postcard or a toy shows the animal, however exactly it is named.
    private static string SubjectRule(Hit context) =>
        !context.InTitle ? "offer.subject-text"
        : context.Term.Value == "depicted" ? "offer.depicted"
        : "offer.subject-title";

    private void AddNear(List<Reason> points, string rule, Hit? hit)
    {
        if (hit is not null)
            points.Add(reasons.Point(rule, hit.Span));
    }
}
