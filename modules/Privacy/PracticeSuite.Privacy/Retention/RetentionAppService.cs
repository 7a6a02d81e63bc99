using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Privacy.Papers;
using PracticeSuite.Privacy.Requests;
using PracticeSuite.Privacy.Settings;

namespace PracticeSuite.Privacy.Retention;

internal sealed class RetentionAppService(
    PrivacyDbContext db,
    RetentionReader reader,
    RecordEraser eraser,
    EmployedOfficer officer,
    RequestDesk desk,
    PaperHeads heads,
    IPatientDirectory patients,
    IAccess access,
    IReauthentication reauthentication,
    IAuditTrail trail,
    TimeProvider clock) : IRetentionAppService
{
    private const int MostShown = 200;

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task<PrivacySettingsDto> GetSettingsAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.View, cancellationToken);
        return Dto(await db.Settings.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new PrivacySettings(db.CurrentPractice));
    }

    public async Task<PrivacySettingsDto> SaveSettingsAsync(PrivacySettingsInput settings, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.Keep, cancellationToken);

        var kept = await db.Settings.SingleOrDefaultAsync(cancellationToken);
        if (kept is null)
            db.Add(kept = new PrivacySettings(db.CurrentPractice));
        db.DemandUnchanged(kept, settings.Version);
        kept.Change(settings);
        await db.SaveChangesAsync(cancellationToken);
        return Dto(kept);
    }

    public async Task<IReadOnlyList<RetentionDto>> GetFreeAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.View, cancellationToken);

        var today = (await desk.TakingAsync(cancellationToken)).Today;
        return [.. (await reader.OfAllAsync(cancellationToken)).Where(one => !one.IsOnHold && one.FreeFrom <= today).OrderBy(one => one.FreeFrom).Take(MostShown)];
    }

    public async Task<RetentionDto> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.View, patientId, cancellationToken);
        return await reader.OfAsync(patientId, cancellationToken);
    }

    public async Task<IReadOnlyList<LegalHoldDto>> GetHoldsAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.View, cancellationToken);
        return (await db.LegalHolds.AsNoTracking().OrderByDescending(hold => hold.PlacedAt).ToListAsync(cancellationToken)).ConvertAll(Dto);
    }

    public async Task<LegalHoldDto> PlaceHoldAsync(Guid patientId, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.Keep, patientId, cancellationToken);

        await patients.DemandAsync(patientId, cancellationToken);
        var hold = LegalHold.Place(patientId, reason, access.Caller, Now);
        db.Add(hold);
        await db.SaveChangesAsync(cancellationToken);
        return Dto(hold);
    }

    public async Task<LegalHoldDto> LiftHoldAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.Keep, cancellationToken);

        var hold = await db.LegalHolds.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw PrivacyErrors.LegalHoldNotFound(id);
        hold.Lift(reason, access.Caller, Now);
        await db.SaveChangesAsync(cancellationToken);
        return Dto(hold);
    }

    public async Task<IReadOnlyList<DisposalDto>> GetDisposalsAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.View, cancellationToken);
        return (await db.Disposals.AsNoTracking().OrderByDescending(one => one.ProposedAt).ToListAsync(cancellationToken)).ConvertAll(Dto);
    }

    public async Task<DisposalDto> ProposeAsync(Guid patientId, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.Dispose, patientId, cancellationToken);
        reauthentication.Demand();

        var freeFrom = await DemandFreeAsync(patientId, cancellationToken);
        var name = (await patients.GetNamesAsync([patientId], cancellationToken))[patientId];
        var disposal = Disposal.Propose(patientId, name.Mrn, freeFrom, reason, access.Caller, Now);
        await officer.DemandAsync((await desk.TakingAsync(cancellationToken)).Today, cancellationToken);
        db.Add(disposal);
        await db.SaveChangesAsync(cancellationToken);
        return Dto(disposal);
    }

    public async Task<DisposalDto> ApproveAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.Dispose, cancellationToken);
        reauthentication.Demand();

        var disposal = await DisposalAsync(id, cancellationToken);
        disposal.Approve(access.Caller, Now);
        await officer.DemandAsync((await desk.TakingAsync(cancellationToken)).Today, cancellationToken);
        await DemandFreeAsync(disposal.PatientId, cancellationToken);
        trail.Record(new AuditEvent(AuditAction.CoSign, nameof(Disposal), $"{id}") { PatientId = disposal.PatientId });
        disposal.Certify(await eraser.EraseAsync(disposal.PatientId, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return Dto(disposal);
    }

    public async Task<DisposalDto> DeclineAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.Dispose, cancellationToken);

        var disposal = await DisposalAsync(id, cancellationToken);
        disposal.Decline(reason, access.Caller, Now);
        await db.SaveChangesAsync(cancellationToken);
        return Dto(disposal);
    }

    public async Task<PrivacyFile> PrintCertificateAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.View, cancellationToken);

        var disposal = await DisposalAsync(id, cancellationToken);
        if (disposal.State != DisposalState.Done)
            throw PrivacyErrors.NotDisposed(id);
        trail.Record(new AuditEvent(AuditAction.Print, nameof(Disposal), $"{id}") { PatientId = disposal.PatientId });
        return new PrivacyFile("certificate-of-disposal.pdf", "application/pdf", PaperHeads.Print(DisposalCertificate.Of(disposal, await heads.ForPracticeAsync(cancellationToken))));
    }

    /// <summary>Never under hold, never before its day; asked when it is proposed and again when it goes.</summary>
    private async Task<DateOnly> DemandFreeAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var (kept, today) = (await reader.OfAsync(patientId, cancellationToken), (await desk.TakingAsync(cancellationToken)).Today);
        if (kept.IsOnHold)
            throw PrivacyErrors.OnLegalHold(patientId);
        return kept.FreeFrom is { } day && day <= today ? day : throw PrivacyErrors.StillKept(kept.FreeFrom);
    }

    private async Task<Disposal> DisposalAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Disposals.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw PrivacyErrors.DisposalNotFound(id);

    private static PrivacySettingsDto Dto(PrivacySettings of) =>
        new(of.AdultYears, of.MinorAge, of.MinorYears, of.MedicareYears, of.MedicareAdvantageYears, of.StateText, of.Version);

    private static LegalHoldDto Dto(LegalHold of) => new(of.Id, of.PatientId, of.Reason, of.PlacedBy, of.PlacedAt, of.LiftedBy, of.LiftedAt, of.LiftReason);

    private DisposalDto Dto(Disposal of) => new(
        of.Id, of.PatientId, of.Mrn, of.Reason, of.FreeFrom, of.StateAt(Now), of.ProposedBy, of.ProposedAt, of.DecidedBy, of.DecidedAt, of.Decision, of.Removed, of.IsBy(access.Caller));
}
