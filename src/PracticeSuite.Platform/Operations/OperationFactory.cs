using System.Data.Common;
using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Operations;

/// <summary>Makes operations for a caller: pages give the signed-in user, jobs and the command line the system.</summary>
public sealed class OperationFactory(IServiceScopeFactory scopes, ILogger<OperationFactory> logger)
{
    private const int Attempts = 3;

    /// <summary>Of those who write to one SQLite file at once the last must have its turn, too: as long as refusals come at once and nobody has waited for long.</summary>
    private const int QuickAttempts = 6;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(5);

    /// <summary>With the pauses between them half a minute: as long as a database takes to start again.</summary>
    private const int AttemptsToReconnect = 7;

    public IOperations For(Caller caller) => For(() => Task.FromResult(caller));

    public IOperations For(Func<Task<Caller>> caller) => new CallersOperations(this, caller, OperationKind.Whole, about: null);

    /// <summary>
    /// Operations that may load rows in bulk and that commit step by step, each time going on from what the data say; a month end is one.
    /// </summary>
    public IOperations ForBulk(Caller caller) => new CallersOperations(this, () => Task.FromResult(caller), OperationKind.StepByStep, about: null);

    private async Task<TResult> RunAsync<TService, TResult>(
        Caller caller, OperationKind kind, Guid? about, Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where TService : notnull
    {
        var (pause, begun) = (0.0, Stopwatch.GetTimestamp());
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var session = scope.ServiceProvider.GetRequiredService<DatabaseSession>();
            try
            {
                scope.ServiceProvider.GetRequiredService<CurrentCaller>().Be(caller);
                return await RunAsync(scope.ServiceProvider, session, kind, about, work, cancellationToken);
            }
            catch (Exception failure) when (MayRepeat(failure, kind, session, session.HasTakenStep ? 1 : attempt, Stopwatch.GetElapsedTime(begun)))
            {
                if (session.HasTakenStep)
                    attempt = 1;
                pause = IsLost(failure) ? 100 * Math.Pow(3, attempt - 1) : RandomNumberGenerator.GetInt32(25 * attempt, 75 * attempt);
                // A strategy that retries single commands and an explicit transaction exclude each other (EF Core), so the
                // whole operation is done again on a new connection; nothing of the first try was kept.
                logger.LogWarning("Operation on {Service} is tried again after a deadlock, a lock or a lost connection ({Failure})", typeof(TService).Name, failure.GetType().Name);
            }
            catch (Exception failure)
            {
                await KeepRefusalAsync(scope.ServiceProvider, session, typeof(TService), DataErrors.Of(failure) ?? failure);
                // The cause is left behind on purpose: its message carries the values of the row.
                if (DataErrors.Of(failure) is { } refusal)
                    throw refusal;
                throw;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(pause), cancellationToken);
        }
    }

    private static async Task<TResult> RunAsync<TService, TResult>(
        IServiceProvider services, DatabaseSession session, OperationKind kind, Guid? about, Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where TService : notnull
    {
        if (kind == OperationKind.StepByStep)
            session.AllowBulk();
        await session.OpenAsync(cancellationToken);
        await services.GetRequiredService<SensitiveCharts>().LookAsync(cancellationToken);
        if (about is { } patient)
            await services.GetRequiredService<RelationshipReader>().TurnToAsync(patient, cancellationToken);

        var result = await work(services.GetService<TService>() ?? ActivatorUtilities.CreateInstance<TService>(services), cancellationToken);
        foreach (var view in IsShown(services) ? AuditedViews.Of(result) : [])
            session.Trail.Record(view);
        await session.CommitAsync(cancellationToken);
        Tell(services, session.ChangedPatients);
        return result;
    }

    private static void Tell(IServiceProvider services, IReadOnlySet<Guid> patients)
    {
        if (patients.Count == 0)
            return;
        var practice = services.GetRequiredService<CurrentCaller>().Practice;
        foreach (var listener in services.GetServices<IHearOfChanges>())
            listener.Hear(practice, patients);
    }

    /// <summary>The system looks at everything, all day; who is shown something is a person, or a program of somebody else's.</summary>
    private static bool IsShown(IServiceProvider services) => services.GetRequiredService<CurrentCaller>().Caller is { UserId: not null } or { Scopes.Count: > 0 };

    /// <summary>Once, after the last try, when nothing of the operation is left.</summary>
    private static async Task KeepRefusalAsync(IServiceProvider services, DatabaseSession session, Type service, Exception failure)
    {
        await session.RollBackAsync();
        await services.GetRequiredService<AuditedRefusals>().KeepAsync(
            services.GetRequiredService<CurrentCaller>().Caller, service, failure, session.Trail.TakeRefusals());
    }

    /// <summary>What one request caused can be found together: its trace is its name, and where there is none the operation stands alone.</summary>
    private static Caller Correlated(Caller caller) => caller.Origin.Correlation is not null ? caller : caller with
    {
        Origin = caller.Origin with { Correlation = Activity.Current?.TraceId.ToString() ?? Guid.CreateVersion7().ToString("N") },
    };

    private static bool MayRepeat(Exception failure, OperationKind kind, DatabaseSession session, int attempt, TimeSpan waited) => kind switch
    {
        OperationKind.Once => false,
        OperationKind.StepByStep => attempt < Attempts ? IsTransient(failure) || IsLost(failure) : attempt < AttemptsToReconnect && IsLost(failure),
        _ => attempt < (waited < Long ? QuickAttempts : Attempts) && !session.HasCommitted && IsTransient(failure),
    };

    /// <summary>Nobody knows how far the last step came; work that goes on from what the data say needn't know.</summary>
    private static bool IsLost(Exception failure) => failure switch
    {
        BusinessException refusal => refusal.Kind == RefusalKind.Uncertain,
        DbException direct => DatabaseProvider.IsLostConnection(direct),
        // The driver throws these two bare where the server went away between statements.
        SocketException or EndOfStreamException => true,
        _ => failure.InnerException is { } inner && IsLost(inner),
    };

    /// <summary>Looks through every wrapping: EF wraps what the driver throws, and Pomelo's strategy once more what EF does.</summary>
    private static bool IsTransient(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => false,
        DbException direct => DatabaseProvider.IsTransient(direct),
        _ => failure.InnerException is { } inner && IsTransient(inner),
    };

    private enum OperationKind
    {
        Whole,
        Once,
        StepByStep,
    }

    private sealed class CallersOperations(OperationFactory factory, Func<Task<Caller>> caller, OperationKind kind, Guid? about) : IOperations
    {
        public IOperations Once => new CallersOperations(factory, caller, OperationKind.Once, about);

        public IOperations About(Guid patientId) => new CallersOperations(factory, caller, kind, patientId);

        public async Task<TResult> RunAsync<TService, TResult>(
            Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken = default)
            where TService : notnull =>
            await factory.RunAsync(Correlated(await caller()), kind, about, work, cancellationToken);

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
