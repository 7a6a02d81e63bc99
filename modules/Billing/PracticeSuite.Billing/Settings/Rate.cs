using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Settings;

/// <summary>An allowed amount that the practice knows beside the national ones: a contract's, a locality's, a new year's (B-140).</summary>
internal sealed class Rate : AggregateRoot, IPracticeWide
{
    public const int MostDollars = 100_000;

    private const long MostCents = MostDollars * 100L;

    private Rate()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid? PayerId { get; private init; }

    public string Code { get; private init; } = "";

    public string? Locality { get; private init; }

    public bool Facility { get; private init; }

    public DateOnly EffectiveFrom { get; private init; }

    public DateOnly? EffectiveTo { get; private set; }

    public long AmountCents { get; private set; }

    public string Source { get; private set; } = "";

    public string Confidence { get; private init; } = "";

    public static Rate Add(PracticeId practice, RateFact rate)
    {
        Check.That(rate.AmountCents is >= 0 and <= MostCents, nameof(rate.AmountCents), "AmountCents is from $0.00 to $100,000.00.");
        Check.That(rate.Confidence is "High" or "Medium" or "Low", nameof(rate.Confidence), "Confidence is High, Medium or Low.");
        if (rate.EffectiveTo < rate.EffectiveFrom)
            throw BillingErrors.EndBeforeStart(nameof(rate.EffectiveTo));
        return new Rate
        {
            PracticeId = practice,
            PayerId = rate.PayerId,
            Code = ProcedureCodes.Demand(rate.Code),
            Locality = Check.Optional(rate.Locality, nameof(rate.Locality), BillingLimits.Locality),
            Facility = rate.Facility,
            EffectiveFrom = rate.EffectiveFrom,
            EffectiveTo = rate.EffectiveTo,
            AmountCents = rate.AmountCents,
            Source = Check.Required(rate.Source, nameof(rate.Source), BillingLimits.RateSource),
            Confidence = rate.Confidence,
        };
    }

    /// <summary>A mistake; from its first day on the rate reads otherwise.</summary>
    /// <param name="source">Where the right amount is from, if it is another place.</param>
    public void Correct(long amountCents, DateOnly? effectiveTo, string? source = null)
    {
        Check.That(amountCents is >= 0 and <= MostCents, nameof(AmountCents), "AmountCents is from $0.00 to $100,000.00.");
        if (effectiveTo < EffectiveFrom)
            throw BillingErrors.EndBeforeStart(nameof(EffectiveTo));
        if (amountCents == AmountCents && effectiveTo == EffectiveTo)
            throw BillingErrors.AmountUnchanged(new Money(amountCents));
        (AmountCents, EffectiveTo) = (amountCents, effectiveTo);
        Source = Check.Optional(source, nameof(Source), BillingLimits.RateSource) ?? Source;
    }

    public bool IsSameAs(Rate other) => PayerId == other.PayerId && Code == other.Code && Locality == other.Locality
        && Facility == other.Facility && EffectiveFrom == other.EffectiveFrom;

    public RateFact ToFact() => new(PayerId, Code, Locality, Facility, EffectiveFrom, EffectiveTo, AmountCents, Source, Confidence);
}
