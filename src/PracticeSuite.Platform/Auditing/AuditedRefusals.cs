using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Auditing;

/// <summary>For an edge that refuses a page or a document before any operation has begun.</summary>
public interface IAuditedDenials
{
    Task KeepDenialAsync(Caller caller, string permission);
}

/// <summary>
/// Keeps what was denied or failed after its operation was rolled back, and counts: more than ten denials of one user within 24 hours are
/// an alert, once for as long (P-123). Hours and not a calendar day, so that nobody has twenty tries around midnight.
/// </summary>
internal sealed class AuditedRefusals(AuditWriter writer, IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditedRefusals> logger)
    : IAuditedDenials, IDisposable
{
    public const int Tolerated = 10;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim _counting = new(1, 1);

    /// <param name="asked">The service that was asked.</param>
    /// <param name="recorded">What the operation itself recorded of its refusal; then nothing is added.</param>
    public async Task KeepAsync(Caller caller, Type asked, Exception failure, IReadOnlyList<AuditRow> recorded)
    {
        var rows = recorded;
        if (rows.Count == 0 && EventOf(caller, asked, failure) is { } what)
            rows = [AuditRows.Of(what, caller, clock.GetUtcNow())];
        if (rows.Count > 0)
            await KeepAsync(caller, rows);
    }

    public Task KeepDenialAsync(Caller caller, string permission) =>
        KeepAsync(caller, [AuditRows.Of(caller.ViewedRole is null ? Denial(permission) : Viewed(permission), caller, clock.GetUtcNow())]);

    public void Dispose() => _counting.Dispose();

    private static AuditEvent Denial(string permission) => new(AuditAction.Access, permission) { Outcome = AuditOutcome.Denied, Reason = "Permission" };

    /// <summary>Whoever looks at the product as another role runs into what they may not see themselves; no denial of theirs.</summary>
    private static AuditEvent Viewed(string permission) => new(AuditAction.Attempt, permission) { Outcome = AuditOutcome.Failed, Reason = "ViewingAs" };

    /// <summary>Whose chart it was is the privacy officer's question.</summary>
    private static AuditEvent Denial(AccessDeniedException denied) => Denial(denied.Permission) with
    {
        Reason = denied is NoRelationshipException ? "Relationship" : "Permission",
        PatientId = denied.PatientId,
    };

    private static AuditEvent? EventOf(Caller caller, Type asked, Exception failure) => failure switch
    {
        AccessDeniedException viewed when caller.ViewedRole is not null => Viewed(viewed.Permission),
        ReasonNeededException sensitive => new(AuditAction.Attempt, sensitive.Permission) { Outcome = AuditOutcome.Failed, Reason = "ReasonNeeded", PatientId = sensitive.PatientId },
        AccessDeniedException denied => Denial(denied),
        OperationCanceledException => null,
        _ when caller.UserId is null => null,
        BusinessException refused => Attempt(asked, refused.Code),
        _ => Attempt(asked, $"Fault:{failure.GetType().Name}"),
    };

    private static AuditEvent Attempt(Type asked, string reason) => new(AuditAction.Attempt, asked.Name) { Outcome = AuditOutcome.Failed, Reason = reason };

    private async Task KeepAsync(Caller caller, IReadOnlyList<AuditRow> rows)
    {
        try
        {
            await writer.WriteAsync(rows, CancellationToken.None);
            if (caller.UserId is { } user && rows.Any(row => row.Outcome == AuditOutcome.Denied))
                await CountAsync(caller, user);
        }
        catch (DbException unreachable)
        {
            // The refusal itself must reach its caller; a database that is gone has told the log already.
            logger.LogError(unreachable, "A refusal could not be recorded in the audit trail");
        }
    }

    private async Task CountAsync(Caller caller, Guid user)
    {
        await _counting.WaitAsync();
        try
        {
            if (await IsAlertDueAsync(caller, user) is { } denials)
            {
                await writer.WriteAsync([AuditRows.Of(Alert(user, denials), caller, clock.GetUtcNow())], CancellationToken.None);
                await TellAsync(caller, denials);
            }
        }
        finally
        {
            _counting.Release();
        }
    }

    private async Task TellAsync(Caller caller, int denials)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OperationFactory>().For(Caller.System(caller.Practice)).RunAsync<IEnumerable<IHearOfDenials>>(async (hearers, token) =>
        {
            foreach (var hearer in hearers)
                await hearer.HearAsync(caller, denials, token);
        });
    }

    private static AuditEvent Alert(Guid user, int denials) =>
        new(AuditAction.DeniedAlert, "User", user.ToString()) { ItemCount = denials, Reason = $"MoreThan{Tolerated}Denials" };

    private async Task<int?> IsAlertDueAsync(Caller caller, Guid user)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Be(caller);
        var db = scope.ServiceProvider.GetRequiredService<AuditDbContext>();
        var since = AuditIds.From(clock.GetUtcNow() - Day);
        var lately = await db.Rows.Where(row => row.UserId == user && row.Id >= since)
            .Where(row => row.Outcome == AuditOutcome.Denied || row.Action == AuditAction.DeniedAlert)
            .Select(row => row.Action).ToListAsync();
        return lately.Count > Tolerated && !lately.Contains(AuditAction.DeniedAlert) ? lately.Count : null;
    }
}
