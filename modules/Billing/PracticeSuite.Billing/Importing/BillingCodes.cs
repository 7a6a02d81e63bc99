using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Billing.Importing;

/// <summary>What the codes in files name; each asked once a file.</summary>
internal sealed class BillingCodes(BillingDbContext db, IPatientDirectory patients, IStaffDirectory staff)
{
    public Task<IReadOnlyDictionary<string, Guid>> PatientsAsync(CancellationToken cancellationToken) =>
        patients.GetIdsByMrnAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<string, Guid>> StaffAsync(CancellationToken cancellationToken) =>
        (await staff.GetAllAsync(cancellationToken)).Values.ToDictionary(one => one.Code, one => one.Id, StringComparer.OrdinalIgnoreCase);

    public async Task<IReadOnlyDictionary<string, Payer>> PayersAsync(CancellationToken cancellationToken) =>
        (await db.Payers.ToListAsync(cancellationToken)).ToDictionary(payer => payer.Code, StringComparer.OrdinalIgnoreCase);
}
