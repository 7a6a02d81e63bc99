using System.Text.Json;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>Imports and month ends on a terminal, held to what is expected of them.</summary>
internal static class MonthRuns
{
    public static async Task TakeAsync(Terminal terminal, string folder)
    {
        var ending = await terminal.RunAsync("import", folder, "--json");

        Assert.True(ending.Code == 0, ending.Out + ending.Error);
    }

    /// <summary>Dry first, so that it is seen to say the same and to leave nothing behind.</summary>
    public static async Task<JsonElement> RunAsync(Terminal terminal, string month, IReadOnlyList<ExpectedMonth> expected)
    {
        var dry = await terminal.RunAsync("month-end", "--month", month, "--dry-run", "--json");
        var real = await terminal.RunAsync("month-end", "--month", month, "--json");

        Assert.True((dry.Code, real.Code) == (0, 0), dry.Error + real.Error);
        Compare(expected, dry.Json);
        Compare(expected, real.Json);
        foreach (var count in (string[])["eligible", "held", "nearMiss", "claimsCreated", "claimsChanged", "tasksOpened"])
            Assert.Equal(dry.Json.GetProperty(count).GetInt32(), real.Json.GetProperty(count).GetInt32());
        return real.Json;
    }

    private static void Compare(IReadOnlyList<ExpectedMonth> expected, JsonElement json)
    {
        var results = json.GetProperty("results").EnumerateArray().ToList();
        var seen = expected.Select(month => Seen(month, results)).ToList();

        Assert.Equal(expected, seen);
        Assert.Equal(expected.Count(month => month.IsEligible), json.GetProperty("eligible").GetInt32());
    }

    private static ExpectedMonth Seen(ExpectedMonth wanted, List<JsonElement> results)
    {
        var result = Assert.Single(results, one => Text(one, "patient") == wanted.Patient && Text(one, "code") == wanted.Code);
        return wanted with
        {
            Decision = Text(result, "decision")!,
            DateOfService = wanted.DateOfService is null ? null : Text(result, "dateOfService"),
            Seconds = result.GetProperty("seconds").GetInt64(),
            SecondsMissing = result.GetProperty("secondsMissing").GetInt64(),
            NearMiss = result.GetProperty("nearMiss").GetBoolean(),
            Holds = Words(result, "holds"),
            Advisories = Words(result, "advisories"),
            AllowedCents = wanted.IsEligible ? Cents(result) : null,
        };
    }

    private static string? Text(JsonElement result, string name) => result.GetProperty(name).GetString();

    private static string Words(JsonElement result, string name) =>
        string.Join(' ', result.GetProperty(name).EnumerateArray().Select(word => word.GetString()));

    private static long? Cents(JsonElement result) =>
        result.GetProperty("expectedAllowedCents") is { ValueKind: JsonValueKind.Number } cents ? cents.GetInt64() : null;
}
