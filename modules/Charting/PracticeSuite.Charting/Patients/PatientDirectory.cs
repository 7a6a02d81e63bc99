using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Data;

namespace PracticeSuite.Charting.Patients;

internal sealed class PatientDirectory(ChartingDbContext db) : IPatientDirectory
{
    public async Task<IReadOnlyDictionary<Guid, PatientName>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Patients.AsNoTracking().Where(patient => ids.Contains(patient.Id))
            .Select(p => new PatientName(p.Id, p.Mrn, p.LastName, p.FirstName, p.BirthDate) { MiddleName = p.MiddleName, Suffix = p.Suffix })
            .ToDictionaryAsync(name => name.Id, cancellationToken);

    public async Task<PatientPlace> DemandAsync(Guid patientId, CancellationToken cancellationToken) =>
        await db.Patients.AsNoTracking().Where(patient => patient.Id == patientId)
            .Select(patient => new PatientPlace(patient.Id, patient.LocationId))
            .SingleOrDefaultAsync(cancellationToken) ?? throw ChartingErrors.PatientNotFound(patientId);

    public async Task<IReadOnlyDictionary<string, Guid>> GetIdsByMrnAsync(CancellationToken cancellationToken) =>
        await db.Patients.AsNoTracking().Select(patient => new { patient.Mrn, patient.Id })
            .ToDictionaryAsync(patient => patient.Mrn, patient => patient.Id, StringComparer.OrdinalIgnoreCase, cancellationToken);

    public async Task<IReadOnlyDictionary<string, PatientPlace>> GetPlacesByMrnAsync(CancellationToken cancellationToken) =>
        await db.Patients.AsNoTracking().Select(patient => new { patient.Mrn, Place = new PatientPlace(patient.Id, patient.LocationId) })
            .ToDictionaryAsync(patient => patient.Mrn, patient => patient.Place, StringComparer.OrdinalIgnoreCase, cancellationToken);
}
