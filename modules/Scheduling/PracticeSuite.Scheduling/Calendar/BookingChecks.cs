using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>What a booking must say, whatever else is booked.</summary>
internal static class BookingChecks
{
    public static void Demand(BookAppointment booking)
    {
        Check.That(Enum.IsDefined(booking.Kind), nameof(booking.Kind), "Kind is none of the list; choose one.");
        DemandStaff(booking.StaffIds, booking.Kind);
        Check.That(booking.Mode is null || Enum.IsDefined(booking.Mode.Value), nameof(booking.Mode), "Mode is none of the list; choose one.");
        Check.That(
            booking.Kind != AppointmentKind.Patient || booking.TypeId is not null, nameof(booking.TypeId), "TypeId is empty; choose what the patient comes for.");
        DemandPatients(booking);
    }

    public static void DemandStaff(IReadOnlyList<Guid> staffIds, AppointmentKind kind)
    {
        Check.That(
            staffIds.Count is > 0 and <= SchedulingLimits.Participants && staffIds.Distinct().Count() == staffIds.Count,
            nameof(BookAppointment.StaffIds), $"StaffIds names {staffIds.Count}; give 1 to {SchedulingLimits.Participants} of the staff, each once.");
        Check.That(
            kind != AppointmentKind.CoordinationCall || staffIds.Count > 1, nameof(BookAppointment.StaffIds), "StaffIds names one; a call is between two or more of the staff.");
    }

    public static string? Title(BookAppointment booking)
    {
        var title = Check.Optional(booking.Title, nameof(booking.Title), SchedulingLimits.Title);
        Check.That(
            title is null || booking.Kind == AppointmentKind.Block, nameof(booking.Title),
            "Title is of blocks, where everybody reads it; leave it empty, the type says what an appointment is for.");
        return title;
    }

    private static void DemandPatients(BookAppointment booking)
    {
        var (fewest, most) = booking.Kind switch
        {
            AppointmentKind.Patient => (1, 1),
            AppointmentKind.CoordinationCall => (0, SchedulingLimits.CallPatients),
            _ => (0, 0),
        };
        var count = booking.PatientIds.Count;
        Check.That(
            count >= fewest && count <= most && booking.PatientIds.Distinct().Count() == count, nameof(booking.PatientIds),
            $"PatientIds names {count}; an appointment of this kind has {(fewest == most ? $"{most}" : $"{fewest} to {most}")}, each once.");
    }
}
