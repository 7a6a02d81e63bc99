using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Medications;

internal sealed class MedicationAppService(
    ChartingDbContext db, MedicationDesk desk, MedicationScreen screen, DrugTable drugs, MedicationTelling telling, MedicationPapers papers, IUrgentFlags flags, IStaffDirectory staff, IAccess access)
    : IMedicationAppService
{
    public async Task<IReadOnlyList<MedicationDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.View, patientId, cancellationToken);

        return await ShowAsync(await desk.MedicationsAsync(patientId, cancellationToken), await desk.OpenAsync(patientId, cancellationToken), cancellationToken);
    }

    public async Task<DrugTableDto> GetDrugsAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.View, cancellationToken);

        return await drugs.ShowAsync(cancellationToken);
    }

    public async Task<MedicationDto> AddAsync(Guid patientId, NewMedication medication, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.Edit, patientId, cancellationToken);

        var chart = await desk.OpenAsync(patientId, cancellationToken);
        var added = await StartAsync(medication, chart, null, cancellationToken);
        return await SaveAsync(added, added.Events[0], chart, cancellationToken);
    }

    public async Task<MedicationDto> ChangeAsync(Guid id, MedicationChange change, CancellationToken cancellationToken)
    {
        var medication = await FindAsync(id, change.Version, cancellationToken);
        var chart = await desk.OpenAsync(medication.PatientId, cancellationToken);
        var why = await desk.WhyAsync(change.Why, change.EffectiveOn, chart, cancellationToken);
        var made = medication.Change(change.Kind, change.EffectiveOn, change.Dose, why, chart.Patient, chart.Day);
        if (change.Kind == MedicationEventKind.Resume)
            await screen.CheckAllergiesAsync(medication, change.AllergyOverride, cancellationToken);
        else if (change.Kind == MedicationEventKind.Increase)
            await screen.CheckAllergiesAsync(medication, change.AllergyOverride, cancellationToken, since: medication.AskedAtBefore(made));
        return await SaveAsync(medication, made, chart, cancellationToken);
    }

    public async Task<MedicationDto> SwitchAsync(Guid id, int version, NewMedication to, CancellationToken cancellationToken)
    {
        var old = await FindAsync(id, version, cancellationToken);
        var chart = await desk.OpenAsync(old.PatientId, cancellationToken);
        var other = await StartAsync(to, chart, old, cancellationToken);
        old.SwitchTo(other, to.StartOn, await desk.WhyAsync(to.Why, to.StartOn, chart, cancellationToken), chart.Patient, chart.Day);
        return await SaveAsync(other, other.Events[0], chart, cancellationToken);
    }

    public async Task<MedicationDto> MarkInErrorAsync(Guid id, Guid eventId, string? reason, CancellationToken cancellationToken)
    {
        var medication = await FindAsync(id, null, cancellationToken);
        var chart = await desk.OpenAsync(medication.PatientId, cancellationToken);
        var by = await desk.CorrectorOfAsync(medication.Events.FirstOrDefault(one => one.Id == eventId) ?? (IPart2Item)medication, cancellationToken);
        var wrong = medication.MarkInError(eventId, reason, by);
        await MarkOtherHalfAsync(medication, wrong, reason, cancellationToken);
        return await SaveAsync(medication, wrong, chart, cancellationToken);
    }

    /// <summary>A switch is one act: with the one half in error the other is, or the list would show neither of the two as taken, or both.</summary>
    private async Task MarkOtherHalfAsync(Medication medication, MedicationEvent wrong, string? reason, CancellationToken cancellationToken)
    {
        if (wrong.OtherId is not { } otherId)
            return;
        var other = await db.Set<Medication>().Include(m => m.Events).SingleOrDefaultAsync(m => m.Id == otherId, cancellationToken);
        if (other?.SwitchWith(medication.Id) is not { } half)
            return;
        other.MarkInError(half.Id, reason, await desk.CorrectorOfAsync(half, cancellationToken));
    }

    public async Task<MedicationPaper> PrintAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var medications = await GetListAsync(patientId, cancellationToken);
        return await papers.MakeAsync(patientId, medications, cancellationToken);
    }

    /// <param name="instead">The one that it takes the place of, which is then no duplicate of it.</param>
    private async Task<Medication> StartAsync(NewMedication given, ChartAt chart, Medication? instead, CancellationToken cancellationToken)
    {
        await CheckLinksAsync(given, chart.Patient.Id, cancellationToken);
        var why = await desk.WhyAsync(given.Why, given.StartOn, chart, cancellationToken);
        var added = Medication.Start(db.CurrentPractice, chart.Patient, given, why, chart.Day, isPart2: instead?.TellsOfProgram == true, instead: instead?.Id);
        var taken = (await desk.MedicationsAsync(chart.Patient.Id, cancellationToken)).Where(other => other.Id != instead?.Id && other.StateOn(chart.Today).IsTaken).ToList();
        await screen.CheckAsync(added, given, taken, cancellationToken);
        db.Add(added);
        return added;
    }

    private async Task CheckLinksAsync(NewMedication given, Guid patientId, CancellationToken cancellationToken)
    {
        var isKnown = given.DiagnosisId is not { } diagnosis || await db.Diagnoses.Where(Diagnosis.Stands).AnyAsync(d => d.Id == diagnosis && d.PatientId == patientId, cancellationToken);
        Check.That(isKnown, nameof(given.DiagnosisId), "DiagnosisId is none of this patient's, or is only proposed, ruled out or in error; choose another one of the chart.");
        var isStaff = given.PrescriberId is not { } prescriber || (await staff.GetAllAsync(cancellationToken)).ContainsKey(prescriber);
        Check.That(isStaff, nameof(given.PrescriberId), "PrescriberId is nobody of this practice; choose one of the staff.");
    }

    private async Task<Medication> FindAsync(Guid id, int? version, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Medications.Edit, cancellationToken);

        var medication = await db.Set<Medication>().Include(m => m.Events).SingleOrDefaultAsync(m => m.Id == id, cancellationToken) ?? throw MedicationErrors.NotFound(id);
        await access.DemandAsync(ChartingPermissions.Medications.Edit, medication.PatientId, cancellationToken);
        if (version is { } shown)
            db.DemandUnchanged(medication, shown);
        return medication;
    }

    private async Task<MedicationDto> SaveAsync(Medication medication, MedicationEvent made, ChartAt chart, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await telling.TellAsync(medication.PatientId, made.IsPart2, chart.Day.Now, cancellationToken);
        await flags.EvaluateAsync(medication.PatientId, cancellationToken);
        return (await ShowAsync([medication], chart, cancellationToken))[0];
    }

    private async Task<IReadOnlyList<MedicationDto>> ShowAsync(IReadOnlyCollection<Medication> medications, ChartAt chart, CancellationToken cancellationToken)
    {
        var codes = await db.Diagnoses.AsNoTracking().Where(d => d.PatientId == chart.Patient.Id).ToDictionaryAsync(d => d.Id, d => d.Code, cancellationToken);
        return MedicationShown.Of(
            medications, await drugs.ReadAsync(cancellationToken), await screen.AllergiesAsync(chart.Patient.Id, cancellationToken), codes, chart.Today);
    }
}
