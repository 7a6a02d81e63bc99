using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.PsychotherapyNotes;

internal sealed class PsychotherapyNoteExportAppService(
    PsychotherapyDbContext db,
    NoteEscrow escrow,
    NoteExportFile files,
    NoteAuthors authors,
    IPatientDirectory patients,
    IStaffDirectory staff,
    SudCounselingConsents consents,
    IAccess access,
    IReauthentication reauthentication,
    IAuditTrail trail,
    TimeProvider clock) : IPsychotherapyNoteExportAppService
{
    private const int MostShown = 200;

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IReadOnlyList<PsychotherapyNoteExportDto>> GetListAsync(CancellationToken cancellationToken)
    {
        var officer = await DemandOfficerAsync(cancellationToken);

        var exports = await db.Exports.AsNoTracking().OrderByDescending(export => export.RequestedAt).Take(MostShown).ToListAsync(cancellationToken);
        return exports.ConvertAll(export => Dto(export, officer));
    }

    public async Task<PsychotherapyNoteExportDto> RequestAsync(PsychotherapyNoteExportInput input, CancellationToken cancellationToken)
    {
        var officer = await DemandOfficerAsync(cancellationToken);
        reauthentication.Demand();
        await DemandWorksHereAsync(officer, cancellationToken);

        var patient = input.PatientId ?? throw Check.Invalid(nameof(input.PatientId), "Choose the patient.");
        var author = input.AuthorStaffId ?? throw Check.Invalid(nameof(input.AuthorStaffId), "Choose whose notes they are.");
        await patients.DemandAsync(patient, cancellationToken);
        if (!(await staff.GetAllAsync(cancellationToken)).ContainsKey(author))
            throw ChartingErrors.StaffNotFound(nameof(input.AuthorStaffId));
        await consents.DemandAsync(input.Kind, input.Basis, patient, cancellationToken);
        var export = PsychotherapyNoteExport.Request(officer, patient, author, input, Now);
        db.Add(export);
        return await SaveAsync(export, officer, cancellationToken);
    }

    public async Task<PsychotherapyNoteExportDto> ApproveAsync(Guid id, CancellationToken cancellationToken)
    {
        var officer = await DemandOfficerAsync(cancellationToken);
        reauthentication.Demand();

        var export = await ExportAsync(id, cancellationToken);
        await DemandWorksHereAsync(officer, cancellationToken);
        export.Approve(officer, Now);
        trail.Record(new AuditEvent(AuditAction.CoSign, nameof(PsychotherapyNoteExport), $"{id}") { PatientId = export.PatientId });
        return await SaveAsync(export, officer, cancellationToken);
    }

    public async Task<PsychotherapyNoteExportDto> DeclineAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        var officer = await DemandOfficerAsync(cancellationToken);

        var export = await ExportAsync(id, cancellationToken);
        export.Decline(officer, reason, Now);
        return await SaveAsync(export, officer, cancellationToken);
    }

    public async Task<PsychotherapyNoteExportDto> CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        var officer = await DemandOfficerAsync(cancellationToken);

        var export = await ExportAsync(id, cancellationToken);
        export.Cancel(officer, Now);
        return await SaveAsync(export, officer, cancellationToken);
    }

    public async Task<PsychotherapyNoteExportFile> ProduceAsync(Guid id, CancellationToken cancellationToken)
    {
        var officer = await DemandOfficerAsync(cancellationToken);
        reauthentication.Demand();

        var export = await ExportAsync(id, cancellationToken);
        // It may have been taken back since it was asked for (P-078).
        await consents.DemandAsync(export.Kind, export.Basis, export.PatientId, cancellationToken);
        export.Produce(officer, Now);
        var (file, count) = await files.MakeAsync(export, cancellationToken);
        trail.Record(new AuditEvent(AuditAction.Export, nameof(PsychotherapyNoteExport), $"{id}")
        {
            PatientId = export.PatientId, Reason = $"{export.Basis}", ItemCount = count,
        });
        await db.SaveChangesAsync(cancellationToken);
        return file;
    }

    public async Task<IReadOnlyList<DepartedNoteAuthor>> GetDepartedAuthorsAsync(CancellationToken cancellationToken)
    {
        await DemandOfficerAsync(cancellationToken);
        return await escrow.GetDepartedAsync(cancellationToken);
    }

    public async Task SealAsync(Guid authorId, CancellationToken cancellationToken)
    {
        var officer = await DemandOfficerAsync(cancellationToken);
        reauthentication.Demand();
        await escrow.SealAsync(authorId, officer, cancellationToken);
    }

    public async Task ReturnAsync(Guid authorId, CancellationToken cancellationToken)
    {
        await DemandOfficerAsync(cancellationToken);
        reauthentication.Demand();
        await escrow.ReturnAsync(authorId, cancellationToken);
    }

    private async Task<Officer> DemandOfficerAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.PsychotherapyNotes.Export, cancellationToken);
        return Officer.Of(access.Caller);
    }

    /// <summary>A sign-in that hangs on a colleague's record who has left is nobody's either.</summary>
    private async Task DemandWorksHereAsync(Officer officer, CancellationToken cancellationToken)
    {
        var everybody = await staff.GetAllAsync(cancellationToken);
        if (everybody.GetValueOrDefault(officer.DemandStaff())?.IsEmployedOn(await authors.TodayAsync(cancellationToken)) != true)
            throw PsychotherapyErrors.ExportNeedsStaff();
    }

    private async Task<PsychotherapyNoteExport> ExportAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Exports.SingleOrDefaultAsync(export => export.Id == id, cancellationToken) ?? throw PsychotherapyErrors.ExportNotFound(id);

    private async Task<PsychotherapyNoteExportDto> SaveAsync(PsychotherapyNoteExport export, Officer officer, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return Dto(export, officer);
    }

    private PsychotherapyNoteExportDto Dto(PsychotherapyNoteExport of, Officer officer) => new(
        of.Id, of.PatientId, of.AuthorStaffId, of.Basis, of.Recipient, of.Explanation, of.SessionsFrom, of.SessionsTo, of.StateAt(Now), of.RequestedBy, of.RequestedAt,
        of.DecidedBy, of.DecidedAt, of.Decision, of.ProducedAt, of.LapsesAt, of.IsBy(officer))
    { Kind = of.Kind };
}
