using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Disclosures;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>Exports whose file was made, as an accounting states them.</summary>
internal sealed class NoteDisclosures(PsychotherapyDbContext db, IAccess access) : IConfidentialDisclosures
{
    public async Task<IReadOnlyList<ConfidentialDisclosure>> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.PsychotherapyNotes.Export, patientId, cancellationToken);

        var made = await db.Exports.AsNoTracking().Where(export => export.PatientId == patientId && export.ProducedAt != null)
            .OrderBy(export => export.ProducedAt).ToListAsync(cancellationToken);
        return made.ConvertAll(export => new ConfidentialDisclosure(
            export.Id, export.ProducedAt!.Value, export.Recipient, "Notes of a clinician that are kept apart from the record (45 CFR 164.501)", export.Explanation,
            export.Basis.Words(), IsAccountable(export.Basis)));
    }

    /// <summary>A training program and a legal defense are health care operations (45 CFR 164.501), an authorization is the patient's own act.</summary>
    private static bool IsAccountable(PsychotherapyExportBasis basis) =>
        basis is not (PsychotherapyExportBasis.Authorization or PsychotherapyExportBasis.TrainingProgram or PsychotherapyExportBasis.LegalDefense);
}
