using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>
/// Makes and keeps the practice's figures, as the program itself: they are the same whoever asks, and so rest on nothing of the Part 2 program, but
/// where the practice as a whole is the program (P-082).
/// </summary>
internal sealed class MetricKeeping(CoordinationDbContext db, MetricReading reading, SharedCare care, IPracticePulse pulse, IAccess access)
{
    /// <summary>Months before this one.</summary>
    public const int Months = 6;

    private static readonly MetricKey[] OfNow = [MetricKey.OverdueContacts, MetricKey.AgreementCoverage, MetricKey.LeadCoverage, MetricKey.PlanJointness, MetricKey.QuestionAge];

    /// <param name="anew">Also where what is kept holds.</param>
    public async Task<MetricsDto> GetAsync(bool anew, CancellationToken cancellationToken)
    {
        using var unlabelled = await db.IsProgramWholeAsync(cancellationToken) ? null : access.HoldPart2Back();
        var now = await care.ClockAsync(cancellationToken);
        var (month, to) = (MetricWindow.FirstOf(now.Today), now.Today.AddDays(1));
        var first = month.AddMonths(-Months);
        var known = await db.KeptMetrics.Where(kept => kept.Month >= first && kept.Month <= month).ToListAsync(cancellationToken);
        var kept = known.Find(one => one.Month == month);
        if (anew || kept is null || !(kept.IsRecent(to, now.Now) || (kept.MayHold(to, now.Now) && !await pulse.HasChangedAsync(kept.Stamp, cancellationToken))))
            kept = await MakeAsync(kept, month, to, now, cancellationToken);
        return new(true, kept.MadeAt, kept.Figures, [.. known.Where(one => one.Month < month).OrderBy(one => one.Month).Select(one => new MonthFigures(one.Month, one.Figures))])
        {
            TimeZoneId = now.Zone.Id,
        };
    }

    /// <summary>
    /// Makes a month before this one that is not there as a whole yet, or was made before an import or, on another day, before anything was changed: teams are
    /// corrected, talks logged late. What was only to be known then stays as it was last seen.
    /// </summary>
    /// <param name="back">1 = the last one.</param>
    public async Task FillAsync(int back, CancellationToken cancellationToken)
    {
        using var unlabelled = await db.IsProgramWholeAsync(cancellationToken) ? null : access.HoldPart2Back();
        var now = await care.ClockAsync(cancellationToken);
        var past = MetricWindow.FirstOf(now.Today).AddMonths(-back);
        var kept = await db.KeptMetrics.SingleOrDefaultAsync(one => one.Month == past, cancellationToken);
        if (kept?.IsWhole(now.Zone) == true && (kept.IsOfThisDay(now) || !await HasChangedAsync(kept.Stamp, cancellationToken)))
            return;
        var (to, stamp) = (past.AddMonths(1), await pulse.TakeAsync(cancellationToken));
        var rows = await reading.ReadPracticeAsync(to, withNow: false, cancellationToken);
        await KeepAsync(kept, past, one => one.Make(to, [.. rows.FiguresTo(to), .. one.Figures.Where(figure => OfNow.Contains(figure.Key))], stamp, now.Now, now.Now), cancellationToken);
    }

    private async Task<bool> HasChangedAsync(string stamp, CancellationToken cancellationToken) => stamp.Length == 0 || await pulse.HasChangedAsync(stamp, cancellationToken);

    private async Task<KeptMetrics> MakeAsync(KeptMetrics? kept, DateOnly month, DateOnly to, CareClock now, CancellationToken cancellationToken)
    {
        // Before anything is read: what is changed meanwhile makes it look older than it is, never newer.
        var stamp = await pulse.TakeAsync(cancellationToken);
        var rows = await reading.ReadPracticeAsync(to, withNow: true, cancellationToken);
        return await KeepAsync(kept, month, one => one.Make(to, [.. rows.FiguresTo(to), .. rows.FiguresNow()], stamp, rows.GoodUntil, now.Now), cancellationToken);
    }

    private async Task<KeptMetrics> KeepAsync(KeptMetrics? kept, DateOnly month, Action<KeptMetrics> make, CancellationToken cancellationToken)
    {
        kept ??= db.KeptMetrics.Add(new KeptMetrics(db.CurrentPractice, month)).Entity;
        make(kept);
        var met = DataErrors.AlreadyThere();
        try
        {
            await db.SaveOrAsync(() => met, cancellationToken);
        }
        catch (BusinessException refusal) when (ReferenceEquals(refusal, met))
        {
            db.Entry(kept).State = EntityState.Detached; // somebody else has just made the same
        }

        return kept;
    }
}
