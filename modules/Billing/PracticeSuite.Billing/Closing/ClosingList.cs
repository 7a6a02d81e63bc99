using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Closing;

/// <summary>Reports that were signed, without the papers, which are large.</summary>
internal sealed class ClosingList(BillingDbContext db)
{
    public async Task<IReadOnlyList<SignedReportDto>> ReadAsync(BillingMonth month, Signer? reader, CancellationToken cancellationToken)
    {
        var rows = await db.Closings.AsNoTracking().Where(c => c.Month == month).OrderByDescending(c => c.Number)
            .Select(c => new
            {
                c.Id, c.Version, c.Number, c.PreparedBy, c.PreparedAt, c.PreparedByUserId, c.PreparedByStaffId, c.ApprovedBy, c.ApprovedAt, c.PaperSha256, c.EndedBy, c.EndedAt, c.EndReason,
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new SignedReportDto(
                row.Id, row.Version, row.Number, MonthClosing.StateOf(row.ApprovedAt, row.EndedAt), row.PreparedBy, row.PreparedAt, row.ApprovedBy, row.ApprovedAt, row.PaperSha256, row.EndedBy,
                row.EndedAt, row.EndReason, reader?.Is(row.PreparedByUserId, row.PreparedByStaffId) == true)),
        ];
    }

    public async Task<MonthClosingContent> ContentAsync(Guid id, CancellationToken cancellationToken) =>
        Read(await db.Closings.AsNoTracking().Where(c => c.Id == id).Select(c => c.Content).SingleAsync(cancellationToken));

    /// <summary>As it may be shown; what is kept stays as it was signed.</summary>
    public static MonthClosingContent Read(string kept)
    {
        var content = Sha256Text.Read<MonthClosingContent>(kept);
        return content with { Report = content.Report with { Bridge = ReportedHolds.Of(content.Report.Bridge) } };
    }

    /// <summary>Months of which anything was evaluated or signed.</summary>
    public async Task<IReadOnlyList<ClosedMonthDto>> ReadMonthsAsync(CancellationToken cancellationToken)
    {
        var months = await db.Runs.AsNoTracking().Select(r => r.Month).Distinct().ToListAsync(cancellationToken);
        var standing = await db.Closings.AsNoTracking().Where(c => c.StandingKey == Guid.Empty)
            .Select(c => new { c.Month, c.PreparedBy, c.PreparedAt, c.ApprovedBy, c.ApprovedAt }).ToDictionaryAsync(c => c.Month, cancellationToken);
        return
        [
            .. months.Union(standing.Keys).OrderDescending().Select(month => standing.TryGetValue(month, out var one)
                ? new ClosedMonthDto(month, MonthClosing.StateOf(one.ApprovedAt, null), one.ApprovedBy ?? one.PreparedBy, one.ApprovedAt ?? one.PreparedAt)
                : new ClosedMonthDto(month, null, null, null)),
        ];
    }
}
