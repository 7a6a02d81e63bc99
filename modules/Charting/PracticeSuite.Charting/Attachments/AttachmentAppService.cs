using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Attachments;

internal sealed class AttachmentAppService(ChartingDbContext db, AttachmentHosts hosts, AttachmentStore store, IFileScanner scanner, IAccess access, IAuditTrail trail, TimeProvider clock) : IAttachmentAppService
{
    private Recorder Recorder => new(access.Caller.Name, access.Caller.UserId, clock.GetUtcNow());

    public async Task<IReadOnlyList<AttachmentDto>> GetListAsync(Guid patientId, ChartItemKind kind, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Attachments.View, cancellationToken);

        var files = await db.Attachments.AsNoTracking().Where(f => f.PatientId == patientId && f.ItemKind == kind).OrderBy(f => f.AddedAt).ThenBy(f => f.Id).ToListAsync(cancellationToken);
        if (files.Count == 0)
            return [];
        var items = await hosts.FindAsync(kind, patientId, files.Select(f => f.ItemId).ToHashSet(), cancellationToken);
        return [.. files.Where(f => items.ContainsKey(f.ItemId)).Select(f => Show(f, items[f.ItemId]))];
    }

    public async Task<AttachmentDto> AttachAsync(Guid patientId, NewAttachment file, Stream content, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Attachments.Add, cancellationToken);

        var item = await hosts.FindAsync(file.ItemKind, patientId, file.ItemId, cancellationToken) ?? throw AttachmentErrors.ItemNotFound(file.ItemId);
        if (!item.MayAttach)
            throw AttachmentErrors.NotYours();
        var added = Attachment.Add(db.CurrentPractice, patientId, file, item, await FileRead.FromAsync(content, cancellationToken), Recorder);
        await PictureRules.DemandAsync(added.Type, content, cancellationToken);
        await DemandCleanAsync(added, content, cancellationToken);
        await store.KeepAsync(added, content, cancellationToken);
        return Show(added, item);
    }

    /// <summary>Before anything is stored; that something was found stands in the trail, although nothing else does.</summary>
    private async Task DemandCleanAsync(Attachment file, Stream content, CancellationToken cancellationToken)
    {
        var verdict = await scanner.ScanAsync(content, cancellationToken);
        if (verdict == ScanVerdict.Clean)
            return;
        trail.Record(new AuditEvent(AuditAction.Attempt, nameof(Attachment), $"{file.Id}") { PatientId = file.PatientId, Outcome = AuditOutcome.Failed, Reason = $"Scan{verdict}" });
        throw verdict == ScanVerdict.Infected ? AttachmentErrors.Infected() : AttachmentErrors.NotScanned();
    }

    public async Task<AttachmentDto> WriteAsync(Guid patientId, Guid id, Stream output, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Attachments.View, cancellationToken);

        var (file, item) = await FindAsync(patientId, id, cancellationToken);
        var shown = Show(file, item);
        if (!shown.MayOpen)
            throw AttachmentErrors.NotFound(id);
        if (await store.WriteAsync(file, output, cancellationToken))
            return shown;
        trail.Record(new AuditEvent(AuditAction.Verify, nameof(Attachment), $"{id}") { PatientId = patientId, Outcome = AuditOutcome.Failed, Reason = "HashDiffers" });
        throw AttachmentErrors.Damaged(id);
    }

    public async Task<AttachmentDto> MarkInErrorAsync(Guid patientId, Guid id, string? reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Attachments.Add, cancellationToken);

        var (file, item) = await FindAsync(patientId, id, cancellationToken);
        if (!item.MayAttach && !IsMine(file))
            throw AttachmentErrors.NotYours();
        file.MarkInError(reason, Recorder);
        await db.SaveChangesAsync(cancellationToken);
        return Show(file, item);
    }

    /// <summary>A file is there for whoever sees what it belongs to, by that thing's own permission, at this moment.</summary>
    private async Task<(Attachment File, AttachmentItem Item)> FindAsync(Guid patientId, Guid id, CancellationToken cancellationToken)
    {
        var file = await db.Attachments.SingleOrDefaultAsync(f => f.Id == id && f.PatientId == patientId, cancellationToken) ?? throw AttachmentErrors.NotFound(id);
        var item = await hosts.FindAsync(file.ItemKind, patientId, file.ItemId, cancellationToken) ?? throw AttachmentErrors.NotFound(id);
        return (file, item);
    }

    private bool IsMine(Attachment file) => access.Caller.UserId is { } me && file.AddedByUserId == me;

    private AttachmentDto Show(Attachment f, AttachmentItem item) => new(
        f.Id, f.PatientId, f.ItemKind, f.ItemId, f.IsInError && !IsMine(f) && !access.Caller.ReadsErrata() ? null : f.FileName, f.Type, f.Size, f.AddedAt, f.AddedBy)
    {
        IsPart2 = f.IsPart2,
        MediaType = FileForm.Of(f.Type).MediaType,
        ErrorAt = f.ErrorAt,
        ErrorBy = f.ErrorBy,
        MayMark = !f.IsInError && (item.MayAttach || IsMine(f)) && access.May(ChartingPermissions.Attachments.Add),
    };
}
