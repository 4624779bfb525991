using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Wildlife.Tests.App;

/// <summary>The container that the app's Program.cs puts together from settings; the program ends there, before it reaches for anything.</summary>
internal static class Composition
{
    /// <param name="settings">App settings, with two underscores where a section ends.</param>
    public static (IHost Host, IReadOnlyList<Type> Own) Compose(IEnumerable<KeyValuePair<string, string>> settings)
    {
        // In development the container checks when it is built that all it holds can be made, and that nothing outlives what it needs.
        string[] arguments = ["--environment=Development", .. settings.Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}")];
        CompositionProbe.Listener.Value = (host, services) => throw new ComposedException(host, [.. services.Select(service => service.ServiceType).Where(IsOwn).Distinct()]);
        try
        {
            typeof(Wildlife.App.Triggers.PlanTrigger).Assembly.EntryPoint!.Invoke(null, [arguments]);
        }
        catch (TargetInvocationException ended) when (ended.InnerException is ComposedException composed)
        {
            return (composed.Host, composed.Own);
        }
        finally
        {
            CompositionProbe.Listener.Value = null;
        }

        throw new InvalidOperationException("the program ended without building its host");
    }

    // What is of the product; the rest is the business of the packages that bring it.
    private static bool IsOwn(Type type) => !type.ContainsGenericParameters && type.Assembly.GetName().Name!.StartsWith("Wildlife", StringComparison.Ordinal);

    private sealed class ComposedException(IHost host, IReadOnlyList<Type> own) : Exception("the container is there")
    {
        public IHost Host { get; } = host;

        public IReadOnlyList<Type> Own { get; } = own;
    }
}
