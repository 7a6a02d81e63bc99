using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Medications;

internal sealed class MedicationConfiguration : IEntityTypeConfiguration<Medication>, IEntityTypeConfiguration<MedicationEvent>
{
    /// <summary>Letters beyond ASCII take six each in JSON.</summary>
    private const int Dose = 1500;
    private const int IngredientList = 64;

    /// <summary>As long as a user's name can be.</summary>
    internal const int UserName = 100;

    public void Configure(EntityTypeBuilder<Medication> medication)
    {
        medication.ToTable("charting_medications");
        medication.Property(m => m.Name).HasMaxLength(MedicationLimits.Name);
        medication.Property(m => m.Code).HasMaxLength(MedicationLimits.Code);
        medication.Property(m => m.Ingredients).HasJsonConversion().HasMaxLength(IngredientList);
        medication.Property(m => m.Prescriber).HasMaxLength(MedicationLimits.Person);
        medication.Property(m => m.DuplicateReason).HasMaxLength(MedicationLimits.Words);
        medication.Property(m => m.AllergyOverride).HasMaxLength(MedicationLimits.Words);
        medication.Ignore(m => m.StartedOn);
        medication.Ignore(m => m.TellsOfProgram);
        medication.BelongsToPatient();
        medication.HasMany(m => m.Events).WithOne().HasForeignKey(one => one.MedicationId).OnDelete(DeleteBehavior.Restrict);
        medication.Navigation(m => m.Events).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<MedicationEvent> one)
    {
        one.ToTable("charting_medication_events");
        one.Property(e => e.Dose).HasJsonConversion().HasMaxLength(Dose);
        one.Property(e => e.Words).HasMaxLength(MedicationLimits.Words);
        one.Property(e => e.DecidedBy).HasMaxLength(MedicationLimits.Person);
        one.Property(e => e.ExpectedEffect).HasMaxLength(MedicationLimits.Line);
        one.Property(e => e.RecordedBy).HasMaxLength(UserName);
        one.Property(e => e.ErrorReason).HasMaxLength(MedicationLimits.Words);
        one.Property(e => e.ErrorBy).HasMaxLength(UserName);
        one.Ignore(e => e.Stands);
        one.Ignore(e => e.IsStart);
        one.BelongsToPatient();
        // What is new in a chart since somebody looked (P-012).
        one.HasIndex(e => new { e.PracticeId, e.PatientId, e.RecordedAt });
        // How soon changes were seen (K-148), of the whole practice.
        one.HasIndex(e => new { e.PracticeId, e.RecordedAt });
        // The timeline's page.
        one.HasIndex(e => new { e.PracticeId, e.PatientId, e.EffectiveOn });
        // From when to when each was taken, for everybody, is answered from this index alone (K-141).
        one.HasIndex(e => new { e.PracticeId, e.MedicationId, e.Kind, e.ErrorAt, e.EffectiveOn, e.IsPart2, e.PatientId }).HasDatabaseName("ix_charting_medication_events_courses");
    }
}
