using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Data;

namespace PracticeSuite.Charting.Patients;

internal sealed class PatientDeaths(ChartingDbContext db) : IPatientDeaths
{
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> GetAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken) =>
        await db.Patients.AsNoTracking().Where(patient => patientIds.Contains(patient.Id) && patient.DiedAt != null)
            .ToDictionaryAsync(patient => patient.Id, patient => patient.DiedAt!.Value, cancellationToken);
}
