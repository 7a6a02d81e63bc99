using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.Charting.Data;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Database;

/// <summary>The tables of all modules as one model: the owner of migrations. Nothing queries through it.</summary>
public abstract class PracticeDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    protected override void ConfigureModule(ModelBuilder modelBuilder)
    {
        modelBuilder.ConfigureKeys();
        modelBuilder.ConfigureStamps();
        modelBuilder.ConfigureAudit();
        modelBuilder.ConfigureAccess();
        modelBuilder.ConfigureOutbox();
        modelBuilder.ConfigureIdentity();
        modelBuilder.ConfigureCharting();
        modelBuilder.ConfigurePsychotherapyNotes();
        modelBuilder.ConfigurePrivacy();
        modelBuilder.ConfigureScheduling();
        modelBuilder.ConfigureCoordination();
        modelBuilder.ConfigureBilling();
    }
}

/// <summary>The migrations for SQLite, under Migrations/Sqlite.</summary>
public sealed class SqlitePracticeDbContext(DbContextOptions<SqlitePracticeDbContext> options) : PracticeDbContext(options);

/// <summary>The migrations for MariaDB, under Migrations/MariaDb.</summary>
public sealed class MariaDbPracticeDbContext(DbContextOptions<MariaDbPracticeDbContext> options) : PracticeDbContext(options);
