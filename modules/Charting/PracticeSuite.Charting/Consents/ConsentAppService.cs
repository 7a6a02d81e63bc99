using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Consents;

internal sealed class ConsentAppService(ChartingDbContext db, IStaffDirectory staff, ChartClock clock, IAccess access, IMapper mapper)
    : IConsentAppService
{
    public async Task<IReadOnlyList<ConsentDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Consents.View, patientId, cancellationToken);

        var consents = await db.Consents.AsNoTracking().Where(c => c.PatientId == patientId)
            .OrderByDescending(c => c.GivenAt).ThenBy(c => c.Kind)
            .ToListAsync(cancellationToken);
        return mapper.Map<List<ConsentDto>>(consents);
    }

    public async Task<ConsentDto> RecordAsync(Guid patientId, ConsentInput consent, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Consents.Record, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var everyone = await staff.GetAllAsync(cancellationToken);
        var recorded = Consent.Record(db.CurrentPractice, patient.Key, consent, everyone, await clock.ReadAsync(cancellationToken));
        if (await IsKnownAsync(recorded, cancellationToken))
            throw ChartingErrors.ConsentKnown();
        db.Add(recorded);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<ConsentDto>(recorded);
    }

    public async Task<ConsentDto> RevokeAsync(Guid id, DateTimeOffset revokedAt, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Consents.Revoke, cancellationToken);

        var consent = await db.Consents.SingleOrDefaultAsync(c => c.Id == id, cancellationToken)
            ?? throw ChartingErrors.ConsentNotFound(id);
        await access.DemandAsync(ChartingPermissions.Consents.Revoke, consent.PatientId, cancellationToken);
        consent.Revoke(revokedAt, await clock.ReadAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<ConsentDto>(consent);
    }

    private Task<bool> IsKnownAsync(Consent consent, CancellationToken cancellationToken) => db.Consents.AnyAsync(
        c => c.PatientId == consent.PatientId && c.Kind == consent.Kind && c.GivenAt == consent.GivenAt
            && c.BillingPractitionerId == consent.BillingPractitionerId,
        cancellationToken);
}
