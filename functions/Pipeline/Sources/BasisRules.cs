namespace Wildlife.Sources;

/// <summary>When an operator's basis is complete. Half a basis is none: nobody could answer for it.</summary>
internal static class BasisRules
{
    /// <summary>The first thing missing, with its mend; null where the basis is complete. Whether it still holds is asked when the source is read.</summary>
    public static string? Problem(SourceBasis basis)
    {
        (string Field, string Value, string Mend)[] texts =
        [
            ("robotsAndTextMining", basis.RobotsAndTextMining, "say what robots.txt and the text-and-data-mining reservation say, and what follows"),
            ("databaseRight", basis.DatabaseRight, "say how the database right is respected"),
            ("dpiaReference", basis.DpiaReference, "name the data-protection impact assessment"),
            ("approver", basis.Approver, "name who approved it"),
        ];
        foreach (var (field, value, mend) in texts)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                return $"basis.{field} is empty; {mend}";
            }
        }

        if (basis.Agreement is { } agreement && string.IsNullOrWhiteSpace(agreement))
        {
            return "basis.agreement is empty; name the agreement or API, or leave it out where there is none";
        }

        return basis.Expires <= basis.TermsRead ? "basis.expires is not after basis.termsRead; a basis holds from the day the terms were read" : null;
    }
}
