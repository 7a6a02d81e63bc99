using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Runs of month end in words.</summary>
internal static class MonthRunWords
{
    public static string Name(MonthRunKind kind) => kind == MonthRunKind.Dry ? "Dry run" : "Month end";

    public static string State(MonthRunDto run) => run switch
    {
        { CancelRequested: true, State: MonthRunState.Running } => "stopping",
        { State: MonthRunState.Requested } => "waits",
        { State: MonthRunState.Completed } => "done",
        _ => Show.Words(run.State).ToLowerInvariant(),
    };

    public static string Tone(MonthRunDto run) => run.State switch
    {
        MonthRunState.Completed => "good",
        MonthRunState.Failed => "danger",
        MonthRunState.Cancelled => "warn",
        _ => "accent",
    };

    /// <summary>"4 s", "2 min 10 s".</summary>
    public static string Length(TimeSpan took) => took.TotalSeconds < 1 ? "under 1 s" : new Kernel.Seconds((long)took.TotalSeconds).ToString();

    public static string Ended(MonthRunDto run) => run.State switch
    {
        MonthRunState.Completed when run.Kind == MonthRunKind.Dry =>
            $"Dry run done: {Show.Count(run.Counts.Differences, "month", "months")} would change; nothing was written.",
        MonthRunState.Completed =>
            $"Month end done: {Show.Count(run.Counts.Evaluated, "patient", "patients")} evaluated, {Show.Count(run.Counts.ClaimsCreated, "claim", "claims")} created, "
            + $"{Show.Count(run.Counts.ClaimsUnchanged)} unchanged, {Show.Count(run.Counts.ClaimsChanged)} changed.",
        MonthRunState.Cancelled => $"{Name(run.Kind)} was cancelled after {Show.Count(run.Counts.Evaluated, "patient", "patients")}; what was written stays.",
        _ => $"{Name(run.Kind)} failed after {Show.Count(run.Counts.Evaluated, "patient", "patients")}: {run.Failure} Run it again; nothing is doubled.",
    };

    /// <summary>Who stands on the board; a patient whose enrollment changed hands within the month stands there twice.</summary>
    public static string Enrolled(MonthBoardSummaryDto sums) => sums.Months == sums.Enrolled
        ? $"{Show.Count(sums.Enrolled)} enrolled"
        : $"{Show.Count(sums.Months, "enrollment", "enrollments")} of {Show.Count(sums.Enrolled, "patient", "patients")}";

    public static string Left(TimeSpan? left) => left switch
    {
        null => "counting",
        { TotalSeconds: < 2 } => "a moment left",
        { TotalSeconds: < 90 } some => $"about {some.TotalSeconds:0} s left",
        { } more => $"about {more.TotalMinutes:0} min left",
    };
}
