using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Coordination.Messages;

/// <summary>
/// What whoever holds a link and knows the birth date does (K-069). They have no role: facts are read for them, of the one conversation with a patient
/// to which the invitation belongs, and nothing else of the record.
/// </summary>
internal sealed class ThreadAnswering(
    CoordinationDbContext db, MessagePosting posting, NobodyReads nobody, IPatientDirectory patients, IPracticeDirectory practices, IStaffDirectory staff, SharedCare care, IAccess access, IAuditTrail trail,
    TimeProvider clock) : IThreadAnswering
{
    public async Task<PatientConversation?> OpenAsync(Guid invitation, DateOnly born, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        if (await FindAsync(invitation, cancellationToken) is not { } found)
            return null;
        if (!found.IsOpenAt(clock.GetUtcNow()))
        {
            Record(found, AuditAction.Attempt, AuditOutcome.Failed, $"{found.StateAt(clock.GetUtcNow())}");
            return null;
        }

        // Right or wrong, each try is saved: of many at once only one is looked at, so that nobody has more than the five.
        db.Guard(found);
        var isRight = await IsBornAsync(found, born, cancellationToken);
        if (isRight)
            found.Open(clock.GetUtcNow());
        else
            found.CountWrongDate();
        await db.SaveChangesAsync(cancellationToken);
        Record(found, isRight ? AuditAction.View : AuditAction.Attempt, isRight ? AuditOutcome.Done : AuditOutcome.Failed, isRight ? null : "WrongBirthDate");
        return isRight ? await ShowAsync(found, cancellationToken) : null;
    }

    public async Task<PatientConversation?> ReadAsync(Guid invitation, DateOnly born, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        if (await FindAsync(invitation, cancellationToken) is not { } found || !found.IsOpenAt(clock.GetUtcNow()) || !await IsBornAsync(found, born, cancellationToken))
            return null;
        found.See(clock.GetUtcNow());
        // Also where it was seen in this very moment before: what is retracted meanwhile is not shown.
        db.Guard(found);
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(found, cancellationToken);
    }

    public async Task<ThreadAnswered?> AnswerAsync(Guid invitation, DateOnly born, string? text, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        if (await FindAsync(invitation, cancellationToken) is not { } found || !await IsBornAsync(found, born, cancellationToken))
            return null;
        // The same form again is no second answer; another one was not taken.
        if (found.AnsweredAt is not null)
            return await IsThereAsync(found, text, cancellationToken) ? new ThreadAnswered(found.ThreadId, []) : null;
        if (!found.IsOpenAt(clock.GetUtcNow()))
            return null;
        var thread = await db.Threads.SingleAsync(t => t.Id == found.ThreadId && t.Kind == ThreadKind.Patient, cancellationToken);
        var to = await posting.PostOfPatientAsync(thread, text, cancellationToken);
        if (to.Count == 0)
        {
            await MissReaderAsync(found, thread, cancellationToken);
            Record(found, AuditAction.Update, AuditOutcome.Failed, "NobodyReads");
            return null;
        }

        found.Answer(clock.GetUtcNow());
        db.Guard(found);
        await db.SaveChangesAsync(cancellationToken);
        Record(found, AuditAction.Update, AuditOutcome.Done, "Answered");
        return new ThreadAnswered(thread.Id, to);
    }

    /// <summary>K-049: told once, however often the patient tries, as soon as there is somebody to tell; of two tries at once the second meets the row.</summary>
    private async Task MissReaderAsync(ThreadInvitation found, MessageThread thread, CancellationToken cancellationToken)
    {
        if (found.NobodyReadAt is not null || !await nobody.TellOfRefusedAsync(found, await posting.AnswersProgramAsync(thread, cancellationToken), cancellationToken))
            return;
        found.MissReader(clock.GetUtcNow());
        db.Guard(found);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<bool> IsThereAsync(ThreadInvitation found, string? text, CancellationToken cancellationToken) =>
        (await db.Messages.Where(m => m.ThreadId == found.ThreadId && m.Direction == MessageDirection.FromPatient && m.SentAt >= found.MadeAt).Select(m => m.Text).ToListAsync(cancellationToken))
            .Contains(text?.Trim());

    private Task<ThreadInvitation?> FindAsync(Guid invitation, CancellationToken cancellationToken) =>
        db.ThreadInvitations.SingleOrDefaultAsync(one => one.Id == invitation, cancellationToken);

    private async Task<bool> IsBornAsync(ThreadInvitation found, DateOnly born, CancellationToken cancellationToken) =>
        (await patients.GetNamesAsync([found.PatientId], cancellationToken)).GetValueOrDefault(found.PatientId)?.BirthDate == born;

    private async Task<PatientConversation> ShowAsync(ThreadInvitation found, CancellationToken cancellationToken)
    {
        var messages = await db.Messages.AsNoTracking().Where(m => m.ThreadId == found.ThreadId && m.Direction != MessageDirection.Team && m.Text != null)
            .OrderBy(m => m.SentAt).ThenBy(m => m.Id).Select(m => new { m.AuthorId, m.Direction, m.SentAt, m.Text }).ToListAsync(cancellationToken);
        var (names, practice) = (await staff.GetAllAsync(cancellationToken), await practices.GetAsync(cancellationToken));
        var zone = practice.Locations.Main().Zone;
        return new PatientConversation(
            practice.Name,
            messages.ConvertAll(m => new PatientLine(
                m.Direction == MessageDirection.FromPatient ? null : names.TryGetValue(m.AuthorId, out var author) ? $"{author.FirstName} {author.LastName}" : practice.Name,
                TimeZoneInfo.ConvertTime(m.SentAt, zone).DateTime, m.Text!)),
            found.AnsweredAt is null)
        { Phone = practice.Phone, AfterHoursPhone = practice.AfterHoursPhone ?? practice.Phone, Crisis = await CrisisAsync(found.PatientId, names, cancellationToken) };
    }

    /// <summary>As the team as a whole knows it: nothing of what a Part 2 program set for the patient, which the link may not tell of.</summary>
    private async Task<PatientCrisis?> CrisisAsync(Guid patientId, IReadOnlyDictionary<Guid, StaffMember> names, CancellationToken cancellationToken)
    {
        using var general = access.HoldPart2Back();
        var pairs = await care.ReadAsync(await care.GetPairsAsync([patientId], cancellationToken), await care.ClockAsync(cancellationToken), cancellationToken);
        return PairPatient.First(pairs)?.Terms is { CrisisLeadId: { } lead, BackupId: { } backup } && names.TryGetValue(lead, out var first) && names.TryGetValue(backup, out var second)
            ? new(NameOf(first), NameOf(second))
            : null;

        static string NameOf(StaffMember member) => $"{member.FirstName} {member.LastName}, {CredentialWords.Of(member.Credential)}";
    }

    private void Record(ThreadInvitation found, AuditAction action, AuditOutcome outcome, string? reason) => trail.Record(
        new AuditEvent(action, nameof(ThreadInvitation), $"{found.Id}") { PatientId = found.PatientId, Outcome = outcome, Reason = reason });
}
