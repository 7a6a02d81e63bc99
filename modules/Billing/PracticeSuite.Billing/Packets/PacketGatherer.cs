using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.PaperForms;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Packets;

/// <summary>Reads what is kept of a claim. Nothing of it is computed from what the chart says today, but who the people are.</summary>
internal sealed class PacketGatherer(
    BillingDbContext db, IChartFacts charts, IPracticeDirectory practices, IStaffDirectory staff, IProcedureCodes codes, TimeProvider clock)
{
    public async Task<PacketFacts> ReadAsync(Claim claim, CancellationToken cancellationToken)
    {
        var versions = await db.ClaimVersions.AsNoTracking().Where(v => v.ClaimId == claim.Id).OrderBy(v => v.Number).ToListAsync(cancellationToken);
        var pieces = await PiecesAsync(claim, versions, cancellationToken);
        var history = await db.ClaimHistory.AsNoTracking().Where(h => h.ClaimId == claim.Id).OrderBy(h => h.Sequence).ToListAsync(cancellationToken);
        var sent = await db.BatchClaims.AsNoTracking().Where(c => c.ClaimId == claim.Id && c.Transmission > 0).OrderBy(c => c.Transmission)
            .Join(db.Batches, c => c.BatchId, b => b.Id, (c, b) => new SentPart(c, b)).ToListAsync(cancellationToken);
        var mailed = await db.KeptForms.AsNoTracking().Where(f => f.ClaimId == claim.Id && f.MailedAt != null).OrderBy(f => f.Transmission).ToListAsync(cancellationToken);
        var messages = await db.ClaimMessages.AsNoTracking().Where(m => m.ClaimId == claim.Id).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        // The answers of all payers stand at the first one's claim, each with the claim that asked.
        var answers = claim.PrimaryId is { } first ? db.RemittedClaims.Where(r => r.ClaimId == first && r.LaterClaimId == claim.Id) : db.RemittedClaims.Where(r => r.ClaimId == claim.Id);
        var remitted = await answers.AsNoTracking()
            .Join(db.Remittances, r => r.RemittanceId, one => one.Id, (r, one) => new RemittedPart(r, one)).ToListAsync(cancellationToken);
        var clearinghouses = await db.Clearinghouses.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
        return new PacketFacts(
            claim, versions, pieces, history, sent, mailed, messages.ToLookup(message => message.BatchClaimId),
            [.. remitted.OrderBy(one => one.Remittance.PostedAt).ThenBy(one => one.Claim.Sequence)], clearinghouses,
            await db.Payers.AsNoTracking().SingleAsync(p => p.Id == claim.PayerId, cancellationToken), await practices.GetAsync(cancellationToken), await staff.GetAllAsync(cancellationToken),
            (await charts.GetAsync(IdRange.Of([claim.PatientId]), cancellationToken))[claim.PatientId], (await codes.ReadAsync(cancellationToken)).LabelOf(claim.Code), clock.GetUtcNow());
    }

    /// <summary>By which a packet may go out now, where it tells of a Part 2 program (B-244).</summary>
    public async Task<ConsentFact?> ConsentAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var chart = (await charts.GetAsync(IdRange.Of([patientId]), cancellationToken)).GetValueOrDefault(patientId);
        return chart is null ? null : Part2Payment.ConsentOf(chart, now, (await practices.GetAsync(cancellationToken)).Today(now));
    }

    /// <summary>The time that was hashed: a void, a correction that was withdrawn, and a claim to a later payer repeat that of an earlier version, with which it stands.</summary>
    private async Task<List<ClaimPiece>> PiecesAsync(Claim claim, List<ClaimVersion> versions, CancellationToken cancellationToken)
    {
        var of = claim.PrimaryId is { } primary
            ? await db.ClaimVersions.AsNoTracking().Where(v => v.ClaimId == primary).OrderBy(v => v.Number).ToListAsync(cancellationToken)
            : versions;
        var time = StoredEvidence.Read(versions[^1].Evidence).TimeSha256;
        var hashed = of.Find(version => claim.PrimaryId is null ? version.EvidenceSha256 == versions[^1].EvidenceSha256 : StoredEvidence.Read(version.Evidence).TimeSha256 == time);
        return hashed is null ? [] : await db.ClaimPieces.AsNoTracking().Where(p => p.ClaimVersionId == hashed.Id).OrderBy(p => p.Sequence).ToListAsync(cancellationToken);
    }
}

internal sealed record SentPart(BatchClaim Claim, SentBatch Batch);

internal sealed record RemittedPart(RemittedClaim Claim, Remittance Remittance);

/// <summary>What was read; makes the content.</summary>
internal sealed record PacketFacts(
    Claim Claim, IReadOnlyList<ClaimVersion> Versions, IReadOnlyList<ClaimPiece> Pieces, IReadOnlyList<ClaimStatusChange> History, IReadOnlyList<SentPart> Sent, IReadOnlyList<KeptForm> Mailed,
    ILookup<Guid, ClaimMessage> Messages, IReadOnlyList<RemittedPart> Remitted, IReadOnlyDictionary<Guid, string> Clearinghouses, Payer Payer, PracticeProfile Practice,
    IReadOnlyDictionary<Guid, StaffMember> Staff, PatientChartFacts Chart, string Label, DateTimeOffset Now)
{
    /// <summary>What it said when it went last, in a file or by mail, and as which version; null = never.</summary>
    public (string Content, int Version)? LastSent => Sent.Select(one => (one.Claim.Transmission, one.Claim.Content, one.Claim.VersionNumber))
        .Concat(Mailed.Select(form => (form.Transmission, form.Content, form.VersionNumber))).OrderBy(one => one.Transmission)
        .Select(one => ((string, int)?)(one.Content, one.VersionNumber)).LastOrDefault();

    /// <summary>By which the packet may be made at all where it tells of a Part 2 program (B-244).</summary>
    public ConsentFact? PaymentConsent => Part2Payment.ConsentOf(Chart, Now, Practice.Today(Now));
}
