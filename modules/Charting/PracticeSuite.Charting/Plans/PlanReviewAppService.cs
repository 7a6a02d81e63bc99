using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

/// <summary>One statement for each kind of what asks for a review, however many patients.</summary>
internal sealed class PlanReviewAppService(ChartingDbContext db, ChartClock clock, IEnumerable<IPlanOccasions> occasions, PlanSigners signers, IAccess access) : IPlanReviewAppService
{
    private static readonly DiagnosisChangeKind[] DiagnosisKinds =
    [
        DiagnosisChangeKind.Recorded, DiagnosisChangeKind.Confirmed, DiagnosisChangeKind.Resolved, DiagnosisChangeKind.Reopened, DiagnosisChangeKind.InRemission,
        DiagnosisChangeKind.RuledOut, DiagnosisChangeKind.EnteredInError,
    ];

    public async Task<IReadOnlyList<PlanDueDto>> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.View, patientId, cancellationToken);

        return await DueAsync(Current.Where(v => v.PatientId == patientId), cancellationToken);
    }

    public async Task<IReadOnlyList<PlanDueDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.View, cancellationToken);

        return [.. (await DueAsync(Current.Where(v => db.Patients.Any(p => p.Id == v.PatientId && p.DiedAt == null && p.DischargedOn == null)), cancellationToken))
            .Where(due => due.IsNear || due.Reasons.Count > 0 || due.Awaits.Count > 0).OrderBy(due => due.DueOn).ThenBy(due => due.PatientId)];
    }

    /// <summary>Active, or signed by its author and waiting for others.</summary>
    private IQueryable<PlanVersion> Current => db.PlanVersions.AsNoTracking().Include(v => v.Reviews).Include(v => v.Signatures).Where(v => v.SignedOn != null && v.SupersededOn == null);

    private async Task<IReadOnlyList<PlanDueDto>> DueAsync(IQueryable<PlanVersion> current, CancellationToken cancellationToken)
    {
        var versions = await current.ToListAsync(cancellationToken);
        if (versions.Count == 0)
            return [];
        var (today, patients) = (await clock.ReadAsync(cancellationToken), versions.Select(version => version.PatientId).Distinct().ToList());
        var places = await db.Patients.AsNoTracking().Where(p => patients.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.LocationId, cancellationToken);
        DateOnly DayOf(DateTimeOffset at, Guid patient) => today.DateOf(at, places.GetValueOrDefault(patient));
        var scales = (await db.Scales.AsNoTracking().Where(s => patients.Contains(s.PatientId) && !s.IsSecondAnswer && s.ErrorReason == null).OrderBy(s => s.CompletedOn).ThenBy(s => s.Id).ToListAsync(cancellationToken))
            .ToLookup(s => s.PatientId);
        var changes = (await DiagnosisChangesAsync(patients, DayOf, cancellationToken)).Concat(await MedicationChangesAsync(patients, cancellationToken)).ToLookup(one => one.Patient, one => one.Change);
        var admitted = await AdmissionsAsync(patients, cancellationToken);
        var signs = await signers.SignsAsAsync([.. versions.Where(version => version.IsWaiting)], cancellationToken);
        return
        [
            .. versions.Where(version => version.IsWaiting).Select(version => PlanDue.Waiting(version, DayOf(today.Now, version.PatientId)) with { SignsAs = [.. signs[version.Id]] }),
            .. versions.Where(version => version.IsActive).Select(version => PlanDue.Of(version, today.PlanReviewDays, DayOf(today.Now, version.PatientId), new PlanEvents(
                [.. scales[version.PatientId].Select(s => new ScoredOn(RatingScales.Get(s.Scale), s.Score(), s.CompletedOn))],
                [.. scales[version.PatientId].Select(s => new ScaleResultFact(s.Id, s.Scale, s.Total, s.CompletedOn, s.IsPrimary))],
                admitted.TryGetValue(version.PatientId, out var at) ? DayOf(at, version.PatientId) : null,
                [.. changes[version.PatientId]]))),
        ];
    }

    private async Task<IEnumerable<(Guid Patient, PlanChange Change)>> DiagnosisChangesAsync(List<Guid> patients, Func<DateTimeOffset, Guid, DateOnly> dayOf, CancellationToken cancellationToken) =>
        (await db.Set<DiagnosisChange>().AsNoTracking().Where(c => patients.Contains(c.PatientId) && c.Number > 0 && DiagnosisKinds.Contains(c.Kind)).ToListAsync(cancellationToken))
            .Select(c => (c.PatientId, new PlanChange(new PlanReviewReason(PlanReviewCause.DiagnosisChange, dayOf(c.At, c.PatientId), $"{c.Now.Code} {DiagnosisNews.VerbOf(c.Kind)}"), c.At)));

    private async Task<IEnumerable<(Guid Patient, PlanChange Change)>> MedicationChangesAsync(List<Guid> patients, CancellationToken cancellationToken) =>
        (await db.Set<Medication>().AsNoTracking().Include(m => m.Events).Where(m => patients.Contains(m.PatientId)).ToListAsync(cancellationToken))
            .SelectMany(m => m.Events.Where(one => one.Stands).Select(one => (m.PatientId, Reason: ReasonOf(m, one), one.RecordedAt)))
            .Where(one => one.Reason is not null).Select(one => (one.PatientId, new PlanChange(one.Reason!, one.RecordedAt)));

    private static PlanReviewReason? ReasonOf(Medication medication, MedicationEvent one) => one.Kind switch
    {
        MedicationEventKind.Start or MedicationEventKind.SwitchTo => new PlanReviewReason(PlanReviewCause.MedicationStart, one.EffectiveOn, $"{medication.Name} started"),
        MedicationEventKind.Stop or MedicationEventKind.SwitchFrom => new PlanReviewReason(PlanReviewCause.MedicationStop, one.EffectiveOn, $"{medication.Name} stopped"),
        _ => null,
    };

    private async Task<Dictionary<Guid, DateTimeOffset>> AdmissionsAsync(List<Guid> patients, CancellationToken cancellationToken)
    {
        var all = new Dictionary<Guid, DateTimeOffset>();
        foreach (var source in occasions)
        {
            foreach (var (patient, at) in await source.GetAdmissionsAsync(patients, cancellationToken))
                all[patient] = at;
        }

        return all;
    }
}
