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
/// <param name="Part2">Whom the label of the Part 2 program let through.</param>
public sealed record AccessThen(
    IReadOnlyList<PatientRelationship> Relationships, IReadOnlyList<StaffLink> Links, bool IsSensitive, IReadOnlySet<Guid> Reasons, Part2Then Part2);

/// <summary>What the filter asked of a labelled row then, apart from the relationships (P-072): who was of the program, which consents held.</summary>
public sealed record Part2Then(IReadOnlyList<Part2Member> Members, IReadOnlyList<Part2Consent> Consents);

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
            .Where(Connections.HoldFor(db, patientId))
            .OrderBy(row => row.Kind).ThenBy(row => row.From).ToListAsync(cancellationToken);
        var isSensitive = await db.SensitiveCharts
            .AnyAsync(row => row.PatientId == patientId && row.From <= at && (row.Until == null || row.Until > at), cancellationToken);
        var reasons = await db.ChartReasons.Where(row => row.PatientId == patientId && row.From <= at && row.Until > at)
            .Select(row => row.UserId).ToHashSetAsync(cancellationToken);
        return new AccessThen(relationships, links, isSensitive, reasons, await Part2Async(patientId, at, cancellationToken));
    }

    private async Task<Part2Then> Part2Async(Guid patientId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var members = await db.ProgramMembers.AsNoTracking()
            .Where(row => row.From <= at && (row.Until == null || row.Until > at) && (row.RecordedAt == null || row.RecordedAt <= at))
            .OrderBy(row => row.From).ToListAsync(cancellationToken);
        var consents = await db.Part2Consents.AsNoTracking()
            .Where(row => row.PatientId == patientId && row.From <= at && (row.Until == null || row.Until > at) && (row.RecordedAt == null || row.RecordedAt <= at))
            .OrderBy(row => row.From).ToListAsync(cancellationToken);
        return new Part2Then(members, consents);
    }
}
