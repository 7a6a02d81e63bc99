using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>A biller's own modifier on one claim (B-114): of an unsent one the version that month end would make is made at once.</summary>
internal sealed class ClaimModifying(BillingDbContext db, MonthNow months)
{
    public async Task ChangeAsync(Claim claim, string? modifier, string reason, DateOnly today, Act act, CancellationToken cancellationToken)
    {
        claim.ChangeModifier(modifier, reason, act);
        // Evaluation reads the claim as it is stored; a refusal below takes this back with all else.
        await db.SaveChangesAsync(cancellationToken);
        var now = await months.EvaluateAsync(claim.PatientId, claim.Month, cancellationToken);
        Check.That(
            modifier is null || now is null || now.Evaluated.Headline.Result.Modifiers.Count <= BillingLimits.Modifiers, nameof(Claim.Modifier),
            $"Modifier is one too many: a claim has at most {BillingLimits.Modifiers}, and the payer's rules ask for as many.");
        if (claim.IsUnsent)
            Revise(claim, now?.ToDraft() ?? throw BillingErrors.ClaimHasHolds(claim.Number), today, act);
    }

    private void Revise(Claim claim, ClaimDraft draft, DateOnly today, Act act)
    {
        claim.Revise(draft.Head, today < draft.Head.ReleasableFrom, act);
        var version = draft.ToVersion(claim, act.Cause, act.At);
        db.ClaimVersions.Add(version);
        db.ClaimPieces.AddRange(draft.ToPieces(version));
    }
}
