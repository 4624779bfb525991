namespace Wildlife.Parcels;

/// <summary>Holds a request against what can be screened.</summary>
internal static class ConsignmentCheck
{
    public const int MostConsignments = 500;
    public const int MostItems = 50;
    public const int MostItemsTogether = 2000;
    private const int LongestText = 2000;
    private const int LongestWord = 100;

    /// <summary>What is wrong, with its mend; null where nothing is.</summary>
    public static string? ProblemOf(ScreeningRequest request)
    {
        if (request.Consignments.Count is 0 or > MostConsignments)
        {
            return $"consignments: 1 to {MostConsignments} in one request";
        }

        return request.Consignments.Sum(consignment => consignment.Items.Count) > MostItemsTogether
            ? $"consignments: at the most {MostItemsTogether} items together; send several requests"
            : request.Consignments.Select((consignment, index) => ProblemOf(consignment) is { } problem ? $"consignments[{index}].{problem}" : null).FirstOrDefault(problem => problem is not null);
    }

    private static string? ProblemOf(Consignment consignment) => consignment switch
    {
        _ when !IsWord(consignment.Reference) => $"reference: 1 to {LongestWord} characters",
        _ when !IsCountry(consignment.From) => "from: two capital letters, ISO 3166-1 alpha-2",
        _ when !IsCountry(consignment.To) => "to: two capital letters, ISO 3166-1 alpha-2",
        { Items.Count: 0 or > MostItems } => $"items: 1 to {MostItems}",
        { GrossGrams: < 1 or > 1_000_000 } => "grossGrams: 1 to 1,000,000",
        { SenderToken: { } token } when !IsWord(token) => $"senderToken: 1 to {LongestWord} characters, opaque: no name, no address",
        { AnimalTransportAuthorisation: { } number } when !IsWord(number) => $"animalTransportAuthorisation: 1 to {LongestWord} characters",
        _ when consignment.DocumentCodes.Count > 50 || consignment.DocumentCodes.Any(code => !IsWord(code)) => "documentCodes: at the most 50, each of 1 to 100 characters",
        _ when consignment.Contacts.Count > 20 || consignment.Contacts.Any(contact => contact is not { Kind: "phone" or "email" } || !IsWord(contact.Value)) => "contacts: at the most 20, each a phone or an email",
        _ => consignment.Items.Select((item, index) => ProblemOf(item) is { } problem ? $"items[{index}].{problem}" : null).FirstOrDefault(problem => problem is not null),
    };

    private static string? ProblemOf(ConsignmentItem item) => item switch
    {
        null => "is null: send an object",
        _ when string.IsNullOrWhiteSpace(item.Description) || item.Description.Length > LongestText => $"description: 1 to {LongestText} characters",
        { HsCode: { } code } when code.Length is < 4 or > 10 || !code.All(char.IsAsciiDigit) => "hsCode: 4 to 10 digits, without points",
        { Quantity: < 1 or > 1_000_000 } => "quantity: 1 to 1,000,000",
        { NetGrams: < 1 or > 1_000_000 } => "netGrams: 1 to 1,000,000",
        { Value: < 0 or > 100_000_000 } => "value: 0 to 100,000,000",
        { Currency: { } currency } when currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper) => "currency: three capital letters, ISO 4217",
        _ => null,
    };

    private static bool IsWord(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestWord && !text.Any(char.IsControl);

    private static bool IsCountry(string? text) => text is { Length: 2 } && text.All(char.IsAsciiLetterUpper);
}
