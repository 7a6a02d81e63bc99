using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Attachments;

/// <summary>Signed notes: their author adds files to them, the signature is over the text alone. A draft has none.</summary>
internal sealed class NoteFiles(ChartingDbContext db, IAccess access) : IAttachmentHost
{
    public ChartItemKind Kind => ChartItemKind.Note;

    public async Task<IReadOnlyList<AttachmentItem>> FindAsync(Guid patientId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Notes.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (me, maySign, readsErrata) = (access.Caller.StaffId ?? Guid.Empty, access.May(ChartingPermissions.Notes.Sign), access.Caller.ReadsErrata());
        var notes = await db.Notes.Where(n => n.PatientId == patientId && ids.Contains(n.Id) && (n.State != NoteState.EnteredInError || n.AuthorId == me || readsErrata))
            .Select(n => new { n.Id, n.IsPart2, MayAttach = n.AuthorId == me && n.State != NoteState.EnteredInError }).ToListAsync(cancellationToken);
        return notes.ConvertAll(n => new AttachmentItem(n.Id, maySign && n.MayAttach, n.IsPart2));
    }
}

/// <summary>Changes of medication. A file changes none, so whoever reports adds one, as of a bottle that the patient brought (P-016).</summary>
internal sealed class MedicationFiles(ChartingDbContext db, IAccess access) : IAttachmentHost
{
    public ChartItemKind Kind => ChartItemKind.Medication;

    public async Task<IReadOnlyList<AttachmentItem>> FindAsync(Guid patientId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Medications.View, patientId, cancellationToken)).IsGranted)
            return [];
        var mayAttach = (await access.DecideAsync(ChartingPermissions.Medications.Report, patientId, cancellationToken)).IsGranted;
        return await db.Set<MedicationEvent>().Where(e => e.PatientId == patientId && ids.Contains(e.Id)).Select(e => new AttachmentItem(e.Id, mayAttach, e.IsPart2)).ToListAsync(cancellationToken);
    }
}

/// <summary>Scored scales, as the sheet that the patient filled in.</summary>
internal sealed class ScoreFiles(ChartingDbContext db, IAccess access) : IAttachmentHost
{
    public ChartItemKind Kind => ChartItemKind.Score;

    public async Task<IReadOnlyList<AttachmentItem>> FindAsync(Guid patientId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Scales.View, patientId, cancellationToken)).IsGranted)
            return [];
        var mayAttach = (await access.DecideAsync(ChartingPermissions.Scales.Record, patientId, cancellationToken)).IsGranted;
        return await db.Scales.Where(s => s.PatientId == patientId && ids.Contains(s.Id)).Select(s => new AttachmentItem(s.Id, mayAttach && s.ErrorReason == null, s.IsPart2)).ToListAsync(cancellationToken);
    }
}

/// <summary>Versions of the plan, as the copy that the patient signed on paper.</summary>
internal sealed class PlanFiles(ChartingDbContext db, IAccess access) : IAttachmentHost
{
    public ChartItemKind Kind => ChartItemKind.Plan;

    public async Task<IReadOnlyList<AttachmentItem>> FindAsync(Guid patientId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Plans.View, patientId, cancellationToken)).IsGranted)
            return [];
        var mayAttach = (await access.DecideAsync(ChartingPermissions.Plans.Edit, patientId, cancellationToken)).IsGranted;
        return await db.PlanVersions.Where(v => v.PatientId == patientId && ids.Contains(v.Id)).Select(v => new AttachmentItem(v.Id, mayAttach, v.IsPart2)).ToListAsync(cancellationToken);
    }
}

/// <summary>Problems, as the letter of whoever diagnosed it. Whoever may only bill reads neither their words nor their files.</summary>
internal sealed class ProblemFiles(ChartingDbContext db, IAccess access) : IAttachmentHost
{
    public ChartItemKind Kind => ChartItemKind.Problem;

    public async Task<IReadOnlyList<AttachmentItem>> FindAsync(Guid patientId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Diagnoses.ViewHistory, patientId, cancellationToken)).IsGranted)
            return [];
        var (mayAttach, readsErrata) = ((await access.DecideAsync(ChartingPermissions.Diagnoses.Edit, patientId, cancellationToken)).IsGranted, access.Caller.ReadsErrata());
        return await db.Diagnoses.Where(d => d.PatientId == patientId && ids.Contains(d.Id) && (d.Status != ProblemStatus.EnteredInError || readsErrata))
            .Select(d => new AttachmentItem(d.Id, mayAttach && d.Status != ProblemStatus.EnteredInError, d.IsPart2)).ToListAsync(cancellationToken);
    }
}
