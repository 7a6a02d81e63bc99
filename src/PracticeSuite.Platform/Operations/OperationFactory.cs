using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Operations;

/// <summary>Makes operations for a caller: pages give the signed-in user, jobs and the command line the system.</summary>
public sealed class OperationFactory(IServiceScopeFactory scopes, DatabaseProvider database, ILogger<OperationFactory> logger)
{
    private const int Attempts = 3;

    public IOperations For(Caller caller) => new CallersOperations(this, () => Task.FromResult(caller), bulk: false);

    public IOperations For(Func<Task<Caller>> caller) => new CallersOperations(this, caller, bulk: false);

    /// <summary>Operations that may load rows in bulk; a month end is one.</summary>
    public IOperations ForBulk(Caller caller) => new CallersOperations(this, () => Task.FromResult(caller), bulk: true);

    private async Task<TResult> RunAsync<TService, TResult>(
        Caller caller, bool bulk, Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where TService : notnull
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(caller, bulk, work, cancellationToken);
            }
            catch (Exception failure) when (attempt < Attempts && IsTransient(failure))
            {
                // A strategy that retries single commands and an explicit transaction exclude each other (EF Core), so the
                // whole operation is done again on a new connection; nothing of the first try was committed.
                logger.LogWarning(
                    "Operation on {Service} is tried again after a transient {Failure}", typeof(TService).Name, failure.GetType().Name);
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), cancellationToken);
            }
        }
    }

    private async Task<TResult> RunOnceAsync<TService, TResult>(
        Caller caller, bool bulk, Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Be(caller);
        var session = scope.ServiceProvider.GetRequiredService<DatabaseSession>();
        if (bulk)
            session.AllowBulk();
        await session.OpenAsync(cancellationToken);

        var result = await work(scope.ServiceProvider.GetRequiredService<TService>(), cancellationToken);
        await session.CommitAsync(cancellationToken);
        return result;
    }

    /// <summary>Looks through every wrapping: EF wraps what the driver throws, and Pomelo's strategy once more what EF does.</summary>
    private bool IsTransient(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => false,
        DbException direct => database.IsTransient(direct),
        _ => failure.InnerException is { } inner && IsTransient(inner),
    };

    private sealed class CallersOperations(OperationFactory factory, Func<Task<Caller>> caller, bool bulk) : IOperations
    {
        public async Task<TResult> RunAsync<TService, TResult>(
            Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken = default)
            where TService : notnull =>
            await factory.RunAsync(await caller(), bulk, work, cancellationToken);

        public Task RunAsync<TService>(Func<TService, CancellationToken, Task> work, CancellationToken cancellationToken = default)
            where TService : notnull =>
            RunAsync<TService, bool>(
                async (service, token) =>
                {
                    await work(service, token);
                    return true;
                },
                cancellationToken);
    }
}
