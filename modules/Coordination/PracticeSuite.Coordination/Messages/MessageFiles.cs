using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Messages;

/// <summary>Files of messages about patients (K-066): for whoever reads the message now. Its author adds them while it is new; a retracted one has none.</summary>
internal sealed class MessageFiles(CoordinationDbContext db, IAccess access, TimeProvider clock) : IAttachmentHost
{
    public ChartItemKind Kind => ChartItemKind.Message;

    public async Task<IReadOnlyList<AttachmentItem>> FindAsync(Guid patientId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(CoordinationPermissions.Messages.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (me, since, mayWrite) = (access.Caller.StaffId ?? Guid.Empty, clock.GetUtcNow() - MessageLimits.Attaching, access.May(CoordinationPermissions.Messages.Write));
        var messages = await db.Messages.Where(m => m.PatientId == patientId && ids.Contains(m.Id) && m.RetractedAt == null)
            .Select(m => new { m.Id, m.IsPart2, MayAttach = m.AuthorId == me && m.SentAt >= since }).ToListAsync(cancellationToken);
        return messages.ConvertAll(m => new AttachmentItem(m.Id, mayWrite && m.MayAttach, m.IsPart2));
    }

    /// <summary>K-065: administrative messages are no part of the record, and a retracted one says nothing any more.</summary>
    public async Task<IReadOnlySet<Guid>> InCopyAsync(Guid patientId, IReadOnlySet<Guid> ids, CancellationToken cancellationToken) =>
        await db.Messages.Where(m => m.PatientId == patientId && ids.Contains(m.Id) && !m.IsAdministrative && m.RetractedAt == null).Select(m => m.Id).ToHashSetAsync(cancellationToken);
}
