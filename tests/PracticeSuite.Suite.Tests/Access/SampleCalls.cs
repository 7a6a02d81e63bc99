using System.Collections;
using System.Reflection;
using PracticeSuite.Kernel;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>Calls of any method of a service: every id is the one that is asked about, everything else a value of its type.</summary>
internal static class SampleCalls
{
    /// <summary>The methods of the modules' services that are given an id, be it within an input.</summary>
    public static IReadOnlyList<MethodInfo> ThatTakeAnId { get; } =
    [
        .. Architecture.House.Modules.SelectMany(module => Assembly.Load($"PracticeSuite.{module}.Contracts").GetExportedTypes())
            .Where(type => type.IsInterface && type.Name.EndsWith("AppService", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetParameters().Any(parameter => HasId(parameter.ParameterType))),
    ];

    public static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    public static async Task<object?> CallAsync(MethodInfo method, object service, Guid id, CancellationToken cancellationToken)
    {
        var given = method.GetParameters().Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? cancellationToken : Sample(parameter.ParameterType, id));
        var call = (Task)method.Invoke(service, [.. given])!;
        await call;
        return call.GetType().GetProperty("Result")?.GetValue(call);
    }

    private static bool HasId(Type type) => Plain(type) is var plain && (plain == typeof(Guid)
        || (ElementOf(plain) is { } element ? HasId(element) : IsInput(plain) && ParametersOf(plain).Any(parameter => HasId(parameter.ParameterType))));

    private static object? Sample(Type type, Guid id) => Plain(type) switch
    {
        var plain when plain == typeof(Guid) => id,
        var plain when plain == typeof(string) => "a reason long enough",
        var plain when plain == typeof(int) => 1,
        var plain when plain == typeof(DateOnly) => new DateOnly(2026, 9, 1),
        var plain when plain == typeof(DateTimeOffset) => new DateTimeOffset(2026, 9, 1, 15, 0, 0, TimeSpan.Zero),
        var plain when plain == typeof(BillingMonth) => new BillingMonth(2026, 9),
        var plain when ElementOf(plain) is { } element => ListOf(element, id),
        var plain when IsInput(plain) => Made(plain, id),
        { IsValueType: true } plain => Activator.CreateInstance(plain),
        _ => null,
    };

    private static Array ListOf(Type element, Guid id)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(Sample(element, id), 0);
        return list;
    }

    private static object Made(Type type, Guid id) =>
        type.GetConstructors()[0].Invoke([.. ParametersOf(type).Select(parameter => Sample(parameter.ParameterType, id))]);

    private static ParameterInfo[] ParametersOf(Type type) => type.GetConstructors()[0].GetParameters();

    private static bool IsInput(Type type) => type is { IsEnum: false, IsAbstract: false } && type.Namespace?.Contains(".Contracts.", StringComparison.Ordinal) == true
        && type.GetConstructors().Length > 0;

    private static Type? ElementOf(Type type) => type.IsGenericType && type.GetGenericArguments() is [var element] && typeof(IEnumerable).IsAssignableFrom(type) ? element : null;

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
