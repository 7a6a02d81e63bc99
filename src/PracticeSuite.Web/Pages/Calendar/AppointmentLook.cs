using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>How an appointment is drawn and named: color, sign and words say the same.</summary>
public sealed class AppointmentLook(CalendarChoices choices)
{
    /// <summary>Whom or what it is about; "Busy" where the person may know no more.</summary>
    public static string What(AppointmentDto one) => one switch
    {
        { IsBusyOnly: true } => "Busy",
        { Kind: AppointmentKind.Block } => one.Title ?? "Blocked",
        { Kind: AppointmentKind.CoordinationCall, Patients.Count: 0 } => "Coordination call",
        { Kind: AppointmentKind.CoordinationCall } => $"Coordination call: {string.Join("; ", one.Patients.Select(patient => patient.Name))}",
        { Patients: [var patient, ..] } => patient.Name,
        _ => "Patient",
    };

    public static string Sign(AppointmentDto one) => one switch
    {
        { IsBusyOnly: true } or { Kind: AppointmentKind.Block } => "shade",
        { Kind: AppointmentKind.CoordinationCall } => "call",
        _ => "patients",
    };

    /// <summary>"Every 2 weeks on Monday, Friday; 12 times"; null = it stands alone.</summary>
    public static string? Repeats(AppointmentDto one)
    {
        if (one.SeriesRule is null)
            return null;
        if (SeriesRules.Read(one.SeriesRule) is not { } rule)
            return "In a series";
        var days = rule.Days.Count == 0 ? "" : $" on {string.Join(", ", rule.Days)}";
        return $"{(rule.Every == 1 ? "Every week" : $"Every {rule.Every} weeks")}{days}{(rule.Count is { } count ? $"; {count} times" : $" until {Show.Day(rule.Until)}")}";
    }

    /// <summary>A sign of where the patient is; null = they have not come yet.</summary>
    public static string? StateSign(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Arrived => "arrived",
        AppointmentStatus.InRoom => "door",
        AppointmentStatus.Kept => "check",
        AppointmentStatus.NoShow or AppointmentStatus.Canceled or AppointmentStatus.LateCanceled => "cross",
        _ => null,
    };

    /// <summary>The class of its tag.</summary>
    public static string Tone(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Arrived or AppointmentStatus.InRoom => "accent",
        AppointmentStatus.Kept => "good",
        AppointmentStatus.NoShow or AppointmentStatus.LateCanceled => "warn",
        _ => "",
    };

    public static bool IsFromAfar(AppointmentDto one) => !one.IsBusyOnly && one.Mode != VisitMode.InPerson;

    public string? TypeName(AppointmentDto one) => choices.Type(one.TypeId)?.Name;

    public string ColorClass(AppointmentDto one) => one switch
    {
        { IsBusyOnly: true } or { Kind: AppointmentKind.Block } => "c-none",
        _ when choices.Type(one.TypeId) is { } type => $"c-{type.Color.ToString().ToLowerInvariant()}",
        { Kind: AppointmentKind.CoordinationCall } => "c-purple",
        _ => "c-gray",
    };

    /// <summary>"A. Patel, MD; M. Chen, LCSW".</summary>
    public string People(AppointmentDto one) => string.Join("; ", one.StaffIds.Select(id => choices.Staff[id]));

    /// <summary>As short as a block has room for: "Patel, Chen".</summary>
    public string LastNames(AppointmentDto one) => string.Join(", ", choices.Staff.All.Where(member => one.StaffIds.Contains(member.Id)).Select(member => member.LastName));

    public string? RoomName(AppointmentDto one) => choices.Room(one.RoomId)?.Name;

    /// <summary>Of which type, where the patient is, how and in which room, as far as each says something.</summary>
    public IEnumerable<string> Details(AppointmentDto one) => new[]
    {
        TypeName(one),
        one.Status == AppointmentStatus.Booked ? null : Show.Words(one.Status),
        IsFromAfar(one) ? Show.Words(one.Mode) : null,
        RoomName(one),
    }.OfType<string>();
}
