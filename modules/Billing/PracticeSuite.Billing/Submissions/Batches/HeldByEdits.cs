using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.X12;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>Keeps the claims back that the edits stopped, and writes down what each found; what an earlier look found is over.</summary>
internal sealed class HeldByEdits(BillingDbContext db)
{
    /// <param name="looked">All that were looked at.</param>
    public async Task HoldAsync(
        IReadOnlyList<Claim> looked, IReadOnlyList<(Claim Claim, IReadOnlyList<FieldFinding> Findings)> bad, Act act, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = looked.Select(claim => claim.Id).ToList();
        foreach (var earlier in await db.ClaimFindings.Where(f => ids.Contains(f.ClaimId) && f.ClearedAt == null).ToListAsync(cancellationToken))
            earlier.Clear(act.At);
        var open = await db.WorkItems.AsNoTracking().Where(t => ids.Contains(t.ClaimId) && t.Kind == WorkKind.FixAndResend && t.DoneAt == null)
            .Select(t => t.ClaimId).ToListAsync(cancellationToken);
        foreach (var (claim, findings) in bad)
        {
            claim.TurnBack(act with { Cause = $"{act.Cause} stopped it: {string.Join(", ", findings.Select(finding => finding.Rule).Distinct())}" });
            db.ClaimFindings.AddRange(findings.Select((finding, i) => ClaimFinding.Of(claim, i + 1, finding, act.At)));
            if (!open.Contains(claim.Id))
                db.WorkItems.Add(WorkItem.Leave(claim, WorkKind.FixAndResend, TextOf(findings), claim.EvidenceSha256, today, null));
        }
    }

    /// <summary>Of claims that are held already: what stands against them now, in place of what an earlier look found.</summary>
    public async Task RestateAsync(IReadOnlyList<Claim> looked, IReadOnlyDictionary<Guid, IReadOnlyList<FieldFinding>> found, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = looked.Select(claim => claim.Id).ToList();
        foreach (var earlier in await db.ClaimFindings.Where(f => ids.Contains(f.ClaimId) && f.ClearedAt == null).ToListAsync(cancellationToken))
            earlier.Clear(now);
        foreach (var claim in looked.Where(claim => found.ContainsKey(claim.Id)))
            db.ClaimFindings.AddRange(found[claim.Id].Select((finding, i) => ClaimFinding.Of(claim, i + 1, finding, now)));
    }

    /// <summary>Without values, which may be about the patient; the claim has them.</summary>
    private static string TextOf(IReadOnlyList<FieldFinding> findings) => findings.Count == 1
        ? $"The claim was stopped before it went. {findings[0].Field}: {findings[0].Problem} Mend it and release the claim."
        : $"The claim was stopped before it went, for {findings.Count} things; the first is {findings[0].Field}: {findings[0].Problem} The claim lists all. Mend them and release it.";
}
