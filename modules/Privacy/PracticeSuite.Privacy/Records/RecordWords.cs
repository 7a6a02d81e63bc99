using System.Globalization;
using System.Text.RegularExpressions;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Records;

/// <summary>The values of a record as people read them, and as programs do.</summary>
internal sealed partial class RecordWords(TimeZoneInfo zone, IReadOnlyDictionary<Guid, StaffMember> staff)
{
    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["Bhi"] = "BHI",
        ["Ccm"] = "CCM",
        ["Pcm"] = "PCM",
        ["Apcm"] = "APCM",
        ["Tpo"] = "TPO",
        // Codes of claims stand by their number alone.
        ["Cpt"] = "",
        ["Hcpcs"] = "",
    };

    /// <summary>Null where there is nothing to say.</summary>
    public string? Read(object? value) => value switch
    {
        null => null,
        string text => text.Length > 0 ? text : null,
        bool yes => yes ? "yes" : null,
        DateOnly day => Paper.Day(day),
        DateTimeOffset at => Paper.DayAndTime(at, zone),
        StaffRef member => NameOf(member),
        BillingMonth month => month.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        Seconds time => string.Create(CultureInfo.InvariantCulture, $"{time.Value / 60} min {time.Value % 60} s"),
        RawJson => "in the file of this part",
        Enum coded => Apart(coded.ToString()),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public object? Write(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        StaffRef member => NameOf(member),
        Money money => money.Cents / 100m,
        Seconds time => time.Value,
        BillingMonth month => month.FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Enum coded => coded.ToString(),
        _ => value,
    };

    private string NameOf(StaffRef member) => staff.TryGetValue(member.Id, out var known) ? $"{known.FirstName} {known.LastName}, {known.Credential}" : "somebody who is no longer listed";

    /// <summary>"PersonalRepresentative" as "personal representative", "Part2Tpo" as "Part 2 TPO".</summary>
    private static string Apart(string name)
    {
        var words = Boundary().Split(name).Select((word, at) => Abbreviations.GetValueOrDefault(word) ?? (at == 0 || word.Any(char.IsDigit) ? word : word.ToLowerInvariant()));
        return string.Join(' ', words.Where(word => word.Length > 0));
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Boundary();
}
