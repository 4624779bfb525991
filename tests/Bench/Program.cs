using Wildlife.Bench;

// Each verb is one measurement; README.md beside this file says which figures it gives.
return args switch
{
    ["score", .. var rest] => Score.Run(rest),
<<<<<<< HEAD
    ["extract-score", .. var rest] => ExtractScore.Run(rest),
    ["extract-explain", .. var files] => ExtractExplain.Run(files),
=======
    ["stream", .. var rest] => ScoreStream.Run(rest),
>>>>>>> classify
    _ => Usage(),
};

static int Usage()
{
<<<<<<< HEAD
    Console.Error.WriteLine("usage: dotnet run --project tests/Bench -c Release -- VERB");
    Console.Error.WriteLine("  score [--ads FILE] [--data DIR] [--all]");
    Console.Error.WriteLine("  extract-score [kinds|fields|products|prices|speed] [--verbose]");
=======
    Console.Error.WriteLine("usage: dotnet run --project tests/Bench -- score [--ads FILE] [--data DIR] [--all] | stream [--all]");
>>>>>>> classify
    return 2;
}
