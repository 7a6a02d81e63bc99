using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Infrastructure.Internal;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Data;

/// <summary>Lets the commands of reads that run together wait for their turn; of all others nothing is changed.</summary>
internal sealed class TurnsInterceptor : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (TurnsOf(eventData) is not { } turns)
            return result;
        if (eventData.CommandSource != CommandSource.SaveChanges)
            return await turns.TakeAsync(command) is { } rows ? InterceptionResult<DbDataReader>.SuppressWithResult(rows) : result;
        // A statement that saves has as many results as it likes, so that nobody behind it in a batch would know which is theirs.
        await turns.AloneAsync();
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (TurnsOf(eventData) is { } turns)
            await turns.AloneAsync();
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        if (TurnsOf(eventData) is { } turns)
            await turns.AloneAsync();
        return result;
    }

    private static Turns? TurnsOf(DbContextEventData eventData) => eventData.Context is ModuleDbContext { Turns: { IsOn: true } turns } ? turns : null;
}

/// <summary>EF refuses a second query beside the first; those that take turns are never two at the same moment.</summary>
#pragma warning disable EF1001 // The only way to go on refusing all others.
internal sealed class TurnsDetector(ICurrentDbContext current) : ConcurrencyDetector
{
    private bool TakesTurns => current.Context is ModuleDbContext { Turns.IsOn: true };

    public override ConcurrencyDetectorCriticalSectionDisposer EnterCriticalSection() => TakesTurns ? new(Free.Instance) : base.EnterCriticalSection();

    private sealed class Free : IConcurrencyDetector
    {
        public static readonly Free Instance = new();

        public ConcurrencyDetectorCriticalSectionDisposer EnterCriticalSection() => new(this);

        public void ExitCriticalSection()
        {
        }
    }
}
#pragma warning restore EF1001
