using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Wildlife.Bench;

/// <summary>The verb <c>crawl-server</c>: a site of generated pages in a process of its own, so that serving costs each crawler the same.</summary>
internal static class CrawlServer
{
    public const int Pages = 2000;
    private const int PageBytes = 262_000;
    private const int LinksPerPage = 20;
    private const int Seed = 20261124;

    /// <summary>Serves until standard input closes; the first line of standard output is the port.</summary>
    public static async Task<int> RunAsync()
    {
        var filler = Filler();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        await using (app.ConfigureAwait(false))
        {
            app.Run(context => AnswerAsync(context, filler));
            await app.StartAsync().ConfigureAwait(false);
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
            Console.WriteLine(new Uri(address).Port);
            await Console.In.ReadToEndAsync().ConfigureAwait(false);
            return 0;
        }
    }

    public static string Path(int page) => page == 0 ? "/" : string.Create(CultureInfo.InvariantCulture, $"/page/{page}");

    private static async Task AnswerAsync(HttpContext context, byte[] filler)
    {
        var path = context.Request.Path.Value!;
        if (path == "/robots.txt")
        {
            await context.Response.WriteAsync("User-agent: *\nAllow: /\n").ConfigureAwait(false);
            return;
        }

        var page = path == "/" ? 0 : path.StartsWith("/page/", StringComparison.Ordinal) && int.TryParse(path[6..], CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (page is < 0 or >= Pages)
        {
            context.Response.StatusCode = 404;
            return;
        }

        var head = Encoding.UTF8.GetBytes(Head(page));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = head.Length + filler.Length;
        await context.Response.Body.WriteAsync(head).ConfigureAwait(false);
        await context.Response.Body.WriteAsync(filler).ConfigureAwait(false);
    }

    // A tree: every page is reached, and no page twice.
    private static string Head(int page)
    {
        var text = new StringBuilder("<!doctype html><html><head><title>Page ").Append(page).Append("</title></head><body><h1>Page ").Append(page).Append("</h1><ul>");
        foreach (var child in Enumerable.Range((page * LinksPerPage) + 1, LinksPerPage).Where(child => child < Pages))
        {
            text.Append("<li><a href=\"").Append(Path(child)).Append("\">Page ").Append(child).Append("</a></li>");
        }

        return text.Append("</ul>").ToString();
    }

    // Words and markup in about the proportion of a shop's page, so that parsing and packing cost what they usually do.
    private static byte[] Filler()
    {
        string[] words = ["armoire", "Kommode", "wandelstok", "ivoire", "Porzellan", "kooi", "plumes", "Leder", "schelp", "bague", "vintage", "1920", "état", "gebraucht", "zgan", "lot"];
        var random = new Random(Seed);
        var text = new StringBuilder();
        while (text.Length < PageBytes - 600)
        {
            text.Append(CultureInfo.InvariantCulture, $"<div class=\"card c{random.Next(1000)}\" data-id=\"{random.Next():x8}{random.Next():x8}\"><h3>");
            text.AppendJoin(' ', random.GetItems(words, 6)).Append("</h3><p>").AppendJoin(' ', random.GetItems(words, 30));
            text.Append(CultureInfo.InvariantCulture, $"</p><span class=\"price\">{random.Next(5, 900)} €</span></div>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</body></html>").ToString());
    }
}
