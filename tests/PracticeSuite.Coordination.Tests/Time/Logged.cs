using System.Globalization;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Tests.Time;

/// <summary>Work as people write it down, for September 2026 in New York unless said otherwise.</summary>
internal static class Logged
{
    public static readonly Guid Patient = new("00000000-0000-0000-0000-0000000000aa");
    public static readonly Guid Chen = new("00000000-0000-0000-0000-000000000001");
    public static readonly Guid Ruiz = new("00000000-0000-0000-0000-000000000002");
    public static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    /// <summary>A standing enrollment and consent, nothing in the way.</summary>
    public static readonly CareTimeRules September = new()
    {
        Month = new BillingMonth(2026, 9),
        Zone = NewYork,
        EnrolledFrom = new DateOnly(2026, 8, 20),
        Consented = [new ConsentedTime(At("2026-08-20 09:00"), null)],
    };

    private static int _entries;

    /// <summary>"2026-09-03 10:00" on the clock of New York, or an instant that ends in Z.</summary>
    public static DateTimeOffset At(string words) => words.EndsWith('Z')
        ? DateTimeOffset.Parse(words, CultureInfo.InvariantCulture)
        : NewYork.InstantOf(DateTime.Parse(words, CultureInfo.InvariantCulture));

    public static Interval When(string start, string end) => new(At(start), At(end));

    /// <summary>Chen's counting, attested contact with a pharmacy.</summary>
    public static CareEntryFact Work(string start, string end) => Work(When(start, end));

    public static CareEntryFact Work(Interval when) => new(
        new Guid(Interlocked.Increment(ref _entries), 0, 0, new byte[8]), 1, Patient, Chen, "LCSW", true, when,
        CareActivity.ExternalProviderContact, CareProgram.Bhi, EntrySource.Manual, false, false, null, when.End, when.End, null, false);

    public static CareMonthTime Measured(this CareTimeRules rules, params CareEntryFact[] entries) => CareMonthTime.Measure(entries, rules);

    /// <summary>Minutes counted.</summary>
    public static double Minutes(this CareMonthTime time) => time.Total.Value / 60.0;

    public static double MinutesExcluded(this CareMonthTime time, TimeExclusion reason) => time.ExcludedFor(reason).Value / 60.0;
}
