using System.CommandLine;
using System.Text.Json;
using Wildlife.Crawl;
using Wildlife.Extract;
using Wildlife.Local.Import;

namespace Wildlife.Local.Commands;

/// <summary>Prints what saved pages say, one line each; keeps nothing.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var command = new Command("extract", "Print what saved pages say, one line each; nothing is kept.");
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders.", Arity = ArgumentArity.OneOrMore };
        var json = SharedOptions.Json();
        command.Arguments.Add(paths);
        command.Options.Add(json);
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string[] paths, bool json)
    {
        var extractor = new PageExtractor();
        var unread = 0;
        foreach (var capture in CaptureFolder.Find(paths).SelectMany(CaptureReader.Read))
        {
            if (capture.Page is not { } page)
            {
                unread++;
                Console.Error.WriteLine($"not read: {capture.File}: {capture.Problem}");
                continue;
            }

            var extracted = Extract(extractor, page);
            Console.WriteLine(json ? WithFile(capture.File, extracted) : $"{WireName.Of(extracted.Kind),-8} {capture.File}  {extracted.Title}  {extracted.Price?.Text}");
        }

        return unread > 0 ? CommandLine.FoundProblems : CommandLine.Fine;
    }

    private static ExtractedPage Extract(PageExtractor extractor, PageRecord page)
    {
        var url = page.Url.StartsWith("http", StringComparison.Ordinal) ? new Uri(page.Url) : null;
        var contentType = page.Headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value;
        return extractor.Extract(new PageContent(url, page.Status, contentType, ContentDecoding.Decode(page.Headers, page.Body)), source: null, page.ObservedAt);
    }

    // The file first, and every field, null where the page does not say.
    private static string WithFile(string file, ExtractedPage extracted)
    {
        var page = JsonSerializer.SerializeToNode(extracted, WildlifeJson.Readable.ExtractedPage)!.AsObject();
        page.Insert(0, "file", file);
        return page.ToJsonString(WildlifeJson.Readable.Options);
    }
}
