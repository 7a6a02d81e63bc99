using PracticeSuite.Platform.Outbox;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Reminders;

namespace PracticeSuite.Web.Components;

/// <summary>What people read for the coded values of the calendar.</summary>
internal static class CalendarWords
{
    private static readonly Dictionary<Enum, string> Labels = new()
    {
        [AppointmentKind.Patient] = "Patient",
        [AppointmentKind.CoordinationCall] = "Coordination call",
        [AppointmentKind.Block] = "Blocked time",
        [AppointmentStatus.Booked] = "booked",
        [AppointmentStatus.Arrived] = "arrived",
        [AppointmentStatus.InRoom] = "in the room",
        [AppointmentStatus.Kept] = "kept",
        [AppointmentStatus.NoShow] = "no-show",
        [AppointmentStatus.Canceled] = "canceled",
        [AppointmentStatus.LateCanceled] = "canceled late",
        [CancelReason.PatientAsked] = "The patient asked",
        [CancelReason.PatientIll] = "The patient is ill",
        [CancelReason.PatientHindered] = "The patient cannot come (weather, transport, work)",
        [CancelReason.ClinicianAway] = "The clinician is away",
        [CancelReason.PracticeAsked] = "The practice asked",
        [CancelReason.BookedInError] = "Booked in error",
        [SeriesScope.ThisOne] = "This one",
        [SeriesScope.ThisAndFollowing] = "This and following",
        [SeriesScope.All] = "All",
        [SeriesFallback.Shift] = "Move to the next time that all have",
        [SeriesFallback.Skip] = "Skip it",
        [RepeatedHour.First] = "first hour (daylight saving time)",
        [RepeatedHour.Second] = "second hour (standard time)",
        [ObstacleKind.Taken] = "Taken",
        [ObstacleKind.RoomTaken] = "Room taken",
        [ObstacleKind.OnLeave] = "On leave",
        [ObstacleKind.Holiday] = "Holiday",
        [ObstacleKind.OutsideHours] = "Outside hours",
        [ObstacleKind.InThePast] = "In the past",
        [ObstacleKind.PatientElsewhere] = "Patient has another appointment",
        [ObstacleKind.BusyElsewhere] = "Busy elsewhere",
        [ReminderChannel.Email] = "e-mail",
        [ReminderChannel.Text] = "text",
        [ReminderState.Queued] = "on its way",
        [ReminderState.Held] = "waits for the end of the quiet hours",
        [ReminderState.Sent] = "sent",
        [ReminderState.Failed] = "could not be sent",
        [ReminderState.Canceled] = "not sent",
        [MessageChannel.Email] = "E-mail",
        [MessageChannel.Text] = "Text",
        [WaitlistState.Waiting] = "waiting",
        [WaitlistState.Booked] = "booked from the list",
        [WaitlistState.Withdrawn] = "withdrawn",
        [TypeColor.Blue] = "Blue",
        [TypeColor.Teal] = "Teal",
        [TypeColor.Green] = "Green",
        [TypeColor.Amber] = "Amber",
        [TypeColor.Red] = "Red",
        [TypeColor.Purple] = "Purple",
        [TypeColor.Pink] = "Pink",
        [TypeColor.Gray] = "Gray",
    };

    public static string? Of(Enum value) => Labels.GetValueOrDefault(value);
}
