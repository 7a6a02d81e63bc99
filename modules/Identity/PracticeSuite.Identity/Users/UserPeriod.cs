using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Identity.Users;

/// <summary>What a user could do from one instant to another: as whom, with which roles, or not at all. Only ended, never changed.</summary>
internal sealed class UserPeriod : IBelongsToPractice, IRecordedAsEvents
{
    private UserPeriod()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid UserId { get; private init; }

    public Guid? StaffId { get; private init; }

    public IReadOnlyList<string> Roles { get; private init; } = [];

    public bool IsDisabled { get; private init; }

    /// <summary>Null = before this was kept.</summary>
    public DateTimeOffset? From { get; private init; }

    public DateTimeOffset? Until { get; private set; }

    public static UserPeriod Of(StaffUser user, DateTimeOffset? from) => new()
    {
        PracticeId = user.PracticeId, UserId = user.Id, StaffId = user.StaffId, Roles = user.Roles, IsDisabled = user.IsDisabled, From = from,
    };

    public bool Says(StaffUser user) => StaffId == user.StaffId && IsDisabled == user.IsDisabled && Roles.SequenceEqual(user.Roles, StringComparer.Ordinal);

    public bool Covers(DateTimeOffset at) => (From is null || From <= at) && (Until is null || Until > at);

    public void End(DateTimeOffset at) => Until ??= at;
}

internal sealed class UserPeriodConfiguration : IEntityTypeConfiguration<UserPeriod>
{
    public void Configure(EntityTypeBuilder<UserPeriod> period)
    {
        period.ToTable("identity_user_periods");
        period.Property(p => p.Id).ValueGeneratedNever();
        period.Property(p => p.Roles).HasMaxLength(400).HasJsonConversion();
        period.Property(p => p.From).HasColumnName("begins_at");
        period.Property(p => p.Until).HasColumnName("ends_at");
        period.HasIndex(p => new { p.PracticeId, p.UserId });
    }
}
