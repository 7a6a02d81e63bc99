using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Users;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Identity.Passkeys;

/// <summary>A passkey of a user: the public half. What proves its origin at registration is not kept, since no attestation is asked for.</summary>
internal sealed class UserPasskey
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid UserId { get; private init; }

    public byte[] CredentialId { get; private init; } = [];

    /// <summary>SHA-256: an index over a thousand bytes would be more than MariaDB takes.</summary>
    public string CredentialHash { get; private init; } = "";

    public string Name { get; private set; } = "";

    public byte[] PublicKey { get; private set; } = [];

    public long SignCount { get; private set; }

    public IReadOnlyList<string> Transports { get; private set; } = [];

    public bool IsBackupEligible { get; private set; }

    public bool IsBackedUp { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    public static UserPasskey Of(StaffUser user, UserPasskeyInfo info)
    {
        var passkey = new UserPasskey
        {
            UserId = user.Id, CredentialId = info.CredentialId, CredentialHash = HashOf(info.CredentialId), CreatedAt = info.CreatedAt,
        };
        passkey.Take(info);
        return passkey;
    }

    public static string HashOf(byte[] credentialId) => Convert.ToHexString(SHA256.HashData(credentialId));

    public void Take(UserPasskeyInfo info)
    {
        (PublicKey, SignCount, Transports) = (info.PublicKey, info.SignCount, info.Transports ?? []);
        (IsBackupEligible, IsBackedUp) = (info.IsBackupEligible, info.IsBackedUp);
        if (info.Name is { Length: > 0 } name)
            Name = name;
    }

    public void Rename(string? name) => Name = Kernel.Check.Required(name, nameof(Name), UserLimits.PasskeyName);

    /// <summary>Answers to a question that was asked before the passkey was last used are not taken: they may have been seen already.</summary>
    public bool MayAnswer(DateTimeOffset askedAt) => LastUsedAt is null || askedAt > LastUsedAt;

    public void Use(DateTimeOffset now) => LastUsedAt = now;

    public UserPasskeyInfo ToInfo() => new(
        CredentialId, PublicKey, CreatedAt, (uint)SignCount, [.. Transports], isUserVerified: true, IsBackupEligible, IsBackedUp, [], [])
    {
        Name = Name,
    };
}

internal sealed class UserPasskeyConfiguration : IEntityTypeConfiguration<UserPasskey>
{
    public void Configure(EntityTypeBuilder<UserPasskey> passkey)
    {
        passkey.ToTable("identity_user_passkeys");
        passkey.HasKey(p => p.Id);
        passkey.Property(p => p.Id).ValueGeneratedNever();
        passkey.Property(p => p.CredentialId).HasMaxLength(1023);
        passkey.Property(p => p.CredentialHash).HasMaxLength(64);
        passkey.Property(p => p.Name).HasMaxLength(UserLimits.PasskeyName);
        passkey.Property(p => p.PublicKey).HasMaxLength(2000);
        passkey.Property(p => p.Transports).HasMaxLength(200).HasJsonConversion();
        passkey.HasIndex(p => p.CredentialHash).IsUnique();
        passkey.HasOne<StaffUser>().WithMany().HasForeignKey(p => p.UserId);
    }
}
