using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Invitations;

/// <summary>
/// Tells those who take part in calls that one was booked, moved or canceled, in the transaction of the act. A series is one thing with one
/// invitation: nobody gets an e-mail for each of its occurrences.
/// </summary>
internal sealed class CallInvitations(SchedulingDbContext db, IOutbox outbox, MessageCarriers carriers)
{
    /// <param name="changed">Saved already.</param>
    public async Task TellAsync(IEnumerable<Appointment> changed, CancellationToken cancellationToken)
    {
        if (!carriers.Has(MessageChannel.Email))
            return;
        foreach (var thing in changed.Where(one => one.Kind == AppointmentKind.CoordinationCall).GroupBy(one => one.SeriesId ?? one.Id).ToList())
            await TellAsync(thing.Key, [.. thing], cancellationToken);
    }

    /// <summary>Also those who took part until now, of whom the earlier invitations know.</summary>
    private async Task TellAsync(Guid thing, IReadOnlyList<Appointment> changed, CancellationToken cancellationToken)
    {
        var earlier = await outbox.GetAsync(InvitationTemplate.TemplateName, [thing], cancellationToken);
        var sequence = await db.Appointments.Where(one => one.Id == thing || one.SeriesId == thing).SumAsync(one => one.Version, cancellationToken);
        var people = changed.SelectMany(one => one.StaffIds).Concat(earlier.Select(one => one.RecipientId!.Value)).Distinct();
        await outbox.QueueAsync([.. people.Select(person => Draft(thing, person, sequence))], cancellationToken);
    }

    private static OutboxDraft Draft(Guid thing, Guid person, int sequence) =>
        new(InvitationTemplate.TemplateName, MessageChannel.Email, thing, string.Create(CultureInfo.InvariantCulture, $"call/{thing:N}/{person:N}/{sequence}")) { RecipientId = person };
}
