using System.Runtime.CompilerServices;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Privacy.Tests.Rights;

/// <summary>A part of a record as a module above would offer it, kept in memory.</summary>
internal sealed class SamplePart : IPatientRecordPart
{
    public string Name => "plan-versions";

    public string Title => "Treatment plan";

    public IReadOnlyList<Type> Entities => [];

    public string? NotInCopy => null;

    public string? Outlives => null;

    public bool HasItemsToHold => true;

    public Dictionary<Guid, List<RecordItem>> Items { get; } = new()
    {
        [RightsHouse.Rosa] = [.. new[] { 1, 2, 3 }.Select(number => new RecordItem($"v{number}", new("Version", number), new("Signed", new DateOnly(2026, number, 1)), new("Goal", $"goal {number}")))],
        [RightsHouse.Theo] = [new RecordItem("t1", new RecordField("Version", 1))],
    };

    public async IAsyncEnumerable<RecordItem> ReadAsync(Guid patientId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var item in Items.GetValueOrDefault(patientId, []))
            yield return item;
    }

    public Task<int> EraseAsync(Guid patientId, CancellationToken cancellationToken) =>
        Task.FromResult(Items.Remove(patientId, out var gone) ? gone.Count : 0);
}
