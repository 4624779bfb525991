namespace Wildlife.Classify;

/// <summary>Weighs one candidate: what it is, what stands beside it, and what the whole advert is about.</summary>
internal sealed class CandidatePoints(ScoringRules rules)
{
    private const int Beside = 4;
    private const int Around = 8;

    /// <summary>The points for and against.</summary>
    public IReadOnlyList<Reason> Of(Hit hit, Findings findings)
    {
        var points = new List<Reason> { rules.Point("offer.start"), rules.Point(BasisOf(hit.Term), hit.Span) };
        AddPlace(points, hit);
        AddBeside(points, hit, findings);
        if (hit.Term.Kind == LexiconKind.Name)
            AddLife(points, hit, findings);
        else
            AddMaterial(points, hit, findings);
        AddSubject(points, hit, findings);
        return points;
    }

    private static string BasisOf(Term term) => term.Kind switch
    {
        LexiconKind.Material => term.Ambiguous ? "offer.material-ambiguous" : "offer.material",
        LexiconKind.Disguise => "offer.disguise",
        _ when term.Scientific => term.Ambiguous ? "offer.name-ambiguous" : term.PatternLength > 0 && term.Taxon!.ScientificName.Contains(' ', StringComparison.Ordinal) ? "offer.scientific-name" : "offer.higher-name",
        _ => term.Ambiguous ? "offer.name-ambiguous" : "offer.name",
    };

    private void AddPlace(List<Reason> points, Hit hit)
    {
        if (hit.InTitle)
            points.Add(rules.Point("offer.in-title", hit.Span));
        if (hit.LeadsCompound)
            points.Add(rules.Point("offer.compound", hit.Span));
    }

    private void AddBeside(List<Reason> points, Hit hit, Findings findings)
    {
        AddNear(points, "offer.product-beside", findings.Near(hit, LexiconKind.Product, Beside));
        AddNear(points, "offer.genuine-beside", findings.Near(hit, LexiconKind.Genuine, Around));
        AddNear(points, "offer.colour-beside", findings.Near(hit, LexiconKind.Colour, 2));
        AddNear(points, "offer.fake-beside", findings.Near(hit, LexiconKind.Fake, Beside));
    }

    private void AddLife(List<Reason> points, Hit hit, Findings findings)
    {
        var live = findings.Of(LexiconKind.Live).DistinctBy(other => other.Start).Take(3).ToArray();
        foreach (var sign in live)
            points.Add(rules.Point("offer.live", sign.Span));
        if (findings.Marks.Sexes.Count > 0)
            points.Add(rules.Point("offer.sexes", findings.Marks.Sexes[0]));
        AddNear(points, "offer.wild", findings.First(LexiconKind.Wild));
        AddNear(points, "offer.captive", findings.First(LexiconKind.Captive) ?? findings.First(LexiconKind.Propagated));
        AddNear(points, "offer.marked", findings.First(LexiconKind.Ring) ?? findings.First(LexiconKind.Chip) ?? findings.First(LexiconKind.NoMark));
        AddNear(points, "offer.product-somewhere", findings.Of(LexiconKind.Product).FirstOrDefault(other => hit.Term.Taxon!.Products.Contains(other.Term.Value!)));
        AddPapers(points, findings);
    }

    private void AddMaterial(List<Reason> points, Hit hit, Findings findings)
    {
        AddNear(points, "offer.craft", findings.Near(hit, LexiconKind.Craft, Around) ?? findings.Of(LexiconKind.Craft).FirstOrDefault(other => other.InTitle));
        AddNear(points, hit.Term.Kind == LexiconKind.Disguise ? "offer.disguise-hint" : "offer.hint", findings.First(LexiconKind.Hint));
        if (findings.Marks.Grams.Count > 0)
            points.Add(rules.Point("offer.grams", findings.Marks.Grams[0]));
        AddNear(points, "offer.wink", findings.First(LexiconKind.Code) ?? findings.First(LexiconKind.Evasive));
        AddNear(points, "offer.age", findings.First(LexiconKind.Age));
        AddPapers(points, findings);
    }

    private void AddPapers(List<Reason> points, Findings findings) =>
        AddNear(points, "offer.papers", findings.Of(LexiconKind.Document, "certificate").FirstOrDefault() ?? findings.First(LexiconKind.NoDocument));

    // What the advert is about: a car, a book, a dress. The title weighs more than the text.
    private void AddSubject(List<Reason> points, Hit hit, Findings findings)
    {
        foreach (var context in findings.Of(LexiconKind.Context).DistinctBy(other => other.Term.Id).OrderByDescending(other => other.InTitle).Take(3))
            points.Add(rules.Point(context.InTitle ? "offer.subject-title" : "offer.subject-text", context.Span));
        foreach (var decoy in findings.Of(LexiconKind.Decoy).DistinctBy(other => other.Term.Id).Take(2))
            points.Add(rules.Point("offer.decoy", decoy.Span));
        if (hit.Term.Taxon is { Domestic: true })
            points.Add(rules.Point("offer.domestic", hit.Span));
    }

    private void AddNear(List<Reason> points, string rule, Hit? hit)
    {
        if (hit is not null)
            points.Add(rules.Point(rule, hit.Span));
    }
}
