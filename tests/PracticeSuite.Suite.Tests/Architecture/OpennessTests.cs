using System.Reflection;
using PracticeSuite.Database;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>A module shows the hosts its module class and its model, nothing else; the compiler then keeps everyone out.</summary>
public sealed class OpennessTests
{
    public static TheoryData<string> ModuleNames { get; } = [.. House.Modules];

    [Theory, MemberData(nameof(ModuleNames))]
    public void A_module_is_internal_but_for_its_module_class_and_model(string module)
    {
        var assembly = PracticeSuiteModules.All.Select(one => one.GetType().Assembly).Single(one => one.GetName().Name == $"PracticeSuite.{module}");

        Assert.Empty(Leaks(assembly.GetTypes(), module));
    }

    [Fact]
    public void A_public_type_of_a_module_is_reported() => Assert.Single(Leaks([typeof(OpennessTests)], "Billing"));

    [Fact]
    public void A_type_that_calls_itself_a_module_of_another_name_is_reported() => Assert.Single(Leaks([typeof(BillingModuleModule)], "Billing"));

    private static IEnumerable<string?> Leaks(IEnumerable<Type> types, string module) => types
        .Where(type => type.IsVisible && type.Name != $"{module}Module" && type.Name != $"{module}Model" && !IsGenerated(type))
        .Select(type => type.FullName);

    private static bool IsGenerated(MemberInfo type) => type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute));
}

public sealed class BillingModuleModule;
