using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Attachments;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Charting.Records;

/// <summary>Files are of the record, each beside the paper and held with what it belongs to (P-147, P-148).</summary>
internal static class AttachmentRecord
{
    public static void AddAttachmentRecord(this IServiceCollection services) => services.AddRecordPart(provider => new RecordTable<ChartingDbContext, Attachment>(
        "attachments", "Attached files", (db, patient) => db.Attachments.Where(f => f.PatientId == patient).OrderBy(f => f.AddedAt).ThenBy(f => f.Id))
    {
        Reader = ReaderAsync,
        CopyReader = (patient, ct) => InCopyAsync(provider, patient, ct),
        With = [typeof(AttachmentChunk)],
        Labelled = OfLabelledChanges,
        HasItemsToHold = true,
    });

    /// <summary>Asked of the module that has the thing: a file goes where it goes.</summary>
    private static async Task<Func<Attachment, bool>> InCopyAsync(IServiceProvider provider, Guid patientId, CancellationToken cancellationToken)
    {
        var files = await provider.GetRequiredService<ChartingDbContext>().Attachments.Where(f => f.PatientId == patientId).Select(f => new { f.ItemKind, f.ItemId }).ToListAsync(cancellationToken);
        var hosts = provider.GetRequiredService<AttachmentHosts>();
        var inCopy = new HashSet<Guid>();
        foreach (var kind in files.GroupBy(f => f.ItemKind, f => f.ItemId))
            inCopy.UnionWith(await hosts.InCopyAsync(kind.Key, patientId, kind.ToHashSet(), cancellationToken));
        return f => inCopy.Contains(f.ItemId);
    }

    /// <summary>A change of medication may become the program's after a file was added to it.</summary>
    private static IQueryable<Attachment> OfLabelledChanges(ChartingDbContext db, IQueryable<Attachment> files) =>
        files.Where(f => f.ItemKind == ChartItemKind.Medication && db.Set<MedicationEvent>().Any(e => e.Id == f.ItemId && e.IsPart2));

    private static async Task<Func<Attachment, RecordItem>> ReaderAsync(ChartingDbContext db, Guid patientId, CancellationToken cancellationToken)
    {
        var withdrawn = await db.Notes.Where(n => n.PatientId == patientId && n.State == NoteState.EnteredInError).Select(n => n.Id).ToHashSetAsync(cancellationToken);
        withdrawn.UnionWith(await db.Diagnoses.Where(d => d.PatientId == patientId && d.Status == ProblemStatus.EnteredInError).Select(d => d.Id).ToListAsync(cancellationToken));
        var medications = await db.Set<MedicationEvent>().Where(e => e.PatientId == patientId).ToDictionaryAsync(e => e.Id, e => e.MedicationId, cancellationToken);
        var store = new AttachmentStore(db);
        return f => Read(f, store, isErratum: f.IsInError || withdrawn.Contains(f.ItemId)) with { Of = PlaceOf(f, medications) };
    }

    /// <summary>Of what is in error only the line: it may be about somebody else (P-046).</summary>
    private static RecordItem Read(Attachment f, AttachmentStore store, bool isErratum)
    {
        if (isErratum)
            return new RecordItem($"{f.Id}", new("Belongs to", f.ItemKind), new("Attached", f.AddedAt), new("Attached by", f.AddedBy), new("Entered in error", true), new("Said by", f.ErrorBy), new("Said at", f.ErrorAt));
        var file = new RecordFile(PathOf(f), (output, ct) => store.WriteAsync(f, output, ct));
        return new RecordItem(
            $"{f.Id}", new("Name", f.FileName), new("Belongs to", f.ItemKind), new("Entry", $"{f.ItemId}"), new("Type", FileForm.Of(f.Type).Words), new("Bytes", f.Size),
            new("SHA-256", Convert.ToHexStringLower(f.ContentHash)), new("Attached", f.AddedAt), new("Attached by", f.AddedBy), new("File", file.Path))
        { File = file };
    }

    /// <summary>Named as it was, with the end of its id before: two files may have one name, and none has signs that some systems refuse.</summary>
    private static string PathOf(Attachment f) => $"attachments/{f.Id.ToString("N")[^12..]}-{string.Concat(f.FileName.Select(c => "<>:\"|?*".Contains(c, StringComparison.Ordinal) ? '_' : c))}";

    private static RecordPlace PlaceOf(Attachment f, Dictionary<Guid, Guid> medications) => f.ItemKind switch
    {
        ChartItemKind.Note => new("notes", $"{f.ItemId}"),
        ChartItemKind.Score => new("scales", $"{f.ItemId}"),
        ChartItemKind.Plan => new("plan-versions", $"{f.ItemId}"),
        ChartItemKind.Problem => new("diagnoses", $"{f.ItemId}"),
        ChartItemKind.Message => new("messages", $"{f.ItemId}"),
        ChartItemKind.Visit => new("visits", $"{f.ItemId}"),
        ChartItemKind.Medication => new("medication-changes", $"{f.ItemId}") { Of = medications.TryGetValue(f.ItemId, out var medication) ? new("medications", $"{medication}") : null },
        _ => throw new InvalidOperationException($"{f.ItemKind} has no part in the record."),
    };
}
