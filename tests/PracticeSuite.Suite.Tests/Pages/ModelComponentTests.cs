using System.Reflection;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Hosting;
using PracticeSuite.Web.Live;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>A page's model ends with the page and not with the circuit, which may live for half a day.</summary>
public sealed class ModelComponentTests
{
    [Fact]
    public async Task Leaving_a_page_ends_its_model()
    {
        await using var circuit = new BunitContext();
        circuit.Services.AddSingleton(TimeProvider.System);
        var model = circuit.Render<WatchingPage>().Instance.Watching;
        Assert.False(model.HasEnded);

        await circuit.DisposeComponentsAsync();

        Assert.True(model.HasEnded);
    }

    [Fact]
    public async Task A_page_has_its_model_to_itself()
    {
        await using var circuit = new BunitContext();
        circuit.Services.AddSingleton(TimeProvider.System);

        var (one, other) = (circuit.Render<WatchingPage>().Instance, circuit.Render<WatchingPage>().Instance);

        Assert.Same(one.Watching, one.Watching);
        Assert.NotSame(one.Watching, other.Watching);
    }

    [Fact]
    public void No_model_of_a_page_is_given_out_by_the_circuit()
    {
        var services = new ServiceCollection().AddPages();

        var models = services.Select(service => service.ImplementationType).OfType<Type>()
            .Where(type => type.Assembly == typeof(RunWatch).Assembly && type.Name.EndsWith("Model", StringComparison.Ordinal));
        var components = typeof(RunWatch).Assembly.GetTypes().Where(type => IsModelComponent(type.BaseType)).ToList();
        Assert.Equal(["ShellModel"], models.Select(type => type.Name));
        Assert.True(components.Count > 20, $"{components.Count} components have a model");
        Assert.DoesNotContain(
            components.SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)),
            property => property.GetCustomAttribute<InjectAttribute>() is not null && property.PropertyType.Name.EndsWith("Model", StringComparison.Ordinal));
    }

    private static bool IsModelComponent(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(ModelComponent<>);

    public sealed class WatchingModel(TimeProvider clock) : IDisposable
    {
        public DateTimeOffset Begun { get; } = clock.GetUtcNow();

        public bool HasEnded { get; private set; }

        public void Dispose() => HasEnded = true;
    }

    private sealed class WatchingPage : ModelComponent<WatchingModel>
    {
        public WatchingModel Watching => Model;

        protected override void OnInitialized() => Assert.NotEqual(default, Model.Begun);
    }
}
