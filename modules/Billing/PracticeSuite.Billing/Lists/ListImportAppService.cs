using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Lists;

internal sealed class ListImportAppService(
    BillingDbContext db, IAccess access, IEnumerable<IListSource> sources, TimeProvider clock) : IListImportAppService
{
    private const int MostRows = 500;

    public async Task<Guid> ReceiveAsync(ListKind kind, Stream content, string name, DateOnly? from, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        // Read as a whole before anything is made of it, and without holding a connection up while it comes.
        await using var copy = PrivateFile.Temporary();
        var file = await KeepAsync(content, copy, name, cancellationToken);
        var list = await SourceOf(kind).ReadAsync(copy, from, cancellationToken);
        if (list is { Rows.Count: 0, ProblemCount: 0 })
            list = list with { Problems = [new ListProblemDto(0, null, null, NothingOf(kind))], ProblemCount = 1 };
        var import = ListImport.Receive(access.Caller.Practice, kind, list, file, access.Caller.Name, clock.GetUtcNow());
        db.ListImports.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        return import.Id;
    }

    public async Task<IReadOnlyList<ListImportDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.View, cancellationToken);

        return await db.ListImports.AsNoTracking().OrderByDescending(i => i.ReceivedAt).ThenByDescending(i => i.Id).Take(BillingLimits.ListFiles)
            .Select(i => new ListImportDto(
                i.Id, i.Version, i.Kind, i.State, i.Name, i.Sha256, i.Size, i.ReceivedAt, i.ReceivedBy, i.EndedAt, i.EndedBy, i.ProblemCount, i.PassedOver,
                i.NewCount, i.ChangedCount, i.SameCount))
            .ToListAsync(cancellationToken);
    }

    public async Task<ListPreviewDto> GetAsync(Guid id, int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.View, cancellationToken);

        var import = await FindAsync(id, cancellationToken);
        if (import.State != ListState.Waiting)
            return new ListPreviewDto(import.ToDto(), import.NewCount, import.ChangedCount, import.SameCount, null, 0, [], import.Problems);
        var plan = await SourceOf(import.Kind).PlanAsync(import, cancellationToken);
        var rows = plan.Rows.OrderBy(row => row.Standing == ListRowStanding.Same).ThenBy(row => row.Row.Line).ThenBy(row => row.Row.Facility);
        return new ListPreviewDto(
            import.ToDto(), plan.New, plan.Changed, plan.Same, plan.From, plan.Rows.Count,
            [.. rows.Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).Select(row => row.ToDto())], import.Problems)
        { Digest = plan.Digest };
    }

    public async Task<ListImportDto> TakeAsync(Guid id, int version, string digest, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        var import = await FindAsync(id, cancellationToken);
        db.DemandUnchanged(import, version);
        import.DemandTakable();
        var plan = await SourceOf(import.Kind).PlanAsync(import, cancellationToken);
        if (plan.Digest != digest)
            throw BillingErrors.ListChanged();
        foreach (var row in plan.Rows.Where(row => row.Standing != ListRowStanding.Same))
            row.Put();
        import.Take(plan, access.Caller.Name, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return import.ToDto();
    }

    public async Task DropAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        var import = await FindAsync(id, cancellationToken);
        db.DemandUnchanged(import, version);
        import.Drop(access.Caller.Name, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private IListSource SourceOf(ListKind kind) => sources.Single(source => source.Kind == kind);

    private async Task<ListImport> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.ListImports.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) ?? throw BillingErrors.ListNotFound(id);

    private static async Task<ListFile> KeepAsync(Stream content, FileStream copy, string name, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (copy.Length + read > BillingLimits.ListBytes)
                throw BillingErrors.ListTooLarge();
            hash.AppendData(buffer, 0, read);
            await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        if (copy.Length == 0)
            throw BillingErrors.ListEmpty();
        copy.Position = 0;
        return new ListFile(NameOf(name), Convert.ToHexString(hash.GetHashAndReset()), copy.Length);
    }

    /// <summary>What a machine calls the file, without its folder and what cannot be shown.</summary>
    private static string NameOf(string name)
    {
        var plain = string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c) && Check.HiddenIn($"{c}") is null)).Trim();
        return plain.Length == 0 ? "file" : plain.Length <= BillingLimits.FileName ? plain : plain[..BillingLimits.FileName];
    }

    private static string NothingOf(ListKind kind) => kind == ListKind.FeeSchedule
        ? "No row is of a code and a locality of ours. Say above in which locality each location lies, then give the file again."
        : "No row is of ours. See that the file is the right one, then give it again.";
}
