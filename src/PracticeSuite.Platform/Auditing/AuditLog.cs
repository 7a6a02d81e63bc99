using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Platform.Auditing;

/// <summary>The audit trail to read (P-112): everything for the privacy officer, nothing of patients for an administrator, one's own acts for everybody.</summary>
public interface IAuditLog
{
    /// <summary>Newest first.</summary>
    Task<AuditPage> GetPageAsync(AuditFilter filter, CancellationToken cancellationToken);

    /// <summary>The anchors, newest first.</summary>
    Task<IReadOnlyList<AuditAnchor>> GetAnchorsAsync(int take, CancellationToken cancellationToken);
}

/// <param name="Before">Shows what is older than this row, the last of the page before.</param>
public sealed record AuditFilter(
    Guid? UserId = null,
    Guid? PatientId = null,
    AuditAction? Action = null,
    AuditOutcome? Outcome = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    Guid? Before = null,
    int Take = 50)
{
    public const int MostRows = 200;
}

/// <param name="Next">For <see cref="AuditFilter.Before"/> of the next page; null = this is the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Rows, Guid? Next);

public sealed record AuditEntry(
    Guid Id,
    DateTimeOffset At,
    Guid? UserId,
    string Actor,
    string? Roles,
    string? Credential,
    string? Session,
    string? Address,
    string? Device,
    AuditAction Action,
    AuditOutcome Outcome,
    string ObjectType,
    string? ObjectId,
    int? ObjectVersion,
    Guid? PatientId,
    string? Reason,
    int? ItemCount,
    int Lane,
    long Seq)
{
    /// <summary>It is about a patient whom the reader may not see here.</summary>
    public bool IsPatientHidden { get; init; }
}

internal sealed class AuditLog(AuditDbContext db, IAccess access, IEnumerable<AuditedInConfidence> confidences) : IAuditLog
{
    public async Task<AuditPage> GetPageAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var own = !access.May(AuditPermissions.View);
        await access.DemandAsync(own ? AuditPermissions.Own : AuditPermissions.View, cancellationToken);
        var showsPatients = own || access.May(AuditPermissions.Patients);
        if (filter.PatientId is not null && !showsPatients)
            await access.DemandAsync(AuditPermissions.Patients, cancellationToken);

        var take = Math.Clamp(filter.Take, 1, AuditFilter.MostRows);
        var shown = Filtered(own ? filter with { UserId = access.Caller.UserId ?? Guid.Empty } : filter);
        if (!showsPatients)
            shown = confidences.Aggregate(shown, (some, hidden) => some.Where(row => !EF.Functions.Like(row.ObjectType, hidden.Prefix + "%")));
        var rows = await shown
            .OrderByDescending(row => row.Id).Take(take + 1).AsNoTracking().ToListAsync(cancellationToken);
        return new AuditPage([.. rows.Take(take).Select(row => Entry(row, showsPatients))], rows.Count > take ? rows[take - 1].Id : null);
    }

    public async Task<IReadOnlyList<AuditAnchor>> GetAnchorsAsync(int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(AuditPermissions.Verify, cancellationToken);
        return await db.Anchors.AsNoTracking().OrderByDescending(anchor => anchor.Day).Take(take).ToListAsync(cancellationToken);
    }

    private IQueryable<AuditRow> Filtered(AuditFilter filter)
    {
        IQueryable<AuditRow> rows = db.Rows;
        if (filter.UserId is { } user)
            rows = rows.Where(row => row.UserId == user);
        if (filter.PatientId is { } patient)
            rows = rows.Where(row => row.PatientId == patient);
        if (filter.Action is { } action)
            rows = rows.Where(row => row.Action == action);
        if (filter.Outcome is { } outcome)
            rows = rows.Where(row => row.Outcome == outcome);
        return Between(rows, filter);
    }

    private static IQueryable<AuditRow> Between(IQueryable<AuditRow> rows, AuditFilter filter)
    {
        if (filter.From is { } from)
        {
            var first = AuditIds.From(from);
            rows = rows.Where(row => row.Id >= first);
        }

        if (filter.To is { } to)
        {
            var end = AuditIds.From(to);
            rows = rows.Where(row => row.Id < end);
        }

        return filter.Before is { } before ? rows.Where(row => row.Id < before) : rows;
    }

    private static AuditEntry Entry(AuditRow row, bool showsPatients)
    {
        var hidden = !showsPatients && row.PatientId is not null;
        return new AuditEntry(
            row.Id, row.OccurredAt, row.UserId, row.Actor, row.Roles, row.Credential, row.Session, row.Address, row.Device, row.Action, row.Outcome, row.ObjectType,
            hidden ? null : row.ObjectId, row.ObjectVersion, hidden ? null : row.PatientId, row.Reason, row.ItemCount, row.Lane, row.Seq)
        {
            IsPatientHidden = hidden,
        };
    }
}
