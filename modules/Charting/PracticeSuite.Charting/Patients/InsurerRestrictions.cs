using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Data;

namespace PracticeSuite.Charting.Patients;

internal sealed class InsurerRestrictions(ChartingDbContext db) : IInsurerRestrictions
{
    public async Task KeepAsync(Guid patientId, DateOnly from, DateOnly? until, string reason, CancellationToken cancellationToken)
    {
        (await FindAsync(patientId, cancellationToken)).KeepFromInsurer(from, until, reason);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task EndAsync(Guid patientId, DateOnly from, DateOnly? until, DateOnly on, CancellationToken cancellationToken)
    {
        (await FindAsync(patientId, cancellationToken)).EndKeeping(from, until, on);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Patient> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Patients.Include(patient => patient.Past).SingleOrDefaultAsync(patient => patient.Id == id, cancellationToken) ?? throw ChartingErrors.PatientNotFound(id);
}
