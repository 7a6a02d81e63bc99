using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Coordination.Metrics;

internal sealed class MetricsAhead(OperationFactory operations) : IMetricsAhead
{
    /// <summary>No practice has this id, so that the practice filter of every statement finds nothing.</summary>
    private static readonly PracticeId Nowhere = new(Guid.AllBitsSet);

    public Task PrepareAsync(CancellationToken cancellationToken) =>
        operations.For(Caller.System(Nowhere)).RunAsync<MetricWarmth>((warmth, token) => warmth.TakeAsync(token), cancellationToken);
}

/// <summary>What <see cref="MetricKeeping"/> does, but for writing.</summary>
internal sealed class MetricWarmth(CoordinationDbContext db, MetricReading reading, ContactClock contacts, ISeenPatients seen, SharedCare care, PracticeWide wide, IPracticePulse pulse, IAccess access)
{
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        // Whoever asks for the clock of the place is answered, and no row of a practice is read for it.
        await wide.GetAsync(_ => Task.FromResult(Made(db.CurrentPractice)), cancellationToken);
        using var unlabelled = await db.IsProgramWholeAsync(cancellationToken) ? null : access.HoldPart2Back();
        var now = await care.ClockAsync(cancellationToken);
        var month = MetricWindow.FirstOf(now.Today);
        var first = month.AddMonths(-MetricKeeping.Months);
        await db.KeptMetrics.Where(kept => kept.Month >= first && kept.Month <= month).ToListAsync(cancellationToken);
        await pulse.TakeAsync(cancellationToken);
        var rows = await reading.ReadPracticeAsync(now.Today.AddDays(1), withNow: true, cancellationToken);
        // Few are named in the statements, and of more the practice is read.
        await seen.GetAsync([Guid.CreateVersion7(), Guid.AllBitsSet], month, now.Today, cancellationToken);
        await contacts.ReadOfNobodyAsync(2, cancellationToken);
        await contacts.ReadOfNobodyAsync(SharedCare.MostNamed + 1, cancellationToken);
        new KeptMetrics(db.CurrentPractice, month).Make(rows.Tomorrow, [.. rows.FiguresTo(rows.Tomorrow), .. rows.FiguresNow()], "", rows.GoodUntil, now.Now);
    }

    private static PracticeProfile Made(PracticeId id)
    {
        var nowhere = new PostalAddress("", null, "", "", "");
        return new(id.Value, "", "", "", null, null, nowhere, "", false, Part2Program.None, [new LocationProfile(Guid.AllBitsSet, "", "", TimeZoneInfo.Utc.Id, null, false, nowhere)]);
    }
}
