using PracticeSuite.Billing.Contracts.Payers;

namespace PracticeSuite.Billing.Months;

/// <summary>Days of a month on which one version of one primary payer's rules holds, or on which there is no payer.</summary>
internal sealed record PayerDays(DateOnly From, DateOnly To, CoverageFact? Coverage, PayerProfileFact? Profile)
{
    public bool Contains(DateOnly date) => From <= date && date <= To;

    /// <summary>Splits the days from first to last wherever the primary coverage or its payer's profile changes (B-173).</summary>
    public static List<PayerDays> Of(IReadOnlyList<CoverageFact> coverages, PracticeRules rules, DateOnly first, DateOnly last)
    {
        var days = new List<PayerDays>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var coverage = PrimaryOn(coverages, day);
            var profile = coverage is null ? null : rules.ProfileOn(coverage.PayerId, day);
            if (days.Count > 0 && ReferenceEquals(days[^1].Coverage, coverage) && ReferenceEquals(days[^1].Profile, profile))
                days[^1] = days[^1] with { To = day };
            else
                days.Add(new PayerDays(day, day, coverage, profile));
        }

        return days;
    }

    // Of two primaries on one day the newer card is the one to bill; the id settles what is left.
    private static CoverageFact? PrimaryOn(IReadOnlyList<CoverageFact> coverages, DateOnly day)
    {
        CoverageFact? primary = null;
        foreach (var coverage in coverages)
        {
            if (coverage.Rank == 1 && coverage.IsActiveOn(day)
                && (primary is null || (coverage.From, coverage.Id).CompareTo((primary.From, primary.Id)) > 0))
                primary = coverage;
        }

        return primary;
    }
}
