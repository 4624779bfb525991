using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Wildlife.Tests.App;

/// <summary>The triggers of the Functions app, as the host finds them: by reflection.</summary>
internal static class AppTriggers
{
    public static IReadOnlyList<AppTrigger> All { get; } =
    [
        .. typeof(Wildlife.App.Triggers.PlanTrigger).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, Function: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(each => each.Function is not null)
            .Select(each => new AppTrigger(each.Function!.Name, each.Method, BindingOf(each.Method))),
    ];

    public static IEnumerable<(AppTrigger Trigger, T Binding)> Of<T>() => All.Where(trigger => trigger.Binding is T).Select(trigger => (trigger, (T)(object)trigger.Binding));

    private static Attribute BindingOf(MethodInfo method) =>
        method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()).Single(attribute => attribute.GetType().Name.EndsWith("TriggerAttribute", StringComparison.Ordinal));
}

/// <summary>A trigger.</summary>
internal sealed record AppTrigger(string Name, MethodInfo Method, Attribute Binding);
