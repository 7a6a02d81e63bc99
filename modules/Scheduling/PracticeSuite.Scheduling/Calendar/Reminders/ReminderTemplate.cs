using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Reminders;

/// <summary>
/// "You have an appointment at Harbor on Monday, October 12, at 10:00 AM (New York time)." No name of the patient, nobody it is with, no type
/// (K-047); and only if it still takes place then, in no quiet hour, and to where the patient may be reached now (P-152).
/// </summary>
internal sealed class ReminderTemplate(SchedulingDbContext db, IPatientReminders patients, IPracticeDirectory practices, TimeProvider clock) : IMessageTemplate
{
    public const string TemplateName = "appointment-reminder";

    public string Name => TemplateName;

    public async Task<Composed> ComposeAsync(OutboxEntry message, CancellationToken cancellationToken)
    {
        var rules = await db.ReminderRules.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var appointment = await db.Appointments.AsNoTracking().SingleAsync(one => one.Id == message.SubjectId, cancellationToken);
        var now = clock.GetUtcNow();
        if (rules is not { IsOn: true })
            return new Composed.Drop("RemindersOff");
        if (appointment.Status != AppointmentStatus.Booked)
            return new Composed.Drop("NotBookedAnyMore");
        if (appointment.Start != message.TellsOf)
            return new Composed.Drop("Moved");
        if (appointment.Start <= now)
            return new Composed.Drop("TooLate");
        if (rules.QuietUntilAfter(now, TimeZoneInfo.FindSystemTimeZoneById(appointment.TimeZoneId)) is { } until)
            return until < appointment.Start ? new Composed.Hold(until, "QuietHours") : new Composed.Drop("QuietUntilStart");
        var patient = await db.AppointmentPatients.Where(one => one.AppointmentId == appointment.Id).Select(one => one.PatientId).SingleAsync(cancellationToken);
        return await ComposeAsync(message.Channel, appointment, patient, rules.Sender, cancellationToken);
    }

    private async Task<Composed> ComposeAsync(MessageChannel channel, Appointment appointment, Guid patient, string? sender, CancellationToken cancellationToken)
    {
        var address = (await patients.GetAsync([patient], cancellationToken)).GetValueOrDefault(patient) ?? ReminderAddress.None;
        if ((channel == MessageChannel.Email ? address.Email : address.Mobile) is not { } to)
            return new Composed.Drop("NotThisWay");
        var practice = await practices.GetAsync(cancellationToken);
        var (name, phone) = (sender ?? practice.Name, PhoneText(practice.Phone));
        var text = $"You have an appointment at {name} on {When(appointment)}.";
        return new Composed.Ready(channel == MessageChannel.Email
            ? new Letter(to, name, $"Your appointment at {name}", $"{text}\n\nIf you cannot come, call us at {phone}. Nobody reads answers to this address.\n") { PatientId = patient }
            : new Letter(to, name, null, $"{text} Questions: {phone}. Reply STOP to end texts.") { PatientId = patient });
    }

    /// <summary>With the place whose clock is meant; of an hour that the clock shows twice, which.</summary>
    private static string When(Appointment one)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(one.TimeZoneId);
        var local = TimeZoneInfo.ConvertTime(one.Start, zone);
        var hour = !zone.IsAmbiguousTime(local.DateTime) ? "" : zone.IsDaylightSavingTime(local) ? ", daylight saving" : ", standard";
        return string.Create(CultureInfo.GetCultureInfo("en-US"), $"{local:dddd, MMMM d}, at {local:h:mm tt} ({one.TimeZoneId.Split('/')[^1].Replace('_', ' ')} time{hour})");
    }

    private static string PhoneText(string digits) => digits.Length == 10 ? $"{digits[..3]}-{digits[3..6]}-{digits[6..]}" : digits;
}
