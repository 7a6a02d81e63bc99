using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Invitations;

/// <summary>An invitation to a call, or that it is canceled, as it stands when it is sent: who takes part and when, and of no patient a word (K-087).</summary>
internal sealed class InvitationTemplate(SchedulingDbContext db, IOutbox outbox, IStaffDirectory staff, IPracticeDirectory practices, TimeProvider clock) : IMessageTemplate
{
    public const string TemplateName = "call-invitation";

    public string Name => TemplateName;

    public async Task<Composed> ComposeAsync(OutboxEntry message, CancellationToken cancellationToken)
    {
        var person = message.RecipientId!.Value;
        var told = (await outbox.GetAsync(TemplateName, [message.SubjectId], cancellationToken)).Where(one => one.RecipientId == person).ToList();
        if (told[^1].Id != message.Id)
            return new Composed.Drop("Superseded");
        if ((await staff.GetAllAsync(cancellationToken)).GetValueOrDefault(person) is not { Email: { } address } member)
            return new Composed.Drop("NoAddress");
        var call = await ReadAsync(message.SubjectId, cancellationToken);
        var takesPart = member.IsEmployedOn(call.Zone.LocalDate(clock.GetUtcNow())) && call.Of(person).Any(one => one.Status == AppointmentStatus.Booked && one.End > clock.GetUtcNow());
        if (call.All.All(one => one.End <= clock.GetUtcNow()))
            return new Composed.Drop("Over");
        if (!takesPart && Unneeded(told, message) is { } reason)
            return new Composed.Drop(reason);
        return new Composed.Ready(await LetterAsync(call, member, address, takesPart, cancellationToken));
    }

    /// <summary>Why nobody has to be told that they do not take part; null = they have to be. Of a try whose end nobody knows, they may have heard.</summary>
    private static string? Unneeded(IReadOnlyList<OutboxEntry> told, OutboxEntry message)
    {
        var last = told.LastOrDefault(one => one.Id != message.Id && (one.State == MessageState.Sent || (one.State != MessageState.Canceled && one.Attempts > 0)));
        return last is null ? "NeverInvited" : last.Reason == CallCalendar.Cancel ? "ToldAlready" : null;
    }

    private async Task<Call> ReadAsync(Guid thing, CancellationToken cancellationToken)
    {
        var all = await db.Appointments.AsNoTracking().Include(one => one.Reservations).Where(one => one.Id == thing || one.SeriesId == thing).OrderBy(one => one.Start).ToListAsync(cancellationToken);
        var series = await db.Set<AppointmentSeries>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == thing, cancellationToken);
        return new Call(thing, all, series);
    }

    private async Task<Letter> LetterAsync(Call call, StaffMember member, string address, bool takesPart, CancellationToken cancellationToken)
    {
        var (practice, all) = (await practices.GetAsync(cancellationToken), await staff.GetAllAsync(cancellationToken));
        var next = call.Next(member.Id, clock.GetUtcNow());
        var with = string.Join(" and ", next.StaffIds.Where(id => id != member.Id).Select(id => all[id].DisplayName));
        var what = $"{(call.Series is null ? "coordination call" : "series of coordination calls")}{(with.Length == 0 ? "" : $" with {with}")}";
        var text = takesPart
            ? $"You take part in a {what}: {(call.Series is null ? "" : "next on ")}{When(next)}, {next.Minutes} minutes."
            : $"Canceled for you: the {what} on {When(next)}.";
        var subject = takesPart ? $"Coordination call, {When(next)}" : $"Canceled: coordination call, {When(next)}";
        return new Letter(address, practice.Name, subject, $"{text}\n\nWhat it is about stands in the calendar of {practice.Name}.\n")
        {
            Calendar = CallCalendar.Of(call, member.Id, address, text, takesPart),
        };
    }

    private static string When(Appointment one)
    {
        var local = TimeZoneInfo.ConvertTime(one.Start, TimeZoneInfo.FindSystemTimeZoneById(one.TimeZoneId));
        return string.Create(CultureInfo.GetCultureInfo("en-US"), $"{local:ddd, MMM d, h:mm tt} ({one.TimeZoneId.Split('/')[^1].Replace('_', ' ')} time)");
    }
}

/// <summary>A call, or a series of them, whose occurrences are invited to as one.</summary>
internal sealed record Call(Guid Id, IReadOnlyList<Appointment> All, AppointmentSeries? Series)
{
    /// <summary>Grows with each change.</summary>
    public int Sequence => All.Sum(one => one.Version);

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(All[0].TimeZoneId);

    /// <summary>Those in which somebody takes part.</summary>
    public IEnumerable<Appointment> Of(Guid person) => All.Where(one => !one.Status.IsCanceled() && one.StaffIds.Contains(person));

    /// <summary>The next of theirs; where there is none, of all.</summary>
    public Appointment Next(Guid person, DateTimeOffset now) =>
        Of(person).FirstOrDefault(one => one.Status == AppointmentStatus.Booked && one.End > now) ?? All.FirstOrDefault(one => one.End > now) ?? All[^1];
}
