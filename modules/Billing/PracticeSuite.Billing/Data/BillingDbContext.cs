using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Closing;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Eligibility;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Lists;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Billing.Packets;
using PracticeSuite.Billing.PaperForms;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Services;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Data;

internal sealed class BillingDbContext(DbContextOptions<BillingDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Payer> Payers => Set<Payer>();

    public DbSet<PayerEnrollment> PayerEnrollments => Set<PayerEnrollment>();

    public DbSet<PatientCoverages> PatientCoverages => Set<PatientCoverages>();

    public DbSet<Coverage> Coverages => Set<Coverage>();

    public DbSet<EligibilityCheck> EligibilityChecks => Set<EligibilityCheck>();

    public DbSet<OtherService> OtherServices => Set<OtherService>();

    public DbSet<CodeLabel> CodeLabels => Set<CodeLabel>();

    public DbSet<BhiSettings> Settings => Set<BhiSettings>();

    public DbSet<Charge> Charges => Set<Charge>();

    public DbSet<Rate> Rates => Set<Rate>();

    public DbSet<PriceChange> PriceChanges => Set<PriceChange>();

    public DbSet<ListImport> ListImports => Set<ListImport>();

    public DbSet<LocationLocality> Localities => Set<LocationLocality>();

    public DbSet<LoadedPair> CodePairs => Set<LoadedPair>();

    public DbSet<LoadedDiagnosis> DiagnosisCodes => Set<LoadedDiagnosis>();

    public DbSet<MonthRun> Runs => Set<MonthRun>();

    public DbSet<MonthRunChange> RunChanges => Set<MonthRunChange>();

    public DbSet<StoredResult> Results => Set<StoredResult>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<ClaimVersion> ClaimVersions => Set<ClaimVersion>();

    public DbSet<ClaimPiece> ClaimPieces => Set<ClaimPiece>();

    public DbSet<ClaimStatusChange> ClaimHistory => Set<ClaimStatusChange>();

    public DbSet<Superbill> Superbills => Set<Superbill>();

    public DbSet<DocumentSettings> DocumentSettings => Set<DocumentSettings>();

    public DbSet<StatementAccount> StatementAccounts => Set<StatementAccount>();

    public DbSet<Prepayment> Prepayments => Set<Prepayment>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<ClaimPacket> ClaimPackets => Set<ClaimPacket>();

    public DbSet<Clearinghouse> Clearinghouses => Set<Clearinghouse>();

    public DbSet<ClearinghousePayer> ClearinghousePayers => Set<ClearinghousePayer>();

    public DbSet<ClearinghouseLine> ClearinghouseLines => Set<ClearinghouseLine>();

    public DbSet<ControlNumbers> ControlNumbers => Set<ControlNumbers>();

    public DbSet<SentBatch> Batches => Set<SentBatch>();

    public DbSet<BatchClaim> BatchClaims => Set<BatchClaim>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    public DbSet<ClaimFinding> ClaimFindings => Set<ClaimFinding>();

    public DbSet<InboundFile> InboundFiles => Set<InboundFile>();

    public DbSet<InboundChunk> InboundChunks => Set<InboundChunk>();

    public DbSet<ClaimMessage> ClaimMessages => Set<ClaimMessage>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<Posting> Postings => Set<Posting>();

    public DbSet<RemittanceFile> RemittanceFiles => Set<RemittanceFile>();

    public DbSet<RemittanceFilePart> RemittanceFileParts => Set<RemittanceFilePart>();

    public DbSet<Remittance> Remittances => Set<Remittance>();

    public DbSet<RemittedClaim> RemittedClaims => Set<RemittedClaim>();

    public DbSet<RemittedAdjustment> RemittedAdjustments => Set<RemittedAdjustment>();

    public DbSet<WorkItem> WorkItems => Set<WorkItem>();

    public DbSet<MonthClosing> Closings => Set<MonthClosing>();

    /// <summary>A claim's steps, and an entry's postings, are saved with it whoever saves it: what is forgotten is gone for good (C-161).</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var claim in ChangeTracker.Entries<Claim>().Select(entry => entry.Entity).ToList())
        {
            AddNew(claim.NewHistory);
            AddNew(claim.NewEntries);
        }

        foreach (var entry in ChangeTracker.Entries<JournalEntry>().Where(entry => entry.State == EntityState.Added).ToList())
            AddNew(entry.Entity.NewPostings);
        RefuseRewriting();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void AddNew<TRow>(IEnumerable<TRow> rows)
        where TRow : class
    {
        foreach (var row in rows)
        {
            if (Entry(row).State == EntityState.Detached)
                Add(row);
        }
    }

    /// <summary>The books are only ever written on: what is wrong in them is taken back by a counter-entry.</summary>
    private void RefuseRewriting()
    {
        if (ChangeTracker.Entries().Any(row => row.Entity is JournalEntry or Posting && row.State is EntityState.Modified or EntityState.Deleted))
            throw new InvalidOperationException("An entry of the books is never changed or removed; make its counter-entry.");
    }

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigureBilling();
}
