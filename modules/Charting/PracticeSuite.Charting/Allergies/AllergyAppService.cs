using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Allergies;

internal sealed class AllergyAppService(ChartingDbContext db, MedicationDesk desk, DrugTable drugs, IAccess access) : IAllergyAppService
{
    public async Task<AllergyListDto> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.View, patientId, cancellationToken);

        var all = await db.Set<Allergy>().AsNoTracking().Where(a => a.PatientId == patientId).OrderBy(a => a.Substance).ThenBy(a => a.RecordedAt).ToListAsync(cancellationToken);
        // Beside an allergy that stands, "none known" says nothing.
        var none = all.Exists(a => a.IsActive)
            ? null
            : await db.Set<NoKnownAllergies>().AsNoTracking().Where(n => n.PatientId == patientId).OrderByDescending(n => n.At).FirstOrDefaultAsync(cancellationToken);
        var isAnswered = none is not null && !all.Exists(a => a.RecordedAt > none.At);
        return new AllergyListDto(
            patientId,
            [.. all.Where(a => a.IsActive).Select(a => a.Shown)],
            [.. all.Where(a => !a.IsActive).Select(a => a.Shown)],
            isAnswered ? new NoneKnownDto(none!.At, none.By) : null);
    }

    public async Task<AllergyDto> AddAsync(Guid patientId, AllergyInput allergy, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.Report, patientId, cancellationToken);

        var chart = await desk.OpenAsync(patientId, cancellationToken);
        var given = access.May(ChartingPermissions.Medications.Edit) ? allergy : allergy with { Verification = AllergyVerification.Unconfirmed };
        var known = (await drugs.ReadAsync(cancellationToken)).Screen([], given.Substance ?? "");
        var made = Allergy.Record(db.CurrentPractice, chart.Patient, given, known is [var one] ? one.Ingredient : null, desk.Recorder, chart.Day);
        if (await db.Set<Allergy>().AnyAsync(
            a => a.PatientId == patientId && a.Substance == made.Substance && (a.Verification == AllergyVerification.Unconfirmed || a.Verification == AllergyVerification.Confirmed),
            cancellationToken))
            throw AllergyErrors.Known();
        db.Add(made);
        await db.SaveChangesAsync(cancellationToken);
        return made.Shown;
    }

    public async Task<AllergyListDto> SayNoneKnownAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.Report, patientId, cancellationToken);

        if ((await GetAsync(patientId, cancellationToken)).Answer == AllergyAnswer.Known)
            throw AllergyErrors.SomeKnown();
        await db.PatientAsync(patientId, cancellationToken);
        db.Add(new NoKnownAllergies(db.CurrentPractice, patientId, desk.Recorder));
        await db.SaveChangesAsync(cancellationToken);
        return await GetAsync(patientId, cancellationToken);
    }

    public async Task<AllergyDto> VerifyAsync(Guid id, int version, AllergyVerification verification, string? reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.Edit, cancellationToken);

        var allergy = await db.Set<Allergy>().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) ?? throw AllergyErrors.NotFound(id);
        await access.DemandAsync(ChartingPermissions.Medications.Edit, allergy.PatientId, cancellationToken);
        db.DemandUnchanged(allergy, version);
        allergy.Verify(verification, reason);
        await db.SaveChangesAsync(cancellationToken);
        return allergy.Shown;
    }
}
