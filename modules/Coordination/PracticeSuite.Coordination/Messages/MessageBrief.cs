using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Messages;

/// <summary>Important messages about the patient that wait for the reader's answer (K-108); that they are there, and not a word of them.</summary>
internal sealed class MessageBrief(CoordinationDbContext db, IStaffDirectory staff, IAccess access) : IBriefSource
{
    public async Task<IReadOnlyList<BriefLine>> ReadAsync(BriefQuestion question, CancellationToken cancellationToken)
    {
        if (access.Caller.StaffId is not { } me || !(await access.DecideAsync(CoordinationPermissions.Messages.View, question.PatientId, cancellationToken)).IsGranted)
            return [];
        var open = await db.Receipts.Where(r => r.PatientId == question.PatientId && r.StaffId == me && r.Level != MessageLevel.Normal && r.AcknowledgedAt == null && r.RepliedAt == null && r.RetractedAt == null)
            .Join(db.Messages, r => r.MessageId, m => m.Id, (r, m) => new { m.AuthorId, m.Direction, m.Level, m.SentAt, m.IsPart2 }).OrderByDescending(m => m.SentAt).ToListAsync(cancellationToken);
        if (open.Count == 0)
            return [];
        var names = await staff.GetAllAsync(cancellationToken);
        return open.ConvertAll(m => new BriefLine(
            BriefPart.ToDecide, $"{m.Level} message of {(m.Direction == MessageDirection.FromPatient ? "the patient" : names.TryGetValue(m.AuthorId, out var author) ? author.DisplayName : "a colleague")}, {MedicationText.DayOf(question.Zone.LocalDate(m.SentAt))}, waits for your answer")
        { IsPart2 = m.IsPart2 });
    }
}
