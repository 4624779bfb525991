using System.Diagnostics;

namespace Wildlife.Tests.Local;

/// <summary>One run of the real program in a process of its own.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed on standard output.</param>
/// <param name="Error">What it printed on standard error.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<ProgramRun> StartAsync(TemporaryFolder home, params string[] arguments)
    {
        using var process = Launch(home, arguments);
        return await FinishAsync(process);
    }

    /// <summary>Runs a copy of the program that lies in another folder.</summary>
    public static async Task<ProgramRun> StartFromAsync(string program, TemporaryFolder home, params string[] arguments)
    {
        using var process = Launch(program, [], home, arguments);
        return await FinishAsync(process);
    }

    /// <summary>Runs with something on standard input.</summary>
    public static async Task<ProgramRun> StartWithInputAsync(TemporaryFolder home, string input, params string[] arguments)
    {
        using var process = Launch(home, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await FinishAsync(process);
    }

    /// <summary>Kills the program without warning after a while; false where it had ended by then.</summary>
    public static async Task<bool> KillAfterAsync(TemporaryFolder home, TimeSpan after, params string[] arguments)
    {
        using var process = Launch(home, arguments);
        using var timeout = new CancellationTokenSource(after);
        var reading = Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await reading;
            return true;
        }
    }

    /// <summary>Starts the program: the same build the tests run against, with a home of its own.</summary>
    public static Process Launch(TemporaryFolder home, params string[] arguments) => LaunchAs([], home, arguments);

    /// <summary>Starts the program through another one, e.g. <c>setpriv</c>.</summary>
    public static Process LaunchAs(string[] wrapper, TemporaryFolder home, params string[] arguments) => Launch(AppContext.BaseDirectory, wrapper, home, arguments);

    private static Process Launch(string program, string[] wrapper, TemporaryFolder home, string[] arguments)
    {
        string[] words = [.. wrapper, "dotnet", Path.Combine(program, "Wildlife.Local.dll"), .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = home.Path,
        };
        start.Environment["WILDLIFE_SECRETS"] = home.Combine("secrets.json");
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    public static async Task<ProgramRun> FinishAsync(Process process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
