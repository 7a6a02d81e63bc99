using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Calendar.Invitations;
using PracticeSuite.Scheduling.Calendar.Turns;
using PracticeSuite.Scheduling.Calendar.Waitlist;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Series;

/// <summary>Books all occurrences of a rule for which there is time, in one transaction (K-082).</summary>
internal sealed class SeriesBooking(
    SchedulingDbContext db, BookingDesk desk, PlaceCheck check, CalendarTurns turns, Doors doors, CallInvitations invitations, WaitlistDesk waitlist, IAccess access, TimeProvider clock)
{
    /// <summary>How far the last occurrence may be shifted.</summary>
    private const int ReachDays = SeriesPlan.LastReachDays;

    public async Task<SeriesResult> BookAsync(BookSeries booking, CancellationToken cancellationToken)
    {
        Check.That(Enum.IsDefined(booking.Fallback), nameof(booking.Fallback), "Fallback is none of the list; choose one.");
        var (terms, place, type) = await desk.ReadAsync(booking.First, cancellationToken);
        var first = BookingDesk.Placed(booking.First, place, type);
        var wanted = Occurrences(booking.Rule, first);
        var staff = await desk.DemandStaffAsync(booking.First.StaffIds, cancellationToken);

        await turns.TakeAsync(first.Calendars, cancellationToken);
        var asked = new Asked(terms.Kind, first, booking.First.PatientIds, staff, place);
        var known = await check.KnownAsync(asked, wanted, ReachDays, [], cancellationToken);
        var plan = SeriesPlan.Of(wanted, asked, known, booking.Fallback, clock.GetUtcNow());
        IReadOnlyList<Obstacle> warnings = [.. plan.Warnings, .. await check.ElsewhereAsync(asked, [.. plan.Booked.Select(one => one.At)], [], cancellationToken)];
        if (plan.Booked.Count == 0 || (warnings.Count > 0 && !booking.First.IsConfirmed))
            return new SeriesResult(null, plan.Results, warnings);

        var series = new AppointmentSeries(db.CurrentPractice, booking.Rule.Trim(), first, access.Caller.Name, clock.GetUtcNow());
        var booked = plan.Booked.Select(one => Appointment.Book(db.CurrentPractice, terms, one.At, access.Caller.Name, clock.GetUtcNow(), series.Id, one.Original)).ToList();
        var isOfProgram = await db.IsOfProgramAsync(booking.First.StaffIds, cancellationToken);
        db.Add(series);
        db.AddRange(booked);
        db.AddRange(booked.SelectMany(one => booking.First.PatientIds.Select(patient => new AppointmentPatient(one, patient, isOfProgram))));
        await waitlist.BookedAsync(booking.First.WaitlistEntryId, booking.First.PatientIds, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (terms.Kind == AppointmentKind.Patient)
            await doors.OpenAsync(booked, booking.First.PatientIds[0], cancellationToken);
        await invitations.TellAsync(booked, cancellationToken);
        return new SeriesResult(series.Id, plan.Results, warnings);
    }

    /// <summary>An hour that the clock shows twice is the first of the two, unless the series was begun in the second.</summary>
    private static IReadOnlyList<Placement> Occurrences(string? rule, Placement first) =>
    [
        .. OccurrenceRule.Expand(rule, first.When.On.ToDateTime(first.When.At)).Select(at => new Placement(
            first.Zone, new LocalTime(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), first.When.Hour ?? RepeatedHour.First),
            first.Minutes, first.Buffer, first.StaffIds, first.RoomId)),
    ];
}
