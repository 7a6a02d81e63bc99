using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Months.Runs;

internal sealed class MonthRunConfiguration : IEntityTypeConfiguration<MonthRun>
{
    public void Configure(EntityTypeBuilder<MonthRun> run)
    {
        run.ToTable("billing_month_runs");
        run.Property(r => r.RequestedBy).HasMaxLength(120);
        run.Property(r => r.Failure).HasMaxLength(120);
        run.Property(r => r.Counts).HasJsonConversion().HasMaxLength(500);
        run.HasIndex(r => new { r.PracticeId, r.Month, r.RequestedAt });
        run.HasIndex(r => new { r.PracticeId, r.State });
    }
}

internal sealed class MonthRunChangeConfiguration : IEntityTypeConfiguration<MonthRunChange>
{
    public void Configure(EntityTypeBuilder<MonthRunChange> change)
    {
        change.ToTable("billing_month_run_changes");
        change.HasKey(c => new { c.RunId, c.Sequence });
        change.Property(c => c.Change).HasJsonConversion();
        change.HasIndex(c => new { c.PracticeId, c.RunId });
    }
}
