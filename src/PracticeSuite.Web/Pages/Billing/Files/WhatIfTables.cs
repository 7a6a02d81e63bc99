using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>
/// The answer to a question what months would come to. It is kept nowhere, so it has no address: the page that has it makes its files.
/// </summary>
internal static class WhatIfTables
{
    public const string MonthsHeader =
        "month,patients,eligible_now,eligible_then,gained,lost,expected_now,expected_then,without_rate_now,without_rate_then";

    public const string DecisionsHeader = "patient,mrn,month,payer,seconds,decision_now,code_now,holds_now,expected_now,decision_then,code_then,holds_then,expected_then,notice";

    public static CsvRows Months(WhatIfAnswer answer) => new("what-if-months.csv", Of(answer), Rows(answer.Months.Select(Of)));

    public static CsvRows Decisions(WhatIfAnswer answer) => new("what-if-decisions.csv", Of(answer), Rows(answer.Flips.Select(Of)));

    private static string Of(WhatIfAnswer answer) => answer.Months.Count == 0 ? "" : $"{answer.Months[0].Month} to {answer.Months[^1].Month}";

    private static IReadOnlyList<string?> Of(WhatIfMonthDto month) =>
    [
        month.Month.ToString(), Cells.Number(month.Looked), Cells.Number(month.Before.Eligible), Cells.Number(month.After.Eligible), Cells.Number(month.Gained), Cells.Number(month.Lost),
        Cells.Dollars(month.Before.Expected), Cells.Dollars(month.After.Expected), Cells.Number(month.Before.WithoutRate), Cells.Number(month.After.WithoutRate),
    ];

    private static IReadOnlyList<string?> Of(WhatIfFlipDto flip) =>
        [flip.Patient, flip.Mrn, flip.Month.ToString(), flip.Payer, Cells.Number(flip.After.Counted.Value), .. Of(flip.Before), .. Of(flip.After), Cells.Notice(flip.IsPart2)];

    private static IReadOnlyList<string?> Of(MonthChangeSideDto side) => [side.Decision.ToString(), side.Code, string.Join(' ', side.Holds), Cells.Dollars(side.ExpectedAllowed)];

    private static async IAsyncEnumerable<IReadOnlyList<string?>> Rows(IEnumerable<IReadOnlyList<string?>> rows)
    {
        await Task.CompletedTask;
        foreach (var row in rows)
            yield return row;
    }
}
