using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Privacy.Contracts.BrokenGlass;

namespace PracticeSuite.Privacy.BrokenGlass;

internal sealed class GlassBreakingConfiguration : IEntityTypeConfiguration<GlassBreaking>
{
    public const int PersonName = 100;

    public void Configure(EntityTypeBuilder<GlassBreaking> glass)
    {
        glass.ToTable("privacy_broken_glasses");
        glass.Property(g => g.BrokenBy).HasMaxLength(PersonName);
        glass.Property(g => g.Explanation).HasMaxLength(BrokenGlassLimits.Explanation);
        glass.Property(g => g.ReviewNote).HasMaxLength(BrokenGlassLimits.ReviewNote);
        glass.Property(g => g.ReviewedBy).HasMaxLength(PersonName);
        glass.HasIndex(g => new { g.PracticeId, g.UserId, g.EndsAt });
        glass.HasIndex(g => new { g.PracticeId, g.Verdict, g.ReviewDueOn });
        glass.HasIndex(g => new { g.PracticeId, g.OpenedAt });
    }
}
