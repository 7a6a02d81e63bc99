using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>The two remittances of §8 come to just the balances that stand there.</summary>
public sealed class RulebookRemittanceTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "C-280"), Trait("Rule", "C-211"), Trait("Rule", "C-212"), Trait("Rule", "C-183"), Trait("Rule", "C-160p"), Trait("Rule", "C-239"), Trait("Rule", "C-249"), Trait("Rule", "C-230")]
    [MemberData(nameof(Databases))]
    public async Task Example_A_is_paid_with_a_share_for_the_patient(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var number = await host.NumberAsync(0);

        var received = await host.ReceiveAsync(RemittanceFilesOf.ExampleA(number));

        Assert.Equal((RemittanceFileState.Posted, 1, 0), (received.State, received.Claims, received.Unmatched));
        Assert.Equal(
            ["PatientReceivable 9.77", "Cash 38.28", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"],
            await host.BalancesAsync(0));
        var claim = await host.ClaimAsync(0);
        Assert.Equal((ClaimState.PatientBalance, Money.Dollars(38.28m), "1926290000010"), (claim.State, claim.Paid, claim.PayerControlNumber));
        Assert.Equal([ClaimState.Paid, ClaimState.PatientBalance], claim.History.TakeLast(2).Select(step => step.To));
        Assert.Equal("835 EFT0001234567", claim.History[^1].Cause);
        Assert.Equal(Money.Zero, (await host.TrialBalanceAsync()).Net);
    }

    /// <summary>An assigned claim: what is above the allowance and the sequestration are not the patient's although the payer says PR.</summary>
    [Theory, Trait("Rule", "C-212"), Trait("Rule", "C-381")]
    [MemberData(nameof(Databases))]
    public async Task PR_45_is_looked_at_and_PR_253_is_written_off_and_neither_is_the_patients(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);

        await host.ReceiveAsync(RemittanceFilesOf.Of("EFT1", [RemittanceFilesOf.Claim(await host.NumberAsync(0), 95, adjustments: ["PR-45 46.17", "PR-253 0.78", "PR-2 9.77"])]));

        Assert.Equal(
            ["PatientReceivable 9.77", "ReviewReceivable 46.17", "Cash 38.28", "Charges -95.00", "Sequestration 0.78"],
            await host.BalancesAsync(0));
        var work = Assert.Single((await host.WorkAsync(WorkKind.Review)).Rows);
        Assert.Equal(("PR-45", Money.Dollars(46.17m)), (work.Reason, work.Amount));
        Assert.Contains("Do not bill the patient", work.Action, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-280"), Trait("Rule", "C-214"), Trait("Rule", "C-218"), Trait("Rule", "C-190"), Trait("Rule", "C-242")]
    [MemberData(nameof(Databases))]
    public async Task Example_B_has_a_denial_a_payment_and_a_recovery(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false, charge: 110);

        var received = await host.ReceiveAsync(RemittanceFilesOf.ExampleB(await host.NumberAsync(0), await host.NumberAsync(1)));

        Assert.Equal((RemittanceFileState.Posted, 2, 0), (received.State, received.Claims, received.Unmatched));
        Assert.Equal(["DeniedReceivable 110.00", "Charges -110.00"], await host.BalancesAsync(0));
        Assert.Equal(["PatientReceivable 22.00", "Cash 40.00", "Charges -110.00", "ContractualWriteOff 48.00"], await host.BalancesAsync(1));
        Assert.Equal(
            ["PatientReceivable 22.00", "DeniedReceivable 110.00", "Cash 25.00", "ProviderAdjustments 15.00", "Charges -220.00", "ContractualWriteOff 48.00"],
            await host.BooksAsync());
        Assert.Equal((ClaimState.Denied, ClaimState.PatientBalance), ((await host.ClaimAsync(0)).State, (await host.ClaimAsync(1)).State));
        var denial = Assert.Single((await host.WorkAsync(WorkKind.Denial)).Rows);
        Assert.Equal(("CO-97", Money.Dollars(110), "Included in another service"), (denial.Reason, denial.Amount, denial.Meaning));
        Assert.Equal(["M15"], denial.Remarks);
        var recovered = Assert.Single((await host.AskAsync((remittances, token) => remittances.GetProviderAdjustmentsAsync(false, 0, 10, token))).Rows);
        Assert.Equal(("WO", "EXP26070000111", Money.Dollars(15)), (recovered.Reason, recovered.Reference, recovered.Amount));
    }
}
