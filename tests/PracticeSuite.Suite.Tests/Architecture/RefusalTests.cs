using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>Every refusal that a module's list of refusals can make, without knowing any of them.</summary>
public sealed partial class RefusalTests
{
    /// <summary>Only files have these, so they are named as their columns.</summary>
    private static readonly string[] FileColumns = ["Ref", "LateApproved"];

    private static readonly Dictionary<string, MethodInfo> Factories = House.Modules
        .SelectMany(module => Assembly.Load($"PracticeSuite.{module}").GetTypes())
        .Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal)).Append(typeof(DataErrors))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.ReturnType == typeof(BusinessException))
        .ToDictionary(method => $"{method.DeclaringType!.Name}.{method.Name}", StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Factories.Keys];

    [Fact]
    public void Every_module_has_a_list_of_refusals() => Assert.All(
        House.Modules, module => Assert.Contains(Factories.Keys, name => name.StartsWith($"{module}Errors.", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(All))]
    public void A_refusal_has_a_kind_a_code_and_a_sentence_that_people_can_read(string factory)
    {
        var refusal = Made(factory);

        Assert.True(Enum.IsDefined(refusal.Kind), refusal.Kind.ToString());
        Assert.Matches(Code(), refusal.Code);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotMatch(Jargon(), refusal.Message);
    }

    /// <summary>One naming of codes; the answer itself rests on the kind alone.</summary>
    [Theory, MemberData(nameof(All))]
    public void What_is_missing_says_so_in_one_way(string factory)
    {
        var refusal = Made(factory);

        Assert.Equal(refusal.Kind == RefusalKind.Missing, refusal.Code.EndsWith("NotFound", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(All))]
    public void The_field_of_a_refusal_is_one_that_an_input_of_its_module_has(string factory)
    {
        var refusal = Made(factory);
        if (refusal.Field is not { } field || Factories[factory].GetParameters().Any(parameter => parameter.Name == "field"))
            return;

        var module = Factories[factory].DeclaringType!.Assembly.GetName().Name;
        var fields = Assembly.Load($"{module}.Contracts").GetExportedTypes().SelectMany(type => type.GetProperties()).Select(property => property.Name);

        Assert.Contains(field, fields.Concat(FileColumns));
    }

    private static BusinessException Made(string factory) =>
        (BusinessException)Factories[factory].Invoke(null, [.. Factories[factory].GetParameters().Select(parameter => Sample(parameter.ParameterType))])!;

    private static object? Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "Sample",
        _ when type == typeof(Guid) => Guid.CreateVersion7(),
        _ when type == typeof(PracticeId) => PracticeId.New(),
        _ when type == typeof(BillingMonth) => new BillingMonth(2026, 9),
        { IsValueType: true } => Activator.CreateInstance(type),
        _ => RuntimeHelpers.GetUninitializedObject(type),
    };

    [GeneratedRegex("^[A-Z][a-z]+:[A-Z][A-Za-z]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    /// <summary>Ids, instants of another clock, and words that only we use.</summary>
    [GeneratedRegex(
        "[0-9a-f]{8}-[0-9a-f]{4}-|\\d:\\d\\dZ|duplicate key|\\bmend|enrolment",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Jargon();
}
