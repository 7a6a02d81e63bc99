using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Worklists;

/// <summary>A payer allowed $6.00 more than the rate of $48.83: what of it is the patient's is no share any more.</summary>
[Trait("Rule", "C-382")]
public sealed class OverpaidShareTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-142")]
    public async Task The_patient_owes_the_coinsurance_of_what_the_contract_allows_and_all_is_as_it_was_once_it_is_undone(DatabaseKind kind)
    {
        await using var host = await AllowedTooMuchAsync(kind, "PR-2 10.97");
        var before = await host.BooksAsync();

        await RefundAsync(host);
        var (after, net, owed) = (await host.BooksAsync(), (await host.TrialBalanceAsync()).Net, await OpenAsync(host, WorkKind.Overpayment));
        await host.UndoAsync(0, JournalKind.Refund);
        var (undone, open) = (await host.BooksAsync(), await OpenAsync(host, WorkKind.Overpayment));
        await RefundAsync(host);

        Assert.Equal(["PatientReceivable 9.77", "Cash 43.86", "RefundsPayable -4.80", "Charges -95.00", "ContractualWriteOff 46.17"], after);
        Assert.Equal((Money.Zero, Money.Dollars(4.80m), Money.Dollars(6)), (net, owed.Amount, open.Amount));
        Assert.Equal(before, undone);
        Assert.Equal(after, await host.BooksAsync());
        Assert.Empty((await host.WorkAsync(WorkKind.PatientCredit)).Rows);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-386")]
    public async Task What_the_patient_has_paid_of_it_already_is_a_credit_of_theirs_within_60_days(DatabaseKind kind)
    {
        await using var host = await AllowedTooMuchAsync(kind, "PR-2 10.97");
        await host.PayAsync(0, 10.97m);
        var before = await host.BooksAsync();

        await RefundAsync(host);
        var (credit, after, paid) = (await OpenAsync(host, WorkKind.PatientCredit), await host.BooksAsync(), (await host.ClaimAsync(0)).Paid);
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, ct) => work.RefundAsync(credit.Id, credit.Version, "Less was allowed", ct));
        var returned = await host.BooksAsync();
        await UndoAsync(host, "Less was allowed");
        await UndoAsync(host, "The rate is $48.83");

        Assert.Equal((Money.Dollars(1.20m), new DateOnly(2027, 1, 31)), (credit.Amount, credit.DueOn!.Value));
        Assert.Contains("PatientReceivable -1.20", after);
        Assert.Equal(Money.Dollars(39.06m), paid);
        Assert.Equal(["Cash 54.83", "RefundsPayable -6.00", "Charges -95.00", "ContractualWriteOff 46.17"], returned);
        Assert.Equal(before, await host.BooksAsync());
        Assert.Empty((await host.WorkAsync(WorkKind.PatientCredit)).Rows);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_patient_who_has_paid_what_the_contract_leaves_owes_nothing_and_the_claim_is_done_until_it_is_undone(DatabaseKind kind)
    {
        await using var host = await AllowedTooMuchAsync(kind, "PR-2 10.97");
        await host.PayAsync(0, 9.77m);

        await RefundAsync(host);
        var (state, books) = ((await host.ClaimAsync(0)).State, await host.BooksAsync());
        await host.UndoAsync(0, JournalKind.Refund);

        Assert.Equal((ClaimState.Closed, ClaimState.PatientBalance), (state, (await host.ClaimAsync(0)).State));
        Assert.DoesNotContain(books, one => one.StartsWith("PatientReceivable", StringComparison.Ordinal));
        Assert.Contains("PatientReceivable 1.20", await host.BooksAsync());
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-142")]
    public async Task A_copay_stays_what_it_is_and_all_goes_back_to_the_payer(DatabaseKind kind)
    {
        await using var host = await AllowedTooMuchAsync(kind, "PR-3 20");

        await RefundAsync(host);

        Assert.Equal(["PatientReceivable 20.00", "Cash 34.83", "RefundsPayable -6.00", "Charges -95.00", "ContractualWriteOff 46.17"], await host.BooksAsync());
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-381")]
    public async Task Of_what_went_to_the_deductible_the_patient_owes_less_and_nothing_goes_back(DatabaseKind kind)
    {
        await using var host = await AllowedTooMuchAsync(kind, "PR-1 54.83");
        var before = await host.BooksAsync();

        await RefundAsync(host);
        var (after, left) = (await host.BooksAsync(), (await host.WorkAsync(WorkKind.Overpayment)).Rows.Count);
        await host.UndoAsync(0, JournalKind.ShareCancelled);

        Assert.Equal(["PatientReceivable 48.83", "Charges -95.00", "ContractualWriteOff 46.17"], after);
        Assert.Equal((0, Money.Dollars(6)), (left, (await OpenAsync(host, WorkKind.Overpayment)).Amount));
        Assert.Equal(before, await host.BooksAsync());
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-145")]
    public async Task Of_a_share_that_was_waived_less_is_waived(DatabaseKind kind)
    {
        await using var host = await AllowedTooMuchAsync(kind, "PR-2 10.97");
        var claim = await host.ClaimAsync(0);
        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, ct) => claims.WaiveShareAsync(claim.Id, "Out of work since May", ct));

        await RefundAsync(host);

        Assert.Equal(["Cash 43.86", "RefundsPayable -4.80", "Charges -95.00", "ContractualWriteOff 46.17", "HardshipWaiver 9.77"], await host.BooksAsync());
    }

    /// <summary>The payer takes the whole answer back and decides anew: nothing is taken off twice, be the refund undone afterwards or not.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-215")]
    public async Task A_payer_that_decides_anew_after_the_refund_finds_the_share_as_it_first_said_it(DatabaseKind kind)
    {
        await using var host = await AllowedTooMuchAsync(kind, "PR-2 10.97");
        var first = Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40.17", "PR-2 10.97"]);
        await RefundAsync(host);

        await host.ReceiveAsync(Of("EFT2", [first.Reversed(), Claim(first.Id, 95, adjustments: ["CO-45 46.17", "PR-2 4.97"])]));
        var anew = await host.BooksAsync();
        await host.UndoAsync(0, JournalKind.Refund);

        Assert.Equal(["PatientReceivable 4.97", "Cash 43.86", "RefundsPayable -4.80", "Charges -95.00", "ContractualWriteOff 50.97"], anew);
        Assert.Equal(["PatientReceivable 4.97", "Cash 43.86", "Charges -95.00", "ContractualWriteOff 46.17"], await host.BooksAsync());
        Assert.Empty((await host.WorkAsync(WorkKind.CreditBalance)).Rows);
        Assert.Empty((await host.WorkAsync(WorkKind.Overpayment)).Rows);
    }

    /// <summary>The payer takes its answer back and says the same again: what it got back stays with it, and it gets no more.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-166")]
    public async Task What_goes_back_of_an_overpayment_goes_back_once(DatabaseKind kind)
    {
        await using var host = await AllowedTooMuchAsync(kind, "PR-2 10.97");
        var first = Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40.17", "PR-2 10.97"]);
        await RefundAsync(host);

        await host.ReceiveAsync(Of("EFT2", [first.Reversed(), first]));
        var again = (await host.WorkAsync(WorkKind.Overpayment)).Rows.Single(one => one.OwedAt is null);
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, ct) => work.RefundAsync(again.Id, again.Version, "The rate is $48.83 still", ct));

        Assert.Equal(["PatientReceivable 9.77", "Cash 43.86", "RefundsPayable -4.80", "Charges -95.00", "ContractualWriteOff 46.17"], await host.BooksAsync());
    }

    /// <summary>A second insurance of which the practice knows nothing answers under the first one's claim; of what was allowed it says the whole charge.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-215"), Trait("Rule", "B-166")]
    public async Task What_a_second_insurance_paid_does_not_go_back_to_the_first(DatabaseKind kind)
    {
        await using var host = await AllowedTooMuchAsync(kind, "PR-2 10.97");
        await host.ReceiveAsync(Of("EFT2", [Claim(await host.NumberAsync(0), 95, "2", "OTHER1", "OA-23 84.03")]));

        await RefundAsync(host);

        Assert.Equal(Money.Dollars(4.80m), (await OpenAsync(host, WorkKind.Overpayment)).Amount);
        Assert.Contains("RefundsPayable -4.80", await host.BooksAsync());
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-215")]
    public async Task What_was_taken_off_a_share_is_not_put_back_once_the_payer_has_taken_back_its_answer(DatabaseKind kind)
    {
        await using var host = await AllowedTooMuchAsync(kind, "PR-1 54.83");
        var first = Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40.17", "PR-1 54.83"]);
        await RefundAsync(host);

        await host.ReceiveAsync(Of("EFT2", [first.Reversed(), Claim(first.Id, 95, adjustments: ["CO-45 46.17", "PR-2 9.77"])]));
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.UndoAsync(0, JournalKind.ShareCancelled));

        Assert.Equal("Billing:ShareDecidedAnew", refusal.Code);
        Assert.Equal(["PatientReceivable 9.77", "Cash 39.06", "Charges -95.00", "ContractualWriteOff 46.17"], await host.BooksAsync());
    }

    /// <summary>Whoever bore what, no more goes back than came too much, and nobody gives more than they bore.</summary>
    [Fact]
    public void The_parts_are_never_more_than_what_was_allowed_too_much() => Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, 20_000), 6).ToArbitrary(), drawn =>
        {
            var (over, paid, share, constant) = (new Money(drawn[0]), new Money(drawn[1]), new Money(drawn[2]), new Money(drawn[3]));
            var allowed = paid + share + new Money(drawn[4] / 20) + (drawn[5] % 3 == 0 ? over : Money.Zero);

            var parts = OverpaidParts.Of(over, allowed, paid, share, constant);

            Assert.True(parts.Payers >= Money.Zero && parts.Patients >= Money.Zero);
            Assert.True(parts.Payers + parts.Patients <= over && parts.Payers <= paid && parts.Patients <= share, $"{parts} of {over}");
        }).Check(Thorough);

    /// <param name="share">What of the allowed $54.83 the payer leaves to the patient.</param>
    private static async Task<RemittanceHost> AllowedTooMuchAsync(DatabaseKind kind, string share)
    {
        var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40.17", share])]));
        return host;
    }

    private static async Task RefundAsync(RemittanceHost host)
    {
        var found = await OpenAsync(host, WorkKind.Overpayment);
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, ct) => work.RefundAsync(found.Id, found.Version, "The rate is $48.83", ct));
        host.Billing.Host.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task UndoAsync(RemittanceHost host, string refund)
    {
        var claim = await host.ClaimAsync(0);
        await host.Billing.Biller.RunAsync<ILedgerAppService>(async (books, ct) =>
        {
            var entry = (await books.GetClaimAsync(claim.Id, ct)).Entries.Single(one => one.Kind == JournalKind.Refund && one.Document == $"Refund: {refund}");
            await books.UndoAsync(entry.Id, "By mistake", ct);
        });
    }

    private static async Task<WorkItemDto> OpenAsync(RemittanceHost host, WorkKind kind) => Assert.Single((await host.WorkAsync(kind)).Rows);
}
