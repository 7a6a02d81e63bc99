using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

/// <summary>What tests of the calendar say again and again.</summary>
internal static class FrontDesk
{
    /// <summary>Half an hour in person, usually billed as 99214.</summary>
    public static readonly AppointmentTypeInput MedCheck = new("Medication check", 30, 0, TypeColor.Teal, VisitMode.InPerson, Code: "99214");

    public static LocalTime At(string text)
    {
        var local = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new LocalTime(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    public static async Task<Guid> AddTypeAsync(this TestHost host, AppointmentTypeInput? type = null) =>
        (await host.AsSystem.RunAsync<ICalendarSetUpAppService, AppointmentTypeDto>((setUp, ct) => setUp.AddTypeAsync(type ?? MedCheck, ct))).Id;

    public static async Task<Guid> AddRoomAsync(this TestHost host, string name = "1") =>
        (await host.AsSystem.RunAsync<ICalendarSetUpAppService, RoomDto>((setUp, ct) => setUp.AddRoomAsync(new RoomInput(NewYork.Id, name), ct))).Id;

    public static Task<HolidayAdded> CloseAsync(this TestHost host, DateOnly on) =>
        host.AsSystem.RunAsync<ICalendarSetUpAppService, HolidayAdded>((setUp, ct) => setUp.AddHolidayAsync(new HolidayInput(on, "Columbus Day"), ct));

    public static BookAppointment Visit(Guid type, string at, Guid? patient = null, Guid? with = null) =>
        new(AppointmentKind.Patient, [with ?? Patel.Id], At(at), null) { TypeId = type, PatientIds = [patient ?? Rosa] };

    public static BookAppointment Call(string at) => new(AppointmentKind.CoordinationCall, [Patel.Id, Chen.Id], At(at), 15);

    public static BookAppointment Block(string at, int minutes) => new(AppointmentKind.Block, [Patel.Id], At(at), minutes) { Title = "Paperwork" };

    public static Task<BookingResult> BookAsync(this IOperations somebody, BookAppointment booking) =>
        somebody.RunAsync<IAppointmentAppService, BookingResult>((calendar, ct) => calendar.BookAsync(booking, ct));

    public static async Task<AppointmentDto> BookedAsync(this IOperations somebody, BookAppointment booking) =>
        (await somebody.BookAsync(booking)).Appointment ?? throw new InvalidOperationException("It was not booked.");

    public static Task<SeriesResult> BookSeriesAsync(this IOperations somebody, BookAppointment first, string rule, SeriesFallback fallback = SeriesFallback.Shift) =>
        somebody.RunAsync<IAppointmentAppService, SeriesResult>((calendar, ct) => calendar.BookSeriesAsync(new BookSeries(first, rule, fallback), ct));

    public static Task<BookingResult> MoveAsync(this IOperations somebody, AppointmentDto one, MoveAppointment move) =>
        somebody.RunAsync<IAppointmentAppService, BookingResult>((calendar, ct) => calendar.MoveAsync(one.Id, move with { Version = one.Version }, ct));

    public static Task<CancelResult> CancelAsync(this IOperations somebody, AppointmentDto one, CancelReason reason, SeriesScope scope = SeriesScope.ThisOne) =>
        somebody.RunAsync<IAppointmentAppService, CancelResult>((calendar, ct) => calendar.CancelAsync(one.Id, new CancelAppointment(one.Version, reason, scope), ct));

    public static Task<AppointmentDto> KeepAsync(this IOperations somebody, AppointmentDto one, string? code = null) =>
        somebody.RunAsync<IAppointmentAppService, AppointmentDto>((calendar, ct) => calendar.KeepAsync(one.Id, new KeepAppointment(one.Version, code), ct));

    public static Task<AppointmentDto> TakeBackAsync(this IOperations somebody, AppointmentDto one) =>
        somebody.RunAsync<IAppointmentAppService, AppointmentDto>((calendar, ct) => calendar.TakeBackAsync(one.Id, one.Version, ct));

    public static Task<AppointmentDto> MarkNoShowAsync(this IOperations somebody, AppointmentDto one) =>
        somebody.RunAsync<IAppointmentAppService, AppointmentDto>((calendar, ct) => calendar.MarkNoShowAsync(one.Id, one.Version, ct));

    public static Task<CalendarDto> WeekAsync(this IOperations somebody, string first, int days = 7, Func<CalendarFilter, CalendarFilter>? only = null)
    {
        var from = DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture);
        var filter = new CalendarFilter(from, from.AddDays(days - 1));
        return somebody.RunAsync<IAppointmentAppService, CalendarDto>((calendar, ct) => calendar.GetCalendarAsync(only?.Invoke(filter) ?? filter, ct));
    }

    public static Task<SlotAnswer> FindAsync(this IOperations somebody, SlotQuestion question) =>
        somebody.RunAsync<ISlotSearch, SlotAnswer>((slots, ct) => slots.FindAsync(question, ct));

    public static List<string> Local(IEnumerable<DateTimeOffset> instants) => [.. instants.Select(at => $"{TimeZoneInfo.ConvertTime(at, NewYork.Zone):MM-dd HH:mm}")];
}
