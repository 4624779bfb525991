using Wildlife.Bench;

// Each verb is one measurement; README.md beside this file says which figures it gives.
return args switch
{
    ["score", .. var rest] => Score.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Bench -- score [--ads FILE] [--data DIR] [--all]");
    return 2;
}
