using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Identity.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Identity.Sessions;

/// <summary>
/// One sign-in of somebody in one browser, with all its windows. The cookie only names it: whether it is locked, when its person was last
/// seen and last proved who they are stands here, so that every window and every node knows. A session that has ended has no row.
/// </summary>
internal sealed class StaffSession : IBelongsToPractice, IRecordedAsEvents
{
    /// <summary>P-131, as the next two.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan IdleWhereShared = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid UserId { get; private init; }

    /// <summary>The machine is used by several people, as at a front desk.</summary>
    public bool IsShared { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public DateTimeOffset LastSeenAt { get; private set; }

    public DateTimeOffset VerifiedAt { get; private set; }

    /// <summary>Locked by hand; a session that nobody was seen in is locked without it.</summary>
    public DateTimeOffset? LockedAt { get; private set; }

    /// <summary>The role as which its person looks at the product; null = as themselves.</summary>
    public string? ViewedRole { get; private set; }

    public static StaffSession Begin(StaffUser user, bool isShared, DateTimeOffset now) =>
        new() { PracticeId = user.PracticeId, UserId = user.Id, IsShared = isShared, StartedAt = now, LastSeenAt = now, VerifiedAt = now };

    public bool HasEnded(DateTimeOffset now) => now >= StartedAt + Longest;

    public bool IsLocked(DateTimeOffset now) => LockedAt is not null || now >= LastSeenAt + (IsShared ? IdleWhereShared : Idle);

    /// <summary>Whoever moves the mouse of a locked window does not open it.</summary>
    public void Notice(DateTimeOffset now)
    {
        if (!IsLocked(now) && now > LastSeenAt)
            LastSeenAt = now;
    }

    public void Lock(DateTimeOffset now) => LockedAt ??= now;

    public void ViewAs(string? role) => ViewedRole = role;

    public void Verify(DateTimeOffset now) => (VerifiedAt, LastSeenAt, LockedAt) = (now, now, null);
}

internal sealed class StaffSessionConfiguration : IEntityTypeConfiguration<StaffSession>
{
    private const int ViewedRoleMax = 32;

    public void Configure(EntityTypeBuilder<StaffSession> session)
    {
        session.ToTable("identity_sessions");
        session.HasKey(s => s.Id);
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.ViewedRole).HasMaxLength(ViewedRoleMax);
        session.HasIndex(s => new { s.PracticeId, s.UserId });
    }
}
