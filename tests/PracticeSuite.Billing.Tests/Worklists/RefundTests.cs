using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Worklists;

/// <summary>Money that goes back: owed, paid out, and undone.</summary>
[Trait("Rule", "B-166")]
public sealed class RefundTests
{
    private static readonly DateOnly Today = new(2026, 12, 2);
    private static readonly string[] ExampleA = ["CO-45 46.17", "CO-253 0.78", "PR-2 9.77"];

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_refund_is_owed_until_it_is_paid_out_and_then_the_books_owe_nothing(DatabaseKind kind)
    {
        await using var host = await PaidTwiceAsync(kind);
        var credit = await OpenAsync(host, WorkKind.CreditBalance);

        await ActAsync(host, (work, ct) => work.RefundAsync(credit.Id, credit.Version, "Paid twice", ct));
        var owed = await OpenAsync(host, WorkKind.CreditBalance);
        var owing = await host.BooksAsync();
        var said = await Assert.ThrowsAsync<BusinessException>(() => ActAsync(host, (work, ct) => work.CompleteAsync(owed.Id, owed.Version, "Sent", ct)));
        await ActAsync(host, (work, ct) => work.PayRefundAsync(owed.Id, owed.Version, new RefundPaymentInput(RefundMeans.Check, " 1001 ", Today), ct));
        var done = Assert.Single((await host.WorkAsync(WorkKind.CreditBalance, done: true)).Rows);

        Assert.Equal((credit.DueOn, false), (owed.DueOn, owed.OwedAt is null));
        Assert.Contains("RefundsPayable -38.28", owing);
        Assert.Equal("Billing:RefundOwed", said.Code);
        Assert.Equal("Check 1001, 2 Dec 2026", done.DoneReason);
        Assert.Equal(["PatientReceivable 9.77", "Cash 38.28", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"], await host.BooksAsync());
        Assert.Empty((await host.WorkAsync(WorkKind.CreditBalance)).Rows);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_a_payer_kept_balances_what_it_took_and_touches_no_cash(DatabaseKind kind)
    {
        await using var host = await PaidTwiceAsync(kind);
        var credit = await OpenAsync(host, WorkKind.CreditBalance);
        await ActAsync(host, (work, ct) => work.RefundAsync(credit.Id, credit.Version, "Paid twice", ct));
        var owed = await OpenAsync(host, WorkKind.CreditBalance);
        var cash = Only(await host.BooksAsync(), "Cash");

        await ActAsync(host, (work, ct) => work.PayRefundAsync(owed.Id, owed.Version, new RefundPaymentInput(RefundMeans.KeptByPayer, "EFT9", Today), ct));

        Assert.Equal((cash, "ProviderAdjustments -38.28"), (Only(await host.BooksAsync(), "Cash"), Only(await host.BooksAsync(), "ProviderAdjustments")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_payment_is_undone_before_its_decision_and_each_leaves_the_work_where_it_was(DatabaseKind kind)
    {
        await using var host = await PaidTwiceAsync(kind);
        var credit = await OpenAsync(host, WorkKind.CreditBalance);
        var before = await host.BooksAsync();
        await ActAsync(host, (work, ct) => work.RefundAsync(credit.Id, credit.Version, "Paid twice", ct));
        host.Billing.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var owed = await OpenAsync(host, WorkKind.CreditBalance);
        await ActAsync(host, (work, ct) => work.PayRefundAsync(owed.Id, owed.Version, new RefundPaymentInput(RefundMeans.Check, "1001", Today), ct));

        var tooSoon = await Assert.ThrowsAsync<BusinessException>(() => host.UndoAsync(0, JournalKind.Refund));
        await host.UndoAsync(0, JournalKind.RefundPaid);
        var owedAgain = await OpenAsync(host, WorkKind.CreditBalance);
        await host.UndoAsync(0, JournalKind.Refund);
        var open = await OpenAsync(host, WorkKind.CreditBalance);

        Assert.Equal("Billing:PaymentStands", tooSoon.Code);
        Assert.Equal((true, true), (owedAgain.OwedAt is not null, open.OwedAt is null));
        Assert.Equal(before, await host.BooksAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_later_answer_of_the_payer_ends_no_refund_that_is_owed(DatabaseKind kind)
    {
        await using var host = await PaidTwiceAsync(kind);
        var credit = await OpenAsync(host, WorkKind.CreditBalance);
        await ActAsync(host, (work, ct) => work.RefundAsync(credit.Id, credit.Version, "Paid twice", ct));

        await host.ReceiveAsync(Of("EFT3", [Claim(await host.NumberAsync(0), 95, adjustments: ExampleA)]));

        var rows = (await host.WorkAsync(WorkKind.CreditBalance)).Rows;
        Assert.Equal([true, false], rows.Select(row => row.OwedAt is not null).OrderDescending());
        Assert.Equal([Money.Dollars(38.28m), Money.Dollars(38.28m)], rows.Select(row => row.Amount));
    }

    [Theory, Trait("Rule", "B-165"), MemberData(nameof(Databases))]
    public async Task What_was_paid_for_a_month_that_is_not_billable_goes_back_whole_and_is_no_revenue(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, control: "PCN1", adjustments: ["CO-45 46.17", "PR-2 9.77"])]));
        host.Billing.Practice.Patients[0].Work.RemoveAt(1);
        await host.Billing.RunAsync();
        var found = await OpenAsync(host, WorkKind.Refund);

        await ActAsync(host, (work, ct) => work.RefundAsync(found.Id, found.Version, "14 minutes", ct));
        var owed = await OpenAsync(host, WorkKind.Refund);
        await ActAsync(host, (work, ct) => work.PayRefundAsync(owed.Id, owed.Version, new RefundPaymentInput(RefundMeans.Transfer, "T-7", Today), ct));

        var books = await host.BooksAsync();
        Assert.Equal((Money.Dollars(39.06m), new DateOnly(2027, 1, 31)), (owed.Amount, owed.DueOn));
        Assert.Equal(["Charges -46.17", "ContractualWriteOff 46.17"], books);
    }

    [Theory, Trait("Rule", "B-165"), Trait("Rule", "C-386"), MemberData(nameof(Databases))]
    public async Task Of_a_month_that_is_not_billable_the_payer_gets_what_it_paid_and_the_patient_what_they_paid(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ExampleA)]));
        await host.PayAsync(0, 9.77m);
        host.Billing.Practice.Patients[0].Work.RemoveAt(1);
        await host.Billing.RunAsync();
        var found = await OpenAsync(host, WorkKind.Refund);
        var before = await host.BooksAsync();

        await ActAsync(host, (work, ct) => work.RefundAsync(found.Id, found.Version, "14 minutes", ct));
        var decided = (await host.BooksAsync(), (await host.ClaimAsync(0)).Paid, await OpenAsync(host, WorkKind.PatientCredit));
        await host.UndoAsync(0, JournalKind.Refund);

        Assert.Equal(ClaimState.Closed, (await host.ClaimAsync(0)).State);
        Assert.Equal((Money.Dollars(38.28m), Money.Dollars(38.28m)), (found.Amount, (await host.ClaimAsync(0)).Paid));
        Assert.Equal(["PatientReceivable -9.77", "Cash 48.05", "RefundsPayable -38.28", "Charges -46.95", "ContractualWriteOff 46.17", "Sequestration 0.78"], decided.Item1);
        Assert.Equal((Money.Zero, Money.Dollars(9.77m)), (decided.Paid, decided.Item3.Amount));
        Assert.Equal(before, await host.BooksAsync());
        Assert.Empty((await host.WorkAsync(WorkKind.PatientCredit)).Rows);
    }

