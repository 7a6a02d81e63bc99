using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;
using static PracticeSuite.Billing.Tests.Statements.PrepaymentTests;

namespace PracticeSuite.Billing.Tests.Statements;

/// <summary>Money that was paid ahead and goes in several ways: back in pieces, toward a claim with other money, to a share and to a claim that goes.</summary>
public sealed class PrepaymentReturnTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-386")]
    public async Task One_payment_goes_back_in_pieces_each_of_which_is_paid_and_undone_by_itself(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var patient = host.Billing.Practice.Patients[0].Id;
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40", "PR-2 15"])]));
        await TakeAsync(host.Billing, patient, 40);
        await ApplyAsync(host, 15);
        await ReturnAsync(host);
        var first = Assert.Single((await host.WorkAsync(WorkKind.PatientCredit)).Rows);
        Pass(host);
        await host.UndoAsync(0, JournalKind.PatientPayment);
        Pass(host);
        await ReturnAsync(host);
        var second = (await host.WorkAsync(WorkKind.PatientCredit)).Rows.Single(row => row.Id != first.Id);

        await PayAsync(host, first);
        await PayAsync(host, second);
        await AgreeAsync(host.Billing);
        var paid = await BooksAsync(host.Billing);
        await UndoAsync(host, JournalKind.RefundPaid, first.Amount);
        var tooSoon = await Assert.ThrowsAsync<BusinessException>(() => UndoAsync(host, JournalKind.Refund, second.Amount));
        await UndoAsync(host, JournalKind.Refund, first.Amount);
        await AgreeAsync(host.Billing);

        Assert.Equal((Money.Dollars(25), Money.Dollars(15)), (first.Amount, second.Amount));
        Assert.DoesNotContain(paid, account => account.StartsWith("RefundsPayable", StringComparison.Ordinal) || account.StartsWith("PatientPrepayments", StringComparison.Ordinal));
        Assert.Equal("Billing:PaymentStands", tooSoon.Code);
        Assert.Equal((Money.Dollars(25), true), ((await HeldAsync(host.Billing, patient)).Held, (await HeldAsync(host.Billing, patient)).Rows[0].IsReturned));
        Assert.Empty((await host.WorkAsync(WorkKind.PatientCredit)).Rows);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-071")]
    public async Task A_return_that_is_undone_is_told_to_the_payer_again(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var patient = host.Billing.Practice.Patients[0].Id;
        await host.Billing.RunAsync();
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        await TakeAsync(host.Billing, patient, 20);
        await TowardAsync(host.Billing, patient, 0, claim.Id, 20);

        var row = (await HeldAsync(host.Billing, patient)).Rows[0];
        await DoAsync(host.Billing, (all, token) => all.ReturnAsync(row.Id, row.Version, "Not needed", token));
        var away = (await HeldAsync(host.Billing, patient)).Rows[0].Toward;
        await UndoAsync(host.Billing, JournalKind.Refund, Money.Dollars(20));
        var file = await host.SendAllAsync();

        Assert.Equal((Money.Zero, Money.Dollars(20)), (away, (await HeldAsync(host.Billing, patient)).Rows[0].Toward));
        Assert.Contains("AMT*F5*20~", file, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-071")]
    public async Task Of_several_payments_no_more_is_told_than_the_claim_charges(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var patient = host.Billing.Practice.Patients[0].Id;
        await host.Billing.RunAsync();
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        await TakeAsync(host.Billing, patient, 60, new DateOnly(2026, 9, 17));
        await TakeAsync(host.Billing, patient, 60, new DateOnly(2026, 9, 10));
        await TakeAsync(host.Billing, patient, 60, new DateOnly(2026, 9, 3));
        await TowardAsync(host.Billing, patient, 0, claim.Id, 60);

        var beyond = await Assert.ThrowsAsync<BusinessException>(() => TowardAsync(host.Billing, patient, 1, claim.Id, 60));
        await TowardAsync(host.Billing, patient, 1, claim.Id, 35);
        await TowardAsync(host.Billing, patient, 1, claim.Id, 35);
        var full = await Assert.ThrowsAsync<BusinessException>(() => TowardAsync(host.Billing, patient, 2, claim.Id, 1));
        var file = await host.SendAllAsync();

        Assert.Equal(("Amount", $"Amount is $60.00, and claim {claim.Number} charges $95.00, of which its payer is told of $60.00 already; give at most $35.00."), (beyond.Field, beyond.Message));
        Assert.Equal("Amount", full.Field);
        Assert.Contains("first take the mark from another payment", full.Message, StringComparison.Ordinal);
        Assert.Contains("AMT*F5*95~", file, StringComparison.Ordinal);
    }

    /// <summary>A share of last month waits for the money, and this month's claim goes without a word of it.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-071")]
    public async Task A_claim_that_goes_without_a_word_is_told_beside_a_share_that_is_owed(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var patient = host.Billing.Practice.Patients[0];
        var owed = await host.ClaimAsync(0);
        await host.ReceiveAsync(Of("EFT1", [Claim(owed.Number, 95, adjustments: ["CO-45 40", "PR-2 15"])]));
        patient.Work.AddRange(["2026-10-02 10:00-10:12", "2026-10-06 09:00-09:10"]);
        await host.Billing.System.RunAsync<IMonthEnd, MonthEndOutcome>((monthEnd, token) => monthEnd.RunAsync(new BillingMonth(2026, 10), false, null, token));
        await TakeAsync(host.Billing, patient.Id, 20);

        var row = Assert.Single((await host.Billing.Biller.RunAsync<IPrepaymentAppService, HeldPrepaymentPageDto>((all, token) => all.GetHeldAsync(0, 10, token))).Rows);

        Assert.Equal((owed.Id, false), (row.Share!.ClaimId, row.Untold!.HasGone));
        Assert.NotEqual(owed.Id, row.Untold.ClaimId);
    }

    private static void Pass(RemittanceHost host) => host.Billing.Host.Clock.Advance(TimeSpan.FromMinutes(1));

    private static async Task ApplyAsync(RemittanceHost host, decimal dollars)
    {
        var (row, claim) = ((await HeldAsync(host.Billing, host.Billing.Practice.Patients[0].Id)).Rows[0], await host.ClaimAsync(0));
        await DoAsync(host.Billing, (all, token) => all.ApplyAsync(row.Id, row.Version, claim.Id, Money.Dollars(dollars), token));
    }

    private static async Task ReturnAsync(RemittanceHost host)
    {
        var row = (await HeldAsync(host.Billing, host.Billing.Practice.Patients[0].Id)).Rows[0];
        await DoAsync(host.Billing, (all, token) => all.ReturnAsync(row.Id, row.Version, "Not needed", token));
    }

    private static async Task PayAsync(RemittanceHost host, WorkItemDto item)
    {
        Pass(host);
        await host.Billing.Biller.RunAsync<IWorklistAppService>(
            (work, token) => work.PayRefundAsync(item.Id, item.Version, new RefundPaymentInput(RefundMeans.Check, "1001", new DateOnly(2026, 12, 2)), token));
    }

    private static async Task TowardAsync(BillingHost host, Guid patient, int payment, Guid claim, decimal dollars)
    {
        var row = (await HeldAsync(host, patient)).Rows[payment];
        await DoAsync(host, (all, token) => all.SetTowardAsync(row.Id, row.Version, claim, Money.Dollars(dollars), token));
    }

    private static Task UndoAsync(RemittanceHost host, JournalKind kind, Money amount)
    {
        Pass(host);
        return UndoAsync(host.Billing, kind, amount);
    }

    private static async Task UndoAsync(BillingHost host, JournalKind kind, Money amount)
    {
        var entries = await host.Biller.RunAsync<ILedgerAppService, JournalPageDto>((books, token) => books.GetEntriesAsync(new JournalQuery(), token));
        var entry = entries.Rows.Single(one => one.Kind == kind && !one.IsUndone && one.Postings.Any(posting => posting.Amount == amount));
        await host.Biller.RunAsync<ILedgerAppService>((books, token) => books.UndoAsync(entry.Id, "by mistake", token));
    }
}
