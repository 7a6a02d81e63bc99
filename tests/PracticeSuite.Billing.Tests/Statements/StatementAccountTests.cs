using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Statements;

/// <summary>A patient's accounts are apart: in what is paid to them, and in who is written to after a death.</summary>
public sealed class StatementAccountTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-385"), Trait("Rule", "C-386")]
    public async Task A_payment_stays_within_the_account_for_which_it_came(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        host.IsBorn(0, new DateOnly(2010, 5, 1));
        await KeepOctoberApartAsync(host, "CO-45 40", "PR-2 12");

        var unsaid = await Assert.ThrowsAsync<BusinessException>(() => PayAsync(host, 20, null));
        var none = await Assert.ThrowsAsync<BusinessException>(() => PayAsync(host, 20, StatementSubject.Program));
        await PayAsync(host, 20, StatementSubject.Confidential);

        Assert.Equal(("Account", "Billing:NothingToPay"), (unsaid.Field, none.Code));
        Assert.Equal(
            [(StatementSubject.Ordinary, Money.Dollars(15)), (StatementSubject.Confidential, Money.Dollars(-8))],
            (await host.AccountAsync()).Statements.Select(row => (row.Subject, row.Balance)));
        Assert.Equal(Money.Dollars(8), Assert.Single((await host.Remittances.WorkAsync(WorkKind.PatientCredit)).Rows).Amount);
    }

    /// <summary>What is a payer's alone is on no statement, and nobody can choose an account that is not shown.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-386")]
    public async Task A_payment_needs_no_account_while_of_one_alone_anything_was_asked_of_the_patient(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        host.IsBorn(0, new DateOnly(2010, 5, 1));
        await KeepOctoberApartAsync(host, "CO-45 40");
        Assert.Equal([StatementSubject.Ordinary], (await host.AccountAsync()).Services.Select(service => service.Subject));

        await PayAsync(host, 15, null);

        Assert.Empty((await host.AccountAsync()).Statements);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-170"), Trait("Rule", "P-071")]
    public async Task What_a_program_did_for_who_has_died_goes_to_the_estate_once_somebody_looked_and_to_no_executor(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind);
        var patient = await host.Billing.AdmitAsync(9, medicare: false);
        await ProgramPatients.ConsentAsync(host.Billing, patient);
        await host.Billing.RunAsync();
        await host.AnswerAsync(0, "CO-45 40", "PR-2 15");
        patient.Chart = patient.Chart with { DiedAt = new DateTimeOffset(2026, 11, 3, 8, 0, 0, TimeSpan.Zero) };
        Assert.Equal(StatementHold.DeceasedUnreviewed, await host.HoldAsync());

        await host.ChangeAsync(StatementHost.Terms(StatementHost.Mother, reviewed: true));

        var text = await host.TextAsync(subject: StatementSubject.Program);
        Assert.Contains("Estate of Rosa Last0009 2 Elm Street", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Carmen", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-124")]
    public async Task The_books_say_whose_they_are_so_that_who_looks_is_written_down(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        var (patient, claim) = (host.Patient(0).Id, await host.Remittances.ClaimAsync(0));

        var books = await host.Billing.Biller.RunAsync<ILedgerAppService, ClaimLedgerDto>((ledger, token) => ledger.GetClaimAsync(claim.Id, token));
        var day = await host.Billing.Biller.RunAsync<ILedgerAppService, JournalPageDto>((ledger, token) => ledger.GetEntriesAsync(new JournalQuery(), token));

        Assert.Equal(patient, books.PatientId);
        Assert.All(day.Rows, row => Assert.Equal(patient, row.PatientId));
        Assert.NotEmpty(day.Rows);
    }

    private static async Task KeepOctoberApartAsync(StatementHost host, params string[] answer)
    {
        var october = new BillingMonth(2026, 10);
        host.Patient(0).Work.AddRange(["2026-10-02 10:00-10:12", "2026-10-06 09:00-09:10"]);
        await host.Billing.System.RunAsync<IMonthEnd, MonthEndOutcome>((monthEnd, token) => monthEnd.RunAsync(october, false, null, token));
        var claim = await host.Billing.ReadAsync(db => db.Claims.AsNoTracking().SingleAsync(c => c.Month == october));
        await host.Remittances.ReceiveAsync(Of("EFT9", [Claim(claim.Number, 95, adjustments: answer)]), "october.835");
        await host.Billing.Biller.RunAsync<IStatementAccountAppService>((accounts, token) => accounts.KeepApartAsync(claim.Id, true, token));
    }

    private static Task PayAsync(StatementHost host, decimal dollars, StatementSubject? account) => host.Billing.Biller.RunAsync<IStatementAccountAppService>(
        (accounts, token) => accounts.RecordPaymentAsync(
            host.Patient(0).Id, new PatientPaymentInput(Money.Dollars(dollars), new DateOnly(2026, 12, 1), PaymentMethod.Check, null, account), token));
}
