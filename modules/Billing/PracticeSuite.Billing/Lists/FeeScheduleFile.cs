using System.Globalization;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Billing.Lists;

/// <summary>
/// The columns of Medicare's physician fee schedule as CMS publishes it: without a heading in the order below, or with one whose names differ from
/// year to year. Whatever else it has, descriptors among it, nobody reads (B-009).
/// </summary>
internal static class FeeScheduleFile
{
    public const string Year = "year", Carrier = "carrier", Locality = "locality", Code = "hcpcs", Modifier = "modifier", Office = "non_facility", Facility = "facility";

    private const string Unread = "unread ";

    private static readonly string[] Order = [Year, Carrier, Locality, Code, Modifier, Office, Facility];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["year"] = Year, ["fileyear"] = Year,
        ["carrier"] = Carrier, ["carriernumber"] = Carrier, ["mac"] = Carrier, ["macnumber"] = Carrier, ["contractor"] = Carrier,
        ["locality"] = Locality, ["localitynumber"] = Locality,
        ["hcpcs"] = Code, ["hcpcscode"] = Code, ["code"] = Code,
        ["mod"] = Modifier, ["modifier"] = Modifier,
        ["nonfacility"] = Office, ["nonfacilityamount"] = Office, ["nonfacilityfee"] = Office, ["nonfacilityprice"] = Office, ["nonfacilityfeescheduleamount"] = Office,
        ["facility"] = Facility, ["facilityamount"] = Facility, ["facilityfee"] = Facility, ["facilityprice"] = Facility, ["facilityfeescheduleamount"] = Facility,
    };

    public static IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new(Year, false, "the year of the schedule, four digits; where it is missing the first day is given with the file"),
        new(Carrier, false, "five digits; empty or 00000 = national"),
        new(Locality, false, "two digits; empty or 00 with carrier 00000 = national"),
        new(Code, true, "CPT or HCPCS; other codes than ours are passed over"),
        new(Modifier, false, "rows with one are passed over"),
        new(Office, true, "dollars outside facilities"),
        new(Facility, true, "dollars in facilities"),
    ];

    public static bool IsUnread(string name) => name.StartsWith(Unread, StringComparison.Ordinal);

    /// <summary>A first field that is a year begins a row.</summary>
    public static ImportHeading Heading(IReadOnlyList<string> first) => IsYear(first[0].Trim())
        ? new ImportHeading([.. first.Select((_, i) => i < Order.Length ? Order[i] : UnreadAt(i))], IsRow: true)
        : new ImportHeading([.. first.Select((name, i) => Names.GetValueOrDefault(Plain(name)) ?? UnreadAt(i))], IsRow: false);

    private static bool IsYear(string text) => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string UnreadAt(int column) => string.Create(CultureInfo.InvariantCulture, $"{Unread}{column + 1}");

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
