using System.CommandLine;
using System.Text.Json;
using Wildlife.Classify;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>Judges adverts given as JSON lines; keeps nothing.</summary>
internal static class ClassifyCommand
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var command = new Command("classify", "Judge adverts given as JSON lines; nothing is kept.");
        var file = new Argument<string>("FILE.jsonl") { Description = "Adverts, one JSON object per line; - reads standard input." };
        var json = SharedOptions.Json();
        var explain = new Option<bool>("--explain") { Description = "Every reason, for people; --lang says in which language." };
        var language = new Option<string>("--lang") { Description = "The language of --explain.", DefaultValueFactory = _ => ReasonTexts.Stored, HelpName = "en|fr|nl|de|hu" };
        language.AcceptOnlyFromAmong("en", "fr", "nl", "de", "hu");
        var data = SharedOptions.Data();
        command.Arguments.Add(file);
        command.Options.Add(data);
        command.Options.Add(json);
        command.Options.Add(explain);
        command.Options.Add(language);
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(data)!, parsed.GetValue(json), parsed.GetValue(explain) ? parsed.GetValue(language) : null));
        return command;
    }

    private static int Run(string file, string data, bool json, string? explainIn)
    {
        using var input = Open(file);
        var classifier = AdvertClassifier.Load(Knowledge.Folder, Knowledge.TaxaOf(Path.Combine(data, "settings")));
        var reader = new AdvertReader(TimeProvider.System);
        var explainer = explainIn is null ? null : new AssessmentExplainer(classifier.Texts, explainIn);
        var number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                var advert = Read(reader, line, file, number);
                Console.WriteLine(Write(advert, classifier.Assess(advert), json, explainer));
            }
        }

        foreach (var (member, count) in reader.UnknownMembers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Console.Error.WriteLine($"not understood: '{member}' in {count} adverts");
        }

        return CommandLine.Fine;
    }

    private static TextReader Open(string file)
    {
        try
        {
            return file == StandardInput ? Console.In : new StreamReader(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be read: {unreadable.Message}");
        }
    }

    private static Advert Read(AdvertReader reader, string line, string file, int number)
    {
        try
        {
            return reader.Read(line);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            throw new UsageException($"line {number} of {file} is not an advert: {malformed.Message}");
        }
    }

    private static string Write(Advert advert, Assessment assessment, bool json, AssessmentExplainer? explainer)
    {
        if (explainer is not null)
        {
            return explainer.Explain(advert, assessment);
        }

        return json
            ? JsonSerializer.Serialize(assessment, WildlifeJson.Readable.Assessment)
            : $"{WireName.Of(assessment.Verdict),-14} {assessment.Tier?.ToString() ?? "--"} {assessment.Score:0.00}  {assessment.Id}  {string.Join(", ", assessment.Taxa.Select(taxon => taxon.Name))}";
    }
}
