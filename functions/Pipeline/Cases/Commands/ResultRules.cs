namespace Wildlife.Cases;

/// <summary>Which seizures and prosecutions can be recorded. Pure.</summary>
internal static class ResultRules
{
    private const int LongestName = 300;

    public static CaseEvent Decide(CaseCommand command, DateTimeOffset now) => command switch
    {
        RecordSeizure { Seizure: var seizure } => new SeizureRecorded(Check(seizure, now)),
        RecordProsecution { Prosecution: var prosecution } => new ProsecutionRecorded(Check(prosecution, now)),
        _ => throw new ArgumentException($"{command.GetType().Name} records no result", nameof(command)),
    };

    private static Seizure Check(Seizure seizure, DateTimeOffset now)
    {
        CheckDay(seizure.On, now);
        FindingRules.Country(seizure.Country);
        CheckNames(seizure.Authority, seizure.Taxon, seizure.Product);
        CheckReference(seizure.Reference);
        return seizure is { Quantity: > 0, WeightKg: null or > 0 }
            ? seizure
            : throw Wrong("a seizure's quantity, and its weight where it was weighed, are above 0");
    }

    private static Prosecution Check(Prosecution prosecution, DateTimeOffset now)
    {
        CheckDay(prosecution.On, now);
        FindingRules.Country(prosecution.Country);
        CheckNames(prosecution.Authority);
        CaseCommandRules.Text(prosecution.Offence, "an offence");
        CheckReference(prosecution.Reference);
        return prosecution is { FineEur: null or > 0, PrisonMonths: null or > 0 }
            ? prosecution
            : throw Wrong("a fine and a term are above 0, or left out");
    }

    private static void CheckDay(DateOnly day, DateTimeOffset now)
    {
        if (day > DateOnly.FromDateTime(now.UtcDateTime))
        {
            throw Wrong("the day lies in the future");
        }
    }

    private static void CheckNames(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
            {
                throw Wrong($"authority, taxon and product have 1 to {LongestName} characters");
            }
        }
    }

    private static void CheckReference(string? reference)
    {
        if (reference is { Length: 0 or > LongestName })
        {
            throw Wrong($"a reference has 1 to {LongestName} characters, or is left out");
        }
    }

    private static CaseRuleException Wrong(string message) => new("bad-result", message);
}
