using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>Batches, files and a claim's way as pages show them.</summary>
internal sealed class BatchReader(BillingDbContext db, IAccess access)
{
    private const int MostRows = 200;

    public async Task<BatchPageDto> ReadPageAsync(int skip, int take, CancellationToken cancellationToken)
    {
        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        var shown = db.Batches.AsNoTracking().Where(b => db.BatchClaims.Any(c => c.BatchId == b.Id));
        var rows = await shown.OrderByDescending(b => b.BuiltAt).ThenByDescending(b => b.Control)
            .Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        return new BatchPageDto(await shown.CountAsync(cancellationToken), await ToDtosAsync(rows, cancellationToken));
    }

    public async Task<BatchDetailDto> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancellationToken) ?? throw BillingErrors.BatchNotFound(id);
        var claims = await db.BatchClaims.AsNoTracking().Where(c => c.BatchId == id)
            .Join(db.Claims, sent => sent.ClaimId, claim => claim.Id, (sent, claim) => new { Sent = sent, Claim = claim })
            .OrderBy(row => row.Sent.Sequence)
            .Select(row => new BatchClaimDto(
                row.Claim.Id, row.Claim.Number, row.Sent.ControlNumber, row.Sent.VersionNumber, row.Claim.PatientId, row.Claim.PatientName, new Money(row.Claim.ChargeCents),
                row.Claim.PayerName, row.Claim.State, row.Sent.Transmission > 0 && row.Sent.Transmission < row.Claim.Transmissions)
            { IsPart2 = row.Claim.IsPart2 })
            .ToListAsync(cancellationToken);
        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        if (!await db.BatchClaims.AnyAsync(c => c.BatchId == id, cancellationToken))
            throw BillingErrors.BatchNotFound(id);
        var answers = await db.InboundFiles.AsNoTracking()
            .Where(f => f.BatchId == id || db.ClaimMessages.Any(m => m.InboundFileId == f.Id && db.BatchClaims.Any(c => c.Id == m.BatchClaimId && c.BatchId == id)))
            .OrderByDescending(f => f.ReceivedAt).ThenBy(f => f.FileName).ToListAsync(cancellationToken);
        return new BatchDetailDto((await ToDtosAsync([batch], cancellationToken))[0], claims, await ToDtosAsync(answers, cancellationToken));
    }

    /// <param name="state">Null for all, latest first; those that wait, the one that waits longest first.</param>
    public async Task<InboundPageDto> ReadInboundAsync(InboundState? state, int skip, int take, CancellationToken cancellationToken)
    {
        var files = db.InboundFiles.AsNoTracking();
        var quarantined = await files.CountAsync(f => f.State == InboundState.Quarantined, cancellationToken);
        var waiting = await files.CountAsync(f => f.State == InboundState.Received, cancellationToken);
        if (state is { } asked)
            files = files.Where(f => f.State == asked);
        var ordered = state == InboundState.Received ? files.OrderBy(f => f.ReceivedAt) : files.OrderByDescending(f => f.ReceivedAt);
        var rows = await ordered.ThenBy(f => f.FileName).ThenBy(f => f.Id)
            .Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        return new InboundPageDto(await files.CountAsync(cancellationToken), quarantined, waiting, await ToDtosAsync(rows, cancellationToken));
    }

    public async Task<ClaimSubmissionDto> ReadClaimAsync(Guid claimId, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == claimId, cancellationToken) ?? throw BillingErrors.ClaimNotFound(claimId);
        var sent = await db.BatchClaims.AsNoTracking().Where(c => c.ClaimId == claimId)
            .Join(db.Batches, one => one.BatchId, batch => batch.Id, (one, batch) => new { one.Id, one.VersionNumber, one.ControlNumber, Batch = batch })
            .OrderByDescending(row => row.Batch.BuiltAt).ThenByDescending(row => row.Batch.Control).ToListAsync(cancellationToken);
        var messages = (await db.ClaimMessages.AsNoTracking().Where(m => m.ClaimId == claimId).OrderByDescending(m => m.At).ToListAsync(cancellationToken))
            .ToLookup(message => message.BatchClaimId);
        var names = await NamesAsync(cancellationToken);
        return new ClaimSubmissionDto(
            await FindingsOf([claim.Id], cancellationToken) is { } found ? [.. found[claim.Id]] : [],
            [
                .. sent.Select(row => new TransmissionDto(
                    row.Batch.Id, names[row.Batch.ClearinghouseId], row.Batch.Mode, row.Batch.Control, row.VersionNumber, row.ControlNumber, row.Batch.State, row.Batch.BuiltAt,
                    row.Batch.TransmittedAt, row.Batch.Answer,
                    [
                        .. messages[row.Id].Select(message => new ClaimMessageDto(
                            message.At, message.StatedOn, message.Source, message.Outcome, message.Codes, message.Text, message.ControlNumber, message.ClearinghouseTrace, message.InboundFileId,
                            row.Batch.Mode == ClearinghouseMode.Simulated)),
                    ])),
            ]);
    }

    /// <summary>What stands against claims now, by claim.</summary>
    public async Task<ILookup<Guid, ClaimFindingDto>> FindingsOf(IReadOnlyList<Guid> claimIds, CancellationToken cancellationToken)
    {
        var open = await db.ClaimFindings.AsNoTracking().Where(f => claimIds.Contains(f.ClaimId) && f.ClearedAt == null)
            .OrderBy(f => f.Sequence).ToListAsync(cancellationToken);
        return open.ToLookup(found => found.ClaimId, found => new ClaimFindingDto(found.Rule, found.Field, found.Value, found.Problem, found.Fix, found.FoundAt));
    }

    public static BatchDto ToDto(SentBatch batch, string clearinghouse, IReadOnlyList<BatchStandingDto> standing) => new(
        batch.Id, batch.ClearinghouseId, clearinghouse, batch.Mode, batch.Control, batch.Reference, batch.State, batch.Claims, new Money(batch.ChargeCents), batch.BuiltAt,
        batch.BuiltBy, batch.FileName, batch.Sha256, batch.Bytes is > 0 ? batch.Bytes : null, batch.TransmittedAt, batch.AnsweredAt, batch.Answer, batch.Problem, standing);

    /// <summary>
    /// What a batch counted when it was built is not told: of a claim that the Part 2 program keeps from the reader since, the difference would (P-082). Who asks
    /// has opened the facts, because a sensitive chart is told of by the page.
    /// </summary>
    private async Task<IReadOnlyList<BatchDto>> ToDtosAsync(List<SentBatch> batches, CancellationToken cancellationToken)
    {
        var all = batches.ConvertAll(batch => batch.Id);
        var sums = await db.BatchClaims.AsNoTracking().Where(c => all.Contains(c.BatchId))
            .Join(db.ClaimVersions, sent => sent.ClaimVersionId, version => version.Id, (sent, version) => new { sent.BatchId, version.ChargeCents })
            .GroupBy(row => row.BatchId).Select(group => new { group.Key, Claims = group.Count(), Cents = group.Sum(row => row.ChargeCents) })
            .ToDictionaryAsync(group => group.Key, cancellationToken);
        var ids = batches.Where(batch => !batch.LeavesClaimsAlone).Select(batch => batch.Id).ToList();
        var standing = await db.BatchClaims.AsNoTracking().Where(c => ids.Contains(c.BatchId))
            .Join(db.Claims, sent => sent.ClaimId, claim => claim.Id, (sent, claim) => new { sent.BatchId, claim.State, IsSuperseded = sent.Transmission < claim.Transmissions })
            .GroupBy(row => new { row.BatchId, row.State, row.IsSuperseded })
            .Select(group => new { group.Key.BatchId, group.Key.State, group.Key.IsSuperseded, Claims = group.Count() }).ToListAsync(cancellationToken);
        var byBatch = standing.ToLookup(row => row.BatchId, row => new BatchStandingDto(row.State, row.Claims, row.IsSuperseded));
        var names = await NamesAsync(cancellationToken);
        return [.. batches.Select(batch => ToDto(batch, names[batch.ClearinghouseId], [.. byBatch[batch.Id].OrderBy(one => one.State)]) with
        {
            Claims = sums.TryGetValue(batch.Id, out var sum) ? sum.Claims : 0,
            Charge = new Money(sum?.Cents ?? 0),
        })];
    }

    private async Task<IReadOnlyList<InboundFileDto>> ToDtosAsync(List<InboundFile> files, CancellationToken cancellationToken)
    {
        var profiles = await db.Clearinghouses.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(c => c.Id, cancellationToken);
        return
        [
            .. files.Select(file => new InboundFileDto(
                file.Id, profiles[file.ClearinghouseId].Name, profiles[file.ClearinghouseId].IsSimulated, file.FileName, file.Kind, file.State, file.Bytes, file.Sender, file.Control,
                file.ReceivedAt, file.WorkedAt, file.Answers, file.Problem, file.Note, file.BatchId)),
        ];
    }

    private Task<Dictionary<Guid, string>> NamesAsync(CancellationToken cancellationToken) =>
        db.Clearinghouses.AsNoTracking().Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
}
