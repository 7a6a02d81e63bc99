using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Tests.WorkedCases;

/// <summary>Reads values as people write them: local times, codes of staff and payers.</summary>
internal static class CaseReader
{
    /// <summary>The same words always give the same id.</summary>
    public static Guid Id(string kind, string? name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{name}")).AsSpan(0, 16));

    public static Guid? OptionalId(string kind, string? name) => name is null ? null : Id(kind, name);

    public static JsonObject Object(this JsonObject node, string key) => (JsonObject)node[key]!;

    public static IEnumerable<JsonObject> List(this JsonObject node, string key) =>
        node[key] is JsonArray array ? array.Select(item => (JsonObject)item!) : [];

    public static string Text(this JsonObject node, string key) => (string)node[key]!;

    public static string? OptionalText(this JsonObject node, string key) => (string?)node[key];

    public static bool Flag(this JsonObject node, string key) => (bool?)node[key] ?? false;

    public static DateOnly Day(this JsonObject node, string key) => Day(node.Text(key));

    public static DateOnly? OptionalDay(this JsonObject node, string key) => node.OptionalText(key) is { } text ? Day(text) : null;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset? OptionalInstant(this JsonObject node, string key, TimeZoneInfo zone) =>
        node.OptionalText(key) is { } text ? Instant(text, zone) : null;

    /// <summary>"2026-09-03 10:00", "2026-09-03 10:00:30" on the clock of the zone, "2026-10-01T03:30Z", or a time on the given day.</summary>
    public static DateTimeOffset Instant(string text, TimeZoneInfo zone, string? dayOf = null)
    {
        if (text.EndsWith('Z'))
            return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        var full = text.Length < 10 ? $"{dayOf![..10]} {text}" : text;
        return zone.InstantOf(DateTime.Parse(full, CultureInfo.InvariantCulture));
    }

    public static T As<T>(this JsonObject node, string key, T otherwise = default)
        where T : struct, Enum =>
        node.OptionalText(key) is { } text ? Enum.Parse<T>(text) : otherwise;
}
