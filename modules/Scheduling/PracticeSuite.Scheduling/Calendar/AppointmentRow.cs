using System.Linq.Expressions;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>What is told of an appointment, read without the making of its aggregate: a page has thousands.</summary>
internal sealed record AppointmentRow(
    Guid Id,
    int Version,
    AppointmentKind Kind,
    AppointmentStatus Status,
    DateTimeOffset Start,
    DateTimeOffset End,
    DateTimeOffset BusyUntil,
    string TimeZoneId,
    Guid? TypeId,
    Guid LocationId,
    string? Title,
    VisitMode Mode,
    string? Link,
    Guid? SeriesId,
    DateTimeOffset? OriginalStart,
    DateTimeOffset? ArrivedAt,
    CancelReason? CancelReason,
    Guid? VisitId)
{
    public static readonly Expression<Func<Appointment, AppointmentRow>> Reading = a => new AppointmentRow(
        a.Id, a.Version, a.Kind, a.Status, a.Start, a.End, a.BusyUntil, a.TimeZoneId, a.TypeId, a.LocationId, a.Title, a.Mode, a.Link, a.SeriesId, a.OriginalStart, a.ArrivedAt,
        a.CancelReason, a.VisitId);

    public static readonly Func<Appointment, AppointmentRow> Of = Reading.Compile();
}

/// <summary>Whose time, or which room's, an appointment takes.</summary>
internal readonly record struct CalendarUse(Guid AppointmentId, Guid CalendarId, CalendarKind Kind, int Position)
{
    public static CalendarUse Of(Reservation held) => new(held.AppointmentId, held.CalendarId, held.Kind, held.Position);
}
