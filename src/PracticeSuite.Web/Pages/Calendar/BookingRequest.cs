using System.Globalization;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>With what a booking begins, as an address says it: from a chart, from an empty time, from the waitlist.</summary>
public sealed record BookingRequest(AppointmentKind Kind)
{
    public Guid? Patient { get; init; }

    /// <summary>With whom.</summary>
    public Guid? Whom { get; init; }

    /// <summary>Who takes part as well.</summary>
    public Guid? Also { get; init; }

    /// <summary>Of which type.</summary>
    public Guid? Of { get; init; }

    /// <summary>At which location.</summary>
    public Guid? Where { get; init; }

    /// <summary>When, on the location's clock.</summary>
    public DateTime? At { get; init; }

    /// <summary>Who waits for it.</summary>
    public Guid? Waiting { get; init; }

    /// <summary>An appointment as which it is to be: with whom, about whom, how long and where.</summary>
    public Guid? Like { get; init; }

    public static BookingRequest? Read(string? kind, string? at, DateOnly on)
    {
        AppointmentKind? known = kind switch
        {
            "visit" => AppointmentKind.Patient,
            "call" => AppointmentKind.CoordinationCall,
            "block" => AppointmentKind.Block,
            _ => null,
        };
        return known is { } booked
            ? new BookingRequest(booked) { At = TimeOnly.TryParseExact(at, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? on.ToDateTime(time) : null }
            : null;
    }

    public static string Write(AppointmentKind kind) => kind switch
    {
        AppointmentKind.CoordinationCall => "call",
        AppointmentKind.Block => "block",
        _ => "visit",
    };

    /// <summary>To be added to the calendar's address.</summary>
    public override string ToString() => string.Concat(
        $"&book={Write(Kind)}",
        Like is { } like ? $"&like={like}" : "",
        Patient is { } patient ? $"&patient={patient}" : "",
        Whom is { } whom ? $"&whom={whom}" : "",
        Also is { } also ? $"&also={also}" : "",
        Of is { } type ? $"&of={type}" : "",
        Where is { } where ? $"&where={where}" : "",
        At is { } at ? $"&at={at.ToString("HH:mm", CultureInfo.InvariantCulture)}" : "",
        Waiting is { } waiting ? $"&waiting={waiting}" : "");
}
