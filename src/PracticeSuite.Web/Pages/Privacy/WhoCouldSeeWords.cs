using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>Why somebody could see something, as a half sentence: "stands in for M. Chen, LCSW since Mon 5 Oct 2026, 00:00".</summary>
internal static class WhoCouldSeeWords
{
    public static string Of(SightReason reason, TimeZoneInfo zone, Func<Guid?, string> staff) => $"{What(reason, staff)}{Since(reason, zone)}";

    public static string Kind(RecordKind what) => what switch
    {
        RecordKind.Problems => "Diagnoses and hospital stays",
        RecordKind.Demographics => "Demographics and insurance",
        RecordKind.Schedule => "Visits",
        RecordKind.Claims => "Claims and month results",
        RecordKind.MedicationList => "Medications and allergies",
        _ => Show.Words(what),
    };

    private static string What(SightReason reason, Func<Guid?, string> staff) => reason.Kind switch
    {
        SightKind.Role => reason.Code is { } portion ? $"the role opens it for every patient ({portion} part)" : "the role opens it for every patient",
        SightKind.CareTeam => "on the care team",
        SightKind.Appointment => "had an appointment within 7 days",
        SightKind.BrokenGlass => $"broke the glass ({(Enum.TryParse<BreakGlassReason>(reason.Code, out var why) ? Show.Words(why).ToLowerInvariant() : "no reason kept")})",
        SightKind.Supervision => $"supervises {staff(reason.ThroughStaffId)}",
        SightKind.Coverage => $"stands in for {staff(reason.ThroughStaffId)}",
        SightKind.Own => "only what they wrote themselves",
        SightKind.Part2Member => "also what the Part 2 program keeps: of the program",
        SightKind.Part2Consent => $"also what the Part 2 program keeps: the patient's consent to {reason.Code?.ToLowerInvariant()}",
        SightKind.Part2Emergency => "also what the Part 2 program keeps: a medical emergency",
        _ => "a program over the API",
    };

    private static string Since(SightReason reason, TimeZoneInfo zone) => (reason.Since, reason.Until) switch
    {
        (null, _) => "",
        ({ } since, null) => $", since {Show.DayAndTime(since, zone)}",
        ({ } since, { } until) => $", {Show.DayAndTime(since, zone)} to {Show.DayAndTime(until, zone)}",
    };
}
