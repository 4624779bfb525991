using System.CommandLine;
using Wildlife.Evidence;
using Wildlife.Local.Host;
using Wildlife.Privacy;

namespace Wildlife.Local.Commands;

/// <summary>Checks every stored byte and every case's chain.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Check every stored page and every case's chain of events against their hashes, or one evidence package by itself.");
        var package = new Argument<string?>("PACKAGE") { Description = "A package that 'case export' wrote; without it the data folder is checked.", Arity = ArgumentArity.ZeroOrOne };
        var trust = new Option<string?>("--trust") { Description = "PEM file of the time-stamp authorities' certificates that you trust.", HelpName = "FILE" };
        var data = SharedOptions.Data();
        command.Arguments.Add(package);
        command.Options.Add(trust);
        command.Options.Add(data);
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(package) is { } file
            ? Task.FromResult(VerifyPackage.Run(file, parsed.GetValue(trust)))
            : RunAsync(parsed.GetValue(data)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string data, CancellationToken cancellationToken)
    {
        using var installation = Installation.OpenForReading(data);
        var ledger = await installation.Ledger.ReadAsync(cancellationToken).ConfigureAwait(false);
        var paths = ledger.Select(entry => KeyValuePair.Create($"{entry.Container}/{entry.Name}", entry.Sha256)).ToList();
        var tombstones = await new EvidenceErasure(installation.Evidence, installation.Records, TimeProvider.System).ListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var tombstone in tombstones)
        {
            Console.WriteLine($"{tombstone.Path}: erased by event {tombstone.Sequence} of case {tombstone.CaseId}; its bytes hashed to {tombstone.Sha256}");
        }

        var problems = 0;
        await foreach (var problem in new InstallationVerifier(installation.Evidence, installation.Cases).VerifyAsync(paths, cancellationToken).ConfigureAwait(false))
        {
            problems++;
            Console.WriteLine($"{problem.Subject}: {problem.Problem}");
        }

        Console.Error.WriteLine(problems == 0 ? $"all {ledger.Count} objects and all cases hold" : $"{problems} problems, in {ledger.Count} objects and all cases; the rest holds");
        return problems == 0 ? CommandLine.Fine : CommandLine.FoundProblems;
    }
}
