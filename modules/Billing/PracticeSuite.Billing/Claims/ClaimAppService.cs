using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Claims;

internal sealed class ClaimAppService(
    BillingDbContext db, IAccess access, ClaimReader reader, ClaimRelease release, ClaimModifying modifying, IPracticeDirectory practices, TimeProvider clock)
    : IClaimAppService
{
    public async Task<ClaimDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.View, cancellationToken);

        return await reader.ReadAsync(id, cancellationToken);
    }

    public async Task<ClaimPageDto> GetListAsync(ClaimQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.View, cancellationToken);

        return await reader.ReadPageAsync(query, cancellationToken);
    }

    public async Task<ClaimTimelineDto> GetTimelineAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.View, cancellationToken);

        return await reader.ReadTimelineAsync(id, cancellationToken);
    }

    public async Task<ClaimDto> ReleaseAsync(Guid id, int version, bool reviewed, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.Release, cancellationToken);

        var claim = await LoadAsync(id, BillingPermissions.Claims.Release, cancellationToken);
        await release.ReleaseAsync(claim, version, reviewed, await TodayAsync(cancellationToken), cancellationToken);
        await SaveAsync(cancellationToken);
        return await reader.ReadAsync(id, cancellationToken);
    }

    public async Task<ClaimReleaseDto> ReleaseManyAsync(IReadOnlyList<ShownClaim> shown, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.Release, cancellationToken);

        var versions = shown.ToDictionary(claim => claim.Id, claim => claim.Version);
        var claims = await db.Claims.Where(c => versions.Keys.Contains(c.Id)).ToListAsync(cancellationToken);
        var done = await release.ReleaseManyAsync(claims, versions, await TodayAsync(cancellationToken), cancellationToken);
        await SaveAsync(cancellationToken);
        return done;
    }

    public async Task<ClaimDto> RecordOutcomeAsync(Guid id, ClaimOutcomeInput outcome, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.RecordOutcome, cancellationToken);

        var claim = await LoadAsync(id, BillingPermissions.Claims.RecordOutcome, cancellationToken);
        var history = await db.ClaimHistory.AsNoTracking().Where(h => h.ClaimId == id).ToListAsync(cancellationToken);
        if (claim.Record(outcome, Act(Check.Optional(outcome.Document, nameof(outcome.Document), BillingLimits.Reason) ?? "Recorded by hand"), history))
            await OpenTaskAsync(claim, outcome, cancellationToken);
        await SaveAsync(cancellationToken);
        return await reader.ReadAsync(id, cancellationToken);
    }

    public async Task<ClaimDto> CorrectAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.RecordOutcome, cancellationToken);

        var claim = await LoadAsync(id, BillingPermissions.Claims.RecordOutcome, cancellationToken);
        claim.WantCorrection(Act(Check.Required(reason, "Reason", BillingLimits.Reason)));
        await SaveAsync(cancellationToken);
        return await reader.ReadAsync(id, cancellationToken);
    }

    public async Task<ClaimDto> ChangeModifierAsync(Guid id, int version, string? modifier, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.Release, cancellationToken);

        var claim = await LoadAsync(id, BillingPermissions.Claims.Release, cancellationToken);
        db.DemandUnchanged(claim, version);
        var given = Check.Optional(modifier, nameof(Claim.Modifier), BillingLimits.Modifier)?.ToUpperInvariant();
        var why = Check.Required(reason, "Reason", BillingLimits.ModifierReason);
        var act = Act(given is null ? $"Modifier taken back: {why}" : $"Modifier {given}: {why}");
        await modifying.ChangeAsync(claim, given, why, await TodayAsync(cancellationToken), act, cancellationToken);
        await SaveAsync(cancellationToken);
        return await reader.ReadAsync(id, cancellationToken);
    }

    public async Task<ClaimDto> WaiveShareAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.WaiveShare, cancellationToken);

        var claim = await LoadAsync(id, BillingPermissions.Claims.WaiveShare, cancellationToken);
        var documented = Check.Required(reason, "Reason", BillingLimits.WaiverReason);
        claim.WaiveShare(documented, Act($"Patient's share waived: {documented}"));
        await SaveAsync(cancellationToken);
        return await reader.ReadAsync(id, cancellationToken);
    }

    public async Task<ClaimDto> TakeBackWaiverAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.WaiveShare, cancellationToken);

        var claim = await LoadAsync(id, BillingPermissions.Claims.WaiveShare, cancellationToken);
        claim.TakeBackWaiver(Act($"Waiver taken back: {Check.Required(reason, "Reason", BillingLimits.WaiverReason)}"));
        await SaveAsync(cancellationToken);
        return await reader.ReadAsync(id, cancellationToken);
    }

    private Act Act(string cause) => new(access.Caller.Name, clock.GetUtcNow(), cause);

    private async Task<Claim> LoadAsync(Guid id, string permission, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) ?? throw BillingErrors.ClaimNotFound(id);
        await access.DemandAsync(permission, claim.PatientId, cancellationToken);
        return claim;
    }

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) =>
        (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());

    private async Task OpenTaskAsync(Claim claim, ClaimOutcomeInput outcome, CancellationToken cancellationToken)
    {
        if (RejectionTask.For(claim, outcome) is not { } task)
            return;
        if (!await db.Tasks.AnyAsync(t => t.ClaimId == claim.Id && t.Kind == task.Kind && t.DoneAt == null, cancellationToken))
            db.Tasks.Add(task);
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
