using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>The claim of one patient's month, as evaluation looks at it.</summary>
internal sealed class ClaimsOfMonth(BillingDbContext db)
{
    public async Task<IReadOnlyDictionary<Guid, Claim>> ReadAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken) =>
        await db.Claims.AsNoTracking().Where(c => c.PatientId == patientId && c.Month == month).ToDictionaryAsync(c => c.PatientId, cancellationToken);
}
