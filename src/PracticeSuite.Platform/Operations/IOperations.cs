namespace PracticeSuite.Platform.Operations;

/// <summary>
/// Runs one operation: one scope, one caller, one connection, one transaction that commits when the work is done. Where the database
/// refuses it for a deadlock or a lock, the work is done again from its beginning, so it may reach nothing outside the database.
/// The service is one of a module, or a page's own class that is made with several of them and asks them all in one operation.
/// </summary>
public interface IOperations
{
    /// <summary>The same for work that writes to a stream or tells somebody how far it is: never done a second time.</summary>
    IOperations Once { get; }

    /// <summary>
    /// The same for work about one patient that connects nobody with them: what the caller has to do with the patient is found out once, before the work begins,
    /// and not for each row (ADR 48).
    /// </summary>
    IOperations About(Guid patientId);

    Task<TResult> RunAsync<TService, TResult>(
        Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken = default)
        where TService : notnull;

    Task RunAsync<TService>(Func<TService, CancellationToken, Task> work, CancellationToken cancellationToken = default)
        where TService : notnull;
}
