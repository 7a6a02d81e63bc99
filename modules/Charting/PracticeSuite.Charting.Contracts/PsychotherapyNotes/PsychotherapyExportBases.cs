namespace PracticeSuite.Charting.Contracts.PsychotherapyNotes;

public static class PsychotherapyExportBases
{
    /// <summary>As pages and the export's cover say it.</summary>
    public static string Words(this PsychotherapyExportBasis basis) => basis switch
    {
        PsychotherapyExportBasis.Authorization => "The patient's authorization",
        PsychotherapyExportBasis.TrainingProgram => "The author's own training program",
        PsychotherapyExportBasis.LegalDefense => "Defense in a proceeding that the patient brought",
        PsychotherapyExportBasis.HhsInvestigation => "Investigation by HHS",
        PsychotherapyExportBasis.OversightOfAuthor => "Health oversight of the author",
        PsychotherapyExportBasis.Coroner => "Coroner or medical examiner",
        PsychotherapyExportBasis.SeriousThreat => "Serious and imminent threat",
        PsychotherapyExportBasis.RequiredByLaw => "Required by law or court order",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There are no words for this basis."),
    };
}
