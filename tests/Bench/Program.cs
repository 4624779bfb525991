using Wildlife.Bench;

// Each verb is one measurement; README.md beside this file says which figures it gives.
return args switch
{
    ["score", .. var rest] => Score.Run(rest),
    ["stream", .. var rest] => ScoreStream.Run(rest),
    ["labelled", .. var rest] => ScoreLabelled.Run(rest),
    ["samples", .. var rest] => ScoreSamples.Run(rest),
    ["screenshots", var link, var folder] => await Screenshots.RunAsync(link, folder).ConfigureAwait(false),
    ["benchmark"] => ClassifyBenchmark.Run(),
    ["patterns"] => PatternTimes.Run(),
    ["extract-score", .. var rest] => ExtractScore.Run(rest),
    ["extract-explain", .. var files] => ExtractExplain.Run(files),
    ["extract-fuzz", .. var limits] => ExtractFuzz.Run(Number(limits, 0, 100_000), Number(limits, 1, 20)),
    ["extract-memory", .. var limits] => ExtractFuzz.Memory(Number(limits, 0, 10_000), Number(limits, 1, 20)),
    ["extract-times", .. var what] => ExtractTimes.Run(what),
    ["crawl", .. var rest] => await Crawl.RunAsync(isAlone: rest.Contains("--alone")).ConfigureAwait(false),
    ["api-load", .. var rest] => await ApiLoad.RunAsync(rest).ConfigureAwait(false),
    ["api-load-server", .. var rest] => await ApiLoad.ServeAsync(rest).ConfigureAwait(false),
    ["crawl-server"] => await CrawlServer.RunAsync().ConfigureAwait(false),
    ["insights", .. var rest] => await InsightTimes.RunAsync(rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000).ConfigureAwait(false),
    _ => Usage(),
};

static int Number(string[] limits, int at, int otherwise) =>
    at < limits.Length ? int.Parse(limits[at], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Bench -c Release -- VERB");
    Console.Error.WriteLine("  score [--ads FILE] [--data DIR] [--all]");
    Console.Error.WriteLine("  stream [--all]");
    Console.Error.WriteLine("  labelled [--all]");
    Console.Error.WriteLine("  samples [--all]");
    Console.Error.WriteLine("  benchmark");
    Console.Error.WriteLine("  patterns");
    Console.Error.WriteLine("  extract-score [kinds|fields|products|prices|phones|contacts|pagination|charsets|structured|speed] [--verbose]");
    Console.Error.WriteLine("  extract-explain FILE…");
    Console.Error.WriteLine("  extract-times FOLDER");
    Console.Error.WriteLine("  extract-fuzz [COUNT] [MINUTES]");
    Console.Error.WriteLine("  extract-memory [COUNT] [MINUTES]");
    Console.Error.WriteLine("  crawl [--alone]");
    Console.Error.WriteLine("  screenshots SIGN-IN-LINK FOLDER");
    Console.Error.WriteLine("  insights [ADVERTS]");
    Console.Error.WriteLine("  api-load [--cases N] [--listings N] [--rate N[,N…]] [--seconds N] [--only KIND] [--data DIR] [--port N]");
    return 2;
}
