using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>What a pair agreed on against what happened, so that they can agree on something else.</summary>
internal sealed class Drift(CoordinationDbContext db, SharedCare care, ContactClock clock)
{
    private const int HalfYear = 180;

    public async Task<DriftDto> ReadAsync(PairAgreement agreement, CancellationToken cancellationToken)
    {
        var now = await care.ClockAsync(cancellationToken);
        var active = agreement.ActiveOn(now.Today);
        var since = active?.ActiveFrom > now.Today.AddDays(-HalfYear) ? active.ActiveFrom.Value : now.Today.AddDays(-HalfYear);
        var patients = (await clock.ReadAsync(null, agreement.TherapistId, cancellationToken)).Where(one => one.Due.PrescriberId == agreement.PrescriberId).ToList();
        var (pair, ids) = (StaffPair.Of(agreement.TherapistId, agreement.PrescriberId), patients.Select(one => one.Due.PatientId).ToHashSet());
        var from = now.Now.AddDays(since.DayNumber - now.Today.DayNumber - 1);
        var contacts = (await db.Contacts.AsNoTracking().Where(c => c.FirstId == pair.First && c.SecondId == pair.Second && c.TakenBackAt == null && c.At >= from)
            .Select(c => new { c.PatientId, c.Kind, c.At }).ToListAsync(cancellationToken))
            .Select(c => (c.PatientId, c.Kind, On: now.DateOf(c.At))).Where(c => ids.Contains(c.PatientId) && c.On >= since).ToList();
        var days = contacts.ToLookup(c => c.PatientId, c => c.On);
        return new(
            since,
            [.. patients.Select(one => new DriftRowDto(
                one.Due.PatientId, one.Due.EveryDays, days[one.Due.PatientId].Count(), MedianGap([.. days[one.Due.PatientId]], now.Today), one.Due.OverdueDays)).OrderByDescending(row => row.OverdueDays)],
            Channels(active?.Terms ?? AgreementTerms.Default, contacts.Select(c => (Channel: ChannelOf(c.Kind), c.PatientId)), patients.ToDictionary(one => one.Due.PatientId, one => one.Pair.Terms.Channels)));
    }

    /// <summary>Of the days from one contact to the next, and from the last one to today.</summary>
    internal static int? MedianGap(IReadOnlyList<DateOnly> contacts, DateOnly today)
    {
        var days = contacts.Distinct().Order().Append(today).ToList();
        var gaps = days.Zip(days.Skip(1), (one, next) => next.DayNumber - one.DayNumber).Order().ToList();
        return gaps.Count == 0 ? null : gaps[(gaps.Count - 1) / 2];
    }

    /// <summary>In the pair's order; one that is agreed on for single patients alone is not agreed on where it was used for another.</summary>
    private static List<ChannelUse> Channels(
        AgreementTerms terms, IEnumerable<(ContactChannel? Channel, Guid PatientId)> contacts, Dictionary<Guid, IReadOnlyList<ContactChannel>> agreedFor)
    {
        var used = contacts.Where(one => one.Channel is not null).ToLookup(one => one.Channel!.Value, one => one.PatientId);
        return
        [
            .. terms.Channels.Concat(Enum.GetValues<ContactChannel>()).Distinct().Select(channel => new ChannelUse(
                channel, used[channel].Any() ? used[channel].All(patient => agreedFor[patient].Contains(channel)) : terms.Channels.Contains(channel), used[channel].Count())),
        ];
    }

    private static ContactChannel? ChannelOf(ContactKind kind) => kind switch
    {
        ContactKind.Messages => ContactChannel.SecureMessage,
        ContactKind.CallSegment => ContactChannel.ScheduledCall,
        ContactKind.Phone => ContactChannel.Phone,
        ContactKind.InPerson => ContactChannel.InPerson,
        _ => null,
    };
}
