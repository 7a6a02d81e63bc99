using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using static PracticeSuite.Billing.Contracts.Closing.CloseOutcome;

namespace PracticeSuite.Billing.Closing;

/// <summary>
/// What keeps a month from being closed, and what is only to be known. It blocks where the books or the claims are not all there yet and
/// somebody of the practice can make it so; what waits for others is noted.
/// </summary>
internal sealed class MonthChecks(BillingDbContext db)
{
    private static readonly ClaimState[] Waiting = [ClaimState.Draft, ClaimState.ReadyPendingClose];

    public async Task<IReadOnlyList<CloseCheckDto>> ReadAsync(MonthReportDto report, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var month = report.Month;
        return
        [
            Over(month, zone, now),
            await EvaluatedAsync(month, zone, cancellationToken),
            await ReleasedAsync(month, cancellationToken),
            Files(report.Remittances.NotPosted),
            InBalance(report),
            Unmatched(report.Remittances),
            Adjustments(report.Remittances.OpenAdjustments),
            HeldMonths(report.Bridge.Held.Sum(hold => hold.Months)),
            await HeldClaimsAsync(month, cancellationToken),
            Work(report.Work.Sum(work => work.Count)),
            Overdue(report.Work.Sum(work => work.Overdue)),
            Credits(report.Credits),
            await MonthBeforeAsync(month, cancellationToken),
        ];
    }

    private static CloseCheckDto Over(BillingMonth month, TimeZoneInfo zone, DateTimeOffset now)
    {
        var closes = zone.LocalDate(MonthClose.Of(month, zone)).ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
        return MonthClose.IsPast(month, zone, now)
            ? new(CloseCheck.MonthOver, Met, $"The month is over, and its time was closed before {closes}.")
            : new(CloseCheck.MonthOver, Blocks, $"Work of the month can still be written down; it can be closed from {closes} on.");
    }

    /// <summary>By a run that began when no work could be written down any more.</summary>
    private async Task<CloseCheckDto> EvaluatedAsync(BillingMonth month, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var over = MonthClose.Of(month, zone);
        var runs = await db.Runs.AsNoTracking().Where(r => r.Month == month && r.Kind == MonthRunKind.Real).OrderByDescending(r => r.RequestedAt).Take(20).ToListAsync(cancellationToken);
        return runs.Exists(run => !run.HasEnded) ? new(CloseCheck.Evaluated, Blocks, "Month end is running.")
            : runs.Exists(run => run.State == MonthRunState.Completed && run.StartedAt >= over) ? new(CloseCheck.Evaluated, Met, "Month end ran after the month's time was closed.")
            : new(CloseCheck.Evaluated, Blocks, "Month end has not run since the month's time was closed; run it once more.");
    }

    private async Task<CloseCheckDto> ReleasedAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var waiting = await db.Claims.CountAsync(c => c.Month == month && c.PrimaryId == null && Waiting.Contains(c.State), cancellationToken);
        return Of(CloseCheck.ClaimsReleased, waiting, Blocks, "Every claim of the month was released, or is held.", $"{Counted(waiting, "claim waits", "claims wait")} for a release.");
    }

    private async Task<CloseCheckDto> HeldClaimsAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var held = await db.Claims.CountAsync(c => c.Month == month && c.PrimaryId == null && c.State == ClaimState.Held, cancellationToken);
        return Of(CloseCheck.HeldClaims, held, Noted, "No claim of the month is held.", $"{Counted(held, "claim is", "claims are")} held and not with a payer.");
    }

    private static CloseCheckDto Files(int count) => Of(
        CloseCheck.FilesPosted, count, Blocks, "Every remittance that came by the month's end is posted, or was put away with a reason.",
        $"{Counted(count, "file of remittances came by the month's end and is", "files of remittances came by the month's end and are")} in no books.");

    private static CloseCheckDto Unmatched(MonthRemittancesDto remittances) => Of(
        CloseCheck.Unmatched, remittances.Unmatched, Noted, "No money waits without a claim.",
        $"{Counted(remittances.Unmatched, "payment", "payments")} of remittances, {remittances.UnmatchedPaid}, matched to no claim of ours.");

    private static CloseCheckDto Adjustments(int count) => Of(
        CloseCheck.ProviderAdjustments, count, Noted, "Of every provider-level adjustment it is known what it was for.",
        $"{Counted(count, "provider-level adjustment is", "provider-level adjustments are")} not settled.");

    private static CloseCheckDto HeldMonths(int count) => Of(
        CloseCheck.HeldMonths, count, Noted, "No patient's month is held.", $"{Counted(count, "patient's month is", "patients' months are")} held; the report has the reasons.");

    private static CloseCheckDto Work(int count) => Of(
        CloseCheck.OpenWork, count, Noted, "Nothing on the worklists is older than the month.", $"{Counted(count, "item", "items")} of the month or before it open on the worklists.");

    private static CloseCheckDto Overdue(int count) => Of(
        CloseCheck.OverdueWork, count, Noted, "Nothing was overdue at the month's end.", $"{Counted(count, "item was", "items were")} overdue at the month's end.");

    /// <summary>What is held ahead of a share is no credit yet, so the report alone says it.</summary>
    private static CloseCheckDto Credits(MonthCreditsDto credits)
    {
        var accounts = credits.Patients?.Accounts ?? 0;
        IReadOnlyList<string> found =
        [
            .. credits.Claims > 0 ? [$"{Counted(credits.Claims, "claim is", "claims are")} paid beyond the charge, {credits.Amount} in all."] : Array.Empty<string>(),
            .. accounts > 0 ? [$"{Counted(accounts, "patient's account is", "patients' accounts are")} paid beyond what is owed, {credits.Patients!.Amount} in all."] : Array.Empty<string>(),
        ];
        return Of(CloseCheck.Credits, credits.Claims + accounts, Noted, "Nothing is paid beyond what was charged or is owed.", string.Join(" ", found));
    }

    private static CloseCheckDto InBalance(MonthReportDto report) => report.Net == Money.Zero
        ? new(CloseCheck.InBalance, Met, $"The books are in balance at the month's end, {report.Debits} on each side.")
        : new(CloseCheck.InBalance, Blocks, $"The books are out of balance by {report.Net} at the month's end.");

    private async Task<CloseCheckDto> MonthBeforeAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var before = month.Previous;
        var isClosed = await db.Closings.AnyAsync(c => c.Month == before && c.StandingKey == Guid.Empty && c.ApprovedAt != null, cancellationToken);
        return isClosed
            ? new(CloseCheck.MonthBefore, Met, "The month before is closed.")
            : new(CloseCheck.MonthBefore, Noted, "The month before is not closed.");
    }

    private static CloseCheckDto Of(CloseCheck check, int count, CloseOutcome otherwise, string met, string found) =>
        count == 0 ? new(check, Met, met) : new(check, otherwise, found);

    private static string Counted(int count, string one, string many) => string.Create(CultureInfo.GetCultureInfo("en-US"), $"{count:N0} {(count == 1 ? one : many)}");
}
