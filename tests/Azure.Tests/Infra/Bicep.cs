using System.Diagnostics;
using System.Reflection;

namespace Wildlife.Tests.Infra;

/// <summary>Runs the Bicep compiler that `restore` downloaded.</summary>
internal static class Bicep
{
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var compiler = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "BicepCompiler").Value!;
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the Bicep compiler of the package runs on Linux");
        // Packages lose the right to run on the way.
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(compiler, File.GetUnixFileMode(compiler) | UnixFileMode.UserExecute);
        }

        using var process = Process.Start(new ProcessStartInfo(compiler, arguments)
        {
            WorkingDirectory = Repository.Combine("infra"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
