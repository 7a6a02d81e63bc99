using System.IO.Compression;
using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Data;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Superbills;

internal sealed class SuperbillAppService(
    BillingDbContext db, IAccess access, SuperbillClaims claims, SuperbillIssuer issuer, IMapper mapper) : ISuperbillAppService
{
    private const int BatchSize = 200;
    private const string Pdf = "application/pdf";

    public async Task<SuperbillFile> GetAsync(Guid claimId, SuperbillOptions options, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Superbills.Issue, cancellationToken);

        Check.Optional(options.GoodFaithEstimate, "good_faith_estimate", BillingLimits.EstimateNumber);
        var claim = await claims.DemandAsync(claimId, cancellationToken);
        var issued = await issuer.IssueAsync([claim], options, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return ToFile(issued[0], claim.Number, options.WithLedger);
    }

    public async Task<SuperbillFile> GetIssueAsync(Guid superbillId, bool withLedger, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Superbills.Issue, cancellationToken);

        var superbill = await db.Superbills.AsNoTracking().SingleOrDefaultAsync(s => s.Id == superbillId, cancellationToken)
            ?? throw BillingErrors.NoSuch("superbill", superbillId);
        return ToFile(superbill, Sha256Text.Read<SuperbillContent>(superbill.Content).Number, withLedger);
    }

    public async Task<int> WriteMonthAsync(
        BillingMonth month, SuperbillBatchFormat format, SuperbillOptions options, Stream output, Action<int, int>? onProgress,
        CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Superbills.Issue, cancellationToken);

        var ids = await IssueMonthAsync(month, options, cancellationToken);
        var written = 0;
        if (format == SuperbillBatchFormat.Zip)
        {
            await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, cancellationToken);
            await foreach (var superbill in ReadAsync(ids, cancellationToken))
            {
                var content = Sha256Text.Read<SuperbillContent>(superbill.Content);
                var entry = zip.CreateEntry(NameOf(content.Number), CompressionLevel.NoCompression);
                entry.LastWriteTime = superbill.IssuedAt;
                await using var file = await entry.OpenAsync(cancellationToken);
                await file.WriteAsync(SuperbillDocument.Of(content, options.WithLedger).GeneratePdf(), cancellationToken);
                written++;
                onProgress?.Invoke(written, ids.Count);
            }

            return written;
        }

        Document.Merge(Documents()).GeneratePdf(output);
        return written;

        // Composed one at a time while the file is written, so that a month of any size holds one document in memory.
        IEnumerable<Document> Documents()
        {
            foreach (var chunk in ids.Chunk(BatchSize))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var stored = db.Superbills.AsNoTracking().Where(s => chunk.Contains(s.Id)).ToDictionary(s => s.Id);
                foreach (var id in chunk)
                {
                    yield return SuperbillDocument.Of(Sha256Text.Read<SuperbillContent>(stored[id].Content), options.WithLedger);
                    written++;
                    onProgress?.Invoke(written, ids.Count);
                }
            }
        }
    }

    private async Task<List<Guid>> IssueMonthAsync(BillingMonth month, SuperbillOptions options, CancellationToken cancellationToken)
    {
        var all = await claims.ThatMayHaveOne.Where(c => c.Month == month).OrderBy(c => c.PatientId).ToListAsync(cancellationToken);
        var ids = new List<Guid>(all.Count);
        foreach (var chunk in all.Chunk(BatchSize))
        {
            ids.AddRange((await issuer.IssueAsync(chunk, options, cancellationToken)).Select(superbill => superbill.Id));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return ids;
    }

    private async IAsyncEnumerable<Superbill> ReadAsync(
        List<Guid> ids, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in ids.Chunk(BatchSize))
        {
            var stored = await db.Superbills.AsNoTracking().Where(s => chunk.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
            foreach (var id in chunk)
                yield return stored[id];
        }
    }

    private SuperbillFile ToFile(Superbill superbill, string number, bool withLedger)
    {
        var content = Sha256Text.Read<SuperbillContent>(superbill.Content);
        return new SuperbillFile(
            NameOf(number), Pdf, SuperbillDocument.Of(content, withLedger).GeneratePdf(), mapper.Map<SuperbillDto>(superbill));
    }

    private static string NameOf(string claimNumber) => $"superbill-{claimNumber}.pdf";
}
