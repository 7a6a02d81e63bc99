using PracticeSuite.Charting.Contracts.Disclosures;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Privacy.Retention;

/// <summary>
/// Removes a patient's rows in all modules, children before their parents, and the notes that are kept apart. The audit trail keeps a hash of
/// each row, and what documents how the law was kept stays (P-144, P-146).
/// </summary>
internal sealed class RecordEraser(IEnumerable<IPatientRecordPart> parts, IConfidentialErasure apart, IAccess access)
{
    public async Task<IReadOnlyDictionary<string, int>> EraseAsync(Guid patientId, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        await apart.EraseAsync(patientId, cancellationToken);
        var removed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts.Where(part => part.Outlives is null).Reverse())
            removed[part.Name] = await part.EraseAsync(patientId, cancellationToken);
        return removed;
    }
}
