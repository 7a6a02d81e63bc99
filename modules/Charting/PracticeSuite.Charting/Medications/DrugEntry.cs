using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Medications;

/// <summary>A line of the drug table that the practice loaded; takes the place of the shipped one of its ingredient.</summary>
internal sealed class DrugEntry : AggregateRoot, IBelongsToPractice
{
    public const int SourceMax = 120;

    private DrugEntry()
    {
    }

    public DrugEntry(PracticeId practice, string ingredient) => (PracticeId, Ingredient) = (practice, ingredient);

    public PracticeId PracticeId { get; private init; }

    public string Ingredient { get; private init; } = "";

    public string Name { get; private set; } = "";

    public DrugClass Class { get; private set; }

    public ControlledSchedule? Schedule { get; private set; }

    public bool IsVerified { get; private set; }

    public string Source { get; private set; } = "";

    public DateOnly PublishedOn { get; private set; }

    public Drug Drug => new(Ingredient, Name, Class, Schedule, IsVerified);

    public void Become(Drug drug, string source, DateOnly on) =>
        (Name, Class, Schedule, IsVerified, Source, PublishedOn) = (drug.Name, drug.Class, drug.Schedule, drug.IsVerified, source, on);
}

internal sealed class DrugEntryConfiguration : IEntityTypeConfiguration<DrugEntry>
{
    public void Configure(EntityTypeBuilder<DrugEntry> entry)
    {
        entry.ToTable("charting_drugs");
        entry.Property(e => e.Ingredient).HasMaxLength(MedicationLimits.Code);
        entry.Property(e => e.Name).HasMaxLength(MedicationLimits.Name);
        entry.Property(e => e.Source).HasMaxLength(DrugEntry.SourceMax);
        entry.Ignore(e => e.Drug);
        entry.HasIndex(e => new { e.PracticeId, e.Ingredient }).IsUnique();
    }
}

/// <summary>The practice's drug table; read once an operation.</summary>
internal sealed class DrugTable(ChartingDbContext db)
{
    private IReadOnlyList<DrugEntry>? _loaded;

    public async Task<DrugBook> ReadAsync(CancellationToken cancellationToken) => DrugBook.Shipped.With((await LoadedAsync(cancellationToken)).Select(entry => entry.Drug));

    public async Task<DrugTableDto> ShowAsync(CancellationToken cancellationToken)
    {
        var (loaded, book) = (await LoadedAsync(cancellationToken), await ReadAsync(cancellationToken));
        var replaced = loaded.Count(entry => DrugBook.Shipped.Find(entry.Ingredient) is not null);
        return new DrugTableDto(
            book.All,
            [
                new DrugSource(DrugBook.ShippedSource, DrugBook.ShippedOn, DrugBook.Shipped.All.Count - replaced),
                .. loaded.GroupBy(entry => (entry.Source, entry.PublishedOn)).Select(file => new DrugSource(file.Key.Source, file.Key.PublishedOn, file.Count())),
            ]);
    }

    private async Task<IReadOnlyList<DrugEntry>> LoadedAsync(CancellationToken cancellationToken) =>
        _loaded ??= await db.Set<DrugEntry>().AsNoTracking().ToListAsync(cancellationToken);
}
