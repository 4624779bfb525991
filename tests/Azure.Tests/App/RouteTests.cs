using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Wildlife.Cases;
using Wildlife.Local.Host;
using Wildlife.Partners;

namespace Wildlife.Tests.App;

public sealed class RouteTests
{
    private static readonly InstallationSecrets Secrets = new(new SellerKeyring(1, new byte[32]), new byte[32]);

    [Fact]
    public async Task Each_route_of_the_embedded_host_has_exactly_one_trigger_with_its_methods()
    {
        using var folder = new TemporaryFolder();
        using var installation = await Installation.OpenAsync(folder.Path, TestContext.Current.CancellationToken);
        await using var local = ApiHost.Build(await installation.ApiPartsAsync(Secrets, TimeProvider.System, TestContext.Current.CancellationToken), new LoopbackUrl(7140));

        var expected = ((IEndpointRouteBuilder)local).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("/docs", StringComparison.Ordinal) && endpoint.RoutePattern.RawText != "/")
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText!.TrimStart('/')}"))
            .Order(StringComparer.Ordinal);

        var found = AppTriggers.Of<HttpTriggerAttribute>()
            .SelectMany(trigger => trigger.Binding.Methods!.Select(method => $"{method.ToUpperInvariant()} {trigger.Binding.Route}"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, found);
    }

    [Fact]
    public void The_host_asks_for_no_key_of_its_own_because_the_entry_does() =>
        Assert.All(AppTriggers.Of<HttpTriggerAttribute>(), trigger => Assert.Equal(AuthorizationLevel.Anonymous, trigger.Binding.AuthLevel));

    // WILDLIFE_UPDATE=1 writes them anew: who adds a route writes no trigger.
    [Fact]
    public async Task The_files_of_triggers_are_what_the_route_table_wants()
    {
        using var folder = new TemporaryFolder();
        using var installation = await Installation.OpenAsync(folder.Path, TestContext.Current.CancellationToken);
        var wanted = TriggerFiles.Write(ApiTable.Create(await installation.ApiPartsAsync(Secrets, TimeProvider.System, TestContext.Current.CancellationToken)));
        var path = Repository.Combine("functions", "App", "Api");
        if (Environment.GetEnvironmentVariable("WILDLIFE_UPDATE") == "1")
        {
            Array.ForEach(Directory.GetFiles(path), File.Delete);
            foreach (var (name, text) in wanted)
            {
                await File.WriteAllTextAsync(Path.Combine(path, name), text, TestContext.Current.CancellationToken);
            }
        }

        Assert.Equal(wanted.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.All(wanted, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(path, file.Key))));
    }
}