    [Theory, Trait("Rule", "B-165"), Trait("Rule", "C-381"), MemberData(nameof(Databases))]
    public async Task Of_a_month_that_is_not_billable_and_went_to_the_deductible_nobody_owes_a_share(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("NONE1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17", "PR-1 48.83"])]));
        host.Billing.Practice.Patients[0].Work.RemoveAt(1);
        await host.Billing.RunAsync();
        var found = await OpenAsync(host, WorkKind.Refund);
        var before = (await host.BooksAsync(), (await host.ClaimAsync(0)).State);

        var word = await Assert.ThrowsAsync<BusinessException>(() => ActAsync(host, (work, ct) => work.CompleteAsync(found.Id, found.Version, "Seen", ct)));
        await ActAsync(host, (work, ct) => work.RefundAsync(found.Id, found.Version, "14 minutes", ct));
        var cancelled = (await host.BooksAsync(), (await host.ClaimAsync(0)).State, (await host.WorkAsync(WorkKind.Refund)).Rows.Count);
        await host.UndoAsync(0, JournalKind.ShareCancelled);

        Assert.Equal((Money.Dollars(48.83m), "Billing:ShareStands"), (found.Amount, word.Code));
        Assert.Equal((ClaimState.Closed, 0), (cancelled.State, cancelled.Count));
        Assert.Equal(["Charges -46.17", "ContractualWriteOff 46.17"], cancelled.Item1);
        Assert.Equal(before.Item1, await host.BooksAsync());
        Assert.Equal((ClaimState.PatientBalance, ClaimState.PatientBalance), (before.State, (await host.ClaimAsync(0)).State));
        Assert.Equal(found.Id, (await OpenAsync(host, WorkKind.Refund)).Id);
        await host.Billing.RunAsync();
        Assert.Equal(found.Id, (await OpenAsync(host, WorkKind.Refund)).Id);
    }

    [Theory, Trait("Rule", "B-165"), Trait("Rule", "C-386"), MemberData(nameof(Databases))]
    public async Task What_a_patient_paid_to_the_deductible_of_a_month_that_is_not_billable_is_theirs(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("NONE1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17", "PR-1 48.83"])]));
        await host.PayAsync(0, 48.83m);
        host.Billing.Practice.Patients[0].Work.RemoveAt(1);
        await host.Billing.RunAsync();
        var found = await OpenAsync(host, WorkKind.Refund);

        await ActAsync(host, (work, ct) => work.RefundAsync(found.Id, found.Version, "14 minutes", ct));
        var credit = (await OpenAsync(host, WorkKind.PatientCredit)).Amount;
        await host.UndoAsync(0, JournalKind.ShareCancelled);

        Assert.Equal((Money.Dollars(48.83m), ClaimState.Closed), (credit, (await host.ClaimAsync(0)).State));
        Assert.Empty((await host.WorkAsync(WorkKind.PatientCredit)).Rows);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_credit_is_not_done_by_a_word_while_the_money_is_here(DatabaseKind kind)
    {
        await using var host = await PaidTwiceAsync(kind);
        await host.PayAsync(0, 20);
        var (payers, patients) = (await OpenAsync(host, WorkKind.CreditBalance), await OpenAsync(host, WorkKind.PatientCredit));

        Task<BusinessException> Done(WorkItemDto item) => Assert.ThrowsAsync<BusinessException>(() => ActAsync(host, (work, ct) => work.CompleteAsync(item.Id, item.Version, "Sent", ct)));

        Assert.Equal(("Billing:CreditStands", "Billing:CreditStands"), ((await Done(payers)).Code, (await Done(patients)).Code));
        Assert.Equal((Money.Dollars(38.28m), Money.Dollars(10.23m)), (payers.Amount, patients.Amount));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_a_payer_paid_is_told_without_the_patients_money_and_without_what_goes_back(DatabaseKind kind)
    {
        await using var host = await PaidTwiceAsync(kind);
        var twice = (await host.ClaimAsync(0)).Paid;
        await host.PayAsync(0, 9.77m);
        var credit = await OpenAsync(host, WorkKind.CreditBalance);

        await ActAsync(host, (work, ct) => work.RefundAsync(credit.Id, credit.Version, "Paid twice", ct));
        var refunded = (await host.ClaimAsync(0)).Paid;
        await host.ReceiveAsync(Of("EFT3", [Claim(await host.NumberAsync(0), 95, adjustments: ExampleA)]));
        var again = (await host.ClaimAsync(0)).Paid;
        await host.UndoAsync(0, JournalKind.Refund);

        Assert.Equal(
            [Money.Dollars(76.56m), Money.Dollars(38.28m), Money.Dollars(76.56m), Money.Dollars(114.84m)], [twice, refunded, again, (await host.ClaimAsync(0)).Paid]);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_payment_has_a_number_and_a_day_that_was_and_nothing_is_paid_that_is_not_owed(DatabaseKind kind)
    {
        await using var host = await PaidTwiceAsync(kind);
        var credit = await OpenAsync(host, WorkKind.CreditBalance);
        var early = await Assert.ThrowsAsync<BusinessException>(() => ActAsync(host, (work, ct) => work.PayRefundAsync(credit.Id, credit.Version, new RefundPaymentInput(RefundMeans.Check, "1", Today), ct)));
        await ActAsync(host, (work, ct) => work.RefundAsync(credit.Id, credit.Version, "Paid twice", ct));
        var owed = await OpenAsync(host, WorkKind.CreditBalance);

        Task<BusinessException> Pay(string number, DateOnly on) => Assert.ThrowsAsync<BusinessException>(
            () => ActAsync(host, (work, ct) => work.PayRefundAsync(owed.Id, owed.Version, new RefundPaymentInput(RefundMeans.Check, number, on), ct)));

        Assert.Equal("Billing:NothingOwed", early.Code);
        Assert.Equal(("Reference", "PaidOn", "PaidOn"), ((await Pay(" ", Today)).Field, (await Pay("1", Today.AddDays(1))).Field, (await Pay("1", Today.AddDays(-1))).Field));
    }

    /// <summary>$6.00 more than the rate of $48.83.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-219")]
    public async Task What_was_allowed_beyond_the_rate_goes_back_within_60_days_and_leaves_what_the_contract_says(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40.17"])]));
        var found = await OpenAsync(host, WorkKind.Overpayment);

        await ActAsync(host, (work, ct) => work.RefundAsync(found.Id, found.Version, "The rate is $48.83", ct));
        var (owed, owing) = (await OpenAsync(host, WorkKind.Overpayment), await host.BooksAsync());
        await host.ReceiveAsync(Of("EFT2", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40.17"])]));
        owed = (await host.WorkAsync(WorkKind.Overpayment)).Rows.Single(row => row.Id == owed.Id);
        await ActAsync(host, (work, ct) => work.PayRefundAsync(owed.Id, owed.Version, new RefundPaymentInput(RefundMeans.Check, "1001", Today), ct));
        await host.UndoAsync(0, JournalKind.RefundPaid);
        await host.UndoAsync(0, JournalKind.Refund);

        Assert.Equal((Money.Dollars(6), new DateOnly(2027, 1, 31), "Pay it out, and write down how"), (found.Amount, found.DueOn!.Value, owed.Action));
        Assert.Equal(["Cash 54.83", "RefundsPayable -6.00", "Charges -95.00", "ContractualWriteOff 46.17"], owing);
        Assert.Null((await host.WorkAsync(WorkKind.Overpayment)).Rows.Single(row => row.Id == owed.Id).OwedAt);
    }

    /// <summary>$6.00 more than the rate was allowed, and the patient owes a fifth of it: that was never the payer's money.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-166")]
    public async Task Of_what_was_allowed_beyond_the_rate_the_payer_gets_back_what_it_paid_of_it(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40.17", "PR-2 10.97"])]));
        var found = await OpenAsync(host, WorkKind.Overpayment);

        await ActAsync(host, (work, ct) => work.RefundAsync(found.Id, found.Version, "The rate is $48.83", ct));

        Assert.Equal((Money.Dollars(6), "RefundsPayable -4.80"), (found.Amount, Only(await host.BooksAsync(), "RefundsPayable")));
    }

    private static async Task<RemittanceHost> PaidTwiceAsync(DatabaseKind kind)
    {
        var host = await RemittanceHost.CreateAsync(kind);
        var paid = Claim(await host.NumberAsync(0), 95, adjustments: ExampleA);
        await host.ReceiveAsync(Of("EFT1", [paid]));
        await host.ReceiveAsync(Of("EFT2", [paid]));
        return host;
    }

    private static async Task<WorkItemDto> OpenAsync(RemittanceHost host, WorkKind kind) => Assert.Single((await host.WorkAsync(kind)).Rows);

    private static Task ActAsync(RemittanceHost host, Func<IWorklistAppService, CancellationToken, Task> act) => host.Billing.Biller.RunAsync(act);

    private static string Only(IReadOnlyList<string> books, string account) => Assert.Single(books, one => one.StartsWith($"{account} ", StringComparison.Ordinal));
}
