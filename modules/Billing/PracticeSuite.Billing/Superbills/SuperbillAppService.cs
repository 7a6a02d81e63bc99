using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Superbills;

internal sealed class SuperbillAppService(
    BillingDbContext db, DatabaseSession session, IAccess access, SuperbillClaims claims, SuperbillIssuer issuer, SuperbillPrinter printer,
    Part2Disclosures disclosures, IMapper mapper)
    : ISuperbillAppService
{
    private const int ChunkSize = 200;

    public async Task<SuperbillDto> IssueAsync(Guid claimId, string? goodFaithEstimate, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Superbills.Issue, cancellationToken);

        var estimate = Check.Optional(goodFaithEstimate, "GoodFaithEstimate", BillingLimits.EstimateNumber);
        var claim = await claims.DemandAsync(claimId, cancellationToken);
        await access.DemandAsync(BillingPermissions.Superbills.Issue, claim.PatientId, cancellationToken);
        var issued = (await issuer.IssueAsync([claim], estimate, cancellationToken))[0];
        await db.SaveChangesAsync(cancellationToken);
        var superbill = issued.Superbill ?? throw issued.Refused!;
        await disclosures.RecordAsync([superbill], cancellationToken);
        return mapper.Map<SuperbillDto>(superbill);
    }

    public async Task<SuperbillBatchDto> IssueMonthAsync(BillingMonth month, Action<int, int>? onProgress, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Superbills.Issue, cancellationToken);

        var ids = await claims.GetIdsAsync(month, cancellationToken);
        var (done, issued, problems) = (0, new List<bool>(), new List<SuperbillProblem>());
        foreach (var chunk in ids.Chunk(ChunkSize))
        {
            foreach (var one in await IssueAsync(chunk, cancellationToken))
            {
                if (one.Superbill is { } superbill)
                    issued.Add(superbill.ForPatient);
                else
                    problems.Add(new SuperbillProblem(one.Claim.Id, one.Claim.Number, one.Refused!.Message));
            }

            onProgress?.Invoke(done += chunk.Length, ids.Count);
        }

        return new SuperbillBatchDto(issued.Count, issued.Count(forPatient => forPatient), problems);
    }

    public async Task<SuperbillFile> GetAsync(Guid superbillId, bool withLedger, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Superbills.Issue, cancellationToken);

        var superbill = await db.Superbills.AsNoTracking().SingleOrDefaultAsync(s => s.Id == superbillId, cancellationToken)
            ?? throw BillingErrors.SuperbillNotFound(superbillId);
        await access.DemandAsync(BillingPermissions.Superbills.Issue, superbill.PatientId, cancellationToken);
        return printer.Print(superbill, withLedger, mapper.Map<SuperbillDto>(superbill));
    }

    public async Task<SuperbillBatchDto> WriteMonthAsync(
        BillingMonth month, SuperbillBatchFormat format, bool withLedger, Stream output, Action<int, int>? onProgress,
        CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Superbills.Issue, cancellationToken);

        var ids = await claims.GetIdsAsync(month, cancellationToken);
        if (ids.Count == 0)
            throw BillingErrors.NoDocuments(month);
        await using var bundle = await SuperbillBundle.OpenAsync(format, output, month, cancellationToken);
        bundle.OnClaim = seen => onProgress?.Invoke(seen, ids.Count);
        foreach (var chunk in ids.Chunk(ChunkSize))
            await printer.PrintAsync(chunk, withLedger, bundle, cancellationToken);
        return await bundle.FinishAsync(cancellationToken);
    }

    /// <summary>Each chunk is committed before the next is gathered: the one writer of SQLite is busy for moments, not for a month.</summary>
    private async Task<IReadOnlyList<IssuedSuperbill>> IssueAsync(Guid[] claimIds, CancellationToken cancellationToken)
    {
        var issued = await issuer.IssueAsync(await claims.GetAsync(claimIds, cancellationToken), goodFaithEstimate: null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await disclosures.RecordAsync([.. issued.Select(one => one.Superbill).OfType<Superbill>()], cancellationToken);
        await session.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return issued;
    }
}
