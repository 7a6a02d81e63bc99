using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;

namespace PracticeSuite.Billing.Settings;

/// <summary>The practice's choices together with the charges of a day.</summary>
internal sealed class SettingsReader(BillingDbContext db)
{
    public async Task<BhiPracticeSettings> ReadAsync(DateOnly on, CancellationToken cancellationToken)
    {
        var stored = await db.Settings.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var charges = await db.Charges.AsNoTracking().Where(c => c.EffectiveFrom <= on).OrderBy(c => c.EffectiveFrom).ToListAsync(cancellationToken);
        return (stored?.ToChoices() ?? new BhiPracticeSettings()) with
        {
            ChargeCents99484 = Of(charges, "99484"),
            ChargeCentsG0323 = Of(charges, "G0323"),
        };
    }

    private static long Of(List<Charge> charges, string code) => charges.FindLast(charge => charge.Code == code)?.Amount.Cents ?? 0;
}
