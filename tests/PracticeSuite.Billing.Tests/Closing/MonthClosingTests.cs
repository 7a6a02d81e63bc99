using System.Security.Cryptography;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Closing;

/// <summary>Closing September: what blocks, who signs, what is kept, and what comes after.</summary>
public sealed class MonthClosingTests
{
    private static readonly Guid Another = Neighbours.Prescriber;

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-081"), Trait("Rule", "B-111")]
    [MemberData(nameof(Databases))]
    public async Task A_month_stays_open_until_its_time_is_closed_month_end_ran_and_its_claims_are_released(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        host.Host.Clock.AdjustTime(new DateTimeOffset(2026, 10, 7, 16, 0, 0, TimeSpan.Zero));
        await host.RunAsync();
        var early = await GetAsync(host);
        host.Host.Clock.AdjustTime(new DateTimeOffset(2026, 10, 9, 16, 0, 0, TimeSpan.Zero));
        var notRun = await GetAsync(host);
        await host.RunAsync();
        var waiting = await GetAsync(host);
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => PrepareAsync(host));
        await ReleaseAsync(host);
        var ready = await GetAsync(host);

        Assert.Equal([CloseCheck.MonthOver, CloseCheck.Evaluated, CloseCheck.ClaimsReleased], Blocking(early));
        Assert.Equal([CloseCheck.Evaluated, CloseCheck.ClaimsReleased], Blocking(notRun));
        Assert.Equal([CloseCheck.ClaimsReleased], Blocking(waiting));
        Assert.Equal(("Billing:MonthNotClosable", true), (refusal.Code, refusal.Message.Contains("1 claim waits for a release", StringComparison.Ordinal)));
        Assert.False(ready.IsBlocked);
    }

    [Theory, Trait("Rule", "P-131")]
    [MemberData(nameof(Databases))]
    public async Task One_person_signs_another_approves_and_the_report_is_printed_again_byte_for_byte(DatabaseKind kind)
    {
        await using var host = await ReadyAsync(kind);
        await PrepareAsync(host);
        var signed = (await GetAsync(host)).Standing!;
        var proof = await PrintAsync(host, signed.Id);

        var alone = await Assert.ThrowsAsync<BusinessException>(() => ApproveAsync(host, Neighbours.Therapist, signed));
        await ApproveAsync(host, Another, signed);
        var closed = await GetAsync(host);
        var paper = await PrintAsync(host, signed.Id);
        host.Host.Clock.Advance(TimeSpan.FromDays(400));
        var again = await PrintAsync(host, signed.Id);

        Assert.Equal("Billing:SamePersonSigns", alone.Code);
        Assert.Equal((ClosingState.Prepared, true, null), (signed.State, signed.IsOwn, signed.Sha256));
        Assert.Equal((ClosingState.Closed, "test user"), (closed.Standing!.State, closed.Standing.ApprovedBy));
        Assert.Equal(closed.Standing.Sha256, Convert.ToHexString(SHA256.HashData(paper.Content)));
        Assert.Equal((true, false), (paper.Content.SequenceEqual(again.Content), paper.Content.SequenceEqual(proof.Content)));
        Assert.Equal("month-close-2026-09-1.pdf", paper.FileName);
    }

    [Theory, Trait("Rule", "P-131")]
    [MemberData(nameof(Databases))]
    public async Task Nobody_signs_who_has_not_just_said_who_they_are_and_the_program_signs_nothing(DatabaseKind kind)
    {
        await using var host = await ReadyAsync(kind);
        var stale = host.Host.For(new Caller(host.Host.Practice, Guid.CreateVersion7(), Neighbours.Therapist, "test user", new HashSet<string> { PracticeRole.Biller }, IsSystem: false));

        var asked = await Assert.ThrowsAsync<BusinessException>(() => stale.RunAsync<IMonthClosingAppService>((all, ct) => all.PrepareAsync(Neighbours.September, ct)));
        var program = await Assert.ThrowsAsync<BusinessException>(() => host.System.RunAsync<IMonthClosingAppService>((all, ct) => all.PrepareAsync(Neighbours.September, ct)));
        await PrepareAsync(host);
        var twice = await Assert.ThrowsAsync<BusinessException>(() => PrepareAsync(host));

        Assert.Equal(("Access:ReauthenticationNeeded", "Billing:NobodySigns", "Billing:AlreadySigned"), (asked.Code, program.Code, twice.Code));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_month_that_is_opened_again_says_why_and_needs_both_persons_again(DatabaseKind kind)
    {
        await using var host = await ReadyAsync(kind);
        await CloseAsync(host);
        var closed = (await GetAsync(host)).Standing!;

        var mute = await Assert.ThrowsAsync<BusinessException>(() => ReopenAsync(host, closed, " "));
        await ReopenAsync(host, closed, "A remittance of September was found");
        var open = await GetAsync(host);
        var gone = await Assert.ThrowsAsync<BusinessException>(() => ApproveAsync(host, Another, open.Past[0]));
        await CloseAsync(host);
        var again = await GetAsync(host);

        Assert.Equal("Reason", mute.Field);
        Assert.Equal((null, ClosingState.Reopened, "A remittance of September was found"), (open.Standing, open.Past[0].State, open.Past[0].EndReason));
        Assert.Equal("Billing:NothingToApprove", gone.Code);
        Assert.Equal((2, ClosingState.Closed, 1), (again.Standing!.Number, again.Standing.State, again.Past.Count));
        Assert.Equal(closed.Sha256, Convert.ToHexString(SHA256.HashData((await PrintAsync(host, closed.Id)).Content)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_posted_later_has_its_own_day_and_leaves_the_closed_month_as_it_was(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await ReleaseAsync(host.Billing);
        await CloseAsync(host.Billing);
        var before = await GetAsync(host.Billing);

        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17", "PR-2 9.77"])]));
        var after = await GetAsync(host.Billing);
        var books = await host.TrialBalanceAsync(Neighbours.September.LastDay);

        Assert.Equal(new SinceClosingDto(0, Money.Zero, 0, 0), before.Since);
        Assert.Equal((2, Money.Dollars(39.06m)), (after.Since!.Entries, after.Since.Cash));
        Assert.Equal((0, 0), (after.Report.Bridge.Of(RevenueStage.Paid).Months, books.Debits.Cents));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_report_is_not_approved_whose_books_have_moved_since_it_was_signed(DatabaseKind kind)
    {
        await using var host = await ReadyAsync(kind);
        await PrepareAsync(host);
        var signed = (await GetAsync(host)).Standing!;
        var cause = new EntryCause(host.Host.Practice, JournalKind.ProviderAdjustment, "835 EFT9", new DateOnly(2026, 9, 30), "somebody", host.Host.Clock.GetUtcNow());
        await host.System.RunAsync<Data.BillingDbContext>(async (db, ct) =>
        {
            db.Journal.Add(JournalEntry.Make(new EntryDraft().Move(LedgerAccount.Interest, LedgerAccount.Cash, Money.Dollars(1)), cause)!);
            await db.SaveChangesAsync(ct);
        });

        var moved = await Assert.ThrowsAsync<BusinessException>(() => ApproveAsync(host, Another, signed));

        Assert.Equal("Billing:ReportMoved", moved.Code);
    }

    [Theory, Trait("Rule", "C-204")]
    [MemberData(nameof(Databases))]
    public async Task A_remittance_that_came_in_the_month_and_is_in_no_books_blocks_and_one_of_later_does_not(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await ReleaseAsync(host.Billing);
        var unbalanced = Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17"]) with { Paid = Money.Dollars(1) };
        await host.ReceiveAsync(Of("EFT1", [unbalanced]));
        var later = await GetAsync(host.Billing);

        host.Billing.Host.Clock.AdjustTime(new DateTimeOffset(2026, 9, 29, 16, 0, 0, TimeSpan.Zero));
        await host.ReceiveAsync(Of("EFT2", [unbalanced]));
        host.Billing.Host.Clock.AdjustTime(new DateTimeOffset(2026, 12, 2, 17, 0, 0, TimeSpan.Zero));
        var inMonth = await GetAsync(host.Billing);

        Assert.Equal((0, CloseOutcome.Met), (later.Report.Remittances.NotPosted, OutcomeOf(later, CloseCheck.FilesPosted)));
        Assert.Equal((1, CloseOutcome.Blocks), (inMonth.Report.Remittances.NotPosted, OutcomeOf(inMonth, CloseCheck.FilesPosted)));
    }

    [Theory, Trait("Rule", "C-211"), Trait("Rule", "C-212")]
    [MemberData(nameof(Databases))]
    public async Task The_report_has_the_months_adjustments_by_reason_and_the_books_before_in_and_after_it(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17", "CO-253 .78", "PR-2 9.77"])]));

        var december = (await GetAsync(host.Billing, new BillingMonth(2026, 12))).Report;
        var january = (await GetAsync(host.Billing, new BillingMonth(2027, 1))).Report;

        Assert.Equal(
            [new MonthAdjustmentDto(LedgerAccount.ContractualWriteOff, "CO-45", 1, Money.Dollars(46.17m)), new MonthAdjustmentDto(LedgerAccount.Sequestration, "CO-253", 1, Money.Dollars(0.78m))],
            december.Adjustments);
        Assert.Equal((1, Money.Dollars(38.28m), Money.Zero), (december.Remittances.Posted, december.Remittances.Paid, december.Net));
        Assert.Equal((Money.Zero, Money.Dollars(38.28m), Money.Dollars(38.28m)), Cash(december));
        Assert.Equal((Money.Dollars(38.28m), Money.Zero, Money.Dollars(38.28m)), Cash(january));

        static (Money, Money, Money) Cash(MonthReportDto report)
        {
            var cash = report.Accounts.Single(account => account.Account == LedgerAccount.Cash);
            return (cash.Before, cash.Change, cash.Balance);
        }
    }

    [Theory, Trait("Rule", "P-082")]
    [MemberData(nameof(Databases))]
    public async Task The_report_does_not_say_that_a_month_waits_for_a_consent_to_a_program(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        host.Practice.Patients[0].OfProgram();
        await host.RunAsync();

        var report = (await GetAsync(host)).Report;

        var line = Assert.Single(report.Bridge.Held);
        Assert.Equal((RevenueHoldDto.Others, 1), (line.Hold, line.Months));
        Assert.DoesNotContain("Part 2", line.Label, StringComparison.OrdinalIgnoreCase);
    }

    [Fact, Trait("Rule", "P-124")]
    public async Task Administrators_approve_and_do_not_prepare_and_privacy_officers_read()
    {
        await using var host = await ReadyAsync(DatabaseKind.Sqlite);
        var (admin, officer) = (host.Host.For(Another, PracticeRole.Administrator), host.Host.For(Another, PracticeRole.PrivacyOfficer));
        await Assert.ThrowsAsync<AccessDeniedException>(() => admin.RunAsync<IMonthClosingAppService>((all, ct) => all.PrepareAsync(Neighbours.September, ct)));
        await PrepareAsync(host);
        var seen = await officer.RunAsync<IMonthClosingAppService, MonthClosingDto>((all, ct) => all.GetAsync(Neighbours.September, ct));

        await Assert.ThrowsAsync<AccessDeniedException>(() => officer.RunAsync<IMonthClosingAppService>((all, ct) => all.ApproveAsync(seen.Standing!.Id, seen.Standing.Version, ct)));
        await admin.RunAsync<IMonthClosingAppService>((all, ct) => all.ApproveAsync(seen.Standing!.Id, seen.Standing.Version, ct));

        // Whoever may open no claim reads the sums all the same.
        var closed = await admin.RunAsync<IMonthClosingAppService, MonthClosingDto>((all, ct) => all.GetAsync(Neighbours.September, ct));
        Assert.Equal((ClosingState.Closed, 1), (closed.Standing!.State, closed.Report.Bridge.Of(RevenueStage.Qualified).Months));
        Assert.Equal([ClosingState.Closed], (await admin.RunAsync<IMonthClosingAppService, IReadOnlyList<ClosedMonthDto>>((all, ct) => all.GetMonthsAsync(ct))).Select(month => month.State!.Value));
    }

    private static async Task<BillingHost> ReadyAsync(DatabaseKind kind)
    {
        var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        await ReleaseAsync(host);
        return host;
    }

    private static async Task CloseAsync(BillingHost host)
    {
        await PrepareAsync(host);
        await ApproveAsync(host, Another, (await GetAsync(host)).Standing!);
    }

    private static Task ReleaseAsync(BillingHost host) => host.Biller.RunAsync<IClaimAppService>(async (claims, ct) =>
    {
        var page = await claims.GetListAsync(new ClaimQuery(Neighbours.September), ct);
        await claims.ReleaseManyAsync([.. page.Rows.Select(row => new ShownClaim(row.Id, row.Version))], ct);
    });

    private static Task<MonthClosingDto> GetAsync(BillingHost host, BillingMonth? month = null) =>
        host.Biller.RunAsync<IMonthClosingAppService, MonthClosingDto>((all, ct) => all.GetAsync(month ?? Neighbours.September, ct));

    private static Task PrepareAsync(BillingHost host) => host.Biller.RunAsync<IMonthClosingAppService>((all, ct) => all.PrepareAsync(Neighbours.September, ct));

    private static Task ApproveAsync(BillingHost host, Guid staff, SignedReportDto report) =>
        host.Host.For(staff, PracticeRole.Biller).RunAsync<IMonthClosingAppService>((all, ct) => all.ApproveAsync(report.Id, report.Version, ct));

    private static Task ReopenAsync(BillingHost host, SignedReportDto report, string reason) =>
        host.Biller.RunAsync<IMonthClosingAppService>((all, ct) => all.ReopenAsync(report.Id, report.Version, reason, ct));

    private static Task<MonthClosingPaper> PrintAsync(BillingHost host, Guid id) => host.Biller.RunAsync<IMonthClosingAppService, MonthClosingPaper>((all, ct) => all.PrintAsync(id, ct));

    private static IEnumerable<CloseCheck> Blocking(MonthClosingDto closing) => closing.Checks.Where(check => check.Outcome == CloseOutcome.Blocks).Select(check => check.Check);

    private static CloseOutcome OutcomeOf(MonthClosingDto closing, CloseCheck check) => closing.Checks.Single(one => one.Check == check).Outcome;
}
