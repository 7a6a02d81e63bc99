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
        List<(Booked One, MessageChannel Channel, int Hours)> due = [.. Due(booked, MessageChannel.Email, rules.EmailHours, now), .. Due(booked, MessageChannel.Text, rules.TextHours, now)];
        var told = (await outbox.GetAsync(ReminderTemplate.TemplateName, [.. due.Select(each => each.One.Id).Distinct()], cancellationToken)).ToLookup(message => (message.SubjectId, message.Channel));
        await outbox.QueueAsync([.. due.Select(each => Draft(each.One, each.Channel, each.Hours, [.. told[(each.One.Id, each.Channel)]]))], cancellationToken);
        return due.Count;
    }

    private IEnumerable<(Booked One, MessageChannel Channel, int Hours)> Due(IReadOnlyList<Booked> booked, MessageChannel channel, IReadOnlyList<int> steps, DateTimeOffset now)
    {
        if (!carriers.Has(channel))
            yield break;
        foreach (var one in booked)
        {
            if (ReminderTimes.StepNow(steps, one.Start, one.BookedAt, now, TimeZoneInfo.FindSystemTimeZoneById(one.TimeZoneId)) is { } hours)
                yield return (one, channel, hours);
        }
    }

    /// <summary>Its key has a turn: an appointment that moved away and back is told of anew, because the last that was told is another time.</summary>
    private static OutboxDraft Draft(Booked one, MessageChannel channel, int hours, IReadOnlyList<OutboxEntry> told)
    {
        var times = told.Select(message => message.TellsOf).Append(one.Start).ToList();
        var turn = times.Where((time, at) => at == 0 || time != times[at - 1]).Count();
        var key = string.Create(CultureInfo.InvariantCulture, $"reminder/{one.Id:N}/{turn}/{one.Start.UtcDateTime:yyyyMMddHHmm}/{channel}/{hours}");
        return new OutboxDraft(ReminderTemplate.TemplateName, channel, one.Id, key) { TellsOf = one.Start };
    }

    private sealed record Booked(Guid Id, DateTimeOffset Start, DateTimeOffset BookedAt, string TimeZoneId);
}
