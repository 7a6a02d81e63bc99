using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Coordination.Time;

/// <summary>entry_voids.csv: entries that were imported before and turned out wrong; each keeps its row (B-080).</summary>
internal sealed class EntryVoidsImport(CoordinationDbContext db, TimeProvider clock) : IFileImport
{
    public string FileName => "entry_voids.csv";

    public string RowName => "voided entry";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("ref", true, "the entry's key in entries.csv"),
        new("reason", true, $"why it does not stand, at most {EntryLimits.Reason} characters"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var latest = await ReadLatestAsync(file, cancellationToken);
        var voided = new List<CoordinationEntry>();
        file.ForEach(row =>
        {
            var entry = row.Named("ref", latest, "entry");
            var reason = row.Text("reason", EntryLimits.Reason);
            row.ThrowIfRefused();
            if (!entry.IsLatest)
                throw CoordinationErrors.EntryVoidedTwice();
            voided.Add(entry.Void(new Author(entry.StaffId, UserId: null), reason, clock.GetUtcNow()));
        });
        await db.SaveInPiecesAsync(file, voided, cancellationToken);
    }

    /// <summary>The reference is on an entry's first version only; the one to void is the latest.</summary>
    private async Task<Dictionary<string, CoordinationEntry>> ReadLatestAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var references = file.Rows.Select(row => row.Raw("ref")).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var latest = new Dictionary<string, CoordinationEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var some in references.Chunk(1_000))
        {
            var entries = await db.Entries.Where(entry => some.Contains(entry.Reference))
                .Join(db.Entries.Where(entry => entry.IsLatest), first => first.EntryId, entry => entry.EntryId, (first, entry) => new { first.Reference, entry })
                .ToListAsync(cancellationToken);
            foreach (var found in entries)
                latest[found.Reference!] = found.entry;
        }

        return latest;
    }
}
