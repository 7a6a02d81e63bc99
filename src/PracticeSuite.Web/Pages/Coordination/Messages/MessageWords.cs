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
        if (away.StandIns.Count == 0)
            return $"{name} is away{until}, and nobody stands in: what you write to them waits until they are back. What cannot wait, write to somebody else of the team as well, or raise a flag in the chart.";
        return $"{name} is away{until}. {string.Join(" and ", away.StandIns.Select(id => staff[id]))} stands in: an important or urgent message goes there as well.";
    }

    /// <summary>What comes of a level, said before it is sent (K-061, K-063).</summary>
    public static string Of(MessageLevel level, bool isAboutPatient) => level switch
    {
        MessageLevel.Urgent when !isAboutPatient => "Urgent messages raise a flag in a chart; this one is about no patient, so choose Important.",
        MessageLevel.Urgent => "Raises an urgent flag for those who get it; who does not acknowledge in time, the next ones hear of it. What cannot wait for the next business day is a critical flag, or a call.",
        MessageLevel.Important => "Who has not read it after 8 business hours is reminded, and who stands in for them gets it, too.",
        _ => "Who has not read it after 2 business days is reminded.",
    };

    public static string Tone(MessageLevel level) => level switch
    {
        MessageLevel.Urgent => "danger",
        MessageLevel.Important => "warn",
        _ => "",
    };

    public static string Of(ThreadInvitationState state) => state switch
    {
        ThreadInvitationState.Waiting => "not opened yet",
        ThreadInvitationState.Opened => "opened",
        ThreadInvitationState.Answered => "answered",
        ThreadInvitationState.Withdrawn => "taken back",
        ThreadInvitationState.Expired => "expired",
        _ => "ended after five wrong dates",
    };

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
