using Wildlife.Bench;

return args switch
{
    ["extract-score", .. var rest] => ExtractScore.Run(rest),
    ["extract-explain", .. var files] => ExtractExplain.Run(files),
    ["extract-times", .. var what] => ExtractTimes.Run(what),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Bench -c Release -- extract-score [kinds|fields|products|prices|speed] [--verbose]");
    return 2;
}
