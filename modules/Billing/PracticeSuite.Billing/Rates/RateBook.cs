using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Rates;

/// <summary>What a payer is expected to allow; an amount that is not known is no rate, never an estimate (B-140).</summary>
internal sealed class RateBook(IEnumerable<RateFact> rates)
{
    private readonly ILookup<string, RateFact> _byCode = rates.ToLookup(rate => rate.Code);

    /// <summary>The payer's own rate, else for Medicare the national one; Medicare pays by credential (B-141).</summary>
    public Money? ExpectedAllowed(PayerProfileFact payer, string code, DateOnly on, string placeOfService, Credential renderer)
    {
        var facility = Claims.PlaceOfService.IsFacility(placeOfService);
        var isMedicare = payer.Kind == PayerKind.MedicareB;
        var rate = Find(code, payer.PayerId, on, facility) ?? (isMedicare ? Find(code, null, on, facility) : null);
        if (rate is null)
            return null;
        var amount = new Money(rate.AmountCents);
        return isMedicare ? amount.Times(PayFactor.Of(renderer)) : amount;
    }

    // A rate of a locality is left alone: no fact says yet in which one a location lies.
    private RateFact? Find(string code, Guid? payerId, DateOnly on, bool facility)
    {
        RateFact? latest = null;
        foreach (var rate in _byCode[code])
        {
            var applies = rate.PayerId == payerId && rate.Facility == facility && rate.Locality is null
                && rate.EffectiveFrom <= on && (rate.EffectiveTo is null || on <= rate.EffectiveTo);
            if (applies && (latest is null || rate.EffectiveFrom > latest.EffectiveFrom))
                latest = rate;
        }

        return latest;
    }
}
