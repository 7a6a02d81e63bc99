using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Messages;

/// <summary>How messages and their states are said.</summary>
internal static class MessageWords
{
    /// <summary>"Read 10:42, acknowledged 10:43".</summary>
    public static string State(ReceiptDto receipt, PracticeClock clock) => string.Join(", ", StatesOf(receipt, clock).DefaultIfEmpty("Sent, not delivered yet"));

    /// <summary>The time of today, else the day with it.</summary>
    public static string When(DateTimeOffset at, PracticeClock clock) =>
        clock.Zone.LocalDate(at) == clock.Today ? Show.Clock(at, clock.Zone) : $"{Show.ShortDay(clock.Zone.LocalDate(at))}, {Show.Clock(at, clock.Zone)}";

    public static string Away(string name, AwayDto away, StaffNames staff, PracticeClock clock)
    {
        var until = away.Until is { } back ? $" until {Show.Day(clock.Zone.LocalDate(back).AddDays(-1))}" : "";
        return $"{name} is away{until}. {string.Join(" and ", away.StandIns.Select(id => staff[id]))} stands in: an important message goes there as well.";
    }

    public static (string Part, string Label) Of(ChartPlace place) => place switch
    {
        ChartPlace.Team => ("team", "Care team"),
        ChartPlace.Enrollment => ("enrollment", "Enrollment"),
        ChartPlace.Diagnoses => ("diagnoses", "Diagnoses"),
        ChartPlace.Consents => ("consents", "Consents"),
        ChartPlace.Scales => ("scales", "Scales"),
        ChartPlace.Plan => ("plan", "Plan"),
        ChartPlace.Visits => ("visits", "Visits"),
        ChartPlace.Stays => ("stays", "Hospital stays"),
        _ => throw new InvalidOperationException($"{place} has no words."),
    };

    private static IEnumerable<string> StatesOf(ReceiptDto receipt, PracticeClock clock)
    {
        if (receipt.ReadAt is { } read)
            yield return $"Read {When(read, clock)}";
        else if (receipt.DeliveredAt is { } delivered)
            yield return $"Delivered {When(delivered, clock)}, not read";
        if (receipt.AcknowledgedAt is { } acknowledged)
            yield return $"acknowledged {When(acknowledged, clock)}";
        if (receipt.RepliedAt is not null)
            yield return "replied";
    }
}
