using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Settings;

internal sealed class BillingSettingsAppService(BillingDbContext db, IAccess access, SettingsReader reader) : IBillingSettingsAppService
{
    public async Task<BhiPracticeSettings> GetAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.View, cancellationToken);

        return await reader.ReadAsync(cancellationToken);
    }

    public async Task ChangeAsync(BhiPracticeSettings settings, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        if (await db.Settings.SingleOrDefaultAsync(cancellationToken) is { } stored)
            stored.Change(settings);
        else
            db.Settings.Add(BhiSettings.Of(access.Caller.Practice, settings));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ChargeDto>> GetChargesAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.View, cancellationToken);

        var charges = await db.Charges.AsNoTracking().OrderBy(c => c.Code).ThenBy(c => c.EffectiveFrom).ToListAsync(cancellationToken);
        return [.. charges.Select(charge => ToDto(charge, charges))];
    }

    public async Task<ChargeDto> SetChargeAsync(string code, Money amount, DateOnly from, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        var charge = Charge.Set(access.Caller.Practice, code, amount, from);
        if (await db.Charges.AnyAsync(c => c.Code == charge.Code && c.EffectiveFrom == from, cancellationToken))
            throw BillingErrors.ChargeExists(charge.Code, from);
        db.Charges.Add(charge);
        await db.SaveChangesAsync(cancellationToken);
        return ToDto(charge, await db.Charges.AsNoTracking().Where(c => c.Code == charge.Code).ToListAsync(cancellationToken));
    }

    public async Task<IReadOnlyList<RateFact>> GetRatesAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.View, cancellationToken);

        var rates = await db.Rates.AsNoTracking().OrderBy(r => r.Code).ThenBy(r => r.EffectiveFrom).ToListAsync(cancellationToken);
        return [.. rates.Select(rate => rate.ToFact())];
    }

    public async Task AddRateAsync(RateFact rate, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        var added = Rate.Add(access.Caller.Practice, rate);
        if ((await db.Rates.AsNoTracking().Where(r => r.Code == added.Code).ToListAsync(cancellationToken)).Exists(added.IsSameAs))
            throw BillingErrors.RateExists(added.Code, added.EffectiveFrom);
        db.Rates.Add(added);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A charge holds until the day before the next one of its code.</summary>
    private static ChargeDto ToDto(Charge charge, List<Charge> all)
    {
        var later = all.Where(other => other.Code == charge.Code && other.EffectiveFrom > charge.EffectiveFrom).ToList();
        return new ChargeDto(
            charge.Id, charge.Code, charge.Amount, charge.EffectiveFrom,
            later.Count == 0 ? null : later.Min(other => other.EffectiveFrom).AddDays(-1));
    }
}
