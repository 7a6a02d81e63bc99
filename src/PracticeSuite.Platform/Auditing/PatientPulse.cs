using Microsoft.EntityFrameworkCore;

namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// Whether something of a patient was changed, for an open screen that another node of the program tells nothing: ids of rows of the trail,
/// and no word of what they say.
/// </summary>
public interface IPatientPulse
{
    /// <summary>
    /// The changes since an instant, newest first, at most 50. Rows of one instant may be committed in any
    /// order, so whoever asks again looks back a while and compares.
    /// </summary>
    Task<IReadOnlyList<Guid>> FeelAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Names of the kinds of things that were written since an instant, as the trail names them.</summary>
    Task<IReadOnlySet<string>> KindsAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken);
}

internal sealed class PatientPulse(AuditDbContext db) : IPatientPulse
{
    public const int Most = 50;

    /// <summary>Who looked, printed or was refused changed nothing.</summary>
    internal static readonly AuditAction[] Changes =
    [
        AuditAction.Create, AuditAction.Update, AuditAction.Delete, AuditAction.Sign, AuditAction.CoSign, AuditAction.Lock, AuditAction.Addend,
        AuditAction.GrantConsent, AuditAction.RevokeConsent, AuditAction.ChangePermission, AuditAction.ChangeClaim,
    ];

    public async Task<IReadOnlyList<Guid>> FeelAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken) =>
        await Written(patientId, since).OrderByDescending(row => row.Id).Take(Most).Select(row => row.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlySet<string>> KindsAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken) =>
        await Written(patientId, since).Select(row => row.ObjectType).Distinct().ToHashSetAsync(cancellationToken);

    private IQueryable<AuditRow> Written(Guid patientId, DateTimeOffset since)
    {
        var first = AuditIds.From(since);
        return db.Rows.Where(row => row.PatientId == patientId && row.Id >= first && row.Outcome == AuditOutcome.Done && Changes.Contains(row.Action));
    }
}
