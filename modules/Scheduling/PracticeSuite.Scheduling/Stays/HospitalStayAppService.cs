using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Stays;

internal sealed class HospitalStayAppService(
    SchedulingDbContext db, IAccess access, IPatientDirectory patients, IUrgentFlags flags, TimeProvider clock, IMapper mapper) : IHospitalStayAppService
{
    public async Task<IReadOnlyList<HospitalStayDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Stays.View, patientId, cancellationToken);

        var stays = await db.Stays.AsNoTracking().Where(s => s.PatientId == patientId)
            .OrderByDescending(s => s.AdmittedAt).ToListAsync(cancellationToken);
        return mapper.Map<List<HospitalStayDto>>(stays);
    }

    public async Task<HospitalStayDto> RecordAsync(RecordHospitalStay record, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Stays.Record, record.PatientId, cancellationToken);

        await patients.DemandAsync(record.PatientId, cancellationToken);
        var stays = await db.PatientStays.Include(s => s.Stays).SingleOrDefaultAsync(s => s.Id == record.PatientId, cancellationToken);
        if (stays is null)
            db.PatientStays.Add(stays = new PatientStays(access.Caller.Practice, record.PatientId));
        var stay = stays.Record(record.Kind, record.AdmittedAt, record.DischargedAt, record.Facility, clock.GetUtcNow());
        await SaveAsync(record.PatientId, cancellationToken);
        return mapper.Map<HospitalStayDto>(stay);
    }

    public async Task<HospitalStayDto> DischargeAsync(Guid id, DateTimeOffset dischargedAt, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Stays.Record, cancellationToken);

        var stays = await db.PatientStays.Include(s => s.Stays).SingleOrDefaultAsync(s => s.Stays.Any(stay => stay.Id == id), cancellationToken)
            ?? throw SchedulingErrors.StayNotFound(id);
        await access.DemandAsync(SchedulingPermissions.Stays.Record, stays.Id, cancellationToken);
        var stay = stays.Discharge(id, dischargedAt, clock.GetUtcNow());
        await SaveAsync(stays.Id, cancellationToken);
        return mapper.Map<HospitalStayDto>(stay);
    }

    /// <summary>Two who save at once meet at the patient's row: at its version, or at its key when it is new.</summary>
    private async Task SaveAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await db.SaveOrAsync(SchedulingErrors.StayChanged, cancellationToken);
        await flags.EvaluateAsync(patientId, cancellationToken);
    }
}
