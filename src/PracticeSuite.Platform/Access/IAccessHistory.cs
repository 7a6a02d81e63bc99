using Microsoft.EntityFrameworkCore;

namespace PracticeSuite.Platform.Access;

/// <summary>
/// What connected people with a patient at an instant, read off rows that are only ever ended (P-120). What was written down later is left
/// out: it opened nothing then. For the module that tells the privacy officer; it demands nothing.
/// </summary>
public interface IAccessHistory
{
    Task<AccessThen> GetAsync(Guid patientId, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <param name="Links">Of those who stood for somebody among the relationships.</param>
/// <param name="Reasons">The users who had said why they open the chart, where it was sensitive (P-122).</param>
public sealed record AccessThen(
    IReadOnlyList<PatientRelationship> Relationships, IReadOnlyList<StaffLink> Links, bool IsSensitive, IReadOnlySet<Guid> Reasons);

internal sealed class AccessHistory(AccessDbContext db) : IAccessHistory
{
    public async Task<AccessThen> GetAsync(Guid patientId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var relationships = await db.Relationships.AsNoTracking()
            .Where(row => row.PatientId == patientId && row.From <= at && (row.Until == null || row.Until > at) && (row.RecordedAt == null || row.RecordedAt <= at))
            .OrderBy(row => row.Kind).ThenBy(row => row.From).ToListAsync(cancellationToken);
        var staff = relationships.Select(row => row.StaffId).Distinct().ToList();
        var links = await db.Links.AsNoTracking()
            .Where(row => staff.Contains(row.ForStaffId) && row.From <= at && (row.Until == null || row.Until > at) && (row.RecordedAt == null || row.RecordedAt <= at))
            .OrderBy(row => row.Kind).ThenBy(row => row.From).ToListAsync(cancellationToken);
        var isSensitive = await db.SensitiveCharts
            .AnyAsync(row => row.PatientId == patientId && row.From <= at && (row.Until == null || row.Until > at), cancellationToken);
        var reasons = await db.ChartReasons.Where(row => row.PatientId == patientId && row.From <= at && row.Until > at)
            .Select(row => row.UserId).ToHashSetAsync(cancellationToken);
        return new AccessThen(relationships, links, isSensitive, reasons);
    }
}
