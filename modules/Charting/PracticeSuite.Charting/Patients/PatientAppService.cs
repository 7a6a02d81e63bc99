using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Patients;

internal sealed class PatientAppService(
    ChartingDbContext db, ChartClock clock, TimeProvider time, IAccess access, IChangeAuthors authors, IMapper mapper) : IPatientAppService
{
    public async Task<IReadOnlyList<PatientName>> SearchAsync(string? text, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Patients.View, cancellationToken);

        var terms = SearchText.Terms(text, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (terms.Count == 0)
            return [];
        var found = terms.Aggregate(db.Patients.AsNoTracking(), Matching);
        return await found.OrderBy(patient => patient.Search).Take(PatientLimits.MaxHits)
            .Select(p => new PatientName(p.Id, p.Mrn, p.LastName, p.FirstName, p.BirthDate) { MiddleName = p.MiddleName, Suffix = p.Suffix })
            .ToListAsync(cancellationToken);
    }

    public async Task<PatientDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Patients.View, id, cancellationToken);

        return await ShowAsync(await db.PatientAsync(id, cancellationToken), cancellationToken);
    }

    public async Task<PatientNow> GetNowAsync(Guid id, int shown, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Patients.Edit, id, cancellationToken);

        var patient = await db.PatientAsync(id, cancellationToken);
        var faster = await authors.GetAsync(nameof(Patient), id, patient.Version - shown, cancellationToken);
        return new PatientNow(
            await ShowAsync(patient, cancellationToken), [.. faster.Where(one => !one.IsCaller).Select(one => one.Name)], faster.Any(one => one.IsCaller));
    }

    public async Task<PatientDto> CreateAsync(PatientInput patient, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Patients.Edit, cancellationToken);

        var known = patient with { IsPart2Record = await db.IsCallerOfProgramAsync(cancellationToken) ? patient.IsPart2Record : null };
        var registered = Patient.Register(db.CurrentPractice, known, await clock.ReadAsync(cancellationToken));
        await RefuseTakenMrnAsync(registered, cancellationToken);
        db.Add(registered);
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(registered, cancellationToken);
    }

    public async Task<PatientDto> ChangeAsync(Guid id, PatientInput patient, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Patients.Edit, id, cancellationToken);

        var changed = await db.PatientAsync(id, cancellationToken);
        db.DemandUnchanged(changed, patient.Version);
        var known = patient with { IsPart2Record = await access.SeesPart2Async(id, cancellationToken) ? patient.IsPart2Record : null };
        changed.Change(known, await clock.ReadAsync(cancellationToken));
        await RefuseTakenMrnAsync(changed, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(changed, cancellationToken);
    }

    public Task<PatientDto> RecordDeathAsync(Guid id, DateTimeOffset diedAt, CancellationToken cancellationToken) =>
        ActAsync(ChartingPermissions.Patients.Close, id, (patient, today) => patient.Die(diedAt, today), cancellationToken);

    public Task<PatientDto> TakeBackDeathAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        ActAsync(ChartingPermissions.Patients.Close, id, (patient, today) => patient.TakeBackDeath(reason, today), cancellationToken);

    public Task<PatientDto> DischargeAsync(Guid id, DateOnly on, CancellationToken cancellationToken) =>
        ActAsync(ChartingPermissions.Patients.Close, id, (patient, today) => patient.Discharge(on, today), cancellationToken);

    public Task<PatientDto> ReadmitAsync(Guid id, DateOnly on, CancellationToken cancellationToken) =>
        ActAsync(ChartingPermissions.Patients.Close, id, (patient, today) => patient.Readmit(on, today), cancellationToken);

    public Task<PatientDto> RestrictDisclosureAsync(Guid id, DateOnly on, string reason, CancellationToken cancellationToken) => ActAsync(
        ChartingPermissions.Patients.RestrictDisclosure, id, (patient, today) => patient.RestrictDisclosure(on, reason, today), cancellationToken);

    public Task<PatientDto> LiftRestrictionAsync(Guid id, DateOnly on, CancellationToken cancellationToken) => ActAsync(
        ChartingPermissions.Patients.RestrictDisclosure, id, (patient, today) => patient.LiftRestriction(on, today), cancellationToken);

    private static IQueryable<Patient> Matching(IQueryable<Patient> patients, SearchTerm term) => term.Or is { } or
        ? patients.Where(patient => EF.Functions.Like(patient.Search, term.Pattern) || EF.Functions.Like(patient.Search, or))
        : patients.Where(patient => EF.Functions.Like(patient.Search, term.Pattern));

    private async Task<PatientDto> ActAsync(string permission, Guid id, Action<Patient, ChartDay> act, CancellationToken cancellationToken)
    {
        await access.DemandAsync(permission, id, cancellationToken);

        var patient = await db.PatientAsync(id, cancellationToken);
        act(patient, await clock.ReadAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(patient, cancellationToken);
    }

    /// <summary>That somebody is the Part 2 program's patient is for those who may see what it made of them (P-082).</summary>
    private async Task<PatientDto> ShowAsync(Patient patient, CancellationToken cancellationToken)
    {
        var shown = mapper.Map<PatientDto>(patient) with { RestrictedDays = await RestrictedDaysAsync(patient, cancellationToken) };
        return await access.SeesPart2Async(patient.Id, cancellationToken) ? shown : shown with { IsPart2Record = null };
    }

    private async Task<IReadOnlyList<RestrictedDays>> RestrictedDaysAsync(Patient patient, CancellationToken cancellationToken)
    {
        var day = await clock.ReadAsync(cancellationToken);
        var today = day.DateOf(day.Now, patient.LocationId);
        return
        [
            .. patient.Past.Where(period => period.Kind == PatientPeriodKind.Restriction && period.EndedOn > today)
                .OrderBy(period => period.From).Select(period => new RestrictedDays(period.From, period.EndedOn.AddDays(-1), period.Reason)),
        ];
    }

    private async Task RefuseTakenMrnAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (await db.Patients.AnyAsync(other => other.MrnKey == patient.MrnKey && other.Id != patient.Id, cancellationToken))
            throw ChartingErrors.MrnTaken();
    }
}
