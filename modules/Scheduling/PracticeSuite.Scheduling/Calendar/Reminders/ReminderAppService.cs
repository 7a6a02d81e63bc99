using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Scheduling.Calendar.Invitations;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Reminders;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Reminders;

internal sealed class ReminderAppService(
    SchedulingDbContext db, BookingDesk desk, IOutbox outbox, MessageCarriers carriers, IPatientDirectory patients, IAccess access, TimeProvider clock) : IReminderAppService
{
    public async Task<ReminderRulesDto> GetRulesAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.ViewSetUp, cancellationToken);

        return Show(await db.ReminderRules.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new ReminderRules(db.CurrentPractice));
    }

    public async Task<ReminderRulesDto> SetRulesAsync(ReminderRulesInput rules, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.SetUp, cancellationToken);

        var known = await db.ReminderRules.SingleOrDefaultAsync(cancellationToken);
        if (known is null)
            db.Add(known = new ReminderRules(db.CurrentPractice));
        db.DemandUnchanged(known, rules.Version);
        known.Set(rules);
        await db.SaveChangesAsync(cancellationToken);
        return Show(known);
    }

    public async Task<IReadOnlyList<ReminderDto>> GetAsync(IReadOnlyCollection<Guid> appointmentIds, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.View, cancellationToken);

        // The filter of the patients' rows says which of the appointments the caller may see.
        var seen = await db.Appointments.AsNoTracking()
            .Where(one => appointmentIds.Contains(one.Id) && (one.Kind == AppointmentKind.CoordinationCall || db.AppointmentPatients.Any(row => row.AppointmentId == one.Id)))
            .Select(one => new { one.Id, Thing = one.SeriesId, one.Kind, one.Start }).ToListAsync(cancellationToken);
        var calls = seen.Where(one => one.Kind == AppointmentKind.CoordinationCall).ToList();
        var reminders = await outbox.GetAsync(ReminderTemplate.TemplateName, [.. seen.Except(calls).Select(one => one.Id)], cancellationToken);
        var invitations = await outbox.GetAsync(InvitationTemplate.TemplateName, [.. calls.Select(one => one.Thing ?? one.Id).Distinct()], cancellationToken);
        var starts = seen.ToDictionary(one => one.Id, one => one.Start);
        return
        [
            .. reminders.Select(one => Show(one, one.SubjectId, one.TellsOf == starts[one.SubjectId]))
                .Concat(calls.SelectMany(call => Latest(invitations, call.Thing ?? call.Id).Select(one => Show(one, call.Id, isOfThisTime: true)))).OrderBy(one => one.At),
        ];
    }

    public async Task<IReadOnlyList<FailedReminderDto>> GetFailedAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.Book, cancellationToken);

        var failed = await outbox.GetFailedAsync(ReminderTemplate.TemplateName, cancellationToken);
        var (ids, now) = (failed.Select(one => one.SubjectId).ToList(), clock.GetUtcNow());
        // Whoever books for themselves alone sees to their own (P-110).
        var own = desk.Reach().OnlyWith;
        var rows = await db.AppointmentPatients.AsNoTracking().Where(row => ids.Contains(row.AppointmentId))
            .Join(db.Appointments.Where(one => one.Start > now && one.Status == AppointmentStatus.Booked
                && (own == null || one.Reservations.Any(held => held.CalendarId == own && held.State == ReservationState.Held))), row => row.AppointmentId, one => one.Id, (row, one) => new { one.Id, one.Start, one.TimeZoneId, row.PatientId })
            .ToDictionaryAsync(one => one.Id, cancellationToken);
        var names = await patients.GetNamesAsync([.. rows.Values.Select(one => one.PatientId).Distinct()], cancellationToken);
        return
        [
            .. failed.Where(one => rows.TryGetValue(one.SubjectId, out var row) && row.Start == one.TellsOf && names.ContainsKey(row.PatientId))
                .Select(one => (Message: one, Row: rows[one.SubjectId]))
                .Select(one => new FailedReminderDto(
                    one.Message.Id, one.Row.Id, one.Row.Start, one.Row.TimeZoneId, one.Row.PatientId, names[one.Row.PatientId].ListName, Of(one.Message.Channel), one.Message.Reason))
                .OrderBy(one => one.Start),
        ];
    }

    public async Task TryAgainAsync(Guid id, CancellationToken cancellationToken)
    {
        await DemandShownAsync(id, cancellationToken);
        await outbox.TryAgainAsync(id, cancellationToken);
    }

    public async Task DismissAsync(Guid id, CancellationToken cancellationToken)
    {
        await DemandShownAsync(id, cancellationToken);
        await outbox.DismissAsync(id, cancellationToken);
    }

    /// <summary>Whoever may not see the patient finds no such reminder.</summary>
    private async Task DemandShownAsync(Guid id, CancellationToken cancellationToken)
    {
        if ((await GetFailedAsync(cancellationToken)).All(one => one.Id != id))
            throw SchedulingErrors.ReminderNotFound(id);
    }

    /// <summary>The last one to each.</summary>
    private static IEnumerable<OutboxEntry> Latest(IReadOnlyList<OutboxEntry> invitations, Guid thing) =>
        invitations.Where(one => one.SubjectId == thing).GroupBy(one => one.RecipientId).Select(to => to.Last());

    private static ReminderDto Show(OutboxEntry one, Guid appointment, bool isOfThisTime) => new(
        one.Id, appointment, Of(one.Channel), Of(one.State), one.SentAt ?? one.NextAt, one.RecipientId, isOfThisTime, one.State == MessageState.Sent ? null : one.Reason);

    private ReminderRulesDto Show(ReminderRules rules) => new(
        rules.Version, rules.IsOn, rules.EmailHours, rules.TextHours, rules.QuietFrom, rules.QuietUntil, rules.Sender, carriers.Has(MessageChannel.Email), carriers.Has(MessageChannel.Text));

    private static ReminderChannel Of(MessageChannel channel) => channel == MessageChannel.Email ? ReminderChannel.Email : ReminderChannel.Text;

    private static ReminderState Of(MessageState state) => state switch
    {
        MessageState.Queued => ReminderState.Queued,
        MessageState.Held => ReminderState.Held,
        MessageState.Sent => ReminderState.Sent,
        MessageState.Failed => ReminderState.Failed,
        _ => ReminderState.Canceled,
    };
}
