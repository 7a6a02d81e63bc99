using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Diagnoses;

internal sealed class DiagnosisAppService(ChartingDbContext db, ChartClock clock, IAccess access, IMapper mapper) : IDiagnosisAppService
{
    public async Task<IReadOnlyList<DiagnosisDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Diagnoses.View, cancellationToken);

        var diagnoses = await db.Diagnoses.AsNoTracking().Where(d => d.PatientId == patientId)
            .OrderBy(d => d.ResolvedOn != null).ThenBy(d => d.Rank).ThenBy(d => d.Code)
            .ToListAsync(cancellationToken);
        return mapper.Map<List<DiagnosisDto>>(diagnoses);
    }

    public async Task<DiagnosisDto> AddAsync(Guid patientId, DiagnosisInput diagnosis, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Diagnoses.Edit, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var made = Diagnosis.Make(db.CurrentPractice, patient.Key, diagnosis, await clock.ReadAsync(cancellationToken));
        if (await db.Diagnoses.AnyAsync(
            d => d.PatientId == patientId && d.Code == made.Code && (d.ResolvedOn == null || d.OnsetOn == made.OnsetOn), cancellationToken))
            throw ChartingErrors.DiagnosisKnown();
        db.Add(made);
        return await SaveAsync(made, cancellationToken);
    }

    public async Task<DiagnosisDto> RankAsync(Guid id, int rank, DateOnly from, CancellationToken cancellationToken)
    {
        var diagnosis = await LoadToEditAsync(id, cancellationToken);
        var patient = await db.PatientAsync(diagnosis.PatientId, cancellationToken);
        diagnosis.PutAt(rank, from, patient.Key, await clock.ReadAsync(cancellationToken));
        return await SaveAsync(diagnosis, cancellationToken);
    }

    public async Task<DiagnosisDto> ResolveAsync(Guid id, DateOnly on, CancellationToken cancellationToken)
    {
        var diagnosis = await LoadToEditAsync(id, cancellationToken);
        var patient = await db.PatientAsync(diagnosis.PatientId, cancellationToken);
        diagnosis.Resolve(on, patient.Key, await clock.ReadAsync(cancellationToken));
        return await SaveAsync(diagnosis, cancellationToken);
    }

    private async Task<Diagnosis> LoadToEditAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Diagnoses.Edit, cancellationToken);
        return await db.Diagnoses.Include(d => d.PastRanks).SingleOrDefaultAsync(d => d.Id == id, cancellationToken)
            ?? throw ChartingErrors.DiagnosisNotFound(id);
    }

    private async Task<DiagnosisDto> SaveAsync(Diagnosis diagnosis, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<DiagnosisDto>(diagnosis);
    }
}
