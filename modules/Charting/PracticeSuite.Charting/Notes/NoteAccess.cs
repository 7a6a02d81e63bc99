using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Notes;

/// <summary>Who may do what with a note beyond what permission and filter say, and who they are when they sign.</summary>
internal sealed class NoteAccess(ChartingDbContext db, IAccess access, IReauthentication reauthentication, IStaffDirectory staff, ChartClock clock)
{
    public Guid StaffId => NoteAuthor.Of(access.Caller);

    /// <summary>
    /// The matrix lets authors work on what is their own; to begin something on a chart they need to have to do with the patient, or a
    /// stranger could put a note into any chart (P-120).
    /// </summary>
    public async Task DemandChartAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Notes.Write, patientId, cancellationToken);
        await access.DemandAsync(ChartingPermissions.Notes.View, patientId, cancellationToken);
        if ((await access.DecideAsync(ChartingPermissions.Notes.View, patientId, cancellationToken)).Reason == AccessReason.Own)
            throw new NoRelationshipException(ChartingPermissions.Notes.Write, patientId);
    }

    public async Task<NoteDraft> DraftAsync(Guid id, string permission, CancellationToken cancellationToken)
    {
        await access.DemandAsync(permission, cancellationToken);
        var mine = StaffId;
        var draft = await db.NoteDrafts.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw NoteErrors.DraftNotFound(id);
        // The author goes on with what they began. Who was named has the draft only while they have to do with the patient themselves.
        if (draft.AuthorId != mine)
            await DemandChartAsync(draft.PatientId, cancellationToken);
        return draft;
    }

    /// <summary>Of drafts that name the caller those of patients with whom they have to do now.</summary>
    public async Task<IReadOnlyList<NoteDraft>> OpenAsync(IReadOnlyList<NoteDraft> drafts, CancellationToken cancellationToken)
    {
        var mine = StaffId;
        var open = new HashSet<Guid>();
        foreach (var patient in drafts.Where(draft => draft.AuthorId != mine).Select(draft => draft.PatientId).Distinct())
        {
            var decision = await access.DecideAsync(ChartingPermissions.Notes.View, patient, cancellationToken);
            if (decision is { IsGranted: true, Reason: not AccessReason.Own })
                open.Add(patient);
        }

        return [.. drafts.Where(draft => draft.AuthorId == mine || open.Contains(draft.PatientId))];
    }

    /// <summary>For what the co-author does not do.</summary>
    public async Task<NoteDraft> OwnDraftAsync(Guid id, string permission, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(id, permission, cancellationToken);
        return draft.AuthorId == StaffId ? draft : throw NoteErrors.NotAuthor();
    }

    /// <param name="tracked">It is about to be changed.</param>
    public async Task<Note> NoteAsync(Guid id, string permission, bool tracked, CancellationToken cancellationToken)
    {
        await access.DemandAsync(permission, cancellationToken);
        var notes = db.Notes.Include(n => n.Addenda.OrderBy(addendum => addendum.Number)).AsTracking(tracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking);
        var note = await notes.SingleOrDefaultAsync(n => n.Id == id, cancellationToken) ?? throw NoteErrors.NoteNotFound(id);
        await access.DemandAsync(permission, note.PatientId, cancellationToken);
        return note;
    }

    public async Task<Note> OwnNoteAsync(Guid id, CancellationToken cancellationToken)
    {
        var note = await NoteAsync(id, ChartingPermissions.Notes.Sign, tracked: true, cancellationToken);
        return note.AuthorId == StaffId ? note : throw NoteErrors.NotAuthor();
    }

    /// <summary>P-043: a fresh proof, and the word typed.</summary>
    public void DemandIntent(string? intent)
    {
        reauthentication.Demand();
        if (!"sign".Equals(intent?.Trim(), StringComparison.OrdinalIgnoreCase))
            throw NoteErrors.NoIntent();
    }

    public void DemandProof() => reauthentication.Demand();

    public async Task<StaffMember> MemberAsync(Guid id, CancellationToken cancellationToken) =>
        (await staff.GetAllAsync(cancellationToken)).GetValueOrDefault(id) ?? throw NoteErrors.ForStaff();

    public async Task<NoteSigner> SignerAsync(CancellationToken cancellationToken)
    {
        var today = await clock.ReadAsync(cancellationToken);
        return NoteSigner.Of(await MemberAsync(StaffId, cancellationToken), today.DateOf(today.Now, locationId: null));
    }

    /// <summary>Who needs a co-signature gives none (P-044).</summary>
    public async Task DemandLicensedAsync(CancellationToken cancellationToken)
    {
        var today = await clock.ReadAsync(cancellationToken);
        if ((await MemberAsync(StaffId, cancellationToken)).CredentialOn(today.DateOf(today.Now, locationId: null)).IsPreLicensed())
            throw NoteErrors.NotLicensed();
    }

    /// <summary>Those whose notes the caller co-signs (P-044).</summary>
    public async Task<IReadOnlyList<Guid>> SupervisedAsync(CancellationToken cancellationToken) =>
        [.. (await staff.GetAllAsync(cancellationToken)).Values.Where(member => member.SupervisorId == StaffId).Select(member => member.Id)];

    public async Task DemandOnTeamAsync(Guid patientId, Guid staffId, CancellationToken cancellationToken)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        if (!await db.Set<CareTeamMember>().AnyAsync(m => m.PatientId == patientId && m.StaffId == staffId && m.From <= now && (m.Until == null || m.Until > now), cancellationToken))
            throw NoteErrors.NotOnTeam();
    }
}
