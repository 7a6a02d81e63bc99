using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Records;

/// <summary>How a module describes a table about patients.</summary>
/// <param name="Of">The patient's rows, with the children that they own, in order.</param>
public sealed record RecordTable<TContext, TRow>(string Name, string Title, Func<TContext, Guid, IQueryable<TRow>> Of, Func<TRow, RecordItem>? Read = null)
    where TContext : ModuleDbContext
    where TRow : class
{
    /// <summary>Children that are told of and go with their rows.</summary>
    public IReadOnlyList<Type> With { get; init; } = [];

    /// <summary>For rows of a patient that are told of with what stands elsewhere, as a payer's name; read once, before them.</summary>
    public Func<TContext, Guid, CancellationToken, Task<Func<TRow, RecordItem>>>? Reader { get; init; }

    /// <summary>Of rows without a label of their own, those that follow a labelled one: what a claim of the Part 2 program is made of (P-071).</summary>
    public Func<TContext, IQueryable<TRow>, IQueryable<TRow>>? Labelled { get; init; }

    /// <summary>Which rows a copy has; null = all. The others go with the record as well.</summary>
    public Func<TRow, bool>? InCopy { get; init; }

    /// <summary>For rows of which something in another module says which a copy has; read once, before them.</summary>
    public Func<Guid, CancellationToken, Task<Func<TRow, bool>>>? CopyReader { get; init; }

    public string? NotInCopy { get; init; }

    public string? Outlives { get; init; }

    public bool HasItemsToHold { get; init; }
}

public static class RecordTables
{
    /// <summary>Parents before their children: the record is disposed of in the opposite order.</summary>
    public static void AddRecordPart<TContext, TRow>(this IServiceCollection services, RecordTable<TContext, TRow> table)
        where TContext : ModuleDbContext
        where TRow : class
    {
        if ((table.Read is null && table.Reader is null) == table.NotInCopy is null)
            throw new ArgumentException($"{table.Name} is either read into a copy of the record or says why not.", nameof(table));
        services.AddRecordPart(_ => table);
    }

    /// <param name="table">For one that asks other services.</param>
    public static void AddRecordPart<TContext, TRow>(this IServiceCollection services, Func<IServiceProvider, RecordTable<TContext, TRow>> table)
        where TContext : ModuleDbContext
        where TRow : class =>
        services.AddScoped<IPatientRecordPart>(provider => new TablePart<TContext, TRow>(provider.GetRequiredService<TContext>(), table(provider)));

    private sealed class TablePart<TContext, TRow>(TContext db, RecordTable<TContext, TRow> table) : IPatientRecordPart
        where TContext : ModuleDbContext
        where TRow : class
    {
        public string Name => table.Name;

        public string Title => table.Title;

        public IReadOnlyList<Type> Entities => [typeof(TRow), .. table.With];

        public string? NotInCopy => table.NotInCopy;

        public string? Outlives => table.Outlives;

        public bool HasItemsToHold => table.HasItemsToHold;

        public async IAsyncEnumerable<RecordItem> ReadAsync(Guid patientId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            if (table.NotInCopy is not null)
                yield break;
            var read = table.Read ?? await table.Reader!(db, patientId, cancellationToken);
            var labelled = await LabelledAsync(patientId, read, cancellationToken);
            var inCopy = table.CopyReader is { } copyReader ? await copyReader(patientId, cancellationToken) : table.InCopy;
            await foreach (var row in table.Of(db, patientId).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (inCopy?.Invoke(row) == false)
                    continue;
                var item = read(row);
                yield return item with { IsPart2 = row is IPart2Item { IsPart2: true } || labelled.Contains(item.Id) };
            }
        }

        private async Task<HashSet<string>> LabelledAsync(Guid patientId, Func<TRow, RecordItem> read, CancellationToken cancellationToken) => table.Labelled is null
            ? []
            : [.. (await table.Labelled(db, table.Of(db, patientId)).AsNoTracking().ToListAsync(cancellationToken)).Select(row => read(row).Id)];

        public async Task<int> EraseAsync(Guid patientId, CancellationToken cancellationToken)
        {
            if (table.Outlives is not null)
                return 0;
            var rows = await table.Of(db, patientId).AsTracking().ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                await LoadRootsAsync(row, cancellationToken);
                await RemoveChildrenAsync(row, cancellationToken);
            }

            db.RemoveRange(rows);
            await db.SaveChangesAsync(cancellationToken);
            return rows.Count;
        }

        /// <summary>A child is only saved with the aggregate that it belongs to, also when both are about to go.</summary>
        private async Task LoadRootsAsync(TRow row, CancellationToken cancellationToken)
        {
            var entry = db.Entry(row);
            foreach (var key in entry.Metadata.GetForeignKeys().Where(key => key.PrincipalToDependent is not null))
                await db.FindAsync(key.PrincipalEntityType.ClrType, [entry.Property(key.Properties[^1].Name).CurrentValue], cancellationToken);
        }

        private async Task RemoveChildrenAsync(TRow row, CancellationToken cancellationToken)
        {
            foreach (var children in db.Entry(row).Collections)
            {
                await children.LoadAsync(cancellationToken);
                db.RemoveRange((children.CurrentValue ?? Array.Empty<object>()).Cast<object>().ToList());
            }
        }
    }
}
