using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Cli.Output;

/// <summary>The one object that <c>month-end --json</c> prints; its names are a promise to scripts.</summary>
internal static class MonthEndJson
{
    public static object Of(MonthEndOutcome outcome, MonthEndSeen seen) => new
    {
        month = outcome.Month.ToString(),
        dryRun = outcome.Kind == MonthRunKind.Dry,
        state = outcome.State,
        evaluated = outcome.Counts.Evaluated,
        eligible = outcome.Counts.Eligible,
        held = outcome.Counts.Held,
        nearMiss = outcome.Counts.NearMiss,
        claimsCreated = outcome.Counts.ClaimsCreated,
        claimsUnchanged = outcome.Counts.ClaimsUnchanged,
        claimsChanged = outcome.Counts.ClaimsChanged,
        tasksOpened = outcome.Counts.TasksOpened,
        changes = seen.Changes.Select(change => new { patient = change.Mrn, before = Side(change.Before), after = Side(change.After), claim = change.ClaimEffect }),
        results = seen.Results.Select(MonthResultJson.Of),
    };

    private static object? Side(MonthChangeSideDto? side) => side is null ? null : new
    {
        code = side.Code,
        decision = side.Decision,
        seconds = side.Counted.Value,
        dateOfService = side.DateOfService,
        holds = side.Holds,
        expectedAllowedCents = side.ExpectedAllowed?.Cents,
    };
}
