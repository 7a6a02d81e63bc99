using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.Charting.Contracts.Diagnoses;

namespace PracticeSuite.Billing.Settings;

/// <summary>The codes that the practice loaded, for whoever writes a diagnosis: what is chosen on the chart is what a claim is judged by (B-232).</summary>
internal sealed class LoadedCodeList(BillingDbContext db) : ILoadedDiagnosisCodes
{
    public async Task<IReadOnlyList<DatedCode>> GetAsync(CancellationToken cancellationToken) =>
        [.. (await db.DiagnosisCodes.AsNoTracking().ToListAsync(cancellationToken)).Select(code => code.ToCode())];
}
