using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Rates;

internal sealed class RateAppService(BillingDbContext db, IAccess access, RateReader reader, PriceLog log, IPracticeDirectory practices) : IRateAppService
{
    public async Task<RatePageDto> GetPageAsync(RateQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.View, cancellationToken);

        return await reader.ReadPageAsync(query, cancellationToken);
    }

    public async Task<RateDto> AddAsync(RateInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        if (input.PayerId is { } payer && !await db.Payers.AnyAsync(p => p.Id == payer, cancellationToken))
            throw BillingErrors.PayerNotFound(payer);
        var added = Rate.Add(access.Caller.Practice, new RateFact(
            input.PayerId, input.Code, LocalityOf(input.Locality), input.Facility, input.EffectiveFrom, input.EffectiveTo, CentsOf(input.Amount), input.Source, input.Confidence));
        if ((await db.Rates.AsNoTracking().Where(r => r.Code == added.Code).ToListAsync(cancellationToken)).Exists(added.IsSameAs))
            throw BillingErrors.RateExists(added.Code, added.EffectiveFrom);
        db.Rates.Add(added);
        log.Write(added, beforeCents: null);
        await db.SaveChangesAsync(cancellationToken);
        return await reader.ReadAsync(added, cancellationToken);
    }

    public async Task<RateDto> CorrectAsync(Guid id, int version, RateCorrection correction, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        var why = Check.Required(correction.Reason, nameof(correction.Reason), BillingLimits.Reason);
        var rate = await db.Rates.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw BillingErrors.RateNotFound(id);
        db.DemandUnchanged(rate, version);
        var before = rate.AmountCents;
        rate.Correct(CentsOf(correction.Amount), correction.EffectiveTo);
        log.Write(rate, before, why);
        await db.SaveChangesAsync(cancellationToken);
        return await reader.ReadAsync(rate, cancellationToken);
    }

    public async Task<IReadOnlyList<PriceChangeDto>> GetChangesAsync(PriceKind kind, int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.View, cancellationToken);

        return await reader.ReadChangesAsync(kind, skip, take, cancellationToken);
    }

    public async Task<IReadOnlyList<LocationLocalityDto>> GetLocalitiesAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.View, cancellationToken);

        var known = await db.Localities.AsNoTracking().ToDictionaryAsync(l => l.LocationId, l => l.Locality, cancellationToken);
        return
        [
            .. (await practices.GetAsync(cancellationToken)).Locations
                .Select(location => new LocationLocalityDto(location.Id, location.Name, known.GetValueOrDefault(location.Id))),
        ];
    }

    public async Task SetLocalityAsync(Guid locationId, string? locality, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        if (!(await practices.GetAsync(cancellationToken)).Locations.Any(location => location.Id == locationId))
            throw BillingErrors.LocationNotFound(locationId);
        if (await db.Localities.SingleOrDefaultAsync(l => l.LocationId == locationId, cancellationToken) is { } stored)
            stored.Locality = LocalityOf(locality);
        else
            db.Localities.Add(new LocationLocality { PracticeId = access.Caller.Practice, LocationId = locationId, Locality = LocalityOf(locality) });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string? LocalityOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : LocationLocality.Demand(text);

    private static long CentsOf(decimal? dollars)
    {
        var amount = dollars ?? throw Check.Invalid(nameof(RateInput.Amount), "Amount is missing; give dollars from 0.00 to 100,000.00.");
        Check.That(amount is >= 0 and <= Rate.MostDollars && decimal.Round(amount, 2) == amount, nameof(RateInput.Amount), $"{amount} is no amount of dollars from 0.00 to 100,000.00; give it with at most two decimals.");
        return Money.Dollars(amount).Cents;
    }
}
