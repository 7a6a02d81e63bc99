using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Events;

/// <summary>Calls the handlers of each event in the order in which modules were registered.</summary>
public sealed class EventDispatcher(IServiceProvider services)
{
    public async Task DispatchAsync(IReadOnlyList<IDomainEvent> told, CancellationToken cancellationToken)
    {
        foreach (var one in told)
            await (Task)typeof(EventDispatcher).GetMethod(nameof(HandleAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .MakeGenericMethod(one.GetType()).Invoke(this, [one, cancellationToken])!;
    }

    private async Task HandleAsync<TEvent>(TEvent told, CancellationToken cancellationToken)
        where TEvent : IDomainEvent
    {
        foreach (var handler in services.GetServices<IHandle<TEvent>>())
            await handler.HandleAsync(told, cancellationToken);
    }
}
