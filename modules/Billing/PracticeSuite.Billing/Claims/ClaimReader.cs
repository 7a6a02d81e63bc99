using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>Claims as pages show them.</summary>
internal sealed class ClaimReader(BillingDbContext db, ClaimFiling filing, IStaffDirectory staff, IProcedureCodes codes, IMapper mapper)
{
    private const int MostRows = 500;

    public async Task<ClaimDto> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var claim = await FindAsync(id, cancellationToken);
        var versions = await db.ClaimVersions.AsNoTracking().Where(v => v.ClaimId == id).OrderByDescending(v => v.Number).ToListAsync(cancellationToken);
        var history = await db.ClaimHistory.AsNoTracking().Where(h => h.ClaimId == id).OrderBy(h => h.Sequence).ToListAsync(cancellationToken);
        var work = await db.WorkItems.AsNoTracking().Where(t => t.ClaimId == id).OrderBy(t => t.OpenedOn).ThenBy(t => t.Kind).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        var superbills = await db.Superbills.AsNoTracking().Where(s => s.ClaimId == id).OrderByDescending(s => s.Version).ToListAsync(cancellationToken);
        // A later payer is asked about what the first has answered, whatever the month comes to now.
        var holds = claim.IsToLaterPayer ? null : await db.Results.AsNoTracking()
            .Where(r => r.PatientId == claim.PatientId && r.Month == claim.Month && r.EnrollmentId == claim.EnrollmentId && r.IsCurrent)
            .Select(r => r.Holds).FirstOrDefaultAsync(cancellationToken);
        var family = await FamilyAsync(claim, cancellationToken);
        var evidence = StoredEvidence.Read(versions[0].Evidence);
        var (clocks, expected) = await filing.ReadAsync(claim, evidence, history, cancellationToken);
        return new ClaimDto(
            claim.Id, claim.Number, claim.PatientId, claim.PatientName, claim.PatientMrn, claim.Month, claim.Code, claim.State,
            claim.ReleasableFrom, claim.ReleasedBy, claim.ReleasedAt, claim.PayerControlNumber,
            claim.PaidCents is { } paid ? new Money(paid) : null, claim.CurrentVersion,
            evidence, holds ?? [],
            mapper.Map<List<ClaimVersionDto>>(versions), mapper.Map<List<ClaimStatusDto>>(history), mapper.Map<List<ClaimWorkDto>>(work),
            mapper.Map<List<SuperbillDto>>(superbills), claim.NextStates,
            clocks, expected, claim.ShareWaiver)
        {
            Modifier = claim is { Modifier: { } modifier, ModifierReason: { } why } ? new ClaimModifierDto(modifier, why) : null,
            MayBeModified = claim.MayBeModified && !(claim.IsUnsent && holds?.Any(hold => hold.Code != HoldCode.Modifiers.ToText()) == true),
            Version = claim.Version,
            PayerRank = claim.PayerRank,
            Others = family,
            CodeLabel = (await codes.ReadAsync(cancellationToken)).LabelOf(claim.Code),
        };
    }

    public async Task<ClaimPageDto> ReadPageAsync(ClaimQuery query, CancellationToken cancellationToken)
    {
        var claims = db.Claims.AsNoTracking();
        if (query.Month is { } month)
            claims = claims.Where(c => c.Month == month);
        if (query.State is { } state)
            claims = claims.Where(c => c.State == state);
        if (query.PatientId is { } patient)
            claims = claims.Where(c => c.PatientId == patient);
        if (query.Number?.Trim().ToUpperInvariant() is { } exact)
            claims = claims.Where(c => c.Number == exact);
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            var text = PatientSearch.Normal(query.Text);
            var number = query.Text.Trim().ToUpperInvariant();
            claims = claims.Where(c => c.SearchText.Contains(text) || c.Number == number);
        }

        var rows = await claims.OrderByDescending(c => c.Month).ThenBy(c => c.PatientName).ThenBy(c => c.Id)
            .Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MostRows)).ToListAsync(cancellationToken);
        return new ClaimPageDto(await claims.CountAsync(cancellationToken), mapper.Map<List<ClaimListItemDto>>(rows));
    }

    /// <summary>The claims of the same service to other payers, the first payer's first.</summary>
    private async Task<IReadOnlyList<OtherPayerClaimDto>> FamilyAsync(Claim claim, CancellationToken cancellationToken)
    {
        var first = claim.PrimaryId ?? claim.Id;
        var others = await db.Claims.AsNoTracking().Where(c => c.Id != claim.Id && (c.Id == first || c.PrimaryId == first)).ToListAsync(cancellationToken);
        return [.. others.OrderBy(other => other.PayerRank).Select(other => new OtherPayerClaimDto(other.Id, other.Number, other.PayerRank, other.PayerName, other.State))];
    }

    public async Task<ClaimTimelineDto> ReadTimelineAsync(Guid id, CancellationToken cancellationToken)
    {
        var claim = await FindAsync(id, cancellationToken);
        // The time is the first payer's claim's, of which this one says what became.
        if (claim.PrimaryId is { } first)
            return await ReadTimelineAsync(first, cancellationToken);
        var version = await db.ClaimVersions.AsNoTracking().SingleAsync(v => v.ClaimId == id && v.Number == claim.CurrentVersion, cancellationToken);
        var evidence = StoredEvidence.Read(version.Evidence);
        return new ClaimTimelineDto(
            id, version.Number, claim.Month.In(TimeZoneInfo.FindSystemTimeZoneById(evidence.Zone)), evidence.Zone, new Seconds(evidence.ThresholdSeconds),
            version.Counted, evidence.ReachedAt, await ReadPiecesAsync(version.Id, cancellationToken));
    }

    public async Task<IReadOnlyList<TimePieceDto>> ReadPiecesAsync(Guid versionId, CancellationToken cancellationToken)
    {
        var people = await staff.GetAllAsync(cancellationToken);
        var pieces = await db.ClaimPieces.AsNoTracking().Where(p => p.ClaimVersionId == versionId).OrderBy(p => p.Sequence).ToListAsync(cancellationToken);
        return [.. pieces.Select(piece => TimePieces.ToDto(piece, people.TryGetValue(piece.StaffId, out var one) ? one.DisplayName : piece.Credential))];
    }

    private async Task<Claim> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) ?? throw BillingErrors.ClaimNotFound(id);
}
