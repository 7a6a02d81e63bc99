using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// Whose changes stand between what somebody was shown and what is there. It demands nothing: the service that asks has demanded the
/// right to change the thing, and names are all that is answered.
/// </summary>
public interface IChangeAuthors
{
    /// <param name="objectType">The aggregate, as the trail names it.</param>
    /// <param name="changes">How many of its changes, from the latest back.</param>
    /// <returns>Each person once, the latest first.</returns>
    Task<IReadOnlyList<ChangeAuthor>> GetAsync(string objectType, Guid patientId, int changes, CancellationToken cancellationToken);
}

/// <param name="IsCaller">The one who asks, who has another window open.</param>
public sealed record ChangeAuthor(string Name, bool IsCaller);

internal sealed class ChangeAuthors(AuditDbContext db, IAccess access) : IChangeAuthors
{
    public async Task<IReadOnlyList<ChangeAuthor>> GetAsync(string objectType, Guid patientId, int changes, CancellationToken cancellationToken)
    {
        var rows = await db.Rows.AsNoTracking()
            .Where(row => row.PatientId == patientId && row.ObjectType == objectType && row.Action == AuditAction.Update)
            .OrderByDescending(row => row.Id).Take(Math.Max(0, changes)).Select(row => new { row.Actor, row.UserId }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ChangeAuthor(row.Actor, row.UserId is { } user && user == access.Caller.UserId)).Distinct()];
    }
}
