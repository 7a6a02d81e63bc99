using System.Text.Json;
using System.Text.Json.Serialization;

namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>The definition of a scale as it ships, one JSON file each; what most items share stands once.</summary>
internal sealed record ScaleFile(
    string Name,
    string Version,
    string Language,
    string Period,
    ScaleRights Rights,
    string Acknowledgment,
    string Instruction,
    IReadOnlyList<ScaleChoice> Choices,
    IReadOnlyList<ScaleFile.Item> Items,
    ScaleMethod Method,
    int MayMiss,
    IReadOnlyList<ScaleBand> Bands,
    int? PositiveFrom,
    int? MeaningfulChange,
    int? ResponsePercent,
    int? RemissionBelow,
    int? RelapseFrom,
    int? SuicideItem,
    IReadOnlyList<ScaleCluster>? Clusters,
    string? Loinc)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static ScaleDefinition Read(string name)
    {
        using var file = typeof(ScaleFile).Assembly.GetManifestResourceStream($"scale:{name}")!;
        return JsonSerializer.Deserialize<ScaleFile>(file, Format)!.ToDefinition();
    }

    private ScaleDefinition ToDefinition() => new(
        Name, Version, Language, Period, Rights, Acknowledgment, Instruction, [.. Items.Select(ToItem)], Method, MayMiss, Bands,
        PositiveFrom, MeaningfulChange, ResponsePercent, RemissionBelow, RelapseFrom, SuicideItem, Clusters ?? [], Loinc);

    private ScaleItem ToItem(Item item, int index) => new(
        index + 1, item.Label ?? $"Item {index + 1}", Rights == ScaleRights.Free ? item.Text : null, item.Choices ?? Choices, item.IsScored ?? true, item.CountsFrom);

    internal sealed record Item(string? Label, string? Text, IReadOnlyList<ScaleChoice>? Choices, bool? IsScored, int? CountsFrom);
}
