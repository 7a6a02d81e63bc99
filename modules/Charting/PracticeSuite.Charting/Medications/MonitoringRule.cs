using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Flags.Rules;

namespace PracticeSuite.Charting.Medications;

/// <summary>What is measured because of a drug or a class, and when (P-015); how many days is a threshold of the rule, named here.</summary>
/// <param name="IsBaseline">Due at the start.</param>
/// <param name="AfterChange">Due so many days after a start or a new dose.</param>
internal sealed record MonitoringRule(string Target, MonitoredMeasure Measure, bool IsBaseline, string? AfterChange, IReadOnlyList<MonitoringPhase> Phases, string Rule)
{
    public static IReadOnlyList<MonitoringRule> Shipped { get; } = [.. ShippedMonitoring.Lines.Select(Read)];

    public bool Watches(IReadOnlyList<Drug> drugs) =>
        drugs.Any(drug => drug.Name.Equals(Target, StringComparison.OrdinalIgnoreCase) || drug.Class.ToString() == Target);

    /// <summary>When it is due next, and from which day it is overdue.</summary>
    /// <param name="lastChange">The last start or new dose.</param>
    /// <param name="lastOn">The last result; one up to four weeks before the start is the baseline.</param>
    /// <param name="figures">Of the day on which it is asked.</param>
    public (DateOnly DueOn, DateOnly OverdueFrom) DueAfter(DateOnly start, DateOnly lastChange, DateOnly? lastOn, FlagThresholds figures)
    {
        var last = lastOn >= start.AddDays(-BaselineDays) ? lastOn : null;
        var phase = Phases.First(phase => phase.Until is null || (last > start ? last.Value : start) < start.AddDays(figures[Rule, phase.Until]));
        int every = figures[Rule, phase.Every], afterChange = AfterChange is null ? every : figures[Rule, AfterChange];
        var regular = last is { } known ? (known > start ? known : start).AddDays(every) : IsBaseline ? start : start.AddDays(afterChange);
        var due = AfterChange is not null && !(last >= lastChange.AddDays(SoonestAfterChange(afterChange))) ? Earlier(regular, lastChange.AddDays(afterChange), last) : regular;
        return (due, due.AddDays(figures[Rule, phase.Grace] + 1));
    }

    private const int BaselineDays = 28;

    /// <summary>A level that was taken before the new dose has settled tells nothing: half of the days (lithium 5 of 10).</summary>
    private static int SoonestAfterChange(int days) => days / 2;

    /// <summary>Nothing was ever measured: the baseline is due first. Else what the change asks for is due when it comes first.</summary>
    private static DateOnly Earlier(DateOnly regular, DateOnly afterChange, DateOnly? last) => last is null ? regular : regular < afterChange ? regular : afterChange;

    private static MonitoringRule Read(IReadOnlyList<string> line) => new(
        line[0],
        Enum.Parse<MonitoredMeasure>(line[1]),
        line[2] == "yes",
        line[3].Length == 0 ? null : line[3],
        [.. line[4].Split(' ').Select(Phase)],
        line[5]);

    private static MonitoringPhase Phase(string text)
    {
        var parts = text.Split(':');
        return new MonitoringPhase(parts[0].Length == 0 ? null : parts[0], parts[1], parts[2]);
    }
}

/// <summary>Names of thresholds.</summary>
/// <param name="Until">The first day of treatment that is of the next phase; null = it has no end.</param>
/// <param name="Every">Days after the last one.</param>
/// <param name="Grace">Days after the due one before it is overdue.</param>
internal sealed record MonitoringPhase(string? Until, string Every, string Grace);
