using System.Diagnostics;

namespace Wildlife.Replay;

/// <summary>One running Chromium without a window, a network or scripts, on a profile of its own that goes with it.</summary>
internal sealed class BrowserProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(45);
    private readonly Process process;
    private readonly DirectoryInfo profile;

    private BrowserProcess(Process process, DirectoryInfo profile, DevTools tools, string tool)
    {
        (this.process, this.profile, Tools, Tool) = (process, profile, tools, tool);
    }

    public DevTools Tools { get; }

    /// <summary>The browser with its version, e.g. <c>Chrome/156.0.8078.79</c>.</summary>
    public string Tool { get; }

    public bool HasExited => process.HasExited;

    /// <summary>Whether Chromium's own sandbox can hold it: it refuses to start as root with it.</summary>
    public static bool CanSandbox => !Environment.IsPrivilegedProcess;

    /// <exception cref="RenderFailedException">It does not start.</exception>
    public static async Task<BrowserProcess> StartAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        var profile = Directory.CreateTempSubdirectory("wildlife-render-");
        var start = new ProcessStartInfo(path, Arguments(profile.FullName)) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        Process? process = null;
        try
        {
            process = Process.Start(start) ?? throw new RenderFailedException($"{path} does not start");
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            var tools = await DevTools.ConnectAsync(await AddressAsync(process, profile, time, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            var version = await tools.AskAsync("Browser.getVersion", null, null, cancellationToken).ConfigureAwait(false);
            return new BrowserProcess(process, profile, tools, version.GetProperty("product").GetString() ?? "unknown");
        }
        catch (Exception failed)
        {
            Remove(process, profile);
            throw failed is System.ComponentModel.Win32Exception ? new RenderFailedException($"{path} does not start: {failed.Message}") : failed;
        }
    }

    public void Dispose()
    {
        Tools.Dispose();
        Remove(process, profile);
    }

    // Two walls beside the interception of every request: no name resolves, and every address leads to a proxy that is not there.
    private static List<string> Arguments(string profile) =>
    [
        "--headless", "--remote-debugging-port=0", $"--user-data-dir={profile}", "--no-first-run", "--no-default-browser-check", "--disable-gpu", "--disable-extensions", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-dev-shm-usage", "--hide-scrollbars", "--mute-audio", "--force-color-profile=srgb",
        "--blink-settings=scriptEnabled=false", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
        .. CanSandbox ? Array.Empty<string>() : ["--no-sandbox"],
        "about:blank",
    ];

    private static async Task<Uri> AddressAsync(Process process, DirectoryInfo profile, TimeProvider time, CancellationToken cancellationToken)
    {
        var note = Path.Combine(profile.FullName, "DevToolsActivePort");
        var began = time.GetTimestamp();
        while (time.GetElapsedTime(began) < LongestStart)
        {
            if (process.HasExited)
            {
                throw new RenderFailedException($"the browser ended with exit code {process.ExitCode}");
            }

            if (File.Exists(note) && await File.ReadAllLinesAsync(note, cancellationToken).ConfigureAwait(false) is [var port, var path, ..])
            {
                return new Uri($"ws://127.0.0.1:{port}{path}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancellationToken).ConfigureAwait(false);
        }

        throw new RenderFailedException($"the browser was not ready within {LongestStart.TotalSeconds:0} seconds");
    }

    private static void Remove(Process? process, DirectoryInfo profile)
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }

        process?.Dispose();
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A helper process still writes there; the system's temporary folder is emptied by the system.
        }
    }
}
