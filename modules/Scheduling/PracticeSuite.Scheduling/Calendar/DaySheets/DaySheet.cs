using System.Globalization;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Calendar.DaySheets;

/// <summary>What a day's sheet says, in words.</summary>
internal sealed record DaySheet(PracticeProfile Practice, DateOnly On, CalendarDto Day)
{
    public Guid? Place { get; init; }

    public IReadOnlyDictionary<Guid, StaffMember> Staff { get; init; } = new Dictionary<Guid, StaffMember>();

    public IReadOnlyDictionary<Guid, string> Types { get; init; } = new Dictionary<Guid, string>();

    public IReadOnlyDictionary<Guid, string> Rooms { get; init; } = new Dictionary<Guid, string>();

    public IReadOnlyDictionary<Guid, PatientName> Patients { get; init; } = new Dictionary<Guid, PatientName>();

    public DateTimeOffset PrintedAt { get; init; }

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Day.TimeZoneId);

    public string PlaceName => Place is { } id ? Practice.Locations.OrMain(id).Name : "All locations";

    public bool TellsOfProgram => Day.Appointments.Any(one => one.Patients.Any(patient => patient.IsPart2));

    public IEnumerable<string> Holidays => Day.Closed.Where(one => one.StaffId is null).Select(one => one.Holiday).OfType<string>();

    /// <summary>Who has something booked or is away, by name.</summary>
    public IEnumerable<DaySheetPart> Parts => Day.Appointments.SelectMany(one => one.StaffIds).Concat(Day.Closed.Select(one => one.StaffId).OfType<Guid>()).Distinct()
        .Select(id => new DaySheetPart(
            Staff.GetValueOrDefault(id)?.DisplayNameOn(On) ?? "Somebody who left",
            Day.Closed.Any(one => one.StaffId == id),
            [.. Day.Appointments.Where(one => one.StaffIds.Contains(id)).Select(one => LineOf(one, id))]))
        .OrderBy(part => part.Who, StringComparer.Ordinal);

    private DaySheetLine LineOf(AppointmentDto one, Guid of) => new($"{Clock(one.Start)}–{Clock(one.End)}", WhoOf(one), WhatOf(one, of), StateOf(one));

    private string Clock(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private string WhoOf(AppointmentDto one) => one switch
    {
        { IsBusyOnly: true } => "Busy",
        { Kind: AppointmentKind.Block } => one.Title ?? "Kept free",
        { Patients.Count: 0 } => "Coordination call",
        _ => string.Join("\n", one.Patients.Select(NameOf)),
    };

    private string NameOf(AppointmentPatientDto patient) =>
        Patients.GetValueOrDefault(patient.PatientId)?.BirthDate is { } born ? string.Create(CultureInfo.InvariantCulture, $"{patient.Name}, born {born:MM/dd/yyyy}") : patient.Name;

    private string WhatOf(AppointmentDto one, Guid of) => one.IsBusyOnly ? "" : string.Join(", ", new[]
    {
        one.Kind == AppointmentKind.CoordinationCall ? "Coordination call" : null,
        one.TypeId is { } type ? Types.GetValueOrDefault(type) : null,
        one.RoomId is { } room ? Rooms.GetValueOrDefault(room) : null,
        one.Kind == AppointmentKind.Patient && one.Mode != VisitMode.InPerson ? one.Mode == VisitMode.AudioOnly ? "by telephone" : "by video" : null,
        one.StaffIds.Count > 1 ? $"with {string.Join("; ", one.StaffIds.Where(id => id != of).Select(id => Staff.GetValueOrDefault(id)?.DisplayNameOn(On)).OfType<string>())}" : null,
    }.OfType<string>());

    private static string StateOf(AppointmentDto one) => one.Status switch
    {
        AppointmentStatus.Booked => "",
        AppointmentStatus.Arrived => "here",
        AppointmentStatus.InRoom => "in the room",
        AppointmentStatus.Kept => "kept",
        AppointmentStatus.NoShow => "did not come",
        _ => "canceled",
    };
}

/// <param name="IsAway">On leave that day.</param>
internal sealed record DaySheetPart(string Who, bool IsAway, IReadOnlyList<DaySheetLine> Lines);

internal sealed record DaySheetLine(string Time, string Who, string What, string State);
