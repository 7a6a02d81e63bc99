using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Reminders;

/// <summary>
/// Queues the reminders that are due now, one an appointment, time, step and channel. Nothing is queued ahead, so nothing has to be taken
/// back when an appointment moves or is canceled; what changes between here and the sending, <see cref="ReminderTemplate"/> sees.
/// </summary>
internal sealed class ReminderPlanner(SchedulingDbContext db, IOutbox outbox, MessageCarriers carriers, TimeProvider clock)
{
    /// <returns>How many came due.</returns>
    public async Task<int> PlanAsync(CancellationToken cancellationToken)
    {
        if (await db.ReminderRules.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { IsOn: true } rules)
            return 0;
        var now = clock.GetUtcNow();
        // A day of the wall clock may have an hour more.
        var last = now.AddHours(SchedulingLimits.ReminderHoursMax + 1);
        var booked = await db.Appointments.AsNoTracking()
            .Where(one => one.Kind == AppointmentKind.Patient && one.Status == AppointmentStatus.Booked && one.Start > now && one.Start <= last)
            .Select(one => new Booked(one.Id, one.Start, one.BookedAt, one.TimeZoneId)).ToListAsync(cancellationToken);
        List<OutboxDraft> due = [.. Due(booked, MessageChannel.Email, rules.EmailHours, now), .. Due(booked, MessageChannel.Text, rules.TextHours, now)];
        await outbox.QueueAsync(due, cancellationToken);
        return due.Count;
    }

    private IEnumerable<OutboxDraft> Due(IReadOnlyList<Booked> booked, MessageChannel channel, IReadOnlyList<int> steps, DateTimeOffset now)
    {
        if (!carriers.Has(channel))
            yield break;
        foreach (var one in booked)
        {
            if (ReminderTimes.StepNow(steps, one.Start, one.BookedAt, now, TimeZoneInfo.FindSystemTimeZoneById(one.TimeZoneId)) is { } hours)
                yield return new OutboxDraft(ReminderTemplate.TemplateName, channel, one.Id, Key(one, channel, hours)) { TellsOf = one.Start };
        }
    }

    private static string Key(Booked one, MessageChannel channel, int hours) =>
        string.Create(CultureInfo.InvariantCulture, $"reminder/{one.Id:N}/{one.Start.UtcDateTime:yyyyMMddHHmm}/{channel}/{hours}");

    private sealed record Booked(Guid Id, DateTimeOffset Start, DateTimeOffset BookedAt, string TimeZoneId);
}
