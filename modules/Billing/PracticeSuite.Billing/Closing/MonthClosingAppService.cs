using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Closing;

internal sealed class MonthClosingAppService(
    BillingDbContext db, MonthReporting reporting, MonthChecks checks, SinceClosing since, ClosingList closings, IPracticeDirectory practices, IAccess access,
    IReauthentication reauthentication, TimeProvider clock) : IMonthClosingAppService
{
    public async Task<MonthClosingDto> GetAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Closing.View, cancellationToken);

        using var facts = access.ReadFacts();
        var zone = (await practices.GetAsync(cancellationToken)).Locations.Main().Zone;
        var all = await closings.ReadAsync(month, Reader, cancellationToken);
        var standing = all.FirstOrDefault(one => one.State is ClosingState.Prepared or ClosingState.Closed);
        var signed = standing is null ? null : await closings.ContentAsync(standing.Id, cancellationToken);
        var report = signed?.Report ?? await reporting.ReadAsync(month, zone, cancellationToken);
        return new MonthClosingDto(
            month, report, standing?.State == ClosingState.Closed ? signed!.Checks : await checks.ReadAsync(report, zone, clock.GetUtcNow(), cancellationToken), standing,
            [.. all.Where(one => one.Id != standing?.Id)],
            standing?.ApprovedAt is { } approved ? await since.ReadAsync(month, approved, cancellationToken) : null);
    }

    public async Task PrepareAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Closing.Prepare, cancellationToken);
        reauthentication.Demand();

        using var facts = access.ReadFacts();
        var past = await db.Closings.AsNoTracking().Where(c => c.Month == month).Select(c => new { c.Number, c.StandingKey }).ToListAsync(cancellationToken);
        if (past.Exists(one => one.StandingKey == Guid.Empty))
            throw BillingErrors.AlreadySigned(month);
        var practice = await practices.GetAsync(cancellationToken);
        var (zone, now) = (practice.Locations.Main().Zone, clock.GetUtcNow());
        var report = await reporting.ReadAsync(month, zone, cancellationToken);
        var found = await checks.ReadAsync(report, zone, now, cancellationToken);
        DemandClosable(month, found);
        var content = new MonthClosingContent(practice.Name, zone.Id, past.Count + 1, report, found, access.Caller.Name, now);
        db.Closings.Add(MonthClosing.Prepare(access.Caller.Practice, content, Person, now));
        await db.SaveOrAsync(() => BillingErrors.AlreadySigned(month), cancellationToken);
    }

    public async Task ApproveAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Closing.Approve, cancellationToken);
        reauthentication.Demand();

        using var facts = access.ReadFacts();
        var closing = await FindAsync(id, version, cancellationToken);
        if (closing.IsBy(Person))
            throw BillingErrors.SamePersonSigns();
        var now = clock.GetUtcNow();
        var content = closing.ApprovedContent(Person, now);
        await DemandAsSignedAsync(content.Report, now, cancellationToken);
        closing.Approve(content, MonthClosingDocument.Of(content).GeneratePdf(), Person, now);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ReopenAsync(Guid id, int version, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Closing.Approve, cancellationToken);
        reauthentication.Demand();

        var closing = await FindAsync(id, version, cancellationToken);
        closing.End(reason, Person, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<MonthClosingPaper> PrintAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Closing.View, cancellationToken);

        var closing = await db.Closings.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) ?? throw BillingErrors.ClosingNotFound(id);
        var name = $"month-close-{closing.Month}-{closing.Number}.pdf";
        if (closing.Paper is not { } paper)
            return new MonthClosingPaper(name, MonthClosingDocument.Of(ClosingList.Read(closing.Content)).GeneratePdf());
        return Sha256Text.HashOf(paper) == closing.PaperSha256
            ? new MonthClosingPaper(name, paper)
            : throw new InvalidOperationException("The kept report of a closed month is not the one that was approved.");
    }

    public async Task<IReadOnlyList<ClosedMonthDto>> GetMonthsAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Closing.View, cancellationToken);

        using var facts = access.ReadFacts();
        return await closings.ReadMonthsAsync(cancellationToken);
    }

    private Signer? Reader => access.Caller.UserId is { } user ? new Signer(user, access.Caller.StaffId, access.Caller.Name) : null;

    private Signer Person => Reader ?? throw BillingErrors.NobodySigns();

    private async Task<MonthClosing> FindAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var closing = await db.Closings.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) ?? throw BillingErrors.ClosingNotFound(id);
        db.DemandUnchanged(closing, version);
        return closing;
    }

    /// <summary>What is approved is what was signed: neither may the books of the month have moved, nor something block that did not.</summary>
    private async Task DemandAsSignedAsync(MonthReportDto signed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var zone = (await practices.GetAsync(cancellationToken)).Locations.Main().Zone;
        var current = await reporting.ReadAsync(signed.Month, zone, cancellationToken);
        DemandClosable(signed.Month, await checks.ReadAsync(current, zone, now, cancellationToken));
        if (!current.Accounts.SequenceEqual(signed.Accounts))
            throw BillingErrors.ReportMoved(signed.Month);
    }

    private static void DemandClosable(BillingMonth month, IReadOnlyList<CloseCheckDto> found)
    {
        if (found.FirstOrDefault(check => check.Outcome == CloseOutcome.Blocks) is { } blocking)
            throw BillingErrors.MonthNotClosable(month, blocking.Text);
    }
}
