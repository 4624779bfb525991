using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wildlife.Extract;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>How a price, date or telephone number is read: of the arguments, or of JSON lines on standard input.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var command = new Command("parse", "Show how a price, a date or a phone number is read.");
        command.Subcommands.Add(One("price", "A price.", request => Node(PriceParser.Parse(request.Text, request.CurrencyHint), WildlifeJson.Readable.ListingPrice)));
        command.Subcommands.Add(One("date", "A date, relative or absolute.", request => Node(DateParser.Parse(request.Text, request.Now, request.Region), WildlifeJson.Readable.ParsedDate)));
        command.Subcommands.Add(One("phone", "A telephone number.", request => Node(PhoneParser.Parse(request.Text, request.Region), WildlifeJson.Readable.ParsedPhone)));
        return command;
    }

    private static Command One(string name, string description, Func<Request, JsonNode?> parse)
    {
        var command = new Command(name, description);
        var texts = new Argument<string[]>("TEXT") { Description = "Texts; without any, JSON lines {\"text\", \"currencyHint\"?, \"region\"?, \"now\"?} from standard input.", Arity = ArgumentArity.ZeroOrMore };
        var currency = new Option<string?>("--currency") { Description = "The currency of a price that names none (ISO 4217).", HelpName = "CODE" };
        var region = new Option<string?>("--region") { Description = "The country of a number without a prefix, or of a date (ISO 3166-1 alpha-2).", HelpName = "CC" };
        command.Arguments.Add(texts);
        command.Options.Add(currency);
        command.Options.Add(region);
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(texts)!.Select(text => new Request(text, parsed.GetValue(currency), parsed.GetValue(region), TimeProvider.System.GetUtcNow()));
            foreach (var request in given.Any() ? given : ReadLines())
            {
                Console.WriteLine(parse(request)?.ToJsonString(WildlifeJson.Readable.Options) ?? "null");
            }

            return CommandLine.Fine;
        });
        return command;
    }

    private static IEnumerable<Request> ReadLines()
    {
        var number = 0;
        while (Console.In.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                yield return ReadLine(line, number);
            }
        }
    }

    private static Request ReadLine(string line, int number)
    {
        try
        {
            var request = JsonNode.Parse(line)!.AsObject();
            var now = (string?)request["now"] is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : TimeProvider.System.GetUtcNow();
            return new Request((string)request["text"]!, (string?)request["currencyHint"], (string?)request["region"], now);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            throw new UsageException($"line {number} of standard input is not a JSON object with \"text\": {malformed.Message}");
        }
    }

    private static JsonNode? Node<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(value, type);

    private sealed record Request(string Text, string? CurrencyHint, string? Region, DateTimeOffset Now);
}
