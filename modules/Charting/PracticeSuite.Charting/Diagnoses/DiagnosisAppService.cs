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

internal sealed class DiagnosisAppService(ChartingDbContext db, ChartClock clock, IUrgentFlags flags, IAccess access, IMapper mapper) : IDiagnosisAppService
{
    public async Task<IReadOnlyList<DiagnosisDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Diagnoses.View, patientId, cancellationToken);

        var diagnoses = await db.Diagnoses.AsNoTracking().Where(d => d.PatientId == patientId)
            .OrderBy(d => d.ResolvedOn != null).ThenBy(d => d.Rank).ThenBy(d => d.Code)
            .ToListAsync(cancellationToken);
        return mapper.Map<List<DiagnosisDto>>(diagnoses);
    }

    public async Task<DiagnosisDto> AddAsync(Guid patientId, DiagnosisInput diagnosis, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Diagnoses.Edit, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var list = await Lists.SingleOrDefaultAsync(l => l.Id == patientId, cancellationToken);
        if (list is null)
            db.Add(list = new PatientDiagnoses(db.CurrentPractice, patientId));
        return await SaveAsync(list.Add(patient.Key, diagnosis, await clock.ReadAsync(cancellationToken)), cancellationToken);
    }

    public Task<DiagnosisDto> RankAsync(Guid id, int rank, DateOnly from, CancellationToken cancellationToken) =>
        ActAsync(id, (diagnosis, patient, today) => diagnosis.PutAt(rank, from, patient, today), cancellationToken);

    public Task<DiagnosisDto> ResolveAsync(Guid id, DateOnly on, CancellationToken cancellationToken) =>
        ActAsync(id, (diagnosis, patient, today) => diagnosis.Resolve(on, patient, today), cancellationToken);

    public async Task<DiagnosisDto> ReopenAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Diagnoses.Edit, cancellationToken);

        var list = await ListOfAsync(id, cancellationToken);
        list.Reopen(list.Get(id));
        return await SaveAsync(list.Get(id), cancellationToken);
    }

    private IQueryable<PatientDiagnoses> Lists => db.DiagnosisLists.Include(l => l.Diagnoses).ThenInclude(d => d.PastRanks);

    private async Task<DiagnosisDto> ActAsync(Guid id, Action<Diagnosis, PatientKey, ChartDay> act, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Diagnoses.Edit, cancellationToken);

        var list = await ListOfAsync(id, cancellationToken);
        var (diagnosis, patient) = (list.Get(id), await db.PatientAsync(list.Id, cancellationToken));
        act(diagnosis, patient.Key, await clock.ReadAsync(cancellationToken));
        return await SaveAsync(diagnosis, cancellationToken);
    }

    private async Task<PatientDiagnoses> ListOfAsync(Guid id, CancellationToken cancellationToken)
    {
        var list = await Lists.SingleOrDefaultAsync(l => l.Diagnoses.Any(d => d.Id == id), cancellationToken) ?? throw ChartingErrors.DiagnosisNotFound(id);
        await access.DemandAsync(ChartingPermissions.Diagnoses.Edit, list.Id, cancellationToken);
        return list;
    }

    private async Task<DiagnosisDto> SaveAsync(Diagnosis diagnosis, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await flags.EvaluateAsync(diagnosis.PatientId, cancellationToken);
        return mapper.Map<DiagnosisDto>(diagnosis);
    }
}
