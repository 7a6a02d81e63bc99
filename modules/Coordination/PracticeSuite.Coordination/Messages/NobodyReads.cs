using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Users;

namespace PracticeSuite.Coordination.Messages;

/// <summary>
/// K-049: where the limits on who may read leave nobody, whoever leads in a crisis takes it up if they may read it; else the clinical directors hear that
/// something waits, and nothing of it.
/// </summary>
internal sealed class NobodyReads(CoordinationDbContext db, CrisisLeads leads, IUserHistory users, IEnumerable<IHearOfMessagesForNobody> listeners, TimeProvider clock)
{
    /// <returns>Null = nobody leads, or they may not read it.</returns>
    public async Task<Guid?> LeadAsync(Guid patientId, IReadOnlySet<Guid> readers, CancellationToken cancellationToken) =>
        await leads.GetAsync(patientId, cancellationToken) is { } lead && readers.Contains(lead) ? lead : null;

    /// <param name="isPart2">Of what is the program's a notice names no patient, unless the whole practice is the program (P-082).</param>
    /// <returns>Whether there was somebody to tell.</returns>
    public async Task<bool> TellDirectorsAsync(Guid patientId, bool isPart2, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isNamed = !isPart2 || await db.IsProgramWholeAsync(cancellationToken);
        return await TellAsync(new MessageForNobody(isNamed ? patientId : null, now, await users.GetDirectorsAsync(now, cancellationToken)), cancellationToken);
    }

    /// <summary>
    /// What a patient answered was refused and is kept nowhere: somebody has to call them. Of what is the program's its own people hear, and by the
    /// invitation alone, under which the audit trail has the patient.
    /// </summary>
    /// <returns>Whether there was somebody to tell.</returns>
    public async Task<bool> TellOfRefusedAsync(ThreadInvitation invitation, bool isPart2, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isNamed = !isPart2 || await db.IsProgramWholeAsync(cancellationToken);
        var here = (await users.GetAsync(now, cancellationToken)).Select(user => user.StaffId).OfType<Guid>().Distinct().ToList();
        var program = isNamed ? [] : await db.OfProgramAsync(here, cancellationToken);
        var to = program.Count > 0 ? program : await users.GetDirectorsAsync(now, cancellationToken);
        return await TellAsync(new MessageForNobody(isNamed ? invitation.PatientId : null, now, to) { RefusedId = invitation.Id }, cancellationToken);
    }

    private async Task<bool> TellAsync(MessageForNobody message, CancellationToken cancellationToken)
    {
        foreach (var listener in message.ToStaffIds.Count == 0 ? [] : listeners)
            await listener.HearAsync(message, cancellationToken);
        return message.ToStaffIds.Count > 0;
    }
}
