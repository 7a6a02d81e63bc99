using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>What months would have come to under other terms. Nothing is written, and nothing that was claimed plays a part.</summary>
public interface IWhatIfAppService
{
    /// <summary>
    /// Evaluates the months twice with the evaluation that bills: as the practice's terms are, and as they would be. Each month is judged as of the
    /// day on which its claims could go, with what is written down today.
    /// </summary>
    /// <param name="onProgress">Called after each chunk of patients.</param>
    /// <exception cref="BusinessException">
    /// The question changes nothing, asks for more than <see cref="WhatIfQuestion.MostMonths"/> months or a month that has not begun, or sets a
    /// term that the payer's kind forbids (B-084).
    /// </exception>
    Task<WhatIfAnswer> AskAsync(WhatIfQuestion question, Action<WhatIfProgress>? onProgress, CancellationToken cancellationToken);
}

/// <param name="PayerIds">At least one; months of patients whom none of these covers are passed over.</param>
/// <param name="From">The first month.</param>
/// <param name="To">The last month, itself included.</param>
public sealed record WhatIfQuestion(IReadOnlyList<Guid> PayerIds, BillingMonth From, BillingMonth To, WhatIfTerms Terms)
{
    public const int MostMonths = 12;

    /// <summary>Patients' months that one question may evaluate.</summary>
    public const int MostPatientMonths = 200_000;

    /// <summary>Of decisions that flip, as many as are listed; all are counted.</summary>
    public const int MostFlips = 500;
}

/// <summary>What would be otherwise; null = as it is. The first ten are the payers' (§12), then a rate, then the practice's own choices.</summary>
/// <param name="ThresholdMinutes">1 to 120; Medicare never less than 20 (B-084).</param>
/// <param name="RateCode">The code whose expected amounts the two amounts replace, on every day.</param>
/// <param name="OfficeAmount">Dollars with two decimals, outside facilities; before a practitioner's factor where the payer is Medicare (B-141).</param>
/// <param name="FacilityAmount">The same for facilities.</param>
public sealed record WhatIfTerms(
    int? ThresholdMinutes = null,
    bool? Covers99484 = null,
    bool? CoversG0323 = null,
    int? ScaleLookbackDays = null,
    int? PlanReviewDays = null,
    IReadOnlyList<int>? ConsentItemsRequired = null,
    IReadOnlyList<string>? Eligible99484Credentials = null,
    DosConvention? DosConvention = null,
    bool? AuthRequired = null,
    bool? CountAttempts = null,
    string? RateCode = null,
    decimal? OfficeAmount = null,
    decimal? FacilityAmount = null,
    bool? PreferG0323 = null,
    bool? Accept90792AsInitiating = null);

/// <param name="Total">Patients' months to look at.</param>
public sealed record WhatIfProgress(int Done, int Total);

/// <param name="Flipped">Decisions that would be another; <paramref name="Flips"/> has the first of them by month and name.</param>
/// <param name="Hidden">Of the flips those of charts that the reader may not open here.</param>
public sealed record WhatIfAnswer(IReadOnlyList<WhatIfMonthDto> Months, int Flipped, int Hidden, IReadOnlyList<WhatIfFlipDto> Flips)
{
    public WhatIfSumDto Before => Months.Aggregate(WhatIfSumDto.None, (sum, month) => sum + month.Before);

    public WhatIfSumDto After => Months.Aggregate(WhatIfSumDto.None, (sum, month) => sum + month.After);
}

/// <param name="Looked">Patients whom one of the payers covers in the month.</param>
/// <param name="Gained">Held as it is, eligible as it would be.</param>
/// <param name="Lost">Eligible as it is, held as it would be.</param>
public sealed record WhatIfMonthDto(BillingMonth Month, int Looked, WhatIfSumDto Before, WhatIfSumDto After, int Gained, int Lost);

/// <param name="Expected">Of those that a rate is known for.</param>
/// <param name="WithoutRate">Eligible, and no rate is known: nothing is estimated (B-140).</param>
public sealed record WhatIfSumDto(int Eligible, Money Expected, int WithoutRate)
{
    public static WhatIfSumDto None { get; } = new(0, Money.Zero, 0);

    public static WhatIfSumDto operator +(WhatIfSumDto left, WhatIfSumDto right) => Add(left, right);

    public static WhatIfSumDto Add(WhatIfSumDto left, WhatIfSumDto right) =>
        new(left.Eligible + right.Eligible, left.Expected + right.Expected, left.WithoutRate + right.WithoutRate);
}

/// <summary>A patient's month that would be decided otherwise, or billed under the other code.</summary>
public sealed record WhatIfFlipDto(Guid PatientId, string Patient, string Mrn, BillingMonth Month, string? Payer, MonthChangeSideDto Before, MonthChangeSideDto After)
{
    /// <summary>It rests on what a Part 2 program made (P-071).</summary>
    public bool IsPart2 { get; init; }
}
