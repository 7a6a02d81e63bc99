using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Worklists;

/// <summary>
/// Whose the amount is that a payer allowed beyond its rate. Where less is allowed, a deductible and a copay stay what they are as long as enough is allowed for them, and what is beyond them is
/// less for payer and patient in the proportion in which they bore it (B-142). What is nobody's of it, as of sequestration, moves no money.
/// </summary>
/// <param name="Payers">Goes back to the payer (B-166).</param>
/// <param name="Patients">The patient's share is less by it.</param>
internal sealed record OverpaidParts(Money Payers, Money Patients)
{
    public static OverpaidParts None { get; } = new(Money.Zero, Money.Zero);

    /// <param name="over">Of what was allowed, what is beyond the rate.</param>
    /// <param name="paid">By the payer.</param>
    /// <param name="share">The patient's, in whichever account it stands, and what they or a later payer have paid of it.</param>
    /// <param name="constant">Deductible and copay of the share.</param>
    public static OverpaidParts Of(Money over, Money allowed, Money paid, Money share, Money constant)
    {
        if (over <= Money.Zero || allowed <= Money.Zero)
            return None;
        constant = Least(constant, share);
        // What came beyond what was allowed came twice, and is another list's.
        paid = Least(paid, allowed - share);
        var borne = allowed - constant;
        var varies = Least(over, borne);
        var payers = Least(over, Part(varies, paid, borne));
        var patients = Least(Least(share, over - payers), Part(varies, share - constant, borne) + over - varies);
        return new OverpaidParts(NotBelowNought(payers), NotBelowNought(patients));
    }

    /// <summary>By how much the first payer's answer that stands allowed more than is expected; null where no answer says what was allowed.</summary>
    public static async Task<(Money Over, Money Allowed)?> OverAsync(BillingDbContext db, Guid claimId, CancellationToken cancellationToken)
    {
        var allowed = await FirstPayers(db, claimId).Where(r => r.AllowedCents != null)
            .OrderByDescending(r => r.RemittanceId).ThenByDescending(r => r.Sequence).Select(r => r.AllowedCents).FirstOrDefaultAsync(cancellationToken);
        var expected = await db.Claims.AsNoTracking().Where(c => c.Id == claimId).Select(c => c.ExpectedAllowedCents).SingleAsync(cancellationToken);
        return allowed is { } cents ? (new Money(cents - (expected ?? cents)), new Money(cents)) : null;
    }

    /// <summary>What stands of the first payer's answers. One that comes under its number with another payer's status is that one's, be there a claim to it or not.</summary>
    public static IQueryable<RemittedClaim> FirstPayers(BillingDbContext db, Guid claimId) => Standing(db, claimId).Where(r => r.LaterClaimId == null && !ClaimReading.StatusesOfLater.Contains(r.Status));

    public static IQueryable<RemittedClaim> LaterPayers(BillingDbContext db, Guid claimId) => Standing(db, claimId).Where(r => r.LaterClaimId != null || ClaimReading.StatusesOfLater.Contains(r.Status));

    private static IQueryable<RemittedClaim> Standing(BillingDbContext db, Guid claimId) => db.RemittedClaims.AsNoTracking()
        .Where(r => r.ClaimId == claimId && !r.IsReversed && r.EntryId != null && r.Status != RemittedClaim.TakenBack);

    private static Money Part(Money of, Money bears, Money all) =>
        all <= Money.Zero || bears <= Money.Zero ? Money.Zero : new(((of.Cents * bears.Cents) + (all.Cents / 2)) / all.Cents);

    private static Money Least(Money one, Money other) => one < other ? one : other;

    private static Money NotBelowNought(Money amount) => amount < Money.Zero ? Money.Zero : amount;
}
