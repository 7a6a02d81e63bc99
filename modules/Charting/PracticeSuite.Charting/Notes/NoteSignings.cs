using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Notes;

/// <summary>From draft to note: what is held against the chart, who signs, and what ends with the draft.</summary>
internal sealed class NoteSignings(ChartingDbContext db, NoteAccess notes, ChartClock clock, IAccess access, IAuditTrail trail)
{
    public async Task<IReadOnlyList<NoteGap>> GapsAsync(NoteDraft draft, CancellationToken cancellationToken) =>
        Gaps(draft, NoteTexts.Signed(draft.Body), await ChartAsync(draft, cancellationToken));

    public async Task<Note> SignAsync(NoteDraft draft, CancellationToken cancellationToken)
    {
        var (body, chart) = (NoteTexts.Signed(draft.Body), await ChartAsync(draft, cancellationToken));
        if (Gaps(draft, body, chart) is [var first, ..])
            throw Check.Invalid(first.Field, first.Message);
        var (member, now) = (await notes.MemberAsync(notes.StaffId, cancellationToken), chart.Today.Now);
        // Whoever became licensed since then worked under supervision all the same.
        var needsCoSignature = member.CredentialOn(body.ServiceOn).IsPreLicensed();
        if (needsCoSignature && member.SupervisorId is null)
            throw NoteErrors.NoSupervisor();
        var signer = NoteSigner.Of(member, chart.Today.DateOf(now, chart.LocationId));
        var note = Note.Sign(draft, body, signer, new NoteTerms(needsCoSignature, chart.IsLate(body, now), now));
        db.Add(note);
        await EndAsync(draft, cancellationToken);
        await db.SaveOrAsync(NoteErrors.DraftChanged, cancellationToken);
        if (note.LockedAt is not null)
            trail.Record(new AuditEvent(AuditAction.Lock, nameof(Note), $"{note.Id}") { PatientId = note.PatientId, ObjectVersion = note.Version });
        return note;
    }

    /// <summary>The draft goes, and with it what was private beside it.</summary>
    public async Task EndAsync(NoteDraft draft, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.NoteDraftCopies.Where(copy => copy.DraftId == draft.Id).ToListAsync(cancellationToken));
        if (await db.PrivateDrafts.SingleOrDefaultAsync(aside => aside.Id == draft.Id, cancellationToken) is { } aside)
            db.Remove(aside);
        db.Remove(draft);
    }

    private static IReadOnlyList<NoteGap> Gaps(NoteDraft draft, NoteBody body, NoteChart chart) => new NoteCheck(draft.Kind, draft.Form, chart).Of(body);

    private async Task<NoteChart> ChartAsync(NoteDraft draft, CancellationToken cancellationToken)
    {
        var patientId = draft.PatientId;
        var patient = await db.PatientAsync(patientId, cancellationToken);
        var diagnoses = await db.Diagnoses.AsNoTracking()
            .Where(d => d.PatientId == patientId).Where(Diagnosis.Stands)
            .Select(d => new ListedDiagnosis(d.Code, d.OnsetOn, d.ResolvedOn)).ToListAsync(cancellationToken);
        var plans = await db.PlanVersions.AsNoTracking().Where(v => v.PatientId == patientId && v.SignedOn != null).Select(v => new { v.Id, v.Content }).ToListAsync(cancellationToken);
        return new NoteChart(await clock.ReadAsync(cancellationToken), patient.LocationId, diagnoses, plans.ToDictionary(plan => plan.Id, plan => (IReadOnlySet<Guid>)PlanAims.Of(plan.Content).Select(aim => aim.Key).ToHashSet())) { Withdrawn = await WithdrawnAsync(draft, cancellationToken) };
    }

    /// <summary>Asked of all notes: whoever may not open the source any more is told of it all the same, and of nothing else in it.</summary>
    private async Task<IReadOnlySet<Guid>> WithdrawnAsync(NoteDraft draft, CancellationToken cancellationToken)
    {
        var sources = draft.Body.Sections.Where(section => section.IsUnedited).Select(section => section.CopiedFromId).OfType<Guid>().Distinct().ToList();
        if (sources.Count == 0)
            return new HashSet<Guid>();
        using var facts = access.ReadFacts();
        return (await db.Notes.AsNoTracking().Where(note => sources.Contains(note.Id) && note.State == NoteState.EnteredInError).Select(note => note.Id).ToListAsync(cancellationToken)).ToHashSet();
    }
}
