using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Diagnoses;

internal sealed class DiagnosisAppService(
    ChartingDbContext db, ChartClock clock, ProblemWriters writers, CodeBook codes, IUrgentFlags flags, IAccess access, IMapper mapper) : IDiagnosisAppService
{
    public async Task<IReadOnlyList<DiagnosisDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Diagnoses.View, patientId, cancellationToken);

        var diagnoses = await db.Diagnoses.AsNoTracking().Where(d => d.PatientId == patientId && d.Status != ProblemStatus.EnteredInError)
            .OrderBy(d => d.ResolvedOn != null).ThenBy(d => d.Status == ProblemStatus.RuledOut).ThenBy(d => d.Rank).ThenBy(d => d.Code)
            .ToListAsync(cancellationToken);
        var book = await codes.ReadAsync(cancellationToken);
        var listed = mapper.Map<List<DiagnosisDto>>(diagnoses).ConvertAll(one => one with { Words = book.WordsOf(one.Code, one.OnsetOn) });
        var all = (await access.DecideAsync(ChartingPermissions.Diagnoses.ViewHistory, patientId, cancellationToken)).IsGranted;
        return all ? listed : [.. listed.Select(one => one with { Label = null, Severity = null, Specifier = null })];
    }

    public async Task<DiagnosisDto> AddAsync(Guid patientId, DiagnosisInput diagnosis, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Diagnoses.Edit, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var list = await Lists.SingleOrDefaultAsync(l => l.Id == patientId, cancellationToken);
        if (list is null)
            db.Add(list = new PatientDiagnoses(db.CurrentPractice, patientId));
        var (today, by) = await HereAsync(patient, cancellationToken);
        return await SaveAsync(list.Record(patient.Key, diagnosis, await codes.ReadAsync(cancellationToken), today, by), cancellationToken);
    }

    public Task<DiagnosisDto> RankAsync(ProblemAct act, int rank, DateOnly from, CancellationToken cancellationToken) =>
        ActAsync(act.Id, (list, one, at) => list.Rank(one, rank, from, act, at.Patient, at.Today, at.By), cancellationToken);

    public Task<DiagnosisDto> ResolveAsync(ProblemAct act, DateOnly on, CancellationToken cancellationToken) =>
        ActAsync(act.Id, (list, one, at) => list.Resolve(one, on, act, at.Patient, at.Today, at.By), cancellationToken);

    public Task<DiagnosisDto> ReopenAsync(ProblemAct act, CancellationToken cancellationToken) =>
        ActAsync(act.Id, (list, one, at) => list.Reopen(one, act, at.Codes, at.Patient, at.Today, at.By), cancellationToken);

    public Task<DiagnosisDto> ConfirmAsync(ProblemAct act, CancellationToken cancellationToken) =>
        ActAsync(act.Id, (list, one, at) => list.Confirm(one, act, at.Codes, at.Patient, at.Today, at.By), cancellationToken);

    public Task<DiagnosisDto> ChangeAsync(ProblemAct act, ProblemInput problem, CancellationToken cancellationToken) =>
        ActAsync(act.Id, (list, one, at) => list.Change(one, problem, act, at.Patient, at.Today, at.By), cancellationToken);

    public Task<DiagnosisDto> PutAsync(ProblemAct act, ProblemStatus status, CancellationToken cancellationToken) =>
        ActAsync(act.Id, (list, one, at) => list.Put(one, status, act, at.Today.DateOf(at.Today.Now, at.Patient.LocationId), at.By), cancellationToken);

    public async Task<IReadOnlyList<DiagnosisChangeDto>> GetHistoryAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Diagnoses.ViewHistory, patientId, cancellationToken);

        var changes = await db.Set<DiagnosisChange>().AsNoTracking().Where(c => c.PatientId == patientId)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Number).ToListAsync(cancellationToken);
        return [.. changes.Select(change => change.Shown)];
    }

    public async Task<IReadOnlyList<CodeHit>> SearchAsync(string text, DateOnly on, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Diagnoses.Edit, cancellationToken);

        return (await codes.ReadAsync(cancellationToken)).Search(text, on);
    }

    private IQueryable<PatientDiagnoses> Lists => db.DiagnosisLists.Include(l => l.Diagnoses).ThenInclude(d => d.PastRanks);

    private async Task<DiagnosisDto> ActAsync(
        Guid id, Action<PatientDiagnoses, Diagnosis, ActingOn> act, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Diagnoses.Edit, cancellationToken);

        var list = await Lists.SingleOrDefaultAsync(l => l.Diagnoses.Any(d => d.Id == id), cancellationToken) ?? throw DiagnosisErrors.NotFound(id);
        await access.DemandAsync(ChartingPermissions.Diagnoses.Edit, list.Id, cancellationToken);
        var (diagnosis, patient) = (list.Get(id), await db.PatientAsync(list.Id, cancellationToken));
        var (today, by) = await HereAsync(patient, cancellationToken);
        act(list, diagnosis, new ActingOn(patient.Key, today, by, await codes.ReadAsync(cancellationToken)));
        return await SaveAsync(diagnosis, cancellationToken);
    }

    private async Task<(ChartDay Today, ProblemWriter By)> HereAsync(Patient patient, CancellationToken cancellationToken)
    {
        var today = await clock.ReadAsync(cancellationToken);
        return (today, await writers.ReadAsync(today, patient.Key.LocationId, cancellationToken));
    }

    private async Task<DiagnosisDto> SaveAsync(Diagnosis diagnosis, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await flags.EvaluateAsync(diagnosis.PatientId, cancellationToken);
        return mapper.Map<DiagnosisDto>(diagnosis);
    }

    private readonly record struct ActingOn(PatientKey Patient, ChartDay Today, ProblemWriter By, Icd10Codes Codes);
}
