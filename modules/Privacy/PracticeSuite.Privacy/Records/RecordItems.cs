using PracticeSuite.Platform.Records;

namespace PracticeSuite.Privacy.Records;

/// <summary>Single items of a record, as the caller may see them.</summary>
internal sealed class RecordItems(IEnumerable<IPatientRecordPart> parts)
{
    public IReadOnlyList<IPatientRecordPart> ThatCanBeHeld { get; } = [.. parts.Where(part => part.HasItemsToHold)];

    /// <exception cref="Kernel.BusinessException"><c>Privacy:ItemNotFound</c>.</exception>
    public async Task<RecordItem> DemandAsync(Guid patientId, string part, string itemId, CancellationToken cancellationToken) =>
        ThatCanBeHeld.FirstOrDefault(one => one.Name == part) is { } known && await FindAsync(known, patientId, itemId, cancellationToken) is { } item
            ? item
            : throw PrivacyErrors.ItemNotFound();

    private static async Task<RecordItem?> FindAsync(IPatientRecordPart part, Guid patientId, string itemId, CancellationToken cancellationToken)
    {
        await foreach (var item in part.ReadAsync(patientId, cancellationToken))
        {
            if (item.Id == itemId)
                return item;
        }

        return null;
    }
}
