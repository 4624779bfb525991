using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Console;
using Scalar.AspNetCore;
using Wildlife.Partners;

namespace Wildlife.Local.Host;

/// <summary>The API on Kestrel: each route of the table through the one entry, and a page to try them on.</summary>
internal static class ApiHost
{
    /// <summary>Serves until the process is asked to end.</summary>
    /// <exception cref="UsageException">The port is in use.</exception>
    public static async Task RunAsync(Installation installation, LoopbackUrl url, TimeProvider time, CancellationToken cancellationToken)
    {
        var secrets = await SecretsFile.OpenAsync(installation.Notes, cancellationToken).ConfigureAwait(false);
        var parts = await installation.ApiPartsAsync(secrets, time, cancellationToken).ConfigureAwait(false);
        var app = Build(parts, url);
        await using (app.ConfigureAwait(false))
        {
            try
            {
                await app.StartAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (IOException busy) when (busy.InnerException is AddressInUseException)
            {
                throw PortCheck.InUse(url);
            }

            Console.Error.WriteLine($"serving on {url} (Ctrl+C ends)");
            await HostLoops.RunBesideAsync(installation, parts, app.WaitForShutdownAsync, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Puts the application together; the caller starts it.</summary>
    /// <param name="parts">What the API is made of.</param>
    /// <param name="url">Where it listens.</param>
    public static WebApplication Build(ApiParts parts, LoopbackUrl url)
    {
        // No configuration from the environment or the command line: it could open another binding.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        // Standard output is for data.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            foreach (var endPoint in url.EndPoints)
            {
                kestrel.Listen(endPoint);
            }
        });
        builder.Services.AddRouting();
        builder.Services.AddProblemDetails();
        var app = builder.Build();
        // A request that no handler saw (a wrong method, say) is answered as a problem too.
        app.UseStatusCodePages();
        app.Use(GuardAsync);
        app.UseRouting();
        Map(app, parts);
        // Nothing of the page may ask or tell anybody else: no assistant, telemetry, proxy, fonts or cloud buttons.
        app.MapScalarApiReference("/docs", options => options
            .WithTitle("Wildlife Cybercrime Monitor")
            .WithOpenApiRoutePattern("/" + Routes.OpenApi)
            .DisableDefaultFonts().DisableAgent().DisableMcp().DisableTelemetry().HideDeveloperTools().HideClientButton());
        return app;
    }

    private static void Map(WebApplication app, ApiParts parts)
    {
        var entry = new ApiEntry(parts, app.Services.GetRequiredService<ILogger<ApiEntry>>());
        foreach (var endpoint in ApiTable.Create(parts))
        {
            app.MapMethods("/" + endpoint.Route.Path, endpoint.Route.Method == HttpMethods.Get ? [HttpMethods.Get, HttpMethods.Head] : [endpoint.Route.Method], async context =>
            {
                var result = await entry.RunAsync(context, endpoint, context.RequestAborted).ConfigureAwait(false);
                await result.ExecuteAsync(context).ConfigureAwait(false);
            });
        }
    }

    private static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        // The documentation page writes its own styles and starts its script inline; the browser keeps all else on this host.
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; form-action 'none'";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (LoopbackGuard.Refuse(context.Request) is { } reason)
        {
            await Results.Problem(reason, statusCode: (int)HttpStatusCode.Forbidden).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    }
}
