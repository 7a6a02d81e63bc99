using System.Text.Json.Nodes;

namespace PracticeSuite.Billing.Tests.WorkedCases;

/// <summary>tests/worked-cases/cases.json: the fixture, and the cases that change it.</summary>
internal static class CaseFile
{
    private static readonly JsonObject Root = (JsonObject)JsonNode.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "worked-cases", "cases.json")))!;

    public static JsonObject Fixture => (JsonObject)Root["fixture"]!;

    public static IEnumerable<JsonObject> Cases => ((JsonArray)Root["cases"]!).Select(node => (JsonObject)node!);

    public static JsonObject Case(string number) => Cases.Single(one => (string)one["case"]! == number);

    /// <summary>Objects are merged, everything else is replaced.</summary>
    public static JsonObject Merge(JsonObject under, JsonObject over)
    {
        var merged = (JsonObject)under.DeepClone();
        foreach (var (key, value) in over)
            merged[key] = value is JsonObject o && merged[key] is JsonObject u ? Merge(u, o) : value?.DeepClone();
        return merged;
    }
}
