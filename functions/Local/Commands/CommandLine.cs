using System.CommandLine;
using Azure;
using Azure.Identity;
using Wildlife.Embedded;
using Wildlife.Local.Host;
using Wildlife.Sources;

namespace Wildlife.Local.Commands;

/// <summary>
/// Runs a command line with the exit codes all verbs share: 0 fine, 1 found problems, 2 bad use. Data go to standard output; progress and
/// errors to standard error, each error in one line.
/// </summary>
internal static class CommandLine
{
    public const int Fine = 0;
    public const int FoundProblems = 1;
    public const int BadUse = 2;

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Complain($"{parsed.Errors[0].Message.TrimEnd('.')}: see --help");
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (Exception known) when (known is UsageException or DataFolderException or SourceDefinitionException or InvalidDataException)
        {
            return Complain(known.Message);
        }
        catch (Exception full) when (DiskFull.Is(full))
        {
            return Complain("the disk is full: free some room and run the same command again, it goes on where it stopped");
        }
        catch (AuthenticationFailedException)
        {
            return Complain("nobody is signed in to Azure on this machine: run 'az login'");
        }
        catch (RequestFailedException refused)
        {
            return Complain(Explain(refused));
        }
        catch (AggregateException tries) when (tries.InnerExceptions[^1] is RequestFailedException refused)
        {
            return Complain(Explain(refused));
        }
        catch (OperationCanceledException)
        {
            _ = Complain("stopped; the same command goes on where it stopped");
            return FoundProblems;
        }
    }

    private static string Explain(RequestFailedException refused) => refused.Status switch
    {
        401 or 403 => $"the storage account refuses this ({refused.ErrorCode}): the role or the network that it needs is missing, see infra/README.md",
        0 => $"the storage account does not answer ({refused.Message.Split('\n')[0].TrimEnd('.')}): try again",
        _ => $"the storage account answers {refused.Status} {refused.ErrorCode}",
    };

    private static int Complain(string text)
    {
        Console.Error.WriteLine($"wildlife: {text.ReplaceLineEndings(" ")}");
        return BadUse;
    }
}
