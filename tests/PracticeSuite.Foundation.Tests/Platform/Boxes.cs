using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Foundation.Tests.Platform;

/// <summary>A module as small as one can be, to see what the platform does for each.</summary>
internal sealed class BoxModule : PracticeModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<BoxContext>();
        services.AddScoped<PackingInSteps>();
        services.AddScoped<PrintingLate>();
    }
}

internal sealed class Box : AggregateRoot, IBelongsToPractice
{
    private Box() => Label = "";

    public Box(PracticeId practice, string label) => (PracticeId, Label) = (practice, label);

    public PracticeId PracticeId { get; private set; }

    public string Label { get; set; }

    public DateTimeOffset Packed { get; init; }

    public DateOnly Day { get; init; }

    public Money Price { get; set; }

    public Seconds Took { get; init; }

    public BillingMonth Month { get; init; } = new(2026, 1);

    public List<BoxItem> Items { get; } = [];
}

/// <summary>A thing in a box, which holds smaller ones.</summary>
internal sealed class BoxItem(string name)
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid BoxId { get; private init; }

    public string Name { get; set; } = name;

    public List<BoxPart> Parts { get; } = [];
}

internal sealed class BoxPart(string name)
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid BoxItemId { get; private init; }

    public string Name { get; set; } = name;
}

/// <summary>Keeps each step, as a month end does.</summary>
internal sealed class PackingInSteps(BoxContext db, DatabaseSession session, CurrentCaller caller)
{
    public BoxContext Boxes => db;

    public async Task PackAndCommitAsync(string label, CancellationToken cancellationToken)
    {
        db.Add(new Box(caller.Practice, label));
        await db.SaveChangesAsync(cancellationToken);
        await session.CommitAsync(cancellationToken);
    }
}

/// <summary>Prints when it has already saved.</summary>
internal sealed class PrintingLate(BoxContext db, IAuditTrail trail, CurrentCaller caller)
{
    public async Task PrintAsync(CancellationToken cancellationToken)
    {
        db.Add(new Box(caller.Practice, "saved"));
        await db.SaveChangesAsync(cancellationToken);
        await trail.RecordFirstAsync(new AuditEvent(AuditAction.Print, "Box"), cancellationToken);
    }
}

internal sealed class BoxContext(DbContextOptions<BoxContext> options) : ModuleDbContext(options)
{
    public DbSet<Box> Boxes => Set<Box>();

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.Entity<Box>(box =>
    {
        box.HasMany(b => b.Items).WithOne().HasForeignKey(item => item.BoxId);
        modelBuilder.Entity<BoxItem>(item =>
        {
            item.ToTable("test_box_items");
            item.Property(i => i.Name).HasMaxLength(60);
            item.HasMany(i => i.Parts).WithOne().HasForeignKey(part => part.BoxItemId);
        });
        modelBuilder.Entity<BoxPart>(part =>
        {
            part.ToTable("test_box_parts");
            part.Property(p => p.Name).HasMaxLength(60);
        });
        box.ToTable("test_boxes");
        box.ComplexProperty(b => b.Price);
        box.Property(b => b.Label).HasMaxLength(60);
        // Alone, so that what MariaDB quotes of a duplicate is the label.
        box.HasIndex(b => b.Label).IsUnique();
    });
}
