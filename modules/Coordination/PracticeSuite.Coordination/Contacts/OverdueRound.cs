using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Contacts;

/// <summary>
/// Takes the steps that are due about contacts that are overdue (K-034). Step and notice are written in one transaction under a key, so that a round
/// that ran twice, or was killed, tells nobody twice.
/// </summary>
internal sealed class OverdueRound(
    CoordinationDbContext db, ContactClock clock, SharedCare care, OverdueGap gap, IEnumerable<IHearOfOverdueContacts> listeners, IStaffDirectory staff, IUserHistory users,
    IAccess access)
{
    /// <summary>Patients whose steps are one transaction.</summary>
    private const int Chunk = 200;

    /// <summary>
    /// What is told carries no label, so nothing of the Part 2 program goes in: neither pairs that it makes nor what tiers it knows of (P-082). Where
    /// the practice as a whole is the program, nobody is there who may not know.
    /// </summary>
    public async Task<IReadOnlyList<IReadOnlyList<ContactDue>>> GetChunksAsync(CancellationToken cancellationToken)
    {
        using var unlabelled = await db.IsProgramWholeAsync(cancellationToken) ? null : access.HoldPart2Back();
        return [.. (await clock.GetAsync(null, cancellationToken)).Where(due => due.OverdueDays > 0).Chunk(Chunk)];
    }

    public async Task TakeAsync(IReadOnlyList<ContactDue> overdue, CancellationToken cancellationToken)
    {
        var (time, patients) = (await care.ClockAsync(cancellationToken), overdue.Select(due => due.PatientId).Distinct().ToList());
        var (now, before) = (time.Now, (await db.OverdueNotices.AsNoTracking().In(IdRange.Of(patients), n => n.PatientId).ToListAsync(cancellationToken))
            .ToLookup(n => (n.PatientId, n.TherapistId, n.PrescriberId)));
        var told = new List<ContactOverdue>();
        foreach (var due in overdue)
        {
            var taken = await gap.TakenAsync(due, before[(due.PatientId, due.TherapistId, due.PrescriberId)], time, cancellationToken);
            var steps = DueRule.StepsOf(due.OverdueDays).Where(step => !taken.Contains(step)).ToList();
            db.OverdueNotices.AddRange(steps.Select(step => OverdueNotice.Of(db.CurrentPractice, due.PatientId, due.TherapistId, due.PrescriberId, due.DueOn, step, now)));
            if (steps.Exists(step => step is OverdueStep.Notified or OverdueStep.Reminded))
                told.Add(new(due.PatientId, due.OverdueDays, now, [due.TherapistId, due.PrescriberId]));
            if (steps.Contains(OverdueStep.Supervisor))
                told.Add(new(due.PatientId, due.OverdueDays, now, await SupervisorsAsync(due, cancellationToken)));
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var listener in told.Count == 0 ? [] : listeners)
            await listener.HearAsync(told, cancellationToken);
    }

    /// <summary>Whoever supervises one of the two and still works here; where nobody does, every supervisor of the practice.</summary>
    private async Task<IReadOnlyList<Guid>> SupervisorsAsync(ContactDue due, CancellationToken cancellationToken)
    {
        var (known, time) = (await staff.GetAllAsync(cancellationToken), await care.ClockAsync(cancellationToken));
        bool Works(Guid id) => known.GetValueOrDefault(id)?.IsEmployedOn(time.Today) == true;
        var named = new[] { due.TherapistId, due.PrescriberId }.Select(id => known.GetValueOrDefault(id)?.SupervisorId).OfType<Guid>().Distinct().Where(Works).ToList();
        return named.Count > 0 ? named : _directors ??= [.. (await users.GetDirectorsAsync(time.Now, cancellationToken)).Where(Works)];
    }

    private IReadOnlyList<Guid>? _directors;
}
