using Wildlife.Bench;

// Each verb is one measurement; README.md beside this file says which figures it gives.
return args switch
{
    ["score", .. var rest] => Score.Run(rest),
    ["stream", .. var rest] => ScoreStream.Run(rest),
    ["labelled", .. var rest] => ScoreLabelled.Run(rest),
    ["samples", .. var rest] => ScoreSamples.Run(rest),
    ["patterns"] => PatternTimes.Run(),
    ["extract-score", .. var rest] => ExtractScore.Run(rest),
    ["extract-explain", .. var files] => ExtractExplain.Run(files),
    ["extract-times", .. var what] => ExtractTimes.Run(what),
    ["crawl", .. var rest] => await Crawl.RunAsync(isAlone: rest.Contains("--alone")).ConfigureAwait(false),
    ["api-load", .. var rest] => await ApiLoad.RunAsync(rest).ConfigureAwait(false),
    ["crawl-server"] => await CrawlServer.RunAsync().ConfigureAwait(false),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Bench -c Release -- VERB");
    Console.Error.WriteLine("  score [--ads FILE] [--data DIR] [--all]");
    Console.Error.WriteLine("  stream [--all]");
    Console.Error.WriteLine("  labelled [--all]");
    Console.Error.WriteLine("  samples [--all]");
    Console.Error.WriteLine("  patterns");
    Console.Error.WriteLine("  extract-score [kinds|fields|products|prices|phones|contacts|pagination|structured|speed] [--verbose]");
    Console.Error.WriteLine("  extract-explain FILE…");
    Console.Error.WriteLine("  crawl [--alone]");
    Console.Error.WriteLine("  api-load [--cases N] [--listings N] [--rate N] [--seconds N] [--data DIR] [--port N]");
    return 2;
}
