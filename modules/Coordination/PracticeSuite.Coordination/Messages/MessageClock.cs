using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Messages;

/// <summary>How long a message may lie unread before its reader is reminded (K-063), by the practice's hours; an urgent one has its flag's ladder instead.</summary>
internal sealed class MessageClock(IEnumerable<IBusinessHours> calendars, KnownFacts known)
{
    public async Task<DateTimeOffset?> RemindAtAsync(MessageLevel level, DateTimeOffset sentAt, CancellationToken cancellationToken) =>
        level == MessageLevel.Urgent ? null : RemindAt(await HoursAsync(cancellationToken), level, sentAt);

    public static DateTimeOffset RemindAt(BusinessTime hours, MessageLevel level, DateTimeOffset sentAt) => hours.Add(
        sentAt, level == MessageLevel.Important ? MessageLimits.ImportantBusinessMinutes : MessageLimits.NormalBusinessDays * hours.MinutesADay);

    private async Task<BusinessTime> HoursAsync(CancellationToken cancellationToken)
    {
        foreach (var calendar in calendars)
            return await calendar.GetAsync(cancellationToken);
        return BusinessTime.Usual((await known.GetLocationAsync(null, cancellationToken)).Zone);
    }
}
