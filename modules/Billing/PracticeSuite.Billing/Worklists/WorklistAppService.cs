using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Worklists;

internal sealed class WorklistAppService(
    BillingDbContext db, WorklistReader reader, HoldWork holds, RefundDesk refunds, AppealDesk appeals, GivingUp givingUp, PatientCredits credits, IStaffDirectory staff, IAccess access, IPracticeDirectory practices,
    TimeProvider clock) : IWorklistAppService
{
    public async Task<WorklistDto> GetAsync(WorklistQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.View, cancellationToken);

        return await reader.ReadAsync(query, access.Caller.StaffId, await TodayAsync(cancellationToken), cancellationToken);
    }

    public async Task<WorkItemDto> GetItemAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.View, cancellationToken);

        var item = await db.WorkItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken) ?? throw BillingErrors.WorkNotFound(id);
        await access.DemandAsync(BillingPermissions.Remittances.View, item.PatientId, cancellationToken);
        return WorkItemRow.Of(item, access.Caller.StaffId);
    }

    public async Task<Guid> FollowHoldAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);
        await access.DemandAsync(BillingPermissions.Remittances.Post, patientId, cancellationToken);

        return await holds.FollowAsync(patientId, month, await TodayAsync(cancellationToken), cancellationToken);
    }

    public Task TakeAsync(Guid id, int version, bool mine, CancellationToken cancellationToken) => ChangeAsync(id, version, (item, _) =>
    {
        item.Take(mine ? access.Caller.StaffId : null, mine ? access.Caller.Name : null);
        return Task.CompletedTask;
    }, cancellationToken);

    public Task AssignAsync(Guid id, int version, Guid? staffId, CancellationToken cancellationToken) => ChangeAsync(id, version, async (item, act) =>
    {
        var member = staffId is { } who ? (await staff.GetAllAsync(cancellationToken)).GetValueOrDefault(who) : null;
        if (staffId is not null && member?.IsEmployedOn(act.Day) != true)
            throw BillingErrors.NobodyToAssign();
        item.Take(member?.Id, member?.DisplayName);
    }, cancellationToken);

    public Task NoteAsync(Guid id, int version, string text, CancellationToken cancellationToken) => ChangeAsync(id, version, (item, act) =>
    {
        item.Note(text, act.By, act.At);
        return Task.CompletedTask;
    }, cancellationToken);

    public Task CompleteAsync(Guid id, int version, string text, CancellationToken cancellationToken) => ChangeAsync(id, version, async (item, act) =>
    {
        // What the books owe is done when it is paid out, and not by a word.
        if (item.OwedAt is not null)
            throw BillingErrors.RefundOwed(item.ClaimNumber);
        if (await refunds.StandsAsync(item, cancellationToken) is { Cents: > 0 } stands)
            throw BillingErrors.CreditStands(item.ClaimNumber, stands);
        if (await refunds.ShareStandsAsync(item, cancellationToken) is { Cents: > 0 } share)
            throw BillingErrors.ShareStands(item.ClaimNumber, share);
        // What a payer has taken off stands until somebody decides about it, or no list has it any more (C-211, C-214).
        if (await givingUp.StandsAsync(item, cancellationToken) is { Cents: > 0 } open)
            throw item.Kind == WorkKind.Denial ? BillingErrors.DenialStands(item.ClaimNumber, open) : BillingErrors.AmountStands(item.ClaimNumber, open);
        item.Complete(text, act.By, act.At);
        if (item.Kind == WorkKind.Reopening)
            await AskToReopenAsync(item, act, cancellationToken);
    }, cancellationToken);

    public Task WriteOffAsync(Guid id, int version, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, (item, act) => givingUp.WriteOffAsync(item, reason, act, cancellationToken), cancellationToken);

    public Task AppealAsync(Guid id, int version, AppealInput appeal, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, (item, act) => appeals.RecordAsync(item, appeal, act, cancellationToken), cancellationToken);

    public async Task RefundAsync(Guid id, int version, string reason, CancellationToken cancellationToken)
    {
        var patient = Guid.Empty;
        await ChangeAsync(id, version, (item, act) =>
        {
            patient = item.PatientId;
            return refunds.OweAsync(item, reason, act, cancellationToken);
        }, cancellationToken);
        await credits.FollowAsync([patient], cancellationToken);
    }

    public Task PayRefundAsync(Guid id, int version, RefundPaymentInput payment, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, (item, act) => refunds.PayAsync(item, payment, act, cancellationToken), cancellationToken);

    private async Task ChangeAsync(Guid id, int version, Func<WorkItem, Act, Task> change, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Remittances.Post, cancellationToken);

        var item = await db.WorkItems.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) ?? throw BillingErrors.WorkNotFound(id);
        await access.DemandAsync(BillingPermissions.Remittances.Post, item.PatientId, cancellationToken);
        db.DemandUnchanged(item, version);
        await change(item, new Act(access.Caller.Name, clock.GetUtcNow(), "", await TodayAsync(cancellationToken)));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Who marks it done has asked, and the claim waits for what the contractor decides (C-160o).</summary>
    private async Task AskToReopenAsync(WorkItem item, Act act, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.SingleAsync(c => c.Id == item.ClaimId, cancellationToken);
        if (claim.MayBeReopened)
            claim.AskToReopen(act with { Cause = $"Asked to reopen: {MessageWords.Cut(item.DoneReason!, BillingLimits.WaiverReason)}" });
    }

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
}
