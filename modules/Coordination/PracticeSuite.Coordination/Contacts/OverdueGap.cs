using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;

namespace PracticeSuite.Coordination.Contacts;

/// <summary>
/// Which steps were taken about the time since the last contact (K-034), whatever the day is on which it is due now: another tier moves that day and begins
/// nothing anew. A contact that was written down late does, from when it was.
/// </summary>
internal sealed class OverdueGap(CoordinationDbContext db)
{
    /// <param name="told">Of the pair, about the patient.</param>
    public async Task<IReadOnlySet<OverdueStep>> TakenAsync(ContactDue due, IEnumerable<OverdueNotice> told, CareClock time, CancellationToken cancellationToken)
    {
        var since = due.LastOn ?? due.SharedOn;
        var (asDue, others) = (told.Where(one => one.DueOn == due.DueOn), told.Where(one => one.DueOn != due.DueOn && time.DateOf(one.At) > since).ToList());
        if (others.Count > 0 && await KnownAtAsync(due, time, cancellationToken) is { } known)
            others.RemoveAll(one => one.At <= known);
        return asDue.Concat(others).Select(one => one.Step).ToHashSet();
    }

    /// <returns>When the practice knew of the last contact: whoever stood by a call, or wrote down a talk; null = there was none, or it was written when it was.</returns>
    private async Task<DateTimeOffset?> KnownAtAsync(ContactDue due, CareClock time, CancellationToken cancellationToken)
    {
        var (patient, pair) = (due.PatientId, StaffPair.Of(due.TherapistId, due.PrescriberId));
        var (first, second) = (pair.First, pair.Second);
        var last = (await db.Contacts.AsNoTracking().Where(c => c.PatientId == patient && c.FirstId == first && c.SecondId == second && c.MayBeLast && c.TakenBackAt == null)
            .Select(c => new { c.SourceId, c.At }).ToListAsync(cancellationToken)).Where(c => time.DateOf(c.At) == due.LastOn).Select(c => c.SourceId).ToList();
        var talked = await db.Talks.Where(talk => last.Contains(talk.Id)).MinAsync(talk => (DateTimeOffset?)talk.LoggedAt, cancellationToken);
        var calls = await db.CallPatients.Where(line => last.Contains(line.Id)).Select(line => line.CallId).ToListAsync(cancellationToken);
        var attested = await db.Calls.Where(call => calls.Contains(call.Id)).SelectMany(call => call.Members).MinAsync(member => member.AttestedAt, cancellationToken);
        return new[] { talked, attested }.Min();
    }
}
