using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Statements;

/// <summary>What a patient pays before their share is known: held, told to the payer, put to the share, given back.</summary>
public sealed class PrepaymentTests
{
    private static readonly string[] LeavesFifteen = ["CO-45 40", "PR-2 15"];

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-071")]
    public async Task A_payer_is_told_with_the_first_claim_what_came_toward_it_and_is_asked_for_the_same(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var patient = host.Billing.Practice.Patients[0].Id;
        await host.Billing.RunAsync();
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        await TakeAsync(host.Billing, patient, 20, new DateOnly(2026, 9, 17));
        await TakeAsync(host.Billing, patient, 5, new DateOnly(2026, 9, 10));
        var held = await HeldAsync(host.Billing, patient);

        await DoAsync(host.Billing, (all, token) => all.SetTowardAsync(held.Rows[0].Id, held.Rows[0].Version, claim.Id, Money.Dollars(20), token));
        var file = await host.SendAllAsync();

        Assert.Equal((Money.Dollars(25), claim.Id), (held.Held, Assert.Single(held.Claims).ClaimId));
        Assert.Contains("AMT*F5*20~", file, StringComparison.Ordinal);
        Assert.Contains($"CLM*{claim.Number}*95***", file, StringComparison.Ordinal);
        Assert.Contains("SV1*HC:99484*95*", file, StringComparison.Ordinal);
        Assert.Equal(["InsuranceReceivable 95.00", "Cash 25.00", "PatientPrepayments -25.00", "Charges -95.00"], await BooksAsync(host.Billing));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-071")]
    public async Task No_more_is_told_than_is_left_of_it_and_than_the_claim_charges(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var (patient, claim) = (host.Billing.Practice.Patients[0].Id, await host.ClaimAsync(0));
        await TakeAsync(host.Billing, patient, 120);
        var row = (await HeldAsync(host.Billing, patient)).Rows[0];

        var overCharge = await RefusedAsync(host.Billing, (all, token) => all.SetTowardAsync(row.Id, row.Version, claim.Id, Money.Dollars(120), token));
        var overLeft = await RefusedAsync(host.Billing, (all, token) => all.SetTowardAsync(row.Id, row.Version, claim.Id, Money.Dollars(121), token));
        await DoAsync(host.Billing, (all, token) => all.SetTowardAsync(row.Id, row.Version, claim.Id, Money.Dollars(95), token));
        var stale = await RefusedAsync(host.Billing, (all, token) => all.SetTowardAsync(row.Id, row.Version, null, Money.Zero, token));

        Assert.Equal(("Amount", "Amount", "Data:ChangedMeanwhile"), (overCharge.Field, overLeft.Field, stale.Code));
        Assert.Contains("charges $95.00", overCharge.Message, StringComparison.Ordinal);
        Assert.Equal(Money.Dollars(95), (await HeldAsync(host.Billing, patient)).Rows[0].Toward);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-382"), Trait("Rule", "C-366")]
    public async Task It_pays_a_share_once_that_is_known_as_far_as_it_is_owed_and_is_taken_back_by_a_counter_entry(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var (patient, claim) = (host.Billing.Practice.Patients[0].Id, await host.ClaimAsync(0));
        await TakeAsync(host.Billing, patient, 20);
        var row = (await HeldAsync(host.Billing, patient)).Rows[0];
        var unknown = await RefusedAsync(host.Billing, (all, token) => all.ApplyAsync(row.Id, row.Version, claim.Id, Money.Dollars(15), token));
        await host.ReceiveAsync(Of("EFT1", [Claim(claim.Number, 95, adjustments: LeavesFifteen)]));

        var tooMuch = await RefusedAsync(host.Billing, (all, token) => all.ApplyAsync(row.Id, row.Version, claim.Id, Money.Dollars(20), token));
        await DoAsync(host.Billing, (all, token) => all.ApplyAsync(row.Id, row.Version, claim.Id, Money.Dollars(15), token));
        await AgreeAsync(host.Billing);
        var (left, paid, state) = ((await HeldAsync(host.Billing, patient)).Held, await host.BalancesAsync(0), (await host.ClaimAsync(0)).State);
        await host.UndoAsync(0, JournalKind.PatientPayment);
        await AgreeAsync(host.Billing);

        Assert.Equal(("Billing:ShareUnknown", "Amount"), (unknown.Code, tooMuch.Field));
        Assert.Equal((Money.Dollars(5), ClaimState.Closed), (left, state));
        Assert.Equal(["Cash 40.00", "PatientPrepayments 15.00", "Charges -95.00", "ContractualWriteOff 40.00"], paid);
        Assert.Empty((await host.WorkAsync(WorkKind.PatientCredit)).Rows);
        Assert.Equal((Money.Dollars(20), ClaimState.PatientBalance), ((await HeldAsync(host.Billing, patient)).Held, (await host.ClaimAsync(0)).State));
        Assert.Contains("PatientReceivable 15.00", await host.BalancesAsync(0));
        Assert.Equal(Money.Zero, (await host.TrialBalanceAsync()).Net);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-166"), Trait("Rule", "C-215")]
    public async Task What_a_payer_takes_back_is_reckoned_without_it(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        var (patient, claim) = (host.Billing.Practice.Patients[0].Id, await host.ClaimAsync(0));
        var answer = Claim(claim.Number, 95, adjustments: LeavesFifteen);
        await host.ReceiveAsync(Of("EFT1", [answer]));
        await TakeAsync(host.Billing, patient, 15);
        var row = (await HeldAsync(host.Billing, patient)).Rows[0];
        await DoAsync(host.Billing, (all, token) => all.ApplyAsync(row.Id, row.Version, claim.Id, Money.Dollars(15), token));

        await host.ReceiveAsync(Of("EFT2", [Claim(await host.NumberAsync(1), 95, adjustments: ["CO-45 40"]), answer.Reversed()]));
        var between = (await host.ClaimAsync(0)).Paid;
        await host.ReceiveAsync(Of("EFT3", [answer]));

        Assert.Equal((Money.Zero, Money.Dollars(40)), (between, (await host.ClaimAsync(0)).Paid));
        Assert.Empty((await host.WorkAsync(WorkKind.CreditBalance)).Rows);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-166")]
    public async Task A_payer_gets_back_what_it_has_paid_for_a_month_that_was_not_billable_and_nothing_of_the_patients(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var (patient, claim) = (host.Billing.Practice.Patients[0], await host.ClaimAsync(0));
        await host.ReceiveAsync(Of("EFT1", [Claim(claim.Number, 95, adjustments: LeavesFifteen)]));
        await TakeAsync(host.Billing, patient.Id, 15);
        var row = (await HeldAsync(host.Billing, patient.Id)).Rows[0];
        await DoAsync(host.Billing, (all, token) => all.ApplyAsync(row.Id, row.Version, claim.Id, Money.Dollars(15), token));
        patient.Work.RemoveAt(1);
        await host.Billing.RunAsync();
        var item = Assert.Single((await host.WorkAsync(WorkKind.Refund)).Rows);

        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.RefundAsync(item.Id, item.Version, "Not billable", token));

        Assert.Contains("RefundsPayable -40.00", await host.BalancesAsync(0));
        Assert.Contains("PatientReceivable -15.00", await host.BalancesAsync(0));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-386")]
    public async Task What_is_not_needed_goes_back_like_a_credit_and_the_decision_can_be_undone(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var patient = host.Billing.Practice.Patients[0].Id;
        await TakeAsync(host.Billing, patient, 20);
        var first = (await HeldAsync(host.Billing, patient)).Rows[0];

        await DoAsync(host.Billing, (all, token) => all.ReturnAsync(first.Id, first.Version, "Not needed", token));
        var owed = await BooksAsync(host.Billing);
        await UndoAsync(host.Billing, JournalKind.Refund);
        var again = (await HeldAsync(host.Billing, patient)).Rows[0];
        await DoAsync(host.Billing, (all, token) => all.ReturnAsync(again.Id, again.Version, "Not needed after all", token));
        await AgreeAsync(host.Billing);
        var item = Assert.Single((await host.WorkAsync(WorkKind.PatientCredit)).Rows);
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.PayRefundAsync(item.Id, item.Version, new RefundPaymentInput(RefundMeans.Check, "1001", new DateOnly(2026, 12, 2)), token));

        Assert.Contains("RefundsPayable -20.00", owed);
        Assert.Equal(Money.Dollars(20), again.Left);
        Assert.Equal((Money.Dollars(20), new DateOnly(2027, 1, 31)), (item.Amount, item.DueOn!.Value));
        Assert.DoesNotContain(await BooksAsync(host.Billing), account => account.StartsWith("Cash", StringComparison.Ordinal) || account.StartsWith("RefundsPayable", StringComparison.Ordinal) || account.StartsWith("PatientPrepayments", StringComparison.Ordinal));
        Assert.Empty((await host.WorkAsync(WorkKind.PatientCredit)).Rows);
        Assert.True((await HeldAsync(host.Billing, patient)).Rows[0].IsReturned);
        Assert.Equal("Billing:NothingHeld", (await RefusedAsync(host.Billing, (all, token) => all.ReturnAsync(again.Id, again.Version + 1, "Twice", token))).Code);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task One_that_never_came_is_taken_back_while_nothing_of_it_was_used(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var (patient, claim) = (host.Billing.Practice.Patients[0].Id, await host.ClaimAsync(0));
        await host.ReceiveAsync(Of("EFT1", [Claim(claim.Number, 95, adjustments: LeavesFifteen)]));
        await TakeAsync(host.Billing, patient, 20);
        var row = (await HeldAsync(host.Billing, patient)).Rows[0];
        await DoAsync(host.Billing, (all, token) => all.ApplyAsync(row.Id, row.Version, claim.Id, Money.Dollars(15), token));

        var used = await Assert.ThrowsAsync<BusinessException>(() => UndoAsync(host.Billing, JournalKind.Prepayment));
        await host.UndoAsync(0, JournalKind.PatientPayment);
        await UndoAsync(host.Billing, JournalKind.Prepayment);

        var after = await HeldAsync(host.Billing, patient);
        Assert.Equal("Billing:PrepaymentUsed", used.Code);
        Assert.Equal((Money.Zero, true), (after.Held, after.Rows[0].IsUndone));
        Assert.DoesNotContain(await BooksAsync(host.Billing), account => account.StartsWith("PatientPrepayments", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-381"), Trait("Rule", "C-382")]
    public async Task Nobody_is_asked_for_what_they_paid_ahead_and_a_statement_says_what_is_held(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        var (patient, claim) = (host.Patient(0).Id, await host.Remittances.ClaimAsync(0));
        await TakeAsync(host.Billing, patient, 20);
        var row = (await HeldAsync(host.Billing, patient)).Rows[0];
        var told = await host.TextAsync();
        await DoAsync(host.Billing, (all, token) => all.SetTowardAsync(row.Id, row.Version, claim.Id, Money.Dollars(15), token));

        var account = await host.AccountAsync();

        Assert.Contains("Paid ahead and held for you: $20.00.", told, StringComparison.Ordinal);
        Assert.Contains("Amount due $15.00", told, StringComparison.Ordinal);
        Assert.Equal((StatementHold.PaidAhead, Money.Dollars(15)), (Assert.Single(account.Statements).Hold, account.Balance));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_all_that_is_held_a_list_says_which_claim_waits_for_it(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        var patients = host.Billing.Practice.Patients;
        await TakeAsync(host.Billing, patients[0].Id, 20, new DateOnly(2026, 9, 2));
        await TakeAsync(host.Billing, patients[1].Id, 5);
        var (first, second) = (await host.ClaimAsync(0), await host.ClaimAsync(1));
        await host.ReceiveAsync(Of("EFT1", [Claim(second.Number, 95, adjustments: LeavesFifteen)]));

        var before = await AllAsync();
        await DoAsync(host.Billing, (all, token) => all.SetTowardAsync(before[0].Prepayment.Id, before[0].Prepayment.Version, first.Id, Money.Dollars(20), token));
        await DoAsync(host.Billing, (all, token) => all.ApplyAsync(before[1].Prepayment.Id, before[1].Prepayment.Version, second.Id, Money.Dollars(5), token));

        Assert.Equal([(first.Id, Money.Zero), (second.Id, Money.Dollars(15))], before.Select(row => (row.Waiting!.ClaimId, row.Waiting.Owed)));
        var left = Assert.Single(await AllAsync());
        Assert.Equal((patients[0].Id, null), (left.PatientId, left.Waiting));

        async Task<IReadOnlyList<HeldPrepaymentDto>> AllAsync() => (await HeldPrepaymentTests.PageAsync(host.Billing, 0, 10)).Rows;
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-366")]
    public async Task A_superbill_says_what_came_toward_its_service_by_day_and_way(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        await host.RunAsync();
        var (patient, claim) = (host.Practice.Patients[0].Id, await host.ClaimAsync(host.Practice.Patients[0]));
        await TakeAsync(host, patient, 20);
        var row = (await HeldAsync(host, patient)).Rows[0];
        await DoAsync(host, (all, token) => all.SetTowardAsync(row.Id, row.Version, claim.Id, Money.Dollars(20), token));

        var issue = await host.Biller.RunAsync<ISuperbillAppService, SuperbillDto>((superbills, token) => superbills.IssueAsync(claim.Id, null, token));
        var file = await host.Biller.RunAsync<ISuperbillAppService, SuperbillFile>((superbills, token) => superbills.GetAsync(issue.Id, false, token));

        var text = string.Join(' ', SuperbillTests.TextOf(file.Content));
        Assert.Contains("Patient's check 1204", text, StringComparison.Ordinal);
        Assert.Contains("$75.00", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-385")]
    public async Task It_stays_within_the_account_for_which_it_came(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        host.IsBorn(0, new DateOnly(2010, 5, 1));
        var (patient, claim) = (host.Patient(0).Id, await host.Remittances.ClaimAsync(0));

        var unsaid = await Assert.ThrowsAsync<BusinessException>(() => TakeAsync(host.Billing, patient, 20));
        var program = await Assert.ThrowsAsync<BusinessException>(() => TakeAsync(host.Billing, patient, 20, account: StatementSubject.Program));
        await TakeAsync(host.Billing, patient, 20, account: StatementSubject.Confidential);
        var held = await HeldAsync(host.Billing, patient);
        var other = await RefusedAsync(host.Billing, (all, token) => all.ApplyAsync(held.Rows[0].Id, held.Rows[0].Version, claim.Id, Money.Dollars(15), token));

        Assert.Equal(("Account", "Account", "Billing:OfAnotherAccount"), (unsaid.Field, program.Field, other.Code));
        Assert.Equal([StatementSubject.Ordinary, StatementSubject.Confidential], held.Accounts);
        await host.ChangeAsync(StatementHost.Terms(StatementHost.Mother));
        Assert.DoesNotContain("Paid ahead", await PreviewAsync(host, patient), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-385")]
    public async Task A_service_is_kept_apart_once_it_is_said_what_becomes_of_the_money_that_came_toward_it(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        host.IsBorn(0, new DateOnly(2010, 5, 1));
        var (patient, claim) = (host.Patient(0).Id, await host.Remittances.ClaimAsync(0));
        await TakeAsync(host.Billing, patient, 20, account: StatementSubject.Ordinary);
        var row = (await HeldAsync(host.Billing, patient)).Rows[0];
        await DoAsync(host.Billing, (all, token) => all.SetTowardAsync(row.Id, row.Version, claim.Id, Money.Dollars(15), token));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.KeepApartAsync());
        var marked = (await HeldAsync(host.Billing, patient)).Rows[0];
        await DoAsync(host.Billing, (all, token) => all.SetTowardAsync(marked.Id, marked.Version, null, Money.Zero, token));
        await host.KeepApartAsync();

        Assert.Equal("Billing:HeldTowardClaim", refusal.Code);
        Assert.Contains($"$15.00 that was paid ahead came toward claim {claim.Number}", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(StatementSubject.Confidential, Assert.Single((await HeldAsync(host.Billing, patient)).Claims).Account);
    }

    /// <summary>What stands of prepayments is what the books hold of them.</summary>
    internal static async Task AgreeAsync(BillingHost host)
    {
        var (left, booked) = await host.ReadAsync(async db => (
            await db.Prepayments.SumAsync(p => p.LeftCents), await db.Postings.Where(p => p.Account == LedgerAccount.PatientPrepayments).SumAsync(p => p.AmountCents)));
        Assert.Equal(left, -booked);
    }

    private static async Task<string> PreviewAsync(StatementHost host, Guid patient) => string.Join(
        ' ', SuperbillTests.TextOf((await host.AskAsync((statements, token) => statements.PreviewAsync(patient, StatementSubject.Ordinary, token))).Content));

    /// <summary>Money that only some may see would be asked of the patient once more by everybody else.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-071")]
    public async Task What_somebody_of_the_program_takes_and_posts_of_an_ordinary_account_is_everybodys(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var (patient, claim) = (host.Billing.Practice.Patients[0].Id, await host.ClaimAsync(0));
        var now = host.Billing.Host.Clock.GetUtcNow();
        await host.Billing.System.RunAsync<IPart2Access>((part2, token) => part2.KeepMembersAsync([new ProgramTime(Neighbours.Therapist, now.AddDays(-1), null)], token));

        await TakeAsync(host.Billing, patient, 20, account: StatementSubject.Ordinary);
        await host.ReceiveAsync(Of("EFT1", [Claim(claim.Number, 95, adjustments: LeavesFifteen)]));

        var row = Assert.Single((await HeldAsync(host.Billing, patient)).Rows);
        Assert.Equal(StatementSubject.Ordinary, row.Account);
        Assert.Equal((0, 0), await host.Billing.ReadAsync(async db => (await db.Journal.CountAsync(e => e.IsPart2), await db.RemittedClaims.CountAsync(c => c.IsPart2))));
        Assert.Equal(3, await host.Billing.ReadAsync(db => db.Journal.CountAsync()));
    }

    internal static Task TakeAsync(BillingHost host, Guid patient, decimal dollars, DateOnly? on = null, StatementSubject? account = null) => DoAsync(
        host, (all, token) => all.TakeAsync(patient, new PatientPaymentInput(Money.Dollars(dollars), on ?? new DateOnly(2026, 9, 17), PaymentMethod.Check, "1204", account), token));

    internal static Task<PrepaymentsDto> HeldAsync(BillingHost host, Guid patient) =>
        host.Biller.RunAsync<IPrepaymentAppService, PrepaymentsDto>((all, token) => all.GetAsync(patient, token));

    internal static Task DoAsync(BillingHost host, Func<IPrepaymentAppService, CancellationToken, Task> act) => host.Biller.RunAsync(act);

    internal static Task<BusinessException> RefusedAsync(BillingHost host, Func<IPrepaymentAppService, CancellationToken, Task> act) =>
        Assert.ThrowsAsync<BusinessException>(() => DoAsync(host, act));

    private static async Task UndoAsync(BillingHost host, JournalKind kind)
    {
        var entries = await host.Biller.RunAsync<ILedgerAppService, JournalPageDto>((books, token) => books.GetEntriesAsync(new JournalQuery(), token));
        await host.Biller.RunAsync<ILedgerAppService>((books, token) => books.UndoAsync(entries.Rows.Single(one => one.Kind == kind && !one.IsUndone).Id, "by mistake", token));
    }

    internal static async Task<IReadOnlyList<string>> BooksAsync(BillingHost host) =>
        [.. (await host.Biller.RunAsync<ILedgerAppService, TrialBalanceDto>((books, token) => books.GetTrialBalanceAsync(null, token))).Accounts.Where(one => one.Balance != Money.Zero).Select(RemittanceHost.Text)];
}
