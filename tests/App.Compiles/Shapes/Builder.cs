// Signatures of Microsoft.Azure.Functions.Worker 2.x (Builder), Extensions.Http.AspNetCore 2.x and Worker.OpenTelemetry 1.2.
// Source: github.com/Azure/azure-functions-dotnet-worker, src/DotNetWorker/Builder, extensions/Worker.Extensions.Http.AspNetCore, src/DotNetWorker.OpenTelemetry.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder
{
    public static class FunctionsApplication
    {
        public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
    }

    public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder
    {
        private readonly HostApplicationBuilder host;

        internal FunctionsApplicationBuilder(string[] args) => host = new HostApplicationBuilder(args);

        public IDictionary<object, object> Properties => ((IHostApplicationBuilder)host).Properties;

        public IConfigurationManager Configuration => host.Configuration;

        public IHostEnvironment Environment => host.Environment;

        public ILoggingBuilder Logging => host.Logging;

        public IMetricsBuilder Metrics => host.Metrics;

        public IServiceCollection Services => host.Services;

        public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
            where TContainerBuilder : notnull => host.ConfigureContainer(factory, configure);

        public IHost Build() => CompositionProbe.Listener.Value is { } listener ? listener(host.Build(), host.Services) : host.Build();
    }

    // Not of the package: gives a test the services and the container that Program.cs put together, before the program goes on to use it.
    internal static class CompositionProbe
    {
        public static readonly AsyncLocal<Func<IHost, IServiceCollection, IHost>?> Listener = new();
    }

    public static class FunctionsApplicationBuilderAspNetCoreExtensions
    {
        public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder) => builder;
    }
}

namespace Microsoft.Azure.Functions.Worker.OpenTelemetry
{
    public static class ConfigureFunctionsOpenTelemetry
    {
        public static global::OpenTelemetry.IOpenTelemetryBuilder UseFunctionsWorkerDefaults(this global::OpenTelemetry.IOpenTelemetryBuilder builder) => builder;
    }
}
