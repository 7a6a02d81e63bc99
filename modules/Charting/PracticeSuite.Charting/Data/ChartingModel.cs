using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Attachments;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Consents;
using PracticeSuite.Charting.Contacts;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Charting.Notes;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Charting.PsychotherapyNotes;
using PracticeSuite.Charting.Scales;

namespace PracticeSuite.Charting.Data;

/// <summary>The tables of the module, for its own context and for the one that owns migrations.</summary>
public static class ChartingModel
{
    public static ModelBuilder ConfigureCharting(this ModelBuilder modelBuilder)
    {
        var plans = new PlanVersionConfiguration();
        var teams = new CareTeamConfiguration();
        return modelBuilder
            .ApplyConfiguration(new PatientConfiguration())
            .ApplyConfiguration<CareTeam>(teams)
            .ApplyConfiguration<CareTeamMember>(teams)
            .ApplyConfiguration(new PastPeriodConfiguration())
            .ApplyConfiguration(new ContactWishConfiguration())
            .ApplyConfiguration(new ReminderWishConfiguration())
            .ApplyConfiguration(new PatientDiagnosesConfiguration())
            .ApplyConfiguration(new DiagnosisConfiguration())
            .ApplyConfiguration(new PastRankConfiguration())
            .ApplyConfiguration(new DiagnosisChangeConfiguration())
            .ApplyConfiguration(new ConsentConfiguration())
            .ApplyConfiguration(new ScaleResultConfiguration())
            .ApplyConfiguration(new ScalePermissionConfiguration())
            .ApplyConfiguration(new ScaleInvitationConfiguration())
            .ApplyConfiguration(new ScaleLink.Configuration())
            .ApplyConfiguration(new PatientPlanConfiguration())
            .ApplyConfiguration<PlanVersion>(plans)
            .ApplyConfiguration<PlanReview>(plans)
            .ApplyConfiguration<PlanSignature>(plans)
            .ApplyConfiguration(new PlanSigningRuleConfiguration())
            .ApplyConfiguration(new OpenQuestionConfiguration())
            .ConfigureMedications()
            .ConfigureFlags()
            .ConfigureAttachments()
            .ConfigureNotes();
    }

    private static ModelBuilder ConfigureAttachments(this ModelBuilder modelBuilder)
    {
        var files = new AttachmentConfiguration();
        return modelBuilder.ApplyConfiguration<Attachment>(files).ApplyConfiguration<AttachmentChunk>(files);
    }

    private static ModelBuilder ConfigureNotes(this ModelBuilder modelBuilder)
    {
        var notes = new NoteConfiguration();
        var drafts = new NoteDraftConfiguration();
        return modelBuilder
            .ApplyConfiguration<Note>(notes)
            .ApplyConfiguration<NoteAddendum>(notes)
            .ApplyConfiguration<NoteDraft>(drafts)
            .ApplyConfiguration<NoteDraftCopy>(drafts)
            .ApplyConfiguration<PrivateDraft>(drafts);
    }

    /// <summary>Apart from the chart's, for a context of their own (P-062).</summary>
    public static ModelBuilder ConfigurePsychotherapyNotes(this ModelBuilder modelBuilder)
    {
        var notes = new PsychotherapyNoteConfiguration();
        return modelBuilder
            .ApplyConfiguration(new PsychotherapyNoteAuthorConfiguration())
            .ApplyConfiguration<PsychotherapyNote>(notes)
            .ApplyConfiguration<PsychotherapyNoteVersion>(notes)
            .ApplyConfiguration(new PsychotherapyNoteExportConfiguration());
    }
}
