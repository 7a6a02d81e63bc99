using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Data;
using PracticeSuite.Documents;

namespace PracticeSuite.Billing.Superbills;

/// <summary>Prints what was issued, from what is stored of it.</summary>
internal sealed class SuperbillPrinter(BillingDbContext db)
{
    private const string Pdf = "application/pdf";

    public SuperbillFile Print(Superbill superbill, bool withLedger, SuperbillDto issue)
    {
        var content = Sha256Text.Read<SuperbillContent>(superbill.Content);
        try
        {
            return new SuperbillFile(SuperbillDocument.FileName(content, withLedger), Pdf, SuperbillDocument.Of(content, withLedger).GeneratePdf(), issue, superbill.PatientId);
        }
        catch (MissingGlyphException missing)
        {
            throw BillingErrors.SuperbillUnprintable(content.Number, missing);
        }
    }

    /// <summary>The latest issues of the claims, in their order; a claim without one is a problem of the bundle.</summary>
    public async Task PrintAsync(Guid[] claimIds, bool withLedger, SuperbillBundle bundle, CancellationToken cancellationToken)
    {
        var latest = await db.Superbills.AsNoTracking()
            .Where(s => claimIds.Contains(s.ClaimId) && !db.Superbills.Any(later => later.ClaimId == s.ClaimId && later.Version > s.Version))
            .ToDictionaryAsync(s => s.ClaimId, cancellationToken);
        var numbers = await db.Claims.AsNoTracking().Where(c => claimIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, cancellationToken);
        foreach (var id in claimIds)
        {
            if (latest.TryGetValue(id, out var superbill))
                await PrintAsync(superbill, numbers[id], withLedger, bundle, cancellationToken);
            else
                bundle.Lacks(new SuperbillProblem(id, numbers[id], $"Claim {numbers[id]} has no document yet; issue it first."));
        }
    }

    private static async Task PrintAsync(
        Superbill superbill, string claimNumber, bool withLedger, SuperbillBundle bundle, CancellationToken cancellationToken)
    {
        var content = Sha256Text.Read<SuperbillContent>(superbill.Content);
        try
        {
            await bundle.AddAsync(
                SuperbillDocument.FileName(content, withLedger), content.ForPatient, superbill.IssuedAt, SuperbillDocument.Of(content, withLedger), cancellationToken);
        }
        catch (MissingGlyphException missing)
        {
            bundle.Lacks(new SuperbillProblem(superbill.ClaimId, claimNumber, BillingErrors.SuperbillUnprintable(claimNumber, missing).Message));
        }
    }
}
