using Wildlife.Bench;

// Each verb is one measurement; README.md beside this file says which figures it gives.
return args switch
{
    ["score", .. var rest] => Score.Run(rest),
    ["extract-score", .. var rest] => ExtractScore.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Bench -c Release -- VERB");
    Console.Error.WriteLine("  score [--ads FILE] [--data DIR] [--all]");
    Console.Error.WriteLine("  extract-score [kinds|fields|products|prices|speed] [--verbose]");
    return 2;
}
