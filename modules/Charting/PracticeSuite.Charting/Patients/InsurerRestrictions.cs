using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Data;

namespace PracticeSuite.Charting.Patients;

internal sealed class InsurerRestrictions(ChartingDbContext db, ChartClock clock) : IInsurerRestrictions
{
    public async Task KeepAsync(Guid patientId, DateOnly on, string reason, CancellationToken cancellationToken)
    {
        var patient = await db.PatientAsync(patientId, cancellationToken);
        if (patient.DisclosureRestrictedOn is not null)
            return;
        patient.RestrictDisclosure(on, reason, await clock.ReadAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task EndAsync(Guid patientId, DateOnly on, CancellationToken cancellationToken)
    {
        var patient = await db.PatientAsync(patientId, cancellationToken);
        if (patient.DisclosureRestrictedOn is null)
            return;
        patient.LiftRestriction(on, await clock.ReadAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}
