using PracticeSuite.Kernel;

namespace PracticeSuite.X12.Eligibility;

/// <summary>A 271: what a payer says of one person's insurance (C-345), or why it says nothing.</summary>
public sealed record EligibilityAnswer
{
    /// <summary>BHT03.</summary>
    public required string Reference { get; init; }

    public required DateOnly Date { get; init; }

    public required TimeOnly Time { get; init; }

    public required EntityName Payer { get; init; }

    public required EntityName Provider { get; init; }

    /// <summary>TRN*2: our TRN02; null where the payer turned the question away before it looked at the person.</summary>
    public string? Trace { get; init; }

    public string? TraceCompany { get; init; }

    public EligiblePerson? Subscriber { get; init; }

    public EligiblePerson? Dependent { get; init; }

    /// <summary>AAA of every level.</summary>
    public ValueList<EligibilityRejection> Rejections { get; init; } = [];

    public ValueList<EligibilityDate> Dates { get; init; } = [];

    public ValueList<EligibilityBenefit> Benefits { get; init; } = [];

    /// <summary>
    /// As the payer says it of mental health, else of the plan (30), else of anything: a plan that holds may leave mental health out (EB01 6 to 8, or I), and that is what is asked.
    /// Null where the payer says neither.
    /// </summary>
    public bool? IsActive => StatusOf(Benefits.Where(IsOfMentalHealth), "6", "7", "8", "I")
        ?? StatusOf(Benefits.Where(one => one.ServiceTypes.Count == 0 || one.ServiceTypes.Any(type => type == "30")), "6", "7", "8")
        ?? StatusOf(Benefits, "6", "7", "8");

    public string? Plan => Benefits.Select(one => one.Plan).FirstOrDefault(plan => !string.IsNullOrEmpty(plan));

    public Money? Copay => AmountOf("B", null);

    /// <summary>What is left of the year's deductible (EB06 29); null where only the whole of it is said, of which nobody knows what is left.</summary>
    public Money? DeductibleLeft => AmountOf("C", "29");

    public DateOnly? PlanFrom => Dates.FirstOrDefault(one => one.Qualifier is "346" or "291" or "356")?.From;

    public DateOnly? PlanTo => Dates.FirstOrDefault(one => one.Qualifier == "347")?.From ?? Dates.FirstOrDefault(one => one.Qualifier == "291")?.To;

    private static bool IsOfMentalHealth(EligibilityBenefit one) => one.ServiceTypes.Any(type => type == "MH");

    private static bool? StatusOf(IEnumerable<EligibilityBenefit> of, params string[] inactive)
    {
        // What is not covered outside of a plan's network says nothing of what is covered in it.
        var said = of.Where(one => one.InNetwork != "N").Select(one => one.Code).ToList();
        return said.Exists(code => code is "1" or "2" or "3" or "4" or "5") ? true : said.Exists(inactive.Contains) ? false : null;
    }

    /// <summary>Of the practice's own kind before others, and of one person before a family.</summary>
    private Money? AmountOf(string code, string? period) => Benefits.Where(one => one.Code == code && one.Amount is not null && (period is null || one.Period == period))
        .OrderBy(one => !IsOfMentalHealth(one)).ThenBy(one => one.Level is not (null or "IND")).ThenBy(one => one.InNetwork == "N").FirstOrDefault()?.Amount;

    /// <summary>Without a name: it is a patient's.</summary>
    public override string ToString() => $"Answer {Reference}";
}

/// <summary>AAA: why nothing is said (C-345).</summary>
/// <param name="Loop">2100A, 2100B, 2100C or 2100D.</param>
/// <param name="Reason">AAA03: 42 cannot answer now, 72 and 75 member not found, 71 birth date, 79 payer.</param>
/// <param name="FollowUp">AAA04: C correct and ask again, R ask again later, N do not.</param>
public sealed record EligibilityRejection(string Loop, bool IsValid, string Reason, string? FollowUp);

/// <param name="Qualifier">DTP01: 346 the plan begins, 347 it ends, 291 the plan's days.</param>
/// <param name="To">Of a span (RD8).</param>
public sealed record EligibilityDate(string Qualifier, DateOnly From, DateOnly? To = null);

/// <summary>EB.</summary>
/// <param name="Code">EB01: 1 active, 6 inactive, B copay, C deductible, A coinsurance.</param>
/// <param name="Level">EB02: IND one person, FAM family.</param>
/// <param name="ServiceTypes">EB03.</param>
/// <param name="Plan">EB05.</param>
/// <param name="Period">EB06: 23 calendar year, 27 visit, 29 what is left.</param>
/// <param name="Percent">EB08, as a fraction.</param>
/// <param name="InNetwork">EB12: Y, N or W.</param>
public sealed record EligibilityBenefit(
    string Code, string? Level, ValueList<string> ServiceTypes, string? InsuranceType = null, string? Plan = null, string? Period = null, Money? Amount = null, decimal? Percent = null,
    string? InNetwork = null);
