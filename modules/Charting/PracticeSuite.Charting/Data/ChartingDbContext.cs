using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Attachments;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Consents;
using PracticeSuite.Charting.Contacts;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Charting.Notes;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Charting.Scales;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Data;

internal sealed class ChartingDbContext(DbContextOptions<ChartingDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Patient> Patients => Set<Patient>();

    public DbSet<CareTeam> CareTeams => Set<CareTeam>();

    public DbSet<PatientDiagnoses> DiagnosisLists => Set<PatientDiagnoses>();

    public DbSet<Diagnosis> Diagnoses => Set<Diagnosis>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<ScaleResult> Scales => Set<ScaleResult>();

    public DbSet<PatientPlan> Plans => Set<PatientPlan>();

    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();

    public DbSet<PlanReview> PlanReviews => Set<PlanReview>();

    public DbSet<ContactWish> ContactWishes => Set<ContactWish>();

    public DbSet<ReminderWish> ReminderWishes => Set<ReminderWish>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<NoteDraft> NoteDrafts => Set<NoteDraft>();

    public DbSet<NoteDraftCopy> NoteDraftCopies => Set<NoteDraftCopy>();

    public DbSet<PrivateDraft> PrivateDrafts => Set<PrivateDraft>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public async Task<Patient> PatientAsync(Guid id, CancellationToken cancellationToken) =>
        Patients.Local.FindEntry(id)?.Entity ?? await Patients.Include(patient => patient.Past).AsSingleQuery().SingleOrDefaultAsync(patient => patient.Id == id, cancellationToken) ?? throw ChartingErrors.PatientNotFound(id);

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigureCharting();
}
