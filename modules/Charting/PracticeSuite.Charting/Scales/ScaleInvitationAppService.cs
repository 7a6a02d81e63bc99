using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Scales;

internal sealed class ScaleInvitationAppService(ChartingDbContext db, IAccess access, IAuditTrail trail, TimeProvider clock) : IScaleInvitationAppService
{
    public async Task<IReadOnlyList<ScaleInvitationDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.View, patientId, cancellationToken);

        var all = await db.Set<ScaleInvitation>().AsNoTracking().Where(one => one.PatientId == patientId)
            .OrderByDescending(one => one.MadeAt).ThenByDescending(one => one.Id).ToListAsync(cancellationToken);
        return all.ConvertAll(Read);
    }

    public async Task<ScaleInvitationLink> InviteAsync(Guid patientId, ScaleInvitationInput given, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.Record, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        if (patient.DiedAt is not null)
            throw ScaleErrors.PatientDied(patientId);
        if (patient.BirthDate is null)
            throw ScaleErrors.NoBirthDate(patientId);
        var invitation = ScaleInvitation.Make(db.CurrentPractice, patientId, given, access.Caller.StaffId, clock.GetUtcNow());
        var (link, token) = ScaleLink.To(invitation);
        db.AddRange(invitation, link);
        trail.Record(new AuditEvent(AuditAction.Create, nameof(ScaleInvitation), $"{invitation.Id}") { PatientId = patientId });
        await db.SaveChangesAsync(cancellationToken);
        return new ScaleInvitationLink(Read(invitation), token);
    }

    public async Task<ScaleInvitationDto> WithdrawAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.Record, cancellationToken);
        var invitation = await db.Set<ScaleInvitation>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw ScaleErrors.InvitationNotFound(id);
        await access.DemandAsync(ChartingPermissions.Scales.Record, invitation.PatientId, cancellationToken);

        invitation.Withdraw(clock.GetUtcNow());
        trail.Record(new AuditEvent(AuditAction.Update, nameof(ScaleInvitation), $"{id}") { PatientId = invitation.PatientId, Reason = "Withdrawn" });
        await db.SaveChangesAsync(cancellationToken);
        return Read(invitation);
    }

    private ScaleInvitationDto Read(ScaleInvitation one) => new(
        one.Id, one.PatientId, one.Scales, one.Channel, one.StateAt(clock.GetUtcNow()), one.MadeAt, one.MadeById, one.ExpiresAt)
    {
        IsPart2 = one.IsPart2,
    };
}
