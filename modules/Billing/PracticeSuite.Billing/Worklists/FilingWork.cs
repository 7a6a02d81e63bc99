using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Worklists;

/// <summary>
/// Puts claims that have not gone on a list while their payer's last day is at most 60 days away, and takes them off it once they have (B-155).
/// From what the claims and the payers' rules say, so it may run twice or after a night off.
/// </summary>
internal sealed class FilingWork(BillingDbContext db, IPracticeDirectory practices, TimeProvider clock)
{
    public const int WarnDays = 60;

    /// <summary>No payer takes longer than a year and what a correction has.</summary>
    private const int MonthsBack = 24;

    private const string By = "system";

    /// <summary>A claim, or its correction, is with the practice, if only because its batch is not handed over.</summary>
    public static readonly ClaimState[] Waiting = [ClaimState.Draft, ClaimState.ReadyPendingClose, ClaimState.Held, ClaimState.Ready, ClaimState.Batched, ClaimState.CorrectionDraft];

    /// <returns>How many were opened and closed.</returns>
    public async Task<(int Opened, int Closed)> RefreshAsync(CancellationToken cancellationToken)
    {
        var today = (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
        var due = await DueAsync(today, cancellationToken);
        var known = await db.WorkItems.Where(i => i.Kind == WorkKind.Filing && (i.DoneAt == null || i.RankOn >= today)).ToListAsync(cancellationToken);
        var closed = Close(known, due);
        var said = known.Select(item => (item.ClaimId, item.RankOn)).ToHashSet();
        var opened = due.Values.Where(one => one.Claim is not null && one.FileBy >= today && !said.Contains((one.Claim.Id, one.FileBy))).Select(one => Open(one.Claim!, one.FileBy, today)).ToList();
        db.WorkItems.AddRange(opened);
        await db.SaveChangesAsync(cancellationToken);
        return (opened.Count, closed);
    }

    /// <summary>Of every claim that waits its last day; the claim itself where that is near.</summary>
    private async Task<Dictionary<Guid, Due>> DueAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var payers = await db.Payers.AsNoTracking().ToDictionaryAsync(payer => payer.Id, cancellationToken);
        var due = new Dictionary<Guid, Due>();
        var month = BillingMonth.Of(today);
        for (var back = 0; back <= MonthsBack; back++, month = month.Previous)
        {
            var of = month;
            var answered = await AnsweredAsync(month, cancellationToken);
            var claims = db.Claims.AsNoTracking().Where(c => c.Month == of && Waiting.Contains(c.State)).AsAsyncEnumerable();
            await foreach (var claim in claims.WithCancellation(cancellationToken))
            {
                if (ClaimFiling.FileBy(claim, payers[claim.PayerId].RulesOn(claim.ServiceDate), claim.PrimaryId is { } first ? answered.GetValueOrDefault(first) : null) is { } fileBy)
                    due[claim.Id] = new Due(fileBy <= today.AddDays(WarnDays) ? claim : null, fileBy);
            }
        }

        return due;
    }

    /// <summary>When the first payers answered, of whose claims a later payer's waits (B-152).</summary>
    private Task<Dictionary<Guid, DateOnly?>> AnsweredAsync(BillingMonth month, CancellationToken cancellationToken) => db.Claims.AsNoTracking()
        .Where(first => first.Month == month && db.Claims.Any(c => c.PrimaryId == first.Id && Waiting.Contains(c.State)))
        .ToDictionaryAsync(first => first.Id, first => first.AnsweredOn, cancellationToken);

    /// <summary>What has gone, and what has another last day by now.</summary>
    private int Close(List<WorkItem> known, Dictionary<Guid, Due> due)
    {
        var closed = 0;
        foreach (var item in known.Where(item => item.DoneAt is null))
        {
            var standing = due.GetValueOrDefault(item.ClaimId);
            if (standing?.FileBy == item.DueOn)
                continue;
            item.Complete(standing is null ? "The claim has gone, or nothing of it is left to file." : "The payer's last day is another one by now.", By, clock.GetUtcNow());
            closed++;
        }

        return closed;
    }

    private static WorkItem Open(Claim claim, DateOnly fileBy, DateOnly today)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"The payer takes it until {fileBy:ddd d MMM yyyy}: clear what holds it, release it and send it.");
        return WorkItem.Leave(claim, WorkKind.Filing, text, "", today, fileBy);
    }

    private sealed record Due(Claim? Claim, DateOnly FileBy);
}
