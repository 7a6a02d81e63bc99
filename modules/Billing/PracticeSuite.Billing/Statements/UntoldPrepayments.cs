using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Data;

namespace PracticeSuite.Billing.Statements;

/// <summary>Money that came ahead, and for whose account a claim has not gone: its payer is told nothing of it unless somebody says so (C-071).</summary>
internal sealed class UntoldPrepayments(BillingDbContext db)
{
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var unsent = ClaimStage.Unsent(db.Claims.AsNoTracking()).Where(c => c.PrimaryId == null);
        var held = db.Prepayments.AsNoTracking()
            .Where(p => p.LeftCents > 0 && p.TowardClaimId == null && unsent.Any(c => c.PatientId == p.PatientId && c.IsPart2 == p.IsPart2));
        var some = await held.Select(p => new { p.PatientId, p.IsPart2, p.IsConfidential }).ToListAsync(cancellationToken);
        // Which of a minor's services are kept apart, no database knows; few patients have any.
        var apart = (await db.StatementAccounts.AsNoTracking().Where(a => held.Any(p => p.PatientId == a.Id)).ToListAsync(cancellationToken))
            .Where(account => account.ConfidentialClaims.Count > 0).ToDictionary(account => account.Id);
        var patients = apart.Keys.ToList();
        var theirs = (await unsent.Where(c => patients.Contains(c.PatientId)).Select(c => new { c.Id, c.PatientId, c.IsPart2 }).ToListAsync(cancellationToken))
            .Select(claim => (claim.PatientId, StatementReader.SubjectOf(claim.Id, claim.IsPart2, apart[claim.PatientId]))).ToHashSet();
        return some.Count(one => apart.ContainsKey(one.PatientId)
            ? theirs.Contains((one.PatientId, one.IsPart2 ? StatementSubject.Program : one.IsConfidential ? StatementSubject.Confidential : StatementSubject.Ordinary))
            : !one.IsConfidential);
    }
}
