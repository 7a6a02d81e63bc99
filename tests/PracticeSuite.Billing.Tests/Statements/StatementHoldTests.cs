using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Statements;

/// <summary>Who gets no statement and why (C-384 to C-386).</summary>
public sealed class StatementHoldTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "C-384")]
    [InlineData("PR-2 4.99", StatementHold.BelowMinimum)]
    [InlineData("PR-2 5", null)]
    public async Task Below_five_dollars_none_goes_out_unless_the_practice_says_otherwise(string share, StatementHold? hold)
    {
        await using var host = await StatementHost.CreateAsync(DatabaseKind.Sqlite, share);
        Assert.Equal(hold, await host.HoldAsync());

        await host.SetAsync(settings => settings with { MinimumBalance = Money.Dollars(2) });

        Assert.Null(await host.HoldAsync());
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-384")]
    public async Task While_on_hold_or_bankrupt_none_goes_out_and_the_reason_is_asked_for(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15", "PR-2 15");
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.ChangeAsync(StatementHost.Terms(hold: StatementHold.OnHold)));
        await host.ChangeAsync(StatementHost.Terms(hold: StatementHold.OnHold, reason: "Disputes the amount"));
        await host.ChangeAsync(StatementHost.Terms(hold: StatementHold.Bankrupt, reason: "Chapter 7, case 26-1"), 1);

        var printing = await Assert.ThrowsAsync<BusinessException>(() => host.PrintAsync());

        Assert.Equal(("HoldReason", "Billing:StatementHeld"), (refusal.Field, printing.Code));
        Assert.Equal([StatementHold.OnHold, StatementHold.Bankrupt], (await host.BoardAsync(StatementTab.Held)).Rows.OrderBy(row => row.Hold).Select(row => row.Hold!.Value));
        Assert.Equal((0, 2, Money.Dollars(30)), ((await host.BoardAsync()).Due, (await host.BoardAsync()).Held, (await host.BoardAsync()).HeldSum));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-384"), Trait("Rule", "B-170")]
    public async Task Who_has_died_is_written_to_only_after_somebody_looked_and_then_it_is_the_estate(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        host.Patient(0).Chart = host.Patient(0).Chart with { DiedAt = new DateTimeOffset(2026, 11, 3, 8, 0, 0, TimeSpan.Zero) };
        Assert.Equal(StatementHold.DeceasedUnreviewed, await host.HoldAsync());

        await host.ChangeAsync(StatementHost.Terms(new GuarantorDto("Luis Alvarez", "executor", "4 Pine Road", null, "Albany", "NY", "122071234"), reviewed: true));

        var text = await host.TextAsync();
        Assert.Contains("Estate of Rosa Last0001 c/o Luis Alvarez 4 Pine Road Albany, NY 12207-1234", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-384")]
    public async Task A_claim_that_the_payer_has_taken_back_waits_for_its_answer(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        var claim = await host.Remittances.ClaimAsync(0);

        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.CorrectAsync(claim.Id, "Wrong place of service", token));

        Assert.Equal(StatementHold.InsurancePending, await host.HoldAsync());
        Assert.Equal(Money.Zero, (await host.AccountAsync()).Statements[0].AmountDue);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-384"), Trait("Rule", "B-152")]
    public async Task Of_what_the_next_payer_is_asked_first_the_patient_owes_what_it_leaves(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        var number = await host.Remittances.NumberAsync(0);
        await host.Billing.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
            new CoverageInput(host.Patient(0).Id, host.Billing.Medicare, 2, new DateOnly(2020, 1, 1), null, "1EG4TE5MK72"), token));
        var asked = await host.AccountAsync();

        await host.Remittances.ReceiveAsync(Of("EFT2", [Claim(number, 95, "2", adjustments: ["OA-23 80", "PR-2 9"])]), "second.835");

        Assert.Equal((Money.Zero, 0), (asked.Balance, asked.Statements.Count));
        Assert.Null(await host.HoldAsync());
        Assert.Equal(Money.Dollars(9), (await host.AccountAsync()).Balance);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-385")]
    public async Task A_minors_statement_goes_to_the_guarantor_and_to_nobody_while_none_is_named(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        host.IsBorn(0, new DateOnly(2010, 5, 1));
        Assert.Equal(StatementHold.NoGuarantor, await host.HoldAsync());

        await host.ChangeAsync(StatementHost.Terms(StatementHost.Mother));

        var text = await host.TextAsync();
        Assert.Contains("Carmen Alvarez 9 Birch Lane Troy, NY 12180", text, StringComparison.Ordinal);
        Assert.Contains("For Rosa Last0001", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2 Elm Street", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-385")]
    public async Task A_confidential_service_of_a_minor_is_on_no_statement_of_the_guarantor_and_goes_to_their_own_address_alone(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        host.IsBorn(0, new DateOnly(2010, 5, 1));
        await host.ChangeAsync(StatementHost.Terms(StatementHost.Mother));

        await host.KeepApartAsync();

        var row = Assert.Single((await host.AccountAsync()).Statements);
        Assert.Equal((StatementSubject.Confidential, StatementHold.NoConfidentialAddress), (row.Subject, row.Hold!.Value));
        host.Patient(0).Contact = new PatientContact(new PatientAddress("PO Box 7", null, "Troy", "NY", "12180"), null, null, false, true, null) { IsAddressConfidential = true };
        var text = await host.TextAsync(subject: StatementSubject.Confidential);
        Assert.Contains("Rosa Last0001 PO Box 7", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Carmen", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-385"), Trait("Rule", "P-156")]
    public async Task A_confidential_service_of_a_minor_who_has_died_goes_to_no_guarantor_either(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        host.IsBorn(0, new DateOnly(2010, 5, 1));
        await host.KeepApartAsync();
        host.Patient(0).Chart = host.Patient(0).Chart with { DiedAt = new DateTimeOffset(2026, 11, 3, 8, 0, 0, TimeSpan.Zero) };
        await host.ChangeAsync(StatementHost.Terms(StatementHost.Mother, reviewed: true));

        Assert.Equal(StatementHold.NoConfidentialAddress, await host.HoldAsync());
        host.Patient(0).Contact = new PatientContact(new PatientAddress("PO Box 7", null, "Troy", "NY", "12180"), null, null, false, true, null) { IsAddressConfidential = true };

        var text = await host.TextAsync(subject: StatementSubject.Confidential);
        Assert.Contains("Estate of Rosa Last0001 PO Box 7", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Carmen", text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-385")]
    public async Task An_adults_service_is_kept_from_nobody()
    {
        await using var host = await StatementHost.CreateAsync(DatabaseKind.Sqlite, "PR-2 15");

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.KeepApartAsync());

        Assert.Equal("Billing:NotAMinorsService", refusal.Code);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-386")]
    public async Task Who_paid_too_much_is_asked_for_nothing_and_gets_it_back_by_a_task(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");

        await host.PayAsync(40);

        var row = (await host.AccountAsync()).Statements.Single();
        Assert.Equal((StatementHold.Credit, Money.Zero, Money.Dollars(-25)), (row.Hold!.Value, row.AmountDue, row.Balance));
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.PrintAsync());
        Assert.Equal("Billing:StatementHeld", refusal.Code);
        var task = (await host.Remittances.WorkAsync(WorkKind.PatientCredit)).Rows.Single();
        Assert.Equal((Money.Dollars(25), new DateOnly(2027, 1, 31)), (task.Amount, task.DueOn!.Value));

        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.RefundAsync(task.Id, task.Version, "Check 88", token));

        Assert.Empty((await host.AccountAsync()).Statements);
        Assert.Equal(["Cash 80.00", "RefundsPayable -25.00", "Charges -95.00", "ContractualWriteOff 40.00"], await host.Remittances.BalancesAsync(0));

        var owed = (await host.Remittances.WorkAsync(WorkKind.PatientCredit)).Rows.Single();
        var kept = await Assert.ThrowsAsync<BusinessException>(() => PayAsync(RefundMeans.KeptByPayer));
        await PayAsync(RefundMeans.Check);

        Assert.Contains("it is the patient's money", kept.Message, StringComparison.Ordinal);
        Assert.Empty((await host.Remittances.WorkAsync(WorkKind.PatientCredit)).Rows);
        Assert.Equal(["Cash 55.00", "Charges -95.00", "ContractualWriteOff 40.00"], await host.Remittances.BalancesAsync(0));

        Task PayAsync(RefundMeans means) => host.Billing.Biller.RunAsync<IWorklistAppService>(
            (work, token) => work.PayRefundAsync(owed.Id, owed.Version, new RefundPaymentInput(means, "88", owed.OpenedOn), token));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-386")]
    public async Task A_credit_that_a_new_answer_uses_up_leaves_no_task(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        await host.PayAsync(20);
        var payment = await host.Billing.ReadAsync(db => db.Journal.AsNoTracking().SingleAsync(e => e.Kind == JournalKind.PatientPayment));

        await host.Billing.Biller.RunAsync<ILedgerAppService>((books, token) => books.UndoAsync(payment.Id, "The check did not clear", token));
        await host.AskAsync((statements, token) => statements.PrintAllAsync(null, token));

        Assert.Empty((await host.Remittances.WorkAsync(WorkKind.PatientCredit)).Rows);
        Assert.Equal("Nothing is paid too much any more.", (await host.Remittances.WorkAsync(WorkKind.PatientCredit, done: true)).Rows.Single().DoneReason);
    }
}
