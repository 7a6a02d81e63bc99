using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

/// <summary>Appointments as RFC 5545: when, where and of what kind. A phone copies what it reads to whoever it belongs to, so nothing of a patient is in it (K-087).</summary>
internal static class FeedText
{
    /// <param name="places">Names of the practice's locations.</param>
    public static string Of(string name, IEnumerable<Appointment> appointments, IReadOnlyDictionary<Guid, string> places, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//PracticeSuite//Calendar//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT15M");
        foreach (var one in appointments.OrderBy(one => one.Start).ThenBy(one => one.Id))
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = one.Id.ToString("D"),
                DtStamp = Utc(now),
                Start = Utc(one.Start),
                End = Utc(one.End),
                Sequence = one.Version,
                Summary = Words(one.Kind),
                Location = places.GetValueOrDefault(one.LocationId),
                Class = "PRIVATE",
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static string Words(AppointmentKind kind) => kind switch
    {
        AppointmentKind.CoordinationCall => "Coordination call",
        AppointmentKind.Block => "Kept free",
        _ => "Appointment",
    };

    private static CalDateTime Utc(DateTimeOffset instant) => new(DateTime.SpecifyKind(instant.UtcDateTime, DateTimeKind.Utc));
}
