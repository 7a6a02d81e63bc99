using System.Globalization;
using CsvHelper;
using PracticeSuite.Kernel;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>tests/worked-cases: a folder of import files for each group of cases, and beside them what must come of it.</summary>
internal static class CaseFolder
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "worked-cases");

    public static IEnumerable<string> Groups { get; } =
        [.. Directory.GetDirectories(Root).Select(path => Path.GetFileName(path)).Where(name => name != "expected").Order(StringComparer.Ordinal)];

    public static string Of(string group, params string[] step) => Path.Combine([Root, group, .. step]);

    public static IReadOnlyList<ExpectedMonth> Months(string group) => [.. Expected(group).Select(ExpectedMonth.Of)];

    /// <summary>The rows of expected/GROUP.csv, by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Expected(string group)
    {
        using var reader = new StreamReader(Path.Combine(Root, "expected", $"{group}.csv"));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name)!, StringComparer.Ordinal));
        return rows;
    }

    public static DateTimeOffset InstantOf(string local) =>
        Zone.InstantOf(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
}

/// <summary>One evaluation that a case calls for; a date or an amount of null is not looked at, because the month is held.</summary>
internal sealed record ExpectedMonth(
    string Case,
    string Patient,
    string Month,
    string AsOf,
    string Decision,
    string Code,
    string? DateOfService,
    long Seconds,
    long SecondsMissing,
    bool NearMiss,
    string Holds,
    string Advisories,
    long? AllowedCents)
{
    public bool IsEligible => Decision == "Eligible";

    public static ExpectedMonth Of(IReadOnlyDictionary<string, string> row) => new(
        row["case"],
        row["patient"],
        row["month"],
        row["as_of"],
        row["decision"],
        row["code"],
        row["date_of_service"] is { Length: > 0 } on ? on : null,
        Number(row["seconds"]),
        Number(row["seconds_missing"]),
        row["near_miss"] == "yes",
        row["holds"],
        row["advisories"],
        row["expected_allowed_cents"] is { Length: > 0 } cents ? Number(cents) : null);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
