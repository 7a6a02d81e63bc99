using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Visits;

/// <summary>Files of visits are open to whoever sees the visit, the front desk and billing among them (P-110), and added by whoever records it.</summary>
internal sealed class VisitFiles(SchedulingDbContext db, IAccess access) : IAttachmentHost
{
    public ChartItemKind Kind => ChartItemKind.Visit;

    public async Task<IReadOnlyList<AttachmentItem>> FindAsync(Guid patientId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(SchedulingPermissions.Visits.View, patientId, cancellationToken)).IsGranted)
            return [];
        var mayRecord = (await access.DecideAsync(SchedulingPermissions.Visits.Record, patientId, cancellationToken)).IsGranted;
        var only = access.IsForOwnOnly(SchedulingPermissions.Visits.Record) ? access.Caller.StaffId ?? Guid.Empty : (Guid?)null;
        return await db.Visits.Where(v => v.PatientId == patientId && ids.Contains(v.Id))
            .Select(v => new AttachmentItem(v.Id, mayRecord && (only == null || v.PractitionerId == only), v.IsPart2)).ToListAsync(cancellationToken);
    }
}
