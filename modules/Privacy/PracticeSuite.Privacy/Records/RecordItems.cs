using PracticeSuite.Platform.Records;

namespace PracticeSuite.Privacy.Records;

/// <summary>Single items of a record, as the caller may see them.</summary>
internal sealed class RecordItems(IEnumerable<IPatientRecordPart> parts)
{
    public IReadOnlyList<IPatientRecordPart> ThatCanBeHeld { get; } = [.. parts.Where(part => part.HasItemsToHold)];

    /// <exception cref="Kernel.BusinessException"><c>Privacy:ItemNotFound</c>.</exception>
    public async Task DemandAsync(Guid patientId, string part, string itemId, CancellationToken cancellationToken)
    {
        if (ThatCanBeHeld.FirstOrDefault(one => one.Name == part) is not { } known || !await HasAsync(known, patientId, itemId, cancellationToken))
            throw PrivacyErrors.ItemNotFound();
    }

    private static async Task<bool> HasAsync(IPatientRecordPart part, Guid patientId, string itemId, CancellationToken cancellationToken)
    {
        await foreach (var item in part.ReadAsync(patientId, cancellationToken))
        {
            if (item.Id == itemId)
                return true;
        }

        return false;
    }
}
