using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Wildlife.OnAzure.Storage;

[assembly: AssemblyFixture(typeof(Wildlife.Tests.OnAzure.Storage.Azurite))]

namespace Wildlife.Tests.OnAzure.Storage;

/// <summary>
/// Azurite, one process for all tests, from the package pinned in tests/emulators; each test has an account of its own in it. Installed once, where
/// its modules are missing; where Node is missing the tests are skipped and say so.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);
    private readonly SemaphoreSlim gate = new(1, 1);
    private AzuriteProcess? process;
    private string? hindrance;
    private int accounts;

    /// <summary>An account of its own for one test; skips the test where there is no Azurite.</summary>
    internal async Task<StorageConnection> ConnectAsync()
    {
        var running = await RequireAsync();
        var account = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref accounts)}");
        var connection = StorageConnection.Connect(running.OptionsFor(account), null);
        await connection.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>The options that a connection was made with.</summary>
    internal async Task<StorageOptions> OptionsAsync(StorageConnection connection) => (await RequireAsync()).OptionsFor(connection.Blobs.AccountName);

    internal async Task<AzuriteProcess> RequireAsync()
    {
        await gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (process is null && hindrance is null)
            {
                hindrance = await InstallAsync();
                process = hindrance is null ? await AzuriteProcess.StartAsync() : null;
            }
        }
        finally
        {
            gate.Release();
        }

        Assert.SkipWhen(process is null, hindrance ?? "");
        return process!;
    }

    public async ValueTask DisposeAsync()
    {
        gate.Dispose();
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    private static async Task<string?> InstallAsync()
    {
        if (!await RunAsync("node", "--version"))
        {
            return "Node is not on this machine: Azurite, and with it the tests of blobs and queues, cannot run";
        }

        return File.Exists(AzuriteProcess.Script) || await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            ? null
            : "npm ci in tests/emulators failed: Azurite, and with it the tests of blobs and queues, cannot run";
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Repository.Combine("tests", "emulators"),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            using var limit = new CancellationTokenSource(Longest);
            var output = Task.WhenAll(started.StandardOutput.ReadToEndAsync(limit.Token), started.StandardError.ReadToEndAsync(limit.Token));
            await started.WaitForExitAsync(limit.Token);
            await output;
            return started.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>One running Azurite on free loopback ports.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    // The key of the one account that Azurite is shipped with; everybody knows it.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const int Accounts = 60;

    private readonly Process process;

    private AzuriteProcess(Process process, int blobPort, int queuePort)
    {
        this.process = process;
        BlobPort = blobPort;
        QueuePort = queuePort;
    }

    public static string Script => Repository.Combine("tests", "emulators", "node_modules", "azurite", "dist", "src", "azurite.js");

    public int BlobPort { get; }

    public int QueuePort { get; }

    /// <summary>How to reach one of its accounts: <c>test1</c>, <c>test2</c>…</summary>
    public StorageOptions OptionsFor(string account) => new()
    {
        ConnectionString = string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{BlobPort}/{account};QueueEndpoint=http://127.0.0.1:{QueuePort}/{account};"),
        TryTimeout = TimeSpan.FromSeconds(5),
    };

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="folder">Where the data go, so that a restart finds them; null keeps them in memory.</param>
    /// <param name="blobPort">The port of blobs; 0 takes a free one.</param>
    /// <param name="queuePort">The port of queues; 0 takes a free one.</param>
    public static async Task<AzuriteProcess> StartAsync(string? folder = null, int blobPort = 0, int queuePort = 0)
    {
        var (blobs, queues, tables) = (blobPort == 0 ? FreePort() : blobPort, queuePort == 0 ? FreePort() : queuePort, FreePort());
        string[] arguments =
        [
            Script, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobHost", "127.0.0.1", "--blobPort", Text(blobs), "--queueHost", "127.0.0.1", "--queuePort", Text(queues), "--tableHost", "127.0.0.1", "--tablePort", Text(tables),
        ];
        var start = new ProcessStartInfo("node", folder is null ? [.. arguments, "--inMemoryPersistence"] : [.. arguments, "--location", folder]) { RedirectStandardOutput = true, RedirectStandardError = true };

        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, Accounts).Select(number => $"test{number}:{Key}"));
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitAsync(process, blobs, queues);
        return new AzuriteProcess(process, blobs, queues);
    }

    /// <summary>Asks it to end: connections break off, and what it has promised is on the disk. A kill would lose the emulator's last five seconds.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", Text(process.Id)]);
        await kill.WaitForExitAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await process.WaitForExitAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static async Task WaitAsync(Process process, params int[] ports)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        foreach (var port in ports)
        {
            while (!await AnswersAsync(port, limit.Token))
            {
                Assert.False(process.HasExited, "Azurite ended at its start");
                await Task.Delay(50, limit.Token);
            }
        }
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
