using System.Globalization;
using System.Text.RegularExpressions;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>
/// The lengths and times in what somebody typed about their work: "8m", "1h30", "1:30h", "10:00-10:08", "at 14:30". What looks like
/// one and is none is refused with what to write instead, never taken for something else.
/// </summary>
internal static partial class QuickTimes
{
    private const string LengthFix = "write a length as 8m, 90m or 1h 30m";
    private const string TimeFix = "write times as 10:00-10:08 or 2:30 pm-2:41 pm";
    private const string Clock = @"\d{1,2}:\d{2}(:\d{2})?(\s?[ap]m)?";
    private const string Hour = "h((ou)?rs?)?";
    private const string Minute = "m(in(ute)?s?)?";
    private const string Second = "s(ec(ond)?s?)?";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static (TimeOnly? From, TimeOnly? To) TakeRange(ref string rest)
    {
        var match = Range().Match(rest);
        if (!match.Success)
            return (null, null);
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        rest = rest.Remove(match.Index, match.Length).Trim();
        var (start, end) = (Time(from, "Start"), Time(to, "End"));
        return (SameHalfOfDay(from, to) is { } alike && alike <= end ? alike : start, end);
    }

    public static Seconds? TakeLength(ref string rest)
    {
        var match = Length().Match(rest);
        if (!match.Success)
        {
            RefuseUnread(rest);
            return null;
        }

        rest = rest[match.Length..].Trim();
        return LengthOf(match);
    }

    public static TimeOnly? TakeStart(ref string rest)
    {
        var match = Start().Match(rest);
        if (!match.Success)
            return null;
        rest = rest.Remove(match.Index, match.Length).Trim();
        return Time(match.Groups["from"].Value, "Start");
    }

    private static Seconds LengthOf(Match match)
    {
        var (typed, hours, minutes, seconds) = (match.Value.Trim(), Number(match, "h"), Number(match, "m"), Number(match, "s"));
        var length = new Seconds((hours * 3600) + (minutes * 60) + seconds);
        Check.That(hours is 0 || minutes < 60, "Length", $"'{typed}' has {minutes} minutes beside its hours; {LengthFix}.");
        Check.That(length.Value > 0, "Length", $"'{typed}' is no time at all; {LengthFix}.");
        Check.That(length <= EntryLimits.Longest, "Length", $"'{typed}' is more than the {EntryLimits.Longest.Value / 3600} hours that one entry holds; {LengthFix}.");
        return length;
    }

    private static void RefuseUnread(string rest)
    {
        var match = Unread().Match(rest);
        Check.That(!match.Groups["negative"].Success, "Length", $"'{match.Value}' is negative; {LengthFix}.");
        Check.That(!match.Success, "Length", $"'{match.Value}' is neither a length nor two times; {LengthFix}, and {TimeFix}.");
    }

    /// <summary>"2:30-2:41 pm": the half of the day is said once for both.</summary>
    private static TimeOnly? SameHalfOfDay(string from, string to) =>
        HalfOfDay().Match(to) is { Success: true } half && !HalfOfDay().IsMatch(from) ? TryTime(from + half.Value) : null;

    private static TimeOnly Time(string typed, string field) =>
        TryTime(typed) ?? throw Check.Invalid(field, $"'{typed}' is not a time of day; {TimeFix}.");

    private static TimeOnly? TryTime(string text) =>
        TimeOnly.TryParse(text, CultureInfo.GetCultureInfo("en-US"), DateTimeStyles.None, out var time) ? time : null;

    private static long Number(Match match, string group) =>
        match.Groups[group].Success ? long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex($@"(?<![\w:.])(?<from>{Clock})\s?(-|–|to)\s?(?<to>{Clock})(?![\w:])", Options, 200)]
    private static partial Regex Range();

    [GeneratedRegex(
        $@"^(?=\d)((?<h>\d{{1,2}}):(?<m>\d{{2}})\s?{Hour}|(?<h>\d{{1,2}})\s?{Hour}\s?(?<m>\d{{2}})|((?<h>\d{{1,2}})\s?{Hour}\s?)?((?<m>\d{{1,3}})\s?{Minute}\s?)?((?<s>\d{{1,2}})\s?{Second})?)(?=\s|$)",
        Options,
        200)]
    private static partial Regex Length();

    [GeneratedRegex($@"\b(at|from)\s(?<from>{Clock})(?![\w:])", Options, 200)]
    private static partial Regex Start();

    [GeneratedRegex(@"\s?[ap]m$", Options, 200)]
    private static partial Regex HalfOfDay();

    /// <summary>Words at the beginning that mean a length or a time, whatever else they are; an MRN begins otherwise.</summary>
    [GeneratedRegex(
        $@"^((?<negative>[-–−]\s?\d\S*)|\+\d\S*|\d+[.,:]\d\S*|\d{{1,2}}\s?[ap]m\s?[-–]\S*|\d{{1,2}}\s?[-–]\s?\d{{1,2}}(:\d{{2}})?\s?([ap]m)?(?=\s|$)|\d{{3,4}}\s?[-–]\s?\d{{3,4}}(?=\s|$)|\d+\s?({Hour}|{Minute}|{Second}|[ap]m)(\d+({Hour}|{Minute}|{Second})?)*(?=\s|$))",
        Options,
        200)]
    private static partial Regex Unread();
}
