using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace Wildlife.Replay;

/// <summary>The browser's remote control: the DevTools protocol over a WebSocket on loopback, as far as a picture of one page takes it.</summary>
internal sealed class DevTools : IDisposable
{
    private const int LargestMessage = 128 * 1024 * 1024;
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> waiting = new();
    private readonly Channel<(string Method, string Session, JsonElement Parameters)> events = Channel.CreateUnbounded<(string, string, JsonElement)>();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource closing = new();
    private int last;

    /// <summary>What the browser tells unasked.</summary>
    public ChannelReader<(string Method, string Session, JsonElement Parameters)> Events => events.Reader;

    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var tools = new DevTools();
        await tools.socket.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
        _ = tools.ListenAsync(tools.closing.Token);
        return tools;
    }

    /// <summary>Gives a command and waits for its answer.</summary>
    /// <param name="method">The command.</param>
    /// <param name="session">The session of the page; null for the browser itself.</param>
    /// <param name="parameters">Writes the members of its parameters.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="RenderFailedException">The browser refuses it.</exception>
    public async Task<JsonElement> AskAsync(string method, string? session, Action<Utf8JsonWriter>? parameters, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref last);
        var answer = waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await socket.SendAsync(Message(id, method, session, parameters), WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }

        return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    // The listener ends by itself: its socket is gone.
    public void Dispose()
    {
        closing.Cancel();
        socket.Dispose();
        closing.Dispose();
        turn.Dispose();
    }

    private static ReadOnlyMemory<byte> Message(int id, string method, string? session, Action<Utf8JsonWriter>? parameters)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("id", id);
        writer.WriteString("method", method);
        if (session is not null)
        {
            writer.WriteString("sessionId", session);
        }

        writer.WriteStartObject("params");
        parameters?.Invoke(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var broken = new RenderFailedException("the browser went away");
        try
        {
            while (await ReceiveAsync(cancellationToken).ConfigureAwait(false) is { } message)
            {
                Dispatch(message);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or JsonException)
        {
            broken = new RenderFailedException($"the browser went away: {gone.Message}");
        }

        events.Writer.TryComplete(broken);
        foreach (var answer in waiting.Values)
        {
            answer.TrySetException(broken);
        }
    }

    private async Task<JsonElement?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.GetMemory(64 * 1024), cancellationToken).ConfigureAwait(false);
            buffer.Advance(part.Count);
            if (part.MessageType == WebSocketMessageType.Close || buffer.WrittenCount > LargestMessage)
            {
                return null;
            }

            if (part.EndOfMessage)
            {
                using var document = JsonDocument.Parse(buffer.WrittenMemory);
                return document.RootElement.Clone();
            }
        }
    }

    private void Dispatch(JsonElement message)
    {
        if (message.TryGetProperty("method", out var method))
        {
            events.Writer.TryWrite((method.GetString()!, message.TryGetProperty("sessionId", out var session) ? session.GetString()! : "", message.GetProperty("params")));
        }
        else if (message.TryGetProperty("id", out var id) && waiting.TryRemove(id.GetInt32(), out var answer))
        {
            if (message.TryGetProperty("error", out var error))
            {
                answer.TrySetException(new RenderFailedException($"the browser refuses: {error.GetProperty("message").GetString()}"));
            }
            else
            {
                answer.TrySetResult(message.GetProperty("result"));
            }
        }
    }
}
