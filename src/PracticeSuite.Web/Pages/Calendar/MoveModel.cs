using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>Another time, length, room or other people, for one appointment or for a series.</summary>
public sealed class MoveModel(CalendarDesk desk)
{
    private readonly List<Guid> _staffIds = [];
    private readonly WarnedOf _warned = new();

    /// <summary>As it was when the form was opened: what a colleague changed since is refused, and not written over with what stands here.</summary>
    private AppointmentDto _one = default!;

    public FormState Form { get; } = new();

    public DateTime? When { get; private set; }

    public RepeatedHour? Hour { get; set; }

    public int Minutes { get; set; }

    public IReadOnlyList<Guid> StaffIds => _staffIds;

    public Guid? RoomId { get; set; }

    public SeriesScope Scope { get; set; }

    public IReadOnlyList<Obstacle> Obstacles { get; private set; } = [];

    public IReadOnlyList<Slot> Suggestions { get; private set; } = [];

    public bool AsksToConfirm { get; private set; }

    public void Begin(AppointmentDto one, TimeZoneInfo zone, PendingMove? pending)
    {
        _one = one;
        var start = LocalTime.Of(one.Start, zone);
        (When, Hour, Minutes, RoomId) = (start.On.ToDateTime(start.At), start.Hour, (int)(one.End - one.Start).TotalMinutes, one.RoomId);
        _staffIds.AddRange(one.StaffIds);
        if (pending is not null)
            Begin(pending);
    }

    public void Choose(DateTime? when) => (When, Hour, Obstacles, AsksToConfirm) = (when, null, [], false);

    public void Choose(Slot slot, TimeZoneInfo zone)
    {
        var local = LocalTime.Of(slot.Start, zone);
        Choose(local.On.ToDateTime(local.At));
        Hour = local.Hour;
    }

    public void Pick(Guid? staffId)
    {
        if (staffId is { } id && !StaffIds.Contains(id) && StaffIds.Count < SchedulingLimits.Participants)
            _staffIds.Add(id);
    }

    public void Drop(Guid staffId) => _staffIds.Remove(staffId);

    /// <returns>The moved one; null = nothing was moved, and the form says why or asks.</returns>
    public async Task<AppointmentDto?> MoveAsync(bool confirmed)
    {
        if (When is not { } at)
        {
            Form.Refuse(nameof(MoveAppointment.When), "Give a day and a time.");
            return null;
        }

        var asked = new MoveAppointment(_one.Version, new LocalTime(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), Hour), Minutes)
        {
            StaffIds = StaffIds.SequenceEqual(_one.StaffIds) ? null : [.. StaffIds],
            RoomId = RoomId == _one.RoomId ? null : RoomId ?? Guid.Empty,
            Scope = Scope,
        };
        var move = asked with { IsConfirmed = confirmed && _warned.Is(asked) };
        BookingResult? result = null;
        if (!await Form.TryAsync(async () => result = await desk.DoAsync<IAppointmentAppService, BookingResult>((calendar, ct) => calendar.MoveAsync(_one.Id, move, ct))))
            return null;
        (Obstacles, Suggestions, AsksToConfirm) = (result!.Obstacles, result.Suggestions, result.AsksToConfirm);
        _warned.Keep(asked, AsksToConfirm);
        return result.Appointment;
    }

    private void Begin(PendingMove pending)
    {
        var move = pending.Move;
        (When, Hour, Minutes) = (move.When.On.ToDateTime(move.When.At), move.When.Hour, move.Minutes ?? Minutes);
        (Obstacles, Suggestions, AsksToConfirm) = (pending.Answer.Obstacles, pending.Answer.Suggestions, pending.Answer.AsksToConfirm);
        _warned.Keep(move, AsksToConfirm);
        if (move.StaffIds is not { } staffIds)
            return;
        _staffIds.Clear();
        _staffIds.AddRange(staffIds);
    }
}
