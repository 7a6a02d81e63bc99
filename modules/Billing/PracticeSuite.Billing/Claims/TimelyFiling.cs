using PracticeSuite.Billing.Contracts.Payers;

namespace PracticeSuite.Billing.Claims;

/// <summary>Until when a payer takes a claim (§9).</summary>
internal static class TimelyFiling
{
    private const int MedicareAppealDays = 120;
    private static readonly int[] Stages = [1, 7, 14, 30, 60];

    /// <summary>
    /// Medicare: the same day of the next year; 29 February becomes the 28th (B-150). Others: so many days, the last one
    /// included (B-151), for a secondary payer from the primary's remittance where its profile says so (B-152).
    /// </summary>
    public static DateOnly LastDay(PayerProfileFact payer, DateOnly serviceDate, DateOnly? primaryRemittanceOn = null)
    {
        var start = payer.SecondaryFromPrimaryEob && primaryRemittanceOn is { } remitted ? remitted : serviceDate;
        return payer.Kind != PayerKind.MedicareB && (payer.TimelyFilingDays ?? PayerProfileDefaults.FilingDaysOf(payer.Kind)) is { } days
            ? start.AddDays(days)
            : start.AddYears(1);
    }

    /// <summary>A correction has its own clock, from the original remittance (B-153).</summary>
    public static DateOnly LastDayOfCorrection(PayerProfileFact payer, DateOnly remittedOn) =>
        remittedOn.AddDays(payer.CorrectedClaimDays);

    /// <summary>As the payer's rules have it; where they say nothing, Medicare's redetermination has 120 days (B-165), and others give as long as for a correction.</summary>
    public static DateOnly LastDayOfAppeal(PayerProfileFact payer, DateOnly answeredOn) =>
        payer.AppealDays is { } days ? answeredOn.AddDays(days)
        : payer.Kind == PayerKind.MedicareB ? answeredOn.AddDays(MedicareAppealDays)
        : LastDayOfCorrection(payer, answeredOn);

    /// <summary>The stage of warning: 60, 30, 14, 7 or 1 days, or null while there is more time or none (B-155).</summary>
    public static int? Warning(DateOnly lastDay, DateOnly today)
    {
        var left = lastDay.DayNumber - today.DayNumber;
        return left < 0 || left > Stages[^1] ? null : Stages.First(stage => left <= stage);
    }
}
