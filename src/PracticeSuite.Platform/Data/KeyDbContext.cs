using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// The keys that sign cookies and forms. In the database, so that a new container goes on with the sessions of the old one and two
/// nodes understand each other. Outside operations: the keys are everybody's, and are needed before anyone is known.
/// </summary>
public sealed class KeyDbContext(DbContextOptions<KeyDbContext> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ConfigureKeys();
}

/// <summary>The table of the platform itself, for its context and for the one that owns migrations.</summary>
public static class KeyModel
{
    public static ModelBuilder ConfigureKeys(this ModelBuilder modelBuilder) => modelBuilder.Entity<DataProtectionKey>(key =>
    {
        key.ToTable("platform_keys");
        key.Property(k => k.Id).HasColumnName("id");
        key.Property(k => k.FriendlyName).HasColumnName("friendly_name").HasMaxLength(200);
        key.Property(k => k.Xml).HasColumnName("xml");
    });
}
