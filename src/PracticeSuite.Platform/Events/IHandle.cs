using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Events;

/// <summary>Hears an event inside the transaction that saves it: both happen or neither.</summary>
public interface IHandle<in TEvent>
    where TEvent : IDomainEvent
{
    Task HandleAsync(TEvent told, CancellationToken cancellationToken);
}
