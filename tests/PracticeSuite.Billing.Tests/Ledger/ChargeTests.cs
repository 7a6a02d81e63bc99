using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Ledger;

/// <summary>When a claim comes into the books, and when it goes out of them.</summary>
public sealed class ChargeTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    public static MatrixTheoryData<DatabaseKind, ClaimState> Rejections => new(
        [DatabaseKind.Sqlite, DatabaseKind.MariaDb], [ClaimState.FileRejected, ClaimState.ClearinghouseRejected, ClaimState.PayerRejected]);

    [Theory, Trait("Rule", "C-160e")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_is_charged_once_when_it_goes_out_and_not_before(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        Assert.Empty(await host.BooksAsync());

        await host.Billing.AnswerAsync(host.Billing.Practice.Patients[0], ClaimState.SyntaxAccepted);
        await host.Billing.AnswerAsync(host.Billing.Practice.Patients[0], ClaimState.PayerAccepted, "PCN1");

        Assert.Equal(["InsuranceReceivable 95.00", "Charges -95.00"], await host.BooksAsync());
        var claim = await host.ClaimAsync(0);
        var entry = Assert.Single((await host.Billing.Biller.RunAsync<ILedgerAppService, ClaimLedgerDto>((books, token) => books.GetClaimAsync(claim.Id, token))).Entries);
        Assert.Equal((JournalKind.Charge, "test user", claim.Number), (entry.Kind, entry.By, entry.ClaimNumber));
    }

    [Theory, MemberData(nameof(Rejections)), Trait("Rule", "C-163"), Trait("Rule", "B-167")]
    public async Task A_claim_that_was_rejected_is_no_receivable_until_it_goes_again(DatabaseKind kind, ClaimState rejected)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var patient = host.Billing.Practice.Patients[0];

        await host.Billing.AnswerAsync(patient, rejected);
        var books = await host.BooksAsync();
        var claim = await host.ClaimAsync(0);
        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(claim.Id, claim.Version, true, token));
        await host.Billing.AnswerAsync(patient, ClaimState.PayerAccepted);

        Assert.Empty(books);
        Assert.Equal(["InsuranceReceivable 95.00", "Charges -95.00"], await host.BooksAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_charge_stands_under_the_practices_day_and_not_that_of_UTC(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        host.Billing.Host.Clock.AdjustTime(new DateTimeOffset(2026, 12, 3, 2, 0, 0, TimeSpan.Zero));

        await host.Billing.AnswerAsync(host.Billing.Practice.Patients[0], ClaimState.PayerAccepted);

        Assert.Equal(new DateOnly(2026, 12, 2), await host.Billing.ReadAsync(db => db.Journal.Select(entry => entry.Day).SingleAsync()));
    }

    [Theory, Trait("Rule", "C-160n"), Trait("Rule", "B-163")]
    [MemberData(nameof(Databases))]
    public async Task A_void_that_the_payer_confirms_takes_the_charge_back(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        var (patient, first) = (host.Billing.Practice.Patients[0], RemittanceFilesOf.Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40"]));
        await host.ReceiveAsync(RemittanceFilesOf.Of("EFT1", [first]));
        patient.Work.RemoveAt(1);
        await host.Billing.RunAsync();
        var claim = await host.ClaimAsync(0);
        Assert.Equal((ClaimState.CorrectionDraft, 8), (claim.State, claim.Versions[0].Frequency));
        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(claim.Id, claim.Version, true, token));
        await host.Billing.AnswerAsync(patient, ClaimState.SyntaxAccepted);

        await host.ReceiveAsync(RemittanceFilesOf.Of("EFT2", [RemittanceFilesOf.Claim(await host.NumberAsync(1), 95), first.Reversed()]));

        Assert.Equal(ClaimState.Voided, (await host.ClaimAsync(0)).State);
        Assert.Empty(await host.BalancesAsync(0));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_trial_balance_of_a_day_has_what_was_posted_until_then(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.ReceiveAsync(RemittanceFilesOf.Of("EFT1", [RemittanceFilesOf.Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40"])]));

        var before = await host.TrialBalanceAsync(new DateOnly(2026, 12, 1));
        var after = await host.TrialBalanceAsync(new DateOnly(2026, 12, 2));

        Assert.Equal((Money.Zero, Money.Zero), (before.Debits, before.Net));
        Assert.Equal((Money.Dollars(95), Money.Dollars(95), Money.Zero), (after.Debits, after.Credits, after.Net));
        Assert.Equal(after.Accounts.Single(row => row.Account == LedgerAccount.Cash) with { }, new AccountBalanceDto(LedgerAccount.Cash, Money.Zero, Money.Dollars(55), Money.Dollars(55)));
    }
}
