using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Data;

namespace PracticeSuite.Charting.Patients;

internal sealed class PatientDirectory(ChartingDbContext db) : IPatientDirectory
{
    public async Task<IReadOnlyDictionary<Guid, PatientName>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Patients.AsNoTracking().Where(patient => ids.Contains(patient.Id))
            .Select(p => new PatientName(p.Id, p.Mrn, p.LastName, p.FirstName, p.BirthDate))
            .ToDictionaryAsync(name => name.Id, cancellationToken);

    public async Task<IReadOnlyDictionary<string, Guid>> GetIdsByMrnAsync(CancellationToken cancellationToken) =>
        await db.Patients.AsNoTracking().Select(patient => new { patient.Mrn, patient.Id })
            .ToDictionaryAsync(patient => patient.Mrn, patient => patient.Id, StringComparer.OrdinalIgnoreCase, cancellationToken);
}
