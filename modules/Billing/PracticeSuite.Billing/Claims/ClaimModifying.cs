using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>A biller's own modifier on one claim: the version that month end would make of it, made at once (B-114).</summary>
internal sealed class ClaimModifying(BillingDbContext db, MonthNow months)
{
    public async Task ChangeAsync(Claim claim, string? modifier, string reason, DateOnly today, Act act, CancellationToken cancellationToken)
    {
        claim.ChangeModifier(modifier, reason);
        // Evaluation reads the claim as it is stored; a refusal below takes this back with all else.
        await db.SaveChangesAsync(cancellationToken);
        var draft = (await months.EvaluateAsync(claim.PatientId, claim.Month, cancellationToken))?.ToDraft() ?? throw BillingErrors.ClaimHasHolds(claim.Number);
        Check.That(
            draft.Month.Result.Modifiers.Count <= BillingLimits.Modifiers, nameof(Claim.Modifier),
            $"Modifier is one too many: a claim has at most {BillingLimits.Modifiers}, and the payer's rules ask for as many.");
        claim.Revise(draft.Head, today < draft.Head.ReleasableFrom, act);
        var version = draft.ToVersion(claim, act.Cause, act.At);
        db.ClaimVersions.Add(version);
        db.ClaimPieces.AddRange(draft.ToPieces(version));
    }
}
