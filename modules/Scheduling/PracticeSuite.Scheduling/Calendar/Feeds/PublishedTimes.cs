using System.Text.RegularExpressions;
using Ical.Net.DataTypes;
using Ical.Net.Serialization.DataTypes;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

/// <summary>What a calendar says outright of when somebody is busy (RFC 5545, 3.8.2.6): lines that Ical.Net keeps empty, of periods that it can read. In UTC, and never repeated.</summary>
internal static partial class PublishedTimes
{
    private const int Most = 20_000;

    public static IEnumerable<Interval> Read(string text, Interval window)
    {
        var periods = Lines().Matches(Folds().Replace(text, "")).Where(line => !IsFree(line.Groups["how"].Value)).SelectMany(line => line.Groups["times"].Value.Split(',')).ToList();
        Check.That(periods.Count <= Most, nameof(OutsideCalendarInput.Address), $"This calendar has more than {Most:N0} busy times; give one with less in it.");
        return periods.Select(Of).OfType<Interval>().Where(one => one.End > window.Start && one.Start < window.End);
    }

    private static bool IsFree(string parameters) => parameters.Contains("FBTYPE=FREE", StringComparison.OrdinalIgnoreCase);

    private static Interval? Of(string period)
    {
        using var reader = new StringReader(period.Trim());
        if (new PeriodSerializer().Deserialize(reader) is not Period { EffectiveEndTime: { } end } read || end.AsUtc <= read.StartTime.AsUtc)
            return null;
        return new Interval(Utc(read.StartTime), Utc(end));
    }

    private static DateTimeOffset Utc(CalDateTime at) => new(DateTime.SpecifyKind(at.AsUtc, DateTimeKind.Utc));

    [GeneratedRegex(@"^FREEBUSY(?<how>;[^:\r\n]*)?:(?<times>[^\r\n]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Lines();

    /// <summary>A long line goes on after a break and a space.</summary>
    [GeneratedRegex(@"\r?\n[ \t]", RegexOptions.NonBacktracking)]
    private static partial Regex Folds();
}
