using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Calls;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>
/// Reads what the metrics are made of: a statement or two for each kind of fact, however many patients. Charts are read whole, because a figure names
/// nobody, but for what the Part 2 program keeps from the caller.
/// </summary>
internal sealed class MetricReading(
    CoordinationDbContext db, ContactReading contacts, ContactClock clock, SharedCare care, ICareTeamHistory teams, IPrescribedFacts prescribed, ISeenPatients seen, IFlagTimes flags, ISeenChanges changes,
    IJointPlans plans, IQuestionAges questions, ICallTimes calls, IBusinessHours hours, IReadBeside beside, IAccess access)
{
    /// <summary>Of the whole practice, for windows that end before a day. Who is due when costs as much as all the rest, and neither needs the other.</summary>
    public async Task<MetricRows> ReadPracticeAsync(DateOnly to, bool withNow, CancellationToken cancellationToken)
    {
        var now = await care.ClockAsync(cancellationToken);
        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        var due = beside.RunAsync<ContactClock, IReadOnlyList<ClockedPatient>>((all, token) => all.ReadForFiguresAsync(null, token), cancellationToken);
        var rest = ReadRestAsync(to, withNow, now, cancellationToken);
        await Task.WhenAll(due, rest);
        return await rest with { Shared = await due };
    }

    private async Task<MetricRows> ReadRestAsync(DateOnly to, bool withNow, CareClock now, CancellationToken cancellationToken)
    {
        var halfYear = MetricWindow.HalfYearTo(to);
        var during = Interval(halfYear, now);
        var team = await teams.GetAsync(null, during, cancellationToken);
        return await AddAsync(
            new MetricRows(null, now, await hours.GetAsync(cancellationToken), team, CareUnits.Of(team, now.DateOf), new ContactDays(await contacts.GetLastAsync(during, now, cancellationToken)))
            {
                Prescribed = await prescribed.GetAsync(null, null, MetricWindow.MonthTo(to).From, to.AddDays(-1), cancellationToken),
                Flags = await flags.GetAsync(null, Interval(MetricWindow.ThirtyDaysTo(to), now), cancellationToken),
                Changes = await changes.GetAsync(null, Interval(MetricWindow.ThirtyDaysTo(to), now), cancellationToken),
                Plans = withNow ? await plans.GetAsync(null, cancellationToken) : [],
                Questions = withNow ? await questions.GetAsync(null, cancellationToken) : [],
            },
            MetricWindow.MonthTo(to), MetricWindow.NinetyDaysTo(to), cancellationToken);
    }

    /// <summary>Of somebody's own pairs, for windows that end before any day from the first one to tomorrow.</summary>
    public async Task<MetricRows> ReadOwnAsync(Guid staffId, DateOnly firstTo, CancellationToken cancellationToken)
    {
        var now = await care.ClockAsync(cancellationToken);
        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        var shared = await clock.ReadForFiguresAsync(staffId, cancellationToken);
        var tomorrow = now.Today.AddDays(1);
        var (firstMonth, firstThirty) = (MetricWindow.MonthTo(firstTo).From, MetricWindow.ThirtyDaysTo(firstTo).From);
        var during = Interval(new(MetricWindow.HalfYearTo(firstTo).From, tomorrow), now);
        var mine = await prescribed.GetAsync(null, staffId, firstMonth, now.Today, cancellationToken);
        var seenByMe = await seen.GetAsync([staffId], firstMonth, now.Today, cancellationToken);
        var patients = (await teams.GetPatientsAsync(staffId, during, cancellationToken)).Concat(mine.Select(one => one.PatientId)).Concat(seenByMe.Select(one => one.PatientId)).ToHashSet();
        if (patients.Count == 0)
            return new MetricRows(staffId, now, await hours.GetAsync(cancellationToken), [], [], new ContactDays([]));
        var range = SharedCare.RangeOf(patients);
        var team = (await teams.GetAsync(range, during, cancellationToken)).Where(one => patients.Contains(one.PatientId)).ToList();
        var units = CareUnits.Of(team, now.DateOf).Where(unit => unit.Unit.IsOf(staffId)).ToList();
        var ofUnits = units.ToLookup(unit => unit.Unit.PatientId);
        return await AddAsync(
            new MetricRows(staffId, now, await hours.GetAsync(cancellationToken), team, units, new ContactDays(await contacts.GetAllAsync(staffId, patients, during, now, cancellationToken)))
            {
                Shared = shared,
                Prescribed = [.. (await prescribed.GetAsync(range, null, firstMonth, now.Today, cancellationToken)).Where(one => patients.Contains(one.PatientId)).Union(mine)],
                Flags = [.. (await flags.GetAsync(range, Interval(new(firstThirty, tomorrow), now), cancellationToken)).Where(flag => ofUnits[flag.PatientId].Any(unit => unit.Holds(now.DateOf(flag.OpenedAt))))],
                Changes = await changes.GetAsync(range, Interval(new(firstThirty, tomorrow), now), cancellationToken),
                Plans = await plans.GetAsync(range, cancellationToken),
                Questions = await OwnQuestionsAsync(range, shared, cancellationToken),
            },
            new(firstMonth, tomorrow), new(MetricWindow.NinetyDaysTo(firstTo).From, tomorrow), cancellationToken);
    }

    /// <summary>Of patients whom the pairs share now.</summary>
    private async Task<IReadOnlyList<QuestionAge>> OwnQuestionsAsync(IdRange range, IReadOnlyList<ClockedPatient> shared, CancellationToken cancellationToken)
    {
        var patients = shared.Select(one => one.Due.PatientId).ToHashSet();
        return [.. (await questions.GetAsync(range, cancellationToken)).Where(one => patients.Contains(one.PatientId))];
    }

    private async Task<MetricRows> AddAsync(MetricRows rows, MetricWindow months, MetricWindow quarter, CancellationToken cancellationToken)
    {
        var prescribers = rows.Team.Where(one => one.Part == CareTeamPart.Prescriber).Select(one => one.StaffId).Concat(rows.Prescribed.Select(one => one.PrescriberId)).Distinct().ToList();
        return rows with
        {
            Seen = await seen.GetAsync(prescribers, months.From, months.To.AddDays(-1), cancellationToken),
            Sent = await ReadSentAsync(rows.StaffId, Interval(new(months.From < months.To.AddDays(-31) ? months.From.AddDays(-31) : months.To.AddDays(-31), months.To), rows.Clock), cancellationToken),
            Calls = await calls.GetAsync(rows.StaffId, Interval(quarter, rows.Clock), cancellationToken),
        };
    }

    private async Task<IReadOnlyList<SentTo>> ReadSentAsync(Guid? staffId, Interval during, CancellationToken cancellationToken) =>
        await db.Messages.AsNoTracking().Where(m => m.SentAt >= during.Start && m.SentAt < during.End && m.RetractedAt == null)
            .Join(db.Receipts, m => m.Id, r => r.MessageId, (m, r) => new { m.Level, m.SentAt, m.AuthorId, r.StaffId, r.ReadAt })
            .Where(one => staffId == null || one.AuthorId == staffId || one.StaffId == staffId)
            .Select(one => new SentTo(one.Level, one.SentAt, one.ReadAt)).ToListAsync(cancellationToken);

    private static Interval Interval(MetricWindow window, CareClock now) =>
        new(now.Zone.InstantOf(window.From.ToDateTime(TimeOnly.MinValue)), now.Zone.InstantOf(window.To.ToDateTime(TimeOnly.MinValue)));
}
