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

    [Fact]
    public async Task A_route_s_function_is_named_after_its_operation_and_calls_it()
    {
        using var folder = new TemporaryFolder();
        using var installation = await Installation.OpenAsync(folder.Path, TestContext.Current.CancellationToken);
        var expected = ApiTable.Create(await installation.ApiPartsAsync(Secrets, TimeProvider.System, TestContext.Current.CancellationToken)).Select(endpoint => $"{endpoint.Route.Name} {endpoint.Route.Path}").Order(StringComparer.Ordinal);

        Assert.Equal(expected, AppTriggers.Of<HttpTriggerAttribute>().Select(trigger => $"{trigger.Trigger.Name} {trigger.Binding.Route}").Order(StringComparer.Ordinal));
        var source = string.Concat(Directory.EnumerateFiles(Repository.Combine("functions", "App", "Api"), "*.cs").Select(File.ReadAllText));
        Assert.All(AppTriggers.Of<HttpTriggerAttribute>(), trigger => Assert.Contains($"api.RunAsync(\"{trigger.Trigger.Name}\", request, cancellationToken)", source, StringComparison.Ordinal));
    }
}
