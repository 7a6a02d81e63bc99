using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;

namespace PracticeSuite.Charting.Attachments;

/// <summary>How many files the lines of a page have: one statement, of lines that their reader may see already.</summary>
internal sealed class AttachmentCounts(ChartingDbContext db)
{
    public async Task<IReadOnlyList<ChartLine>> CountedAsync(Guid patientId, IReadOnlyList<ChartLine> lines, CancellationToken cancellationToken)
    {
        var ids = lines.Where(line => !line.IsInError).Select(line => line.FilesOf).OfType<Guid>().ToList();
        if (ids.Count == 0)
            return lines;
        var counts = await db.Attachments.Where(f => f.PatientId == patientId && ids.Contains(f.ItemId) && f.ErrorAt == null)
            .GroupBy(f => new { f.ItemKind, f.ItemId }).Select(g => new { g.Key.ItemKind, g.Key.ItemId, Files = g.Count() }).ToListAsync(cancellationToken);
        return counts.Count == 0 ? lines : [.. lines.Select(line => counts.Find(one => one.ItemId == line.FilesOf && one.ItemKind == line.Kind) is { } counted ? line with { Files = counted.Files } : line)];
    }
}
