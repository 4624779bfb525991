using Wildlife.Bench;

<<<<<<< HEAD
// Each verb is one measurement; README.md beside this file says which figures it gives.
return args switch
{
    ["score", .. var rest] => Score.Run(rest),
=======
return args switch
{
    ["extract-score", .. var rest] => ExtractScore.Run(rest),
>>>>>>> extract
    _ => Usage(),
};

static int Usage()
{
<<<<<<< HEAD
    Console.Error.WriteLine("usage: dotnet run --project tests/Bench -- score [--ads FILE] [--data DIR] [--all]");
=======
    Console.Error.WriteLine("usage: dotnet run --project tests/Bench -c Release -- extract-score [kinds|fields|products|prices|speed] [--verbose]");
>>>>>>> extract
    return 2;
}
