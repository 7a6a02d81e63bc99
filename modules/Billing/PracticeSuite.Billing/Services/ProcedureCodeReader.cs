using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Data;

namespace PracticeSuite.Billing.Services;

/// <summary>The practice's labels laid over the shipped table; what a code is called is nobody's secret, so nobody is asked who they are.</summary>
internal sealed class ProcedureCodeReader(BillingDbContext db) : IProcedureCodes
{
    public async Task<ProcedureCodeTable> ReadAsync(CancellationToken cancellationToken)
    {
        var own = await db.CodeLabels.AsNoTracking().OrderBy(l => l.Code).ToDictionaryAsync(l => l.Code, l => l.Label, cancellationToken);
        var shipped = ProcedureCodeBook.Shipped.All;
        return new ProcedureCodeTable(
        [
            .. shipped.Select(one => own.TryGetValue(one.Code, out var label) ? one with { Label = label } : one),
            .. own.Where(one => ProcedureCodeBook.Shipped.Find(one.Key) is null).Select(one => new ProcedureCodeDto(one.Key, one.Value, null, null)),
        ]);
    }
}
