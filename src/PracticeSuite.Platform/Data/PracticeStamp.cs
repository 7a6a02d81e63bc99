using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Platform.Data;

/// <summary>Another one with each transaction that changes something of the practice as a whole (<see cref="IPracticeWide"/>), written by that transaction.</summary>
public sealed class PracticeStamp : IBelongsToPractice
{
    internal const string Table = "platform_practice_stamps";

    public PracticeId PracticeId { get; private init; }

    public Guid Stamp { get; private init; }

    internal static async Task WriteAsync(DbConnection connection, DbTransaction? transaction, PracticeId practice, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"REPLACE INTO {Table} (practice_id, stamp) VALUES (@practice, @stamp)";
        command.Add("@practice", practice.Value);
        command.Add("@stamp", Guid.CreateVersion7());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

internal sealed class StampDbContext(DbContextOptions<StampDbContext> options) : ModuleDbContext(options)
{
    public DbSet<PracticeStamp> Stamps => Set<PracticeStamp>();

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigureStamps();
}

/// <summary>The table of the platform itself, for its context and for the one that owns migrations.</summary>
public static class StampModel
{
    public static ModelBuilder ConfigureStamps(this ModelBuilder modelBuilder) => modelBuilder.Entity<PracticeStamp>(stamp =>
    {
        stamp.ToTable(PracticeStamp.Table);
        stamp.HasKey(s => s.PracticeId);
        stamp.Property(s => s.PracticeId).ValueGeneratedNever();
    });
}
