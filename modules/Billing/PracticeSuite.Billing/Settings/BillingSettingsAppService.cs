using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Settings;

internal sealed class BillingSettingsAppService(BillingDbContext db, IAccess access, SettingsReader reader, PriceLog log) : IBillingSettingsAppService
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
        log.Write(charge, before: null);
        await db.SaveChangesAsync(cancellationToken);
        return ToDto(charge, await db.Charges.AsNoTracking().Where(c => c.Code == charge.Code).ToListAsync(cancellationToken));
    }

    public async Task<ChargeDto> CorrectChargeAsync(Guid id, int version, Money amount, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        var why = Check.Required(reason, "Reason", BillingLimits.Reason);
        var charge = await db.Charges.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) ?? throw BillingErrors.ChargeNotFound(id);
        db.DemandUnchanged(charge, version);
        var before = charge.Amount;
        charge.Correct(amount);
        log.Write(charge, before, why);
        await db.SaveChangesAsync(cancellationToken);
        return ToDto(charge, await db.Charges.AsNoTracking().Where(c => c.Code == charge.Code).ToListAsync(cancellationToken));
    }

    /// <summary>A charge holds until the day before the next one of its code.</summary>
    private static ChargeDto ToDto(Charge charge, List<Charge> all)
    {
        var later = all.Where(other => other.Code == charge.Code && other.EffectiveFrom > charge.EffectiveFrom).ToList();
        return new ChargeDto(
            charge.Id, charge.Code, charge.Amount, charge.EffectiveFrom,
            later.Count == 0 ? null : later.Min(other => other.EffectiveFrom).AddDays(-1), charge.Version);
    }
}
