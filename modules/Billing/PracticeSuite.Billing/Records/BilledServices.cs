using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Billing.Records;

/// <summary>The last claimed day of each patient by who was to pay: Medicare's papers are kept for longer than a state may ask (P-145).</summary>
internal sealed class BilledServices(BillingDbContext db, IAccess access) : IServiceFacts
{
    public async Task<IReadOnlyList<LastService>> GetLastAsync(CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var payers = await db.Payers.AsNoTracking().ToDictionaryAsync(payer => payer.Id, payer => payer.Kind, cancellationToken);
        var claims = await db.Claims.AsNoTracking().GroupBy(c => new { c.PatientId, c.PayerId })
            .Select(g => new { g.Key.PatientId, g.Key.PayerId, On = g.Max(c => c.ServiceDate) }).ToListAsync(cancellationToken);
        var others = await db.OtherServices.AsNoTracking().Where(s => !s.Withdrawn).GroupBy(s => s.PatientId)
            .Select(g => new { g.Key, On = g.Max(s => s.On) }).ToListAsync(cancellationToken);
        return
        [
            .. claims.Select(one => new LastService(one.PatientId, one.On, PayerOf(payers.GetValueOrDefault(one.PayerId, PayerKind.Commercial)))),
            .. others.Select(one => new LastService(one.Key, one.On, ServicePayer.AnyOrNone)),
        ];
    }

    private static ServicePayer PayerOf(PayerKind kind) => kind switch
    {
        PayerKind.MedicareB => ServicePayer.Medicare,
        PayerKind.MedicareAdvantage => ServicePayer.MedicareAdvantage,
        _ => ServicePayer.AnyOrNone,
    };
}
