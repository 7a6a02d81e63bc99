using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Consents;

internal sealed class ConsentAppService(
    ChartingDbContext db,
    IStaffDirectory staff,
    IPracticeDirectory practices,
    ChartClock clock,
    Part2ConsentRecords part2,
    IAccess access,
    IMapper mapper) : IConsentAppService
{
    public async Task<IReadOnlyList<ConsentDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Consents.View, patientId, cancellationToken);

        var consents = await db.Consents.AsNoTracking().Where(c => c.PatientId == patientId)
            .OrderByDescending(c => c.GivenAt).ThenBy(c => c.Kind)
            .ToListAsync(cancellationToken);
        return mapper.Map<List<ConsentDto>>(consents);
    }

    public async Task<ConsentDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        mapper.Map<ConsentDto>(await FindAsync(id, ChartingPermissions.Consents.View, cancellationToken));

    public async Task<Part2Terms?> GetPart2DefaultsAsync(Guid patientId, ConsentKind kind, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Consents.View, patientId, cancellationToken);

        if (!kind.IsPart2() || !await db.IsCallerOfProgramAsync(cancellationToken))
            return null;
        var patient = await db.PatientAsync(patientId, cancellationToken);
        return Part2Consents.DefaultsOf(kind, (await practices.GetAsync(cancellationToken)).Name, patient.FullName);
    }

    public async Task<ConsentPaper> PrintAsync(Guid patientId, Guid id, CancellationToken cancellationToken)
    {
        var consent = await FindAsync(id, ChartingPermissions.Consents.View, cancellationToken);
        if (consent.PatientId != patientId)
            throw ConsentErrors.NotFound(id);
        if (consent.Part2 is null)
            throw ConsentErrors.NotPrinted(id);
        var patient = await db.PatientAsync(consent.PatientId, cancellationToken);
        var practice = await practices.GetAsync(cancellationToken);
        var document = ConsentDocument.Of(consent, patient, practice, practice.Locations.OrMain(patient.LocationId).Zone);
        return new ConsentPaper(patient.Id, $"consent-{consent.GivenAt:yyyy-MM-dd}.pdf", document.GeneratePdf());
    }

    public async Task<ConsentDto> RecordAsync(Guid patientId, ConsentInput consent, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Consents.Record, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        if (consent.Kind.IsPart2() && !access.Caller.IsSystem && !await db.IsCallerOfProgramAsync(cancellationToken))
            throw ConsentErrors.OfProgram();
        var everyone = await staff.GetAllAsync(cancellationToken);
        var today = await clock.ReadAsync(cancellationToken);
        var recorded = Consent.Record(db.CurrentPractice, patient.Key, consent, everyone, today);
        if (await IsKnownAsync(recorded, cancellationToken))
            throw ConsentErrors.Known();
        db.Add(recorded);
        await db.SaveChangesAsync(cancellationToken);
        await part2.KeepNewAsync([(recorded, patient.Key)], today, cancellationToken);
        return mapper.Map<ConsentDto>(recorded);
    }

    public async Task<ConsentDto> RevokeAsync(Guid id, DateTimeOffset revokedAt, CancellationToken cancellationToken)
    {
        var consent = await FindAsync(id, ChartingPermissions.Consents.Revoke, cancellationToken);
        consent.Revoke(revokedAt, await clock.ReadAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        await part2.EndAsync(consent, cancellationToken);
        return mapper.Map<ConsentDto>(consent);
    }

    private async Task<Consent> FindAsync(Guid id, string permission, CancellationToken cancellationToken)
    {
        await access.DemandAsync(permission, cancellationToken);

        var consent = await db.Consents.SingleOrDefaultAsync(c => c.Id == id, cancellationToken)
            ?? throw ConsentErrors.NotFound(id);
        await access.DemandAsync(permission, consent.PatientId, cancellationToken);
        return consent;
    }

    private Task<bool> IsKnownAsync(Consent consent, CancellationToken cancellationToken) => db.Consents.AnyAsync(
        c => c.PatientId == consent.PatientId && c.Kind == consent.Kind && c.GivenAt == consent.GivenAt
            && c.BillingPractitionerId == consent.BillingPractitionerId,
        cancellationToken);
}
