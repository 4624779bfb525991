using Spectre.Console;
using Wildlife.Extract;

namespace Wildlife.Local.Host;

/// <summary>Progress on a terminal: one status line that counts while the work runs.</summary>
internal sealed class TerminalProgress(StatusContext status, IAnsiConsole console) : IProgressDisplay
{
    private readonly Lock gate = new();
    private string phase = "";
    private int pages;
    private int listings;
    private int judged;

    public void Phase(string title)
    {
        lock (gate)
        {
            phase = title;
            console.MarkupLineInterpolated($"[grey]{title}[/]");
            Show();
        }
    }

    public void Page(PageKind kind)
    {
        lock (gate)
        {
            pages++;
            listings += kind == PageKind.Listing ? 1 : 0;
            Show();
        }
    }

    public void Classified()
    {
        lock (gate)
        {
            judged++;
            Show();
        }
    }

    public void Problem(string text)
    {
        lock (gate)
        {
            console.MarkupLineInterpolated($"[yellow]problem:[/] {text}");
        }
    }

    /// <summary>Runs work under a live display where standard error is a terminal, else with plain lines.</summary>
    public static async Task<T> RunAsync<T>(Func<IProgressDisplay, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new PlainProgress(Console.Error)).ConfigureAwait(false);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Status().StartAsync("starting", status => work(new TerminalProgress(status, console))).ConfigureAwait(false);
    }

    private void Show() => status.Status($"{Markup.Escape(phase)}: {pages} pages, {listings} adverts, {judged} judged");
}
