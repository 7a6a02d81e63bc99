using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Data;

internal static class ChartKeys
{
    /// <summary>
    /// Ties a row to a patient of its own practice: with the practice in the key, even a wrong id cannot tie it to another's.
    /// The key's index also serves the facts of a range of patients.
    /// </summary>
    public static void BelongsToPatient<TRow>(this EntityTypeBuilder<TRow> row)
        where TRow : class, IBelongsToPractice, IAboutPatient =>
        row.HasOne<Patient>().WithMany()
            .HasForeignKey(nameof(IBelongsToPractice.PracticeId), nameof(IAboutPatient.PatientId))
            .HasPrincipalKey(patient => new { patient.PracticeId, patient.Id })
            .OnDelete(DeleteBehavior.Restrict);
}
