using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wildlife.Crawl;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>Judges URLs by robots.txt files given on standard input.</summary>
internal static class RobotsCommand
{
    public static Command Create()
    {
        var command = new Command("robots", "JSON lines {\"robots\", \"url\", \"agent\"} from standard input; prints {\"allowed\"} for each.");
        command.SetAction(_ =>
        {
            var number = 0;
            while (Console.In.ReadLine() is { } line)
            {
                number++;
                if (line.Length > 0)
                {
                    Console.WriteLine(new JsonObject { ["allowed"] = Judge(line, number) }.ToJsonString());
                }
            }

            return CommandLine.Fine;
        });
        return command;
    }

    private static bool Judge(string line, int number)
    {
        try
        {
            var request = JsonNode.Parse(line)!.AsObject();
            return RobotsRules.Parse((string)request["robots"]!).IsAllowed((string)request["agent"]!, (string)request["url"]!);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            throw new UsageException($"line {number} of standard input is not a JSON object with \"robots\", \"url\" and \"agent\": {malformed.Message}");
        }
    }
}
