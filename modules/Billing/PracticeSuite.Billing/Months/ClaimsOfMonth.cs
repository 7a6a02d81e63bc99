using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Months;

/// <summary>The claim of a patient's month, as evaluation looks at it.</summary>
internal sealed class ClaimsOfMonth(BillingDbContext db)
{
    public async Task<IReadOnlyDictionary<Guid, Claim>> ReadAsync(IdRange patients, BillingMonth month, CancellationToken cancellationToken) =>
        await db.Claims.AsNoTracking().In(patients, c => c.PatientId).Where(c => c.Month == month && c.PrimaryId == null).ToDictionaryAsync(c => c.PatientId, cancellationToken);
}
