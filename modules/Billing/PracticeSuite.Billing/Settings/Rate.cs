using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Settings;

/// <summary>An allowed amount that the practice knows beside the national ones: a contract's, a locality's, a new year's (B-140).</summary>
internal sealed class Rate : AggregateRoot, IBelongsToPractice
{
    private Rate()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid? PayerId { get; private init; }

    public string Code { get; private init; } = "";

    public string? Locality { get; private init; }

    public bool Facility { get; private init; }

    public DateOnly EffectiveFrom { get; private init; }

    public DateOnly? EffectiveTo { get; private init; }

    public long AmountCents { get; private init; }

    public string Source { get; private init; } = "";

    public string Confidence { get; private init; } = "";

    public static Rate Add(PracticeId practice, RateFact rate)
    {
        Check.That(rate.AmountCents is >= 0 and <= 10_000_000, nameof(rate.AmountCents), "AmountCents is from $0.00 to $100,000.00.");
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

    public bool IsSameAs(Rate other) => PayerId == other.PayerId && Code == other.Code && Locality == other.Locality
        && Facility == other.Facility && EffectiveFrom == other.EffectiveFrom;

    public RateFact ToFact() => new(PayerId, Code, Locality, Facility, EffectiveFrom, EffectiveTo, AmountCents, Source, Confidence);
}
