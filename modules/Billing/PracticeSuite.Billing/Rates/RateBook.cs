using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Rates;

/// <summary>What a payer is expected to allow; an amount that is not known is no rate, never an estimate (B-140).</summary>
internal sealed class RateBook(IEnumerable<RateFact> rates)
{
    private readonly ILookup<string, RateFact> _byCode = rates.ToLookup(rate => rate.Code);

    /// <summary>
    /// The payer's own rate, else for Medicare the national one, of the locality before the one of everywhere; Medicare pays by credential (B-141).
    /// </summary>
    /// <param name="locality">Where the service is furnished, if a rate of that locality may be known.</param>
    public Money? ExpectedAllowed(PayerProfileFact payer, string code, DateOnly on, string placeOfService, Credential renderer, string? locality = null)
    {
        var facility = Claims.PlaceOfService.IsFacility(placeOfService);
        var isMedicare = payer.Kind == PayerKind.MedicareB;
        var rate = Find(code, payer.PayerId, on, facility, locality) ?? (isMedicare ? Find(code, null, on, facility, locality) : null);
        if (rate is null)
            return null;
        var amount = new Money(rate.AmountCents);
        return isMedicare ? amount.Times(PayFactor.Of(renderer)) : amount;
    }

    /// <summary>All rates but those in whose place others stand, and these.</summary>
    public IEnumerable<RateFact> With(IReadOnlyCollection<RateFact> instead) => _byCode.SelectMany(rows => rows)
        .Where(rate => !instead.Any(other => other.PayerId == rate.PayerId && other.Code == rate.Code && other.Facility == rate.Facility))
        .Concat(instead);

    private RateFact? Find(string code, Guid? payerId, DateOnly on, bool facility, string? locality) =>
        (locality is null ? null : Latest(code, payerId, on, facility, locality)) ?? Latest(code, payerId, on, facility, null);

    private RateFact? Latest(string code, Guid? payerId, DateOnly on, bool facility, string? locality)
    {
        RateFact? latest = null;
        foreach (var rate in _byCode[code])
        {
            var applies = rate.PayerId == payerId && rate.Facility == facility && rate.Locality == locality
                && rate.EffectiveFrom <= on && (rate.EffectiveTo is null || on <= rate.EffectiveTo);
            // Of two from the same day the later of the list: the practice's own stand behind those that come with the product.
            if (applies && (latest is null || rate.EffectiveFrom >= latest.EffectiveFrom))
                latest = rate;
        }

        return latest;
    }
}
