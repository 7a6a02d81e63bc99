using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Claims;

internal sealed class ClaimAppService(
    BillingDbContext db, IAccess access, ClaimReader reader, ClaimRelease release, ClaimModifying modifying, PostingFacts posting, PatientCredits credits, IPracticeDirectory practices,
    TimeProvider clock)
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
        var act = await ActAsync(Check.Optional(outcome.Document, nameof(outcome.Document), BillingLimits.Reason) ?? "Recorded by hand", cancellationToken);
        if (claim.Record(outcome, act, history))
        {
            await OpenTaskAsync(claim, outcome, cancellationToken);
            var primary = claim.PrimaryId is { } first ? await db.Claims.AsNoTracking().SingleAsync(c => c.Id == first, cancellationToken) : claim;
            if (HandAnswer.WorkFor(claim, primary, outcome, act) is { } work)
                db.WorkItems.Add(work);
        }

        await SaveAsync(cancellationToken);
        return await reader.ReadAsync(id, cancellationToken);
    }

    public async Task<ClaimDto> CorrectAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.RecordOutcome, cancellationToken);

        var claim = await LoadAsync(id, BillingPermissions.Claims.RecordOutcome, cancellationToken);
        claim.WantCorrection(await ActAsync(Check.Required(reason, "Reason", BillingLimits.Reason), cancellationToken));
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
        var act = await ActAsync(given is null ? $"Modifier taken back: {why}" : $"Modifier {given}: {why}", cancellationToken);
        await modifying.ChangeAsync(claim, given, why, act.Day, act, cancellationToken);
        await SaveAsync(cancellationToken);
        return await reader.ReadAsync(id, cancellationToken);
    }

    public async Task<ClaimDto> WaiveShareAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.WaiveShare, cancellationToken);

        var claim = await LoadAsync(id, BillingPermissions.Claims.WaiveShare, cancellationToken);
        if (claim.IsToLaterPayer)
            throw BillingErrors.ShareOfFirstClaim(claim.Number);
        var documented = Check.Required(reason, "Reason", BillingLimits.WaiverReason);
        var act = await ActAsync($"Patient's share waived: {documented}", cancellationToken);
        claim.WaiveShare(documented, act);
        await MoveShareAsync(claim, act, cancellationToken);
        return await reader.ReadAsync(id, cancellationToken);
    }

    public async Task<ClaimDto> TakeBackWaiverAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.WaiveShare, cancellationToken);

        var claim = await LoadAsync(id, BillingPermissions.Claims.WaiveShare, cancellationToken);
        var act = await ActAsync($"Waiver taken back: {Check.Required(reason, "Reason", BillingLimits.WaiverReason)}", cancellationToken);
        claim.TakeBackWaiver(act);
        await MoveShareAsync(claim, act, cancellationToken);
        return await reader.ReadAsync(id, cancellationToken);
    }

    private async Task<Act> ActAsync(string cause, CancellationToken cancellationToken) =>
        new(access.Caller.Name, clock.GetUtcNow(), cause, await TodayAsync(cancellationToken));

    /// <summary>What was posted of the share before follows it (B-145), and what the patient had paid of it is theirs, or is not any more (C-386).</summary>
    private async Task MoveShareAsync(Claim claim, Act act, CancellationToken cancellationToken)
    {
        claim.MoveShare(ClaimPosting.ShareDraft((await posting.ReadAsync([claim], null, cancellationToken)).TermsOf(claim)), act);
        await db.SaveChangesAsync(cancellationToken);
        await credits.FollowPostedAsync([claim.PatientId], cancellationToken);
        db.ChangeTracker.Clear();
    }

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
        if (!await db.WorkItems.AnyAsync(t => t.ClaimId == claim.Id && t.Kind == task.Kind && t.DoneAt == null, cancellationToken))
            db.WorkItems.Add(task);
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
