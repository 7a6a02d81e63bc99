using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>Moves an appointment to where it is dragged, and says before that what would stand in the way.</summary>
public sealed class MoveByPointer(CalendarModel calendar)
{
    public FormState Form { get; } = new();

    public (CalendarColumn Column, LocalTime When)? PlaceOf(int column, int minute) => column >= 0 && column < calendar.Columns.Count
        ? (calendar.Columns[column], calendar.Columns[column].Axis.TimeAt(minute))
        : null;

    /// <returns>First the time; then, each a sentence, what is known to be in the way. The server weighs it all again when it is let go.</returns>
    public IReadOnlyList<string> Weigh(Guid id, int column, int minute, int minutes)
    {
        if (calendar.Find(id) is not { } one || PlaceOf(column, minute) is not { } place || minutes <= 0)
            return [];
        var start = place.Column.Axis.Start.AddMinutes(minute);
        return [Show.Span(start, start.AddMinutes(minutes), calendar.Zone), .. InTheWay(one, place.Column, start, start.AddMinutes(minutes)).Distinct(StringComparer.Ordinal)];
    }

    /// <returns>What came of it; null = nothing was asked for, or it was refused, and the form says why.</returns>
    public async Task<PendingMove?> DropAsync(Guid id, int column, int minute, int minutes)
    {
        if (calendar.Find(id) is not { } one || PlaceOf(column, minute) is not { } place || minutes <= 0)
            return null;
        var staffIds = PeopleAt(one, place.Column);
        if (place.Column.Axis.Start.AddMinutes(minute) == one.Start && one.End - one.Start == TimeSpan.FromMinutes(minutes) && staffIds.SequenceEqual(one.StaffIds))
            return null;
        // The hour is the clock's where it takes place, which may be another than that of the columns.
        var when = LocalTime.Of(place.Column.Axis.Start.AddMinutes(minute), TimeZoneInfo.FindSystemTimeZoneById(one.TimeZoneId));
        var move = new MoveAppointment(one.Version, when, minutes) { StaffIds = staffIds.SequenceEqual(one.StaffIds) ? null : staffIds };
        return await AskAsync(one.Id, move) is { } answer ? new PendingMove(one.Id, move, answer) : null;
    }

    /// <summary>Where it was, whatever a warning says: it stood there before.</summary>
    public async Task<bool> PutBackAsync(AppointmentDto before)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(before.TimeZoneId);
        var move = new MoveAppointment(before.Version, LocalTime.Of(before.Start, zone), (int)(before.End - before.Start).TotalMinutes) { StaffIds = before.StaffIds, IsConfirmed = true };
        var answer = await AskAsync(before.Id, move);
        if (answer is { IsBooked: false })
            Form.Tell(string.Join(' ', answer.Obstacles.Select(one => one.Words)));
        return answer is { IsBooked: true };
    }

    private async Task<BookingResult?> AskAsync(Guid id, MoveAppointment move)
    {
        BookingResult? answer = null;
        await Form.TryAsync(async () => answer = await calendar.MoveAsync(id, move));
        return answer;
    }

    /// <summary>In another's column it is with them, instead of the one from whose column it was taken.</summary>
    private IReadOnlyList<Guid> PeopleAt(AppointmentDto one, CalendarColumn column)
    {
        if (column.StaffId is not { } target || one.StaffIds.Contains(target))
            return one.StaffIds;
        return one.StaffIds.Count == 1 ? [target] : [.. one.StaffIds.Select((id, at) => at == 0 ? target : id)];
    }

    private IEnumerable<string> InTheWay(AppointmentDto one, CalendarColumn column, DateTimeOffset start, DateTimeOffset end)
    {
        foreach (var id in PeopleAt(one, column))
        {
            var name = calendar.Choices.Staff[id];
            if (one.Kind != AppointmentKind.Block && HoursInTheWay(id, column, start, end) is { } hours)
                yield return hours;
            if (calendar.Shown!.Appointments.Any(other => other.Id != one.Id && !other.Status.IsCanceled() && other.StaffIds.Contains(id) && other.Start < end && other.BusyUntil > start))
                yield return $"{name} has another appointment then.";
        }

        if (start < calendar.Choices.Clock.Now)
            yield return "In the past.";
    }

    private string? HoursInTheWay(Guid id, CalendarColumn column, DateTimeOffset start, DateTimeOffset end)
    {
        var name = calendar.Choices.Staff[id];
        return calendar.ClosedOn(column.Axis.On, id) is { } closed ? $"{name}: {closed}."
            : calendar.Works(id, start, end) ? null
            : $"Outside the hours of {name}.";
    }
}
