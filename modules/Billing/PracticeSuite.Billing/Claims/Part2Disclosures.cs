using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Privacy.Contracts.Disclosures;

namespace PracticeSuite.Billing.Claims;

/// <summary>
/// Writes down what a payer or a patient is told of a Part 2 program, with the consent that covers it: whoever takes the consent back is
/// told to whom it went (P-078), and an accounting lists it for three years (P-080).
/// </summary>
internal sealed class Part2Disclosures(BillingDbContext db, IDisclosureLog log, TimeProvider clock)
{
    /// <summary>Claims of the program that were let go. One that takes back an earlier claim may go without a consent.</summary>
    public async Task RecordAsync(IReadOnlyCollection<(Claim Claim, ConsentFact? Consent)> released, CancellationToken cancellationToken)
    {
        var ids = released.Select(one => one.Claim.Id).ToList();
        if (ids.Count == 0)
            return;
        var versions = await db.ClaimVersions.AsNoTracking().Where(version => ids.Contains(version.ClaimId))
            .Select(version => new { version.ClaimId, version.Number, version.Id }).ToListAsync(cancellationToken);
        // Each version that goes out is a disclosure; one that is released again after it was turned away is the same.
        var versionOf = versions.ToDictionary(version => (version.ClaimId, version.Number), version => version.Id);
        await log.RecordAsync([.. released.Select(one => Of(one.Claim, one.Consent, versionOf[(one.Claim.Id, one.Claim.CurrentVersion)]))], cancellationToken);
    }

    /// <summary>Documents for patients; the practice's own copy goes nowhere.</summary>
    public async Task RecordAsync(IReadOnlyCollection<Superbill> issued, CancellationToken cancellationToken)
    {
        var handedOut = issued.Where(superbill => superbill is { IsPart2: true, ForPatient: true }).ToList();
        if (handedOut.Count > 0)
            await log.RecordAsync([.. handedOut.Select(Of)], cancellationToken);
    }

    private static NewDisclosure Of(Superbill superbill) => new(
        superbill.PatientId, superbill.IssuedAt, DisclosureBasis.Individual, "The patient", $"Superbill {superbill.Number}", superbill.Id, ConsentId: null, IsPart2: true);

    private NewDisclosure Of(Claim claim, ConsentFact? consent, Guid version) => new(
        claim.PatientId,
        clock.GetUtcNow(),
        consent is null ? DisclosureBasis.Payment : DisclosureBasis.Part2Consent,
        claim.PayerName,
        $"Claim {claim.Number} for {claim.Month}, {claim.Code}",
        version,
        consent?.Id,
        IsPart2: true)
    {
        Purpose = "Payment for services",
    };
}
