using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Flags;

internal sealed class FlagConfiguration : IEntityTypeConfiguration<UrgentFlag>, IEntityTypeConfiguration<UrgentFlagLine>,
    IEntityTypeConfiguration<UrgentFlagAct>, IEntityTypeConfiguration<UrgentFlagAddressee>, IEntityTypeConfiguration<FlagThreshold>
{
    public void Configure(EntityTypeBuilder<UrgentFlag> flag)
    {
        flag.ToTable("charting_urgent_flags");
        flag.Property(f => f.Rule).HasMaxLength(FlagLimits.Rule);
        flag.Property(f => f.Subject).HasMaxLength(FlagLimits.Key);
        flag.Property(f => f.Reason).HasMaxLength(FlagLimits.Words);
        flag.Property(f => f.RaisedBy).HasMaxLength(FlagLimits.UserName);
        flag.Ignore(f => f.IsOver);
        flag.Ignore(f => f.NeedsDisposition);
        flag.Property(f => f.Rungs).HasJsonConversion();
        flag.Ignore(f => f.AwaitsClock);
        flag.Ignore(f => f.ToldSinceOpened);
        flag.Ignore(f => f.ToldRungs);
        flag.BelongsToPatient();
        flag.HasMany(f => f.Lines).WithOne().HasForeignKey(line => line.FlagId).OnDelete(DeleteBehavior.Restrict);
        flag.HasMany(f => f.Acts).WithOne().HasForeignKey(act => act.FlagId).OnDelete(DeleteBehavior.Restrict);
        flag.HasMany(f => f.Addressees).WithOne().HasForeignKey(one => one.FlagId).OnDelete(DeleteBehavior.Restrict);
        flag.Navigation(f => f.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
        flag.Navigation(f => f.Acts).UsePropertyAccessMode(PropertyAccessMode.Field);
        flag.Navigation(f => f.Addressees).UsePropertyAccessMode(PropertyAccessMode.Field);
        // The open ones at the head of a chart.
        flag.HasIndex(f => new { f.PracticeId, f.PatientId, f.State });
        // The one of an urgent message.
        flag.HasIndex(f => new { f.PracticeId, f.MessageId });
        // How soon they were acknowledged (K-142).
        flag.HasIndex(f => new { f.PracticeId, f.OpenSince });
        // Those whose time has come, each minute.
        flag.HasIndex(f => new { f.PracticeId, f.State, f.NextStepAt });
    }

    public void Configure(EntityTypeBuilder<UrgentFlagLine> line)
    {
        line.ToTable("charting_urgent_flag_lines");
        line.Property(l => l.Id).ValueGeneratedNever();
        line.Property(l => l.Rule).HasMaxLength(FlagLimits.Rule);
        line.Property(l => l.Item).HasMaxLength(FlagLimits.Key);
        line.Property(l => l.Facts).HasJsonConversion();
        line.BelongsToPatient();
        // An item fires a rule once, whoever sees it first. With the label: that the program raised one is told to nobody by a refusal (P-082).
        line.HasIndex(l => new { l.PracticeId, l.PatientId, l.Rule, l.Item, l.IsPart2 }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<UrgentFlagAct> act)
    {
        act.ToTable("charting_urgent_flag_acts");
        act.Property(a => a.Id).ValueGeneratedNever();
        act.Property(a => a.At).HasColumnName("done_at");
        act.Property(a => a.By).HasColumnName("done_by").HasMaxLength(FlagLimits.UserName);
        act.Property(a => a.ToStaffIds).HasColumnName("told").HasJsonConversion();
        act.Property(a => a.Words).HasMaxLength(FlagLimits.Words);
        act.BelongsToPatient();
    }

    public void Configure(EntityTypeBuilder<UrgentFlagAddressee> one)
    {
        one.ToTable("charting_urgent_flag_addressees");
        one.Property(a => a.Id).ValueGeneratedNever();
        one.Property(a => a.As).HasColumnName("addressed_as");
        one.BelongsToPatient();
        one.HasIndex(a => new { a.PracticeId, a.StaffId });
    }

    public void Configure(EntityTypeBuilder<FlagThreshold> threshold)
    {
        threshold.ToTable("charting_flag_thresholds");
        threshold.Property(t => t.Rule).HasMaxLength(FlagLimits.Rule);
        threshold.Property(t => t.Name).HasMaxLength(FlagLimits.Threshold);
        threshold.Property(t => t.Value).HasColumnName("set_value");
        threshold.Property(t => t.From).HasColumnName("from_day");
        threshold.Property(t => t.SetBy).HasMaxLength(FlagLimits.UserName);
        threshold.HasIndex(t => new { t.PracticeId, t.Rule, t.Name, t.From }).IsUnique();
    }
}
