using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Packets;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Kernel;
using PracticeSuite.Privacy.Contracts.Disclosures;

namespace PracticeSuite.Billing.Claims;

/// <summary>
/// Writes down what a payer or a patient is told of a Part 2 program, with the consent that covers it: whoever takes the consent back is
/// told to whom it went (P-078), and an accounting lists it for three years (P-080).
/// </summary>
internal sealed class Part2Disclosures(BillingDbContext db, IDisclosureLog log, IChartFacts charts, TimeProvider clock)
{
    /// <summary>
    /// Claims of the program that were let go and that no clearinghouse carries: they leave with their release, on paper or by another program. One that
    /// takes back an earlier claim may go without a consent.
    /// </summary>
    public async Task RecordReleasedAsync(IReadOnlyCollection<(Claim Claim, ConsentFact? Consent)> let, CancellationToken cancellationToken)
    {
        if (let.Count == 0)
            return;
        var carried = await CarriedAsync(cancellationToken);
        var released = let.Where(one => !carried.Contains(one.Claim.PayerId)).ToList();
        var ids = released.Select(one => one.Claim.Id).ToList();
        if (ids.Count == 0)
            return;
        var versions = await db.ClaimVersions.AsNoTracking().Where(version => ids.Contains(version.ClaimId))
            .Select(version => new { version.ClaimId, version.Number, version.Id }).ToListAsync(cancellationToken);
        // Each version is a disclosure; one that is released again after it was turned away is the same.
        var versionOf = versions.ToDictionary(version => (version.ClaimId, version.Number), version => version.Id);
        await log.RecordAsync([.. released.Select(one => Of(one.Claim, one.Consent, versionOf[(one.Claim.Id, one.Claim.CurrentVersion)]))], cancellationToken);
    }

    /// <summary>Claims of the program that left in a file: each time is a disclosure, for each time somebody outside read it (P-080).</summary>
    public async Task RecordSentAsync(IReadOnlyCollection<(Guid SentId, Claim Claim)> gone, DateOnly today, CancellationToken cancellationToken)
    {
        var ofProgram = gone.Where(one => one.Claim.IsPart2).ToList();
        if (ofProgram.Count == 0)
            return;
        var chartOf = await charts.GetAsync(IdRange.Of([.. ofProgram.Select(one => one.Claim.PatientId).Distinct()]), cancellationToken);
        var now = clock.GetUtcNow();
        await log.RecordAsync(
            [.. ofProgram.Select(one => Of(one.Claim, chartOf.TryGetValue(one.Claim.PatientId, out var chart) ? Part2Payment.ConsentOf(chart, now, today) : null, one.SentId))], cancellationToken);
    }

    /// <summary>
    /// Claims of the program whose forms were mailed. Where no clearinghouse carries the payer, their release was written down, and the log keeps one
    /// version once; where one does, this is the first time that anybody outside reads it.
    /// </summary>
    public async Task RecordMailedAsync(IReadOnlyCollection<Claim> mailed, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = mailed.Where(claim => claim.IsPart2).Select(claim => claim.Id).ToList();
        if (ids.Count == 0)
            return;
        var versions = await db.ClaimVersions.AsNoTracking().Where(version => ids.Contains(version.ClaimId)).Select(version => new { version.ClaimId, version.Number, version.Id }).ToListAsync(cancellationToken);
        var versionOf = versions.ToDictionary(version => (version.ClaimId, version.Number), version => version.Id);
        await RecordSentAsync([.. mailed.Where(claim => claim.IsPart2).Select(claim => (versionOf[(claim.Id, claim.CurrentVersion)], claim))], today, cancellationToken);
    }

    /// <summary>Payers whose claims go by a clearinghouse.</summary>
    private async Task<HashSet<Guid>> CarriedAsync(CancellationToken cancellationToken) =>
        (await db.Clearinghouses.AsNoTracking().Where(c => c.IsActive).ToListAsync(cancellationToken)).Where(c => !c.LeavesClaimsAlone)
            .SelectMany(c => c.Payers).Where(payer => payer.SendsClaims).Select(payer => payer.PayerId).ToHashSet();

    /// <summary>Documents for patients; the practice's own copy goes nowhere.</summary>
    public async Task RecordAsync(IReadOnlyCollection<Superbill> issued, CancellationToken cancellationToken)
    {
        var handedOut = issued.Where(superbill => superbill is { IsPart2: true, ForPatient: true }).ToList();
        if (handedOut.Count > 0)
            await log.RecordAsync([.. handedOut.Select(Of)], cancellationToken);
    }

    /// <summary>Statements of the program's services, which go to the patient alone.</summary>
    public async Task RecordAsync(IReadOnlyCollection<Statement> printed, CancellationToken cancellationToken)
    {
        var ofProgram = printed.Where(statement => statement.IsPart2).ToList();
        if (ofProgram.Count > 0)
            await log.RecordAsync([.. ofProgram.Select(Of)], cancellationToken);
    }

    /// <summary>An audit packet that left, whoever examines the claim for its payer.</summary>
    public Task RecordAsync(ClaimPacket packet, ConsentFact consent, string payer, CancellationToken cancellationToken) => log.RecordAsync(
        new NewDisclosure(
            packet.PatientId, clock.GetUtcNow(), DisclosureBasis.Part2Consent, payer, $"Audit packet {packet.Number}", packet.Id, consent.Id, IsPart2: true)
        { Purpose = "Audit of a payment for services" },
        cancellationToken);

    private static NewDisclosure Of(Statement statement) => new(
        statement.PatientId, statement.PrintedAt, DisclosureBasis.Individual, "The patient", $"Statement {statement.Number}", statement.Id, ConsentId: null, IsPart2: true);

    private static NewDisclosure Of(Superbill superbill) => new(
        superbill.PatientId, superbill.IssuedAt, DisclosureBasis.Individual, "The patient", $"Superbill {superbill.Number}", superbill.Id, ConsentId: null, IsPart2: true);

    private NewDisclosure Of(Claim claim, ConsentFact? consent, Guid source) => new(
        claim.PatientId,
        clock.GetUtcNow(),
        consent is null ? DisclosureBasis.Payment : DisclosureBasis.Part2Consent,
        claim.PayerName,
        $"Claim {claim.Number} for {claim.Month}, {claim.Code}",
        source,
        consent?.Id,
        IsPart2: true)
    {
        Purpose = "Payment for services",
    };
}
