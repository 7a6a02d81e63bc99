using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Billing.Services;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Data;

internal sealed class BillingDbContext(DbContextOptions<BillingDbContext> options, CurrentCaller caller, DatabaseSession session)
    : ModuleDbContext(options, caller, session)
{
    public DbSet<Payer> Payers => Set<Payer>();

    public DbSet<PayerEnrollment> PayerEnrollments => Set<PayerEnrollment>();

    public DbSet<PatientCoverages> PatientCoverages => Set<PatientCoverages>();

    public DbSet<Coverage> Coverages => Set<Coverage>();

    public DbSet<OtherService> OtherServices => Set<OtherService>();

    public DbSet<CodeLabel> CodeLabels => Set<CodeLabel>();

    public DbSet<BhiSettings> Settings => Set<BhiSettings>();

    public DbSet<Charge> Charges => Set<Charge>();

    public DbSet<Rate> Rates => Set<Rate>();

    public DbSet<LoadedPair> CodePairs => Set<LoadedPair>();

    public DbSet<LoadedDiagnosis> DiagnosisCodes => Set<LoadedDiagnosis>();

    public DbSet<MonthRun> Runs => Set<MonthRun>();

    public DbSet<MonthRunChange> RunChanges => Set<MonthRunChange>();

    public DbSet<StoredResult> Results => Set<StoredResult>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<ClaimVersion> ClaimVersions => Set<ClaimVersion>();

    public DbSet<ClaimPiece> ClaimPieces => Set<ClaimPiece>();

    public DbSet<ClaimStatusChange> ClaimHistory => Set<ClaimStatusChange>();

    public DbSet<BillingTask> Tasks => Set<BillingTask>();

    public DbSet<Superbill> Superbills => Set<Superbill>();

    /// <summary>A claim's steps are saved with it whoever saves it, for a step that is forgotten is gone for good (C-161).</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var step in ChangeTracker.Entries<Claim>().SelectMany(entry => entry.Entity.NewHistory).ToList())
        {
            if (Entry(step).State == EntityState.Detached)
                ClaimHistory.Add(step);
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigureBilling();
}
