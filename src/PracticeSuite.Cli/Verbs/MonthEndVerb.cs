using System.CommandLine;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Cli.Output;
using Spectre.Console;

namespace PracticeSuite.Cli.Verbs;

/// <summary>The month end that the nightly job runs, in this process and with its results printed.</summary>
internal static class MonthEndVerb
{
    private const int MostShown = 50;

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Evaluate and compare with the last run; write nothing." };

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("month-end", "Turn a month's logged minutes into claims, and say of every patient why or why not.")
        {
            MonthOption.Instance, DryRun, Verb.Practice, Verb.Json,
        };
        Verb.Act(surroundings, command, "What a real run had committed stays; run it again to go on from there.", RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, Answer answer, CancellationToken cancellationToken)
    {
        var month = parsed.GetValue(MonthOption.Instance);
        var operations = await Verb.ForPracticeAsync(services, parsed.GetValue(Verb.Practice), cancellationToken);
        var seen = new MonthEndSeen();
        var outcome = await answer.WithProgressAsync($"Month end {month}", progress =>
            operations.Once.RunAsync<IMonthEnd, MonthEndOutcome>(
                (monthEnd, token) => monthEnd.RunAsync(
                    month,
                    parsed.GetValue(DryRun),
                    chunk =>
                    {
                        seen.Add(chunk);
                        progress(chunk.Counts.Evaluated, chunk.Total);
                    },
                    token),
                cancellationToken));
        if (outcome.Kind == MonthRunKind.Real && answer.IsJson)
            await seen.ReadAsync(operations, month, cancellationToken);
        answer.Give(MonthEndJson.Of(outcome, seen), console => Print(console, outcome, seen));
        return outcome.State == MonthRunState.Completed ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Print(IAnsiConsole console, MonthEndOutcome outcome, MonthEndSeen seen)
    {
        var counts = outcome.Counts;
        console.WriteLine($"{outcome.Month}: {counts.Evaluated} evaluated, {counts.Eligible} eligible, {counts.Held} held, {counts.NearMiss} near-miss.");
        console.WriteLine(outcome.Kind == MonthRunKind.Dry
            ? $"Dry run: {seen.Changes.Count} months would change; nothing was written."
            : $"{counts.ClaimsCreated} claims created, {counts.ClaimsChanged} changed, {counts.ClaimsUnchanged} unchanged, {counts.TasksOpened} tasks opened.");
        foreach (var change in seen.Changes.Take(MostShown))
            console.WriteLine($"  {change.Mrn}: {Side(change.Before) ?? "not evaluated"} -> {Side(change.After) ?? "not enrolled"}{(change.ClaimEffect is null ? "" : $" ({change.ClaimEffect})")}");
        if (seen.Changes.Count > MostShown)
            console.WriteLine($"  and {seen.Changes.Count - MostShown} more; --json prints them all.");
        if (outcome.State != MonthRunState.Completed)
            console.WriteLine($"The run is {outcome.State}; run it again to go on where it stopped.");
    }

    private static string? Side(MonthChangeSideDto? side) => side switch
    {
        null => null,
        { Decision: MonthDecision.Eligible } => $"eligible {side.Code} {side.Counted.ToClock()}",
        _ => $"held {side.Counted.ToClock()} {string.Join(' ', side.Holds)}",
    };
}
