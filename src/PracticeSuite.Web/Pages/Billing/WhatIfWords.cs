using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

internal static class WhatIfWords
{
    public static string Sentence(WhatIfAnswer answer)
    {
        var (gained, lost) = (answer.Months.Sum(month => month.Gained), answer.Months.Sum(month => month.Lost));
        var unknown = Math.Max(answer.Before.WithoutRate, answer.After.WithoutRate);
        var known = unknown == 0 ? "" : $" No rate is known for {Show.Count(unknown)} of the eligible, which add nothing.";
        return $"{More(answer.After.Expected - answer.Before.Expected)} expected over {Show.Count(answer.Months.Count, "month", "months")}: "
            + $"{Show.Count(gained, "patient's month", "patients' months")} would be eligible that {(gained == 1 ? "is" : "are")} held, {Show.Count(lost)} held that {(lost == 1 ? "is" : "are")} eligible.{known}";
    }

    public static string More(Money difference) => difference.Cents switch
    {
        > 0 => $"{difference} more",
        < 0 => $"{Money.Zero - difference} less",
        _ => "Nothing more and nothing less",
    };

    /// <summary>"+3", "−2", "0".</summary>
    public static string Signed(int difference) => difference switch { > 0 => $"+{Show.Count(difference)}", < 0 => $"−{Show.Count(-difference)}", _ => "0" };

    public static string Signed(Money difference) => difference.Cents switch { > 0 => $"+{difference}", < 0 => $"−{Money.Zero - difference}", _ => $"{difference}" };

    public static string Side(MonthChangeSideDto side) => side.Decision == MonthDecision.Eligible
        ? $"eligible, {side.Code}{(side.DateOfService is { } on ? $" on {Show.ShortDay(on)}" : "")}"
        : $"held: {string.Join(", ", side.Holds.Select(HoldWords.LabelOf).Distinct(StringComparer.Ordinal))}";
}
