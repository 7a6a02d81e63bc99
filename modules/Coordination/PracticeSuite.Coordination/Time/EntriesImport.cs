using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Coordination.Time;

/// <summary>entries.csv: logged work, with what happened to it since.</summary>
internal sealed class EntriesImport(
    CoordinationDbContext db,
    CurrentCaller caller,
    IPatientDirectory patients,
    IStaffDirectory staff,
    PatientClock clocks,
    TimeProvider clock) : IFileImport
{
    public string FileName => "entries.csv";

    public string RowName => "coordination entry";

    public IReadOnlyList<ImportColumn> Columns => EntryColumns.All;

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var known = await ReadKnownAsync(cancellationToken);
        var references = (await db.Entries.Where(entry => entry.Reference != null).Select(entry => entry.Reference!).ToListAsync(cancellationToken))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var entries = new List<CoordinationEntry>(file.Rows.Count);
        file.ForEach(row =>
        {
            var columns = new EntryColumns(row, known, clock.GetUtcNow());
            var entry = columns.ToEntry(caller.Practice).LabelledAs(row.Flag("part2"));
            row.ThrowIfRefused();
            if (entry.Reference is { } reference && !references.Add(reference))
                throw CoordinationErrors.EntryExists(reference);
            entries.Add(entry);
            if (columns.VoidReason is { } reason)
                entries.Add(entry.Void(columns.Author, reason, columns.CreatedAt));
        });
        await db.SaveInPiecesAsync(file, entries, cancellationToken);
    }

    private async Task<KnownCodes> ReadKnownAsync(CancellationToken cancellationToken) => new(
        await patients.GetIdsByMrnAsync(cancellationToken),
        (await staff.GetAllAsync(cancellationToken)).Values.ToDictionary(member => member.Code, StringComparer.OrdinalIgnoreCase),
        await clocks.GetAllZonesAsync(cancellationToken));
}
