using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.WhatIfs;

/// <summary>The practice's rules with what a question changes in them; the same bounds hold as for a change in earnest.</summary>
internal static class WhatIfRules
{
    public static PracticeRules Of(WhatIfQuestion question, PracticeRules rules)
    {
        Check.That(question.PayerIds.Count > 0, nameof(question.PayerIds), "No payer is chosen; choose at least one.");
        foreach (var payer in question.PayerIds)
            DemandTerms(question.Terms, rules.VersionsOf(payer) is { Count: > 0 } versions ? versions : throw BillingErrors.PayerNotFound(payer));
        Check.That(question.Terms != new WhatIfTerms(), nameof(question.Terms), "Terms change nothing; give at least one that would be otherwise.");
        var asked = question.PayerIds.ToHashSet();
        return rules.Under(books => books.Under(
            version => asked.Contains(version.PayerId) ? Apply(question.Terms, version) : version,
            RatesOf(question),
            Apply(question.Terms, books.Settings)));
    }

    private static void DemandTerms(WhatIfTerms terms, IReadOnlyList<PayerProfileFact> versions)
    {
        foreach (var version in versions)
            PayerTermsRules.Demand(PayerTermsRules.TermsOf(Apply(terms, version)), version.Kind);
    }

    private static PayerProfileFact Apply(WhatIfTerms terms, PayerProfileFact version) => version with
    {
        ThresholdMinutes = terms.ThresholdMinutes ?? version.ThresholdMinutes,
        Covers99484 = terms.Covers99484 ?? version.Covers99484,
        CoversG0323 = terms.CoversG0323 ?? version.CoversG0323,
        ScaleLookbackDays = terms.ScaleLookbackDays ?? version.ScaleLookbackDays,
        PlanReviewDays = terms.PlanReviewDays ?? version.PlanReviewDays,
        ConsentItemsRequired = terms.ConsentItemsRequired ?? version.ConsentItemsRequired,
        Eligible99484Credentials = terms.Eligible99484Credentials ?? version.Eligible99484Credentials,
        DosConvention = terms.DosConvention ?? version.DosConvention,
        AuthRequired = terms.AuthRequired ?? version.AuthRequired,
        CountAttempts = terms.CountAttempts ?? version.CountAttempts,
    };

    private static BhiPracticeSettings Apply(WhatIfTerms terms, BhiPracticeSettings choices) => choices with
    {
        PreferG0323 = terms.PreferG0323 ?? choices.PreferG0323,
        Accept90792AsInitiating = terms.Accept90792AsInitiating ?? choices.Accept90792AsInitiating,
    };

    private static List<RateFact> RatesOf(WhatIfQuestion question)
    {
        var terms = question.Terms;
        if (terms is { RateCode: null, OfficeAmount: null, FacilityAmount: null })
            return [];
        var code = ProcedureCodes.Demand(terms.RateCode, nameof(terms.RateCode));
        Check.That(terms.OfficeAmount is not null || terms.FacilityAmount is not null, nameof(terms.OfficeAmount), "OfficeAmount is missing; give what the payer would allow, in an office or a facility.");
        return
        [
            .. question.PayerIds.SelectMany(payer => new[] { RateOf(payer, code, false, terms.OfficeAmount, nameof(terms.OfficeAmount)), RateOf(payer, code, true, terms.FacilityAmount, nameof(terms.FacilityAmount)) })
                .OfType<RateFact>(),
        ];
    }

    private static RateFact? RateOf(Guid payer, string code, bool facility, decimal? amount, string field)
    {
        if (amount is not { } dollars)
            return null;
        Check.That(dollars is >= 0 and <= Rate.MostDollars, field, $"{field} is from $0.00 to $100,000.00.");
        return new RateFact(payer, code, null, facility, DateOnly.MinValue, null, Money.Dollars(dollars).Cents, "a question", "Low");
    }
}
