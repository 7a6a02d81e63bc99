using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Turns;

/// <summary>
/// Who books waits for their turn in every calendar that they book in, always in the order of the ids, so that no two wait for each other
/// (K-081). It is the first thing of the operation's transaction: MariaDB shows a transaction the rows as they were at its first read.
/// </summary>
internal sealed class CalendarTurns(SchedulingDbContext db)
{
    /// <summary>From here to the operation's end nobody else books in these calendars.</summary>
    public async Task TakeAsync(IEnumerable<CalendarKey> calendars, CancellationToken cancellationToken)
    {
        var inOrder = calendars.Distinct().OrderBy(key => key.Id).ToList();
        await MakeMissingAsync(inOrder, cancellationToken);
        foreach (var (id, _) in inOrder)
            await db.UpdateAllAsync(db.CalendarTurns.Where(turn => turn.Id == id), set => set.SetProperty(turn => turn.Turns, turn => turn.Turns + 1), cancellationToken);
    }

    /// <summary>Before the turns are taken: a row that is not there holds nobody up.</summary>
    private async Task MakeMissingAsync(IReadOnlyList<CalendarKey> calendars, CancellationToken cancellationToken)
    {
        var ids = calendars.Select(key => key.Id).ToList();
        var known = await db.CalendarTurns.AsNoTracking().Where(turn => ids.Contains(turn.Id)).Select(turn => turn.Id).ToListAsync(cancellationToken);
        foreach (var missing in calendars.Where(key => !known.Contains(key.Id)))
            await MakeAsync(new CalendarTurn(db.CurrentPractice, missing), cancellationToken);
    }

    /// <summary>Of two who make it at once the second finds the first one's, which is as good.</summary>
    private async Task MakeAsync(CalendarTurn turn, CancellationToken cancellationToken)
    {
        db.Add(turn);
        try
        {
            await db.SaveOrAsync(SchedulingErrors.CalendarMadeMeanwhile, cancellationToken);
        }
        catch (BusinessException refusal) when (refusal.Code == SchedulingErrors.CalendarMadeMeanwhileCode)
        {
            db.Entry(turn).State = EntityState.Detached;
        }
    }
}
