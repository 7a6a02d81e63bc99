namespace PracticeSuite.Platform.Operations;

/// <summary>Runs one operation: one scope, one caller, one connection, one transaction that commits when the work is done.</summary>
public interface IOperations
{
    Task<TResult> RunAsync<TService, TResult>(
        Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken = default)
        where TService : notnull;

    Task RunAsync<TService>(Func<TService, CancellationToken, Task> work, CancellationToken cancellationToken = default)
        where TService : notnull;
}
