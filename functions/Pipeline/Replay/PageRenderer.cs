using System.Globalization;
using System.Text.Json;
using Wildlife.Crawl;

namespace Wildlife.Replay;

/// <summary>
/// Draws kept pages with a Chromium that is on the machine. The browser sees kept bytes only: each request is answered from them or refused, scripts are
/// off, and no name or address leads anywhere. One browser serves all pages, each in a context of its own.
/// </summary>
/// <param name="path">The Chromium.</param>
/// <param name="time">The clock of time limits.</param>
public sealed class PageRenderer(string path, TimeProvider time) : IDisposable
{
    /// <summary>Where Chromium lies on Debian and its descendants.</summary>
    public const string UsualPath = "/usr/bin/chromium";

    private const int Width = 1280;
    private const int FirstHeight = 1024;
    private const int LargestHeight = 8000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);
    private readonly SemaphoreSlim turn = new(1, 1);
    private BrowserProcess? browser;

    /// <summary>Draws a page.</summary>
    /// <param name="page">The page with its resources.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="RenderFailedException">It cannot be drawn; the message says why.</exception>
    public async Task<DrawnPage> RenderAsync(OfflinePage page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var limit = new CancellationTokenSource(Longest, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
            return await RenderInTimeAsync(page, either.Token).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is not RenderFailedException && !cancellationToken.IsCancellationRequested)
        {
            Stop();
            throw new RenderFailedException(failed is OperationCanceledException ? $"not drawn within {Longest.TotalSeconds:0} seconds" : failed.Message);
        }
        catch
        {
            Stop();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends the browser.</summary>
    public void Dispose()
    {
        Stop();
        turn.Dispose();
    }

    private async Task<DrawnPage> RenderInTimeAsync(OfflinePage page, CancellationToken cancellationToken)
    {
        if (browser is { HasExited: true })
        {
            Stop();
        }

        browser ??= await BrowserProcess.StartAsync(path, time, cancellationToken).ConfigureAwait(false);
        var tools = browser.Tools;
        var context = Text(await tools.AskAsync("Target.createBrowserContext", null, null, cancellationToken).ConfigureAwait(false), "browserContextId");
        var target = Text(await tools.AskAsync("Target.createTarget", null, writer => { writer.WriteString("url", "about:blank"); writer.WriteString("browserContextId", context); }, cancellationToken).ConfigureAwait(false), "targetId");
        var session = Text(await tools.AskAsync("Target.attachToTarget", null, writer => { writer.WriteString("targetId", target); writer.WriteBoolean("flatten", true); }, cancellationToken).ConfigureAwait(false), "sessionId");
        await PrepareAsync(tools, session, cancellationToken).ConfigureAwait(false);
        var navigated = tools.AskAsync("Page.navigate", session, writer => writer.WriteString("url", page.Url), cancellationToken);
        var refused = await ServeAsync(tools, session, page, cancellationToken).ConfigureAwait(false);
        // A page may ask on while its picture is taken (a refresh that leads elsewhere), and the browser waits for the answer.
        using var taken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var late = ServeLateAsync(tools, session, page, taken.Token);
        byte[] picture;
        int height;
        try
        {
            await navigated.ConfigureAwait(false);
            (picture, height) = await CaptureAsync(tools, session, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await taken.CancelAsync().ConfigureAwait(false);
            refused += await late.ConfigureAwait(false);
        }

        await tools.AskAsync("Target.disposeBrowserContext", null, writer => writer.WriteString("browserContextId", context), cancellationToken).ConfigureAwait(false);
        return new DrawnPage(picture, Width, height, browser.Tool, BrowserProcess.CanSandbox, refused);
    }

    private static async Task PrepareAsync(DevTools tools, string session, CancellationToken cancellationToken)
    {
        await tools.AskAsync("Emulation.setScriptExecutionDisabled", session, writer => writer.WriteBoolean("value", true), cancellationToken).ConfigureAwait(false);
        await tools.AskAsync("Emulation.setDeviceMetricsOverride", session, writer => Metrics(writer, FirstHeight), cancellationToken).ConfigureAwait(false);
        await tools.AskAsync("Fetch.enable", session, null, cancellationToken).ConfigureAwait(false);
        await tools.AskAsync("Page.enable", session, null, cancellationToken).ConfigureAwait(false);
    }

    // Answers what the page asks for until it says that it has loaded, or asks for nothing more: a page that wants to lead elsewhere may never say so.
    private async Task<int> ServeAsync(DevTools tools, string session, OfflinePage page, CancellationToken cancellationToken)
    {
        var (answered, refused) = (0, 0);
        while (true)
        {
            while (tools.Events.TryRead(out var told))
            {
                if (told.Session == session && told.Method == "Fetch.requestPaused")
                {
                    var isKept = await AnswerAsync(tools, session, page, told.Parameters, cancellationToken).ConfigureAwait(false);
                    (answered, refused) = isKept ? (answered + 1, refused) : (answered, refused + 1);
                }
                else if (told.Session == session && told.Method == "Page.loadEventFired")
                {
                    return refused;
                }
            }

            if (!await HearsMoreAsync(tools, answered > 0 ? Quiet : Longest, cancellationToken).ConfigureAwait(false))
            {
                return refused;
            }
        }
    }

    private static async Task<int> ServeLateAsync(DevTools tools, string session, OfflinePage page, CancellationToken taken)
    {
        var refused = 0;
        try
        {
            await foreach (var told in tools.Events.ReadAllAsync(taken).ConfigureAwait(false))
            {
                if (told.Session == session && told.Method == "Fetch.requestPaused" && !await AnswerAsync(tools, session, page, told.Parameters, taken).ConfigureAwait(false))
                {
                    refused++;
                }
            }
        }
        catch (OperationCanceledException) when (taken.IsCancellationRequested)
        {
            // The picture is taken.
        }

        return refused;
    }

    private async Task<bool> HearsMoreAsync(DevTools tools, TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            return await tools.Events.WaitToReadAsync(cancellationToken).AsTask().WaitAsync(wait, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task<bool> AnswerAsync(DevTools tools, string session, OfflinePage page, JsonElement paused, CancellationToken cancellationToken)
    {
        var id = Text(paused, "requestId");
        if (Kept(page, paused.GetProperty("request")) is not { } answer)
        {
            await tools.AskAsync("Fetch.failRequest", session, writer => { writer.WriteString("requestId", id); writer.WriteString("errorReason", "Aborted"); }, cancellationToken).ConfigureAwait(false);
            return false;
        }

        await tools.AskAsync(
            "Fetch.fulfillRequest",
            session,
            writer =>
            {
                writer.WriteString("requestId", id);
                writer.WriteNumber("responseCode", 200);
                writer.WriteBase64String("body", answer.Body.Span);
                writer.WriteStartArray("responseHeaders");
                foreach (var (name, value) in answer.Headers)
                {
                    writer.WriteStartObject();
                    writer.WriteString("name", name);
                    writer.WriteString("value", value);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            },
            cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static (IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)? Kept(OfflinePage page, JsonElement request)
    {
        try
        {
            return Text(request, "method") == "GET" ? page.Find(Text(request, "url")) : null;
        }
        catch (ContentDecodingException)
        {
            return null;
        }
    }

    private static async Task<(byte[] Picture, int Height)> CaptureAsync(DevTools tools, string session, CancellationToken cancellationToken)
    {
        var layout = await tools.AskAsync("Page.getLayoutMetrics", session, null, cancellationToken).ConfigureAwait(false);
        var height = Math.Clamp((int)Math.Ceiling(layout.GetProperty("cssContentSize").GetProperty("height").GetDouble()), FirstHeight, LargestHeight);
        await tools.AskAsync("Emulation.setDeviceMetricsOverride", session, writer => Metrics(writer, height), cancellationToken).ConfigureAwait(false);
        var shot = await tools.AskAsync("Page.captureScreenshot", session, writer => writer.WriteString("format", "png"), cancellationToken).ConfigureAwait(false);
        return (shot.GetProperty("data").GetBytesFromBase64(), height);
    }

    private static void Metrics(Utf8JsonWriter writer, int height)
    {
        writer.WriteNumber("width", Width);
        writer.WriteNumber("height", height);
        writer.WriteNumber("deviceScaleFactor", 1);
        writer.WriteBoolean("mobile", false);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new RenderFailedException(string.Create(CultureInfo.InvariantCulture, $"the browser's answer lacks '{name}'"));

    private void Stop()
    {
        browser?.Dispose();
        browser = null;
    }
}

/// <summary>A page as it was drawn.</summary>
/// <param name="Picture">PNG.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Tool">The browser with its version.</param>
/// <param name="Sandboxed">Whether its own sandbox held it.</param>
/// <param name="Refused">How many requests were refused.</param>
public sealed record DrawnPage(byte[] Picture, int Width, int Height, string Tool, bool Sandboxed, int Refused);
