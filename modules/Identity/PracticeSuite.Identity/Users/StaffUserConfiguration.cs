using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Identity.Users;

internal sealed class StaffUserConfiguration : IEntityTypeConfiguration<StaffUser>
{
    public void Configure(EntityTypeBuilder<StaffUser> user)
    {
        user.ToTable("identity_users");
        user.HasKey(u => u.Id);
        user.Property(u => u.UserName).HasMaxLength(UserLimits.UserName).IsRequired();
        user.Property(u => u.NormalizedUserName).HasMaxLength(UserLimits.UserName).IsRequired();
        user.Property(u => u.Email).HasMaxLength(254);
        user.Property(u => u.NormalizedEmail).HasMaxLength(254);
        user.Property(u => u.PhoneNumber).HasMaxLength(32);
        user.Property(u => u.PasswordHash).HasMaxLength(256);
        user.Property(u => u.SecurityStamp).HasMaxLength(64);
        user.Property(u => u.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        user.Property(u => u.DisplayName).HasMaxLength(UserLimits.DisplayName);
        user.Property(u => u.Roles).HasMaxLength(400).HasJsonConversion();
        user.Property(u => u.AuthenticatorKey).HasMaxLength(500);
        user.Property(u => u.RecoveryCodes).HasMaxLength(1000).HasJsonConversion();
        user.Property(u => u.LastReset).HasMaxLength(1000).HasJsonConversion();
        user.HasIndex(u => u.NormalizedUserName).IsUnique();
        user.HasIndex(u => u.PracticeId);
    }
}

/// <summary>What ASP.NET Core Identity keeps beside a user; only the practice-bound user itself is ours.</summary>
internal sealed class UserPartsConfiguration :
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    private const int KeyLength = 128;

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim)
    {
        claim.ToTable("identity_user_claims");
        claim.HasKey(c => c.Id);
        claim.Property(c => c.ClaimType).HasMaxLength(KeyLength);
        claim.Property(c => c.ClaimValue).HasMaxLength(400);
        claim.HasIndex(c => c.UserId);
        claim.HasOne<StaffUser>().WithMany().HasForeignKey(c => c.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login)
    {
        login.ToTable("identity_user_logins");
        login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        login.Property(l => l.LoginProvider).HasMaxLength(KeyLength);
        login.Property(l => l.ProviderKey).HasMaxLength(KeyLength);
        login.Property(l => l.ProviderDisplayName).HasMaxLength(KeyLength);
        login.HasIndex(l => l.UserId);
        login.HasOne<StaffUser>().WithMany().HasForeignKey(l => l.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token)
    {
        token.ToTable("identity_user_tokens");
        token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        token.Property(t => t.LoginProvider).HasMaxLength(KeyLength);
        token.Property(t => t.Name).HasMaxLength(KeyLength);
        token.Property(t => t.Value).HasMaxLength(4000);
        token.HasOne<StaffUser>().WithMany().HasForeignKey(t => t.UserId);
    }
}
