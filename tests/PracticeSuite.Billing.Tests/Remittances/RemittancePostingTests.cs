using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.X12.Remittances;
using PracticeSuite.X12;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>Where the money of an answer goes, and what becomes of the claim (§6.2).</summary>
public sealed class RemittancePostingTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "C-213"), Trait("Rule", "B-144"), Trait("Rule", "C-381")]
    [MemberData(nameof(Databases))]
    public async Task A_QMB_owes_nothing_and_the_share_is_kept_apart(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 0, qmb: true);

        await host.ReceiveAsync(ExampleA(await host.NumberAsync(0)));

        Assert.Equal(["UnbilledShare 9.77", "Cash 38.28", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"], await host.BalancesAsync(0));
        Assert.Equal(ClaimState.Paid, (await host.ClaimAsync(0)).State);
    }

    [Theory, Trait("Rule", "B-202")]
    [MemberData(nameof(Databases))]
    public async Task A_payer_that_forbids_to_bill_the_patient_leaves_them_nothing(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.Billing.ChangeCommercialAsync(terms => terms with { PatientMayBeBilled = false });

        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40", "PR-3 10"])]));

        Assert.Contains("UnbilledShare 10.00", await host.BalancesAsync(0));
        Assert.Equal(ClaimState.Paid, (await host.ClaimAsync(0)).State);
    }

    [Theory, Trait("Rule", "B-145")]
    [MemberData(nameof(Databases))]
    public async Task A_share_that_was_waived_for_hardship_is_nobodys_debt(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var claim = await host.ClaimAsync(0);
        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.WaiveShareAsync(claim.Id, "Documented hardship", token));

        await host.ReceiveAsync(Of("EFT1", [Claim(claim.Number, 95, adjustments: ["CO-45 40", "PR-3 10"])]));

        Assert.Equal(["Cash 45.00", "Charges -95.00", "ContractualWriteOff 40.00", "HardshipWaiver 10.00"], await host.BalancesAsync(0));
    }

    [Theory, Trait("Rule", "C-211"), Trait("Rule", "C-186"), Trait("Rule", "C-280")]
    [MemberData(nameof(Databases))]
    public async Task What_a_payer_takes_off_on_its_own_account_is_disputed_and_not_the_patients(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);

        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40", "PI-94 5", "OA-94 3"])]));

        Assert.Equal(["DisputedReceivable 5.00", "ReviewReceivable 3.00", "Cash 47.00", "Charges -95.00", "ContractualWriteOff 40.00"], await host.BalancesAsync(0));
        Assert.Equal(ClaimState.PartiallyPaid, (await host.ClaimAsync(0)).State);
        Assert.Equal(("PI-94", Money.Dollars(5)), Only((await host.WorkAsync(WorkKind.Dispute)).Rows));
        Assert.Equal(("OA-94", Money.Dollars(3)), Only((await host.WorkAsync(WorkKind.Review)).Rows));
    }

    [Theory, Trait("Rule", "C-162"), Trait("Rule", "C-217"), Trait("Rule", "C-280")]
    [MemberData(nameof(Databases))]
    public async Task All_to_the_deductible_is_no_denial_and_a_remittance_without_money_posts(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var file = Of("NONE1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40", "PR-1 55"])]);

        var received = await host.ReceiveAsync(file);

        Assert.Contains("*NON*", file, StringComparison.Ordinal);
        Assert.Equal(RemittanceFileState.Posted, received.State);
        Assert.Equal(["PatientReceivable 55.00", "Charges -95.00", "ContractualWriteOff 40.00"], await host.BalancesAsync(0));
        Assert.Equal([ClaimState.ZeroPaid, ClaimState.PatientBalance], (await host.ClaimAsync(0)).History.TakeLast(2).Select(step => step.To));
        Assert.Empty((await host.WorkAsync(WorkKind.Denial)).Rows);
    }

    [Theory, Trait("Rule", "C-214"), Trait("Rule", "C-160q"), Trait("Rule", "C-238")]
    [MemberData(nameof(Databases))]
    public async Task A_denial_is_written_off_by_a_person_and_by_nobody_else(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-29 95"])]));
        Assert.Equal(["DeniedReceivable 95.00", "Charges -95.00"], await host.BalancesAsync(0));
        var denial = (await host.WorkAsync(WorkKind.Denial)).Rows.Single();

        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.WriteOffAsync(denial.Id, denial.Version, "No proof of timely filing", token));

        Assert.Equal(["Charges -95.00", "DenialWriteOff 95.00"], await host.BalancesAsync(0));
        Assert.Equal(ClaimState.WrittenOff, (await host.ClaimAsync(0)).State);
        Assert.Empty((await host.WorkAsync(WorkKind.Denial)).Rows);
        Assert.Equal("No proof of timely filing", (await host.WorkAsync(WorkKind.Denial, done: true)).Rows.Single().DoneReason);
    }

    [Theory, Trait("Rule", "C-280"), Trait("Rule", "C-214")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_of_which_one_line_is_denied_is_partly_paid_and_the_line_is_open(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var number = await host.NumberAsync(0);
        var (paid, denied) = (Claim(number, 60, adjustments: ["CO-45 20"]), Claim(number, 35, adjustments: ["CO-97 35"]));
        var both = paid with { Charge = Money.Dollars(95), Lines = ValueList.Of(paid.Lines.Concat(denied.Lines)) };

        await host.ReceiveAsync(Of("EFT1", [both]));

        Assert.Equal(["DeniedReceivable 35.00", "Cash 40.00", "Charges -95.00", "ContractualWriteOff 20.00"], await host.BalancesAsync(0));
        Assert.Equal(ClaimState.PartiallyPaid, (await host.ClaimAsync(0)).State);
        Assert.Equal(("CO-97", Money.Dollars(35)), Only((await host.WorkAsync(WorkKind.Denial)).Rows));
    }

    [Theory, Trait("Rule", "C-215"), Trait("Rule", "C-160l")]
    [MemberData(nameof(Databases))]
    public async Task A_reversal_takes_the_payment_back_and_the_corrected_answer_stands_alone(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        var first = Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40", "PR-2 11"]);
        var corrected = Claim(first.Id, 95, adjustments: ["CO-45 30", "PR-2 13"]);
        // The second claim is there so that the payment is no debit.
        var other = Claim(await host.NumberAsync(1), 95);
        await host.ReceiveAsync(Of("EFT1", [first]));

        await host.ReceiveAsync(Of("EFT2", [other, first.Reversed()]));
        var between = (await host.BalancesAsync(0), (await host.ClaimAsync(0)).State, (await host.ClaimAsync(0)).Paid);
        await host.ReceiveAsync(Of("EFT3", [corrected]));

        Assert.Equal(["InsuranceReceivable 95.00", "Charges -95.00"], between.Item1);
        Assert.Equal((ClaimState.Reversed, Money.Zero), (between.State, between.Paid));
        Assert.Equal(["PatientReceivable 13.00", "Cash 52.00", "Charges -95.00", "ContractualWriteOff 30.00"], await host.BalancesAsync(0));
        Assert.Equal((ClaimState.PatientBalance, Money.Dollars(52)), ((await host.ClaimAsync(0)).State, (await host.ClaimAsync(0)).Paid));
    }

    [Theory, Trait("Rule", "C-215")]
    [MemberData(nameof(Databases))]
    public async Task A_denial_that_is_reversed_and_paid_in_one_file_leaves_no_denied_amount_and_no_work(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var denied = Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-16 95"]);
        await host.ReceiveAsync(Of("EFT1", [denied]));

        await host.ReceiveAsync(Of("EFT2", [denied.Reversed(), Claim(denied.Id, 95, adjustments: ["CO-45 35"])]));

        Assert.Equal(["Cash 60.00", "Charges -95.00", "ContractualWriteOff 35.00"], await host.BalancesAsync(0));
        Assert.Equal(ClaimState.Paid, (await host.ClaimAsync(0)).State);
        Assert.Empty((await host.WorkAsync(WorkKind.Denial)).Rows);
    }

    [Theory, Trait("Rule", "C-215")]
    [MemberData(nameof(Databases))]
    public async Task An_answer_and_its_reversal_in_one_file_leave_the_claim_open(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var denied = Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-16 95"]);

        await host.ReceiveAsync(Of("NONE1", [denied, denied.Reversed()]));

        Assert.Equal(["InsuranceReceivable 95.00", "Charges -95.00"], await host.BalancesAsync(0));
        Assert.Equal(ClaimState.Reversed, (await host.ClaimAsync(0)).State);
    }

    [Theory, Trait("Rule", "C-234")]
    [MemberData(nameof(Databases))]
    public async Task A_second_copy_that_is_turned_down_leaves_the_books_and_the_claim_as_they_are(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var number = await host.NumberAsync(0);
        await host.ReceiveAsync(Of("EFT1", [Claim(number, 95, adjustments: ["CO-45 40"])]));
        var before = (await host.BalancesAsync(0), (await host.ClaimAsync(0)).State);

        await host.ReceiveAsync(Of("NONE2", [Claim(number, 95, "4", adjustments: ["OA-18 95"])]));

        Assert.Equal(before.Item1, await host.BalancesAsync(0));
        Assert.Equal(before.State, (await host.ClaimAsync(0)).State);
        Assert.Equal(("OA-18", Money.Dollars(95)), Only((await host.WorkAsync(WorkKind.Denial)).Rows));
    }

    [Theory, Trait("Rule", "C-233"), Trait("Rule", "B-165")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_that_could_not_be_processed_is_to_be_mended_and_sent_as_a_new_one(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var denied = Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-16 95"]) with { Remarks = ["MA130"] };

        await host.ReceiveAsync(Of("NONE1", [denied]));

        var claim = await host.ClaimAsync(0);
        Assert.Equal(ClaimState.CorrectionDraft, claim.State);
        Assert.Equal(WorkKind.FixAndResend, Assert.Single(claim.Tasks()).Kind);
    }

    [Theory, Trait("Rule", "C-214"), Trait("Rule", "C-160k"), Trait("Rule", "B-165"), Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task A_denied_claim_that_went_again_is_paid_without_a_credit_and_its_denial_is_done(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var number = await DenyAndResendAsync(host);

        await host.ReceiveAsync(Of("EFT2", [Claim(number, 95, adjustments: ["CO-45 46.17"])]));

        Assert.Equal(["Cash 48.83", "Charges -95.00", "ContractualWriteOff 46.17"], await host.BalancesAsync(0));
        Assert.Equal((ClaimState.Paid, Money.Dollars(48.83m)), ((await host.ClaimAsync(0)).State, (await host.ClaimAsync(0)).Paid));
        Assert.Empty((await host.WorkAsync(WorkKind.CreditBalance)).Rows);
        Assert.Empty((await host.WorkAsync(WorkKind.Denial)).Rows);
        Assert.Equal("The payer decided anew.", Assert.Single((await host.WorkAsync(WorkKind.Denial, done: true)).Rows).DoneReason);
    }

    [Theory, Trait("Rule", "C-214"), Trait("Rule", "C-160k"), Trait("Rule", "B-165")]
    [MemberData(nameof(Databases))]
    public async Task A_denied_claim_that_went_again_is_denied_again_and_one_denial_is_open(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var number = await DenyAndResendAsync(host);

        await host.ReceiveAsync(Of("NONE2", [Claim(number, 95, "4", adjustments: ["CO-50 95"])]));

        Assert.Equal(["DeniedReceivable 95.00", "Charges -95.00"], await host.BalancesAsync(0));
        Assert.Equal(ClaimState.Denied, (await host.ClaimAsync(0)).State);
        Assert.Equal(("CO-50", Money.Dollars(95)), Only((await host.WorkAsync(WorkKind.Denial)).Rows));
    }

    private static async Task<string> DenyAndResendAsync(RemittanceHost host)
    {
        var denied = Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-16 95"]) with { Remarks = ["MA130"] };
        await host.ReceiveAsync(Of("NONE1", [denied]));
        var claim = await host.ClaimAsync(0);
        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(claim.Id, claim.Version, true, token));
        await host.Billing.AnswerAsync(host.Billing.Practice.Patients[0], ClaimState.SyntaxAccepted);
        return claim.Number;
    }

    [Theory, Trait("Rule", "C-184")]
    [MemberData(nameof(Databases))]
    public async Task A_forecast_moves_nothing(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var before = (await host.ClaimAsync(0)).State;

        await host.ReceiveAsync(Of("NONE1", [Claim(await host.NumberAsync(0), 95, "25", adjustments: ["CO-45 95"])]));

        Assert.Empty(await host.BalancesAsync(0));
        Assert.Equal(before, (await host.ClaimAsync(0)).State);
    }

    [Theory, Trait("Rule", "C-236"), Trait("Rule", "C-184")]
    [MemberData(nameof(Databases))]
    public async Task A_second_payer_pays_of_the_patients_share_and_what_it_leaves_is_the_patients(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var number = await host.NumberAsync(0);
        await host.ReceiveAsync(Of("EFT1", [Claim(number, 95, control: "PCN1", adjustments: ["CO-45 40", "PR-2 20"])]));

        await host.ReceiveAsync(Of("EFT2", [Claim(number, 95, "2", "OTHER1", "OA-23 75", "PR-3 5")]));

        Assert.Equal(["PatientReceivable 5.00", "Cash 50.00", "Charges -95.00", "ContractualWriteOff 40.00"], await host.BalancesAsync(0));
        var claim = await host.ClaimAsync(0);
        Assert.Equal((ClaimState.PatientBalance, "PCN1", Money.Dollars(50)), (claim.State, claim.PayerControlNumber, claim.Paid));
    }

    [Theory, Trait("Rule", "C-215"), Trait("Rule", "B-169")]
    [MemberData(nameof(Databases))]
    public async Task A_second_payers_reversal_takes_back_its_own_answer_and_leaves_the_first_payers(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        var number = await host.NumberAsync(0);
        // Both pay the same: only their own numbers tell the answers apart.
        var (first, second) = (Claim(number, 95, control: "PCN1", adjustments: ["CO-45 40", "PI-94 5", "PR-2 25"]), Claim(number, 95, "2", "OTHER1", "OA-23 70"));
        await host.ReceiveAsync(Of("EFT1", [first]));
        var before = (await host.BalancesAsync(0), (await host.ClaimAsync(0)).State);
        await host.ReceiveAsync(OfOther("EFT2", [second]));

        await host.ReceiveAsync(OfOther("EFT3", [Claim(await host.NumberAsync(1), 95), second.Reversed()]));

        var claim = await host.ClaimAsync(0);
        Assert.Equal(before.Item1, await host.BalancesAsync(0));
        Assert.Equal((before.State, "PCN1", Money.Dollars(25)), (claim.State, claim.PayerControlNumber, claim.Paid));
        Assert.Equal(("PI-94", Money.Dollars(5)), Only((await host.WorkAsync(WorkKind.Dispute)).Rows));
    }

    [Theory, Trait("Rule", "C-215"), Trait("Rule", "B-169")]
    [MemberData(nameof(Databases))]
    public async Task The_first_payers_reversal_is_not_taken_for_the_second_payers_that_paid_as_much(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        var number = await host.NumberAsync(0);
        var (first, second) = (Claim(number, 95, control: "PCN1", adjustments: ["CO-45 40", "PR-2 27.50"]), Claim(number, 95, "2", "OTHER1", "OA-23 67.50"));
        await host.ReceiveAsync(Of("EFT1", [first]));
        await host.ReceiveAsync(OfOther("EFT2", [second]));

        await host.ReceiveAsync(Of("EFT3", [Claim(await host.NumberAsync(1), 95), first.Reversed()]));

        var claim = await host.ClaimAsync(0);
        Assert.Equal((ClaimState.Reversed, Money.Dollars(27.50m)), (claim.State, claim.Paid));
        Assert.DoesNotContain(await host.BalancesAsync(0), balance => balance.StartsWith("ContractualWriteOff", StringComparison.Ordinal));
    }

    [Theory, Trait("Rule", "C-183")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_that_is_answered_in_two_pieces_was_paid_what_both_come_to(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var number = await host.NumberAsync(0);

        await host.ReceiveAsync(Of("EFT1", [Claim(number, 60, adjustments: ["CO-45 20"]), Claim(number, 35, adjustments: ["CO-45 10"])]));

        Assert.Equal(Money.Dollars(65), (await host.ClaimAsync(0)).Paid);
    }

    [Theory, Trait("Rule", "B-145"), Trait("Rule", "C-381")]
    [MemberData(nameof(Databases))]
    public async Task A_share_that_is_waived_after_posting_leaves_the_patients_account_and_comes_back_with_the_waiver(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40", "PR-3 10"])]));
        var (claim, before) = (await host.ClaimAsync(0), await host.BalancesAsync(0));

        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.WaiveShareAsync(claim.Id, "Documented hardship", token));
        var waived = await host.BalancesAsync(0);
        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.TakeBackWaiverAsync(claim.Id, "Recorded for somebody else", token));

        Assert.Equal(["Cash 45.00", "Charges -95.00", "ContractualWriteOff 40.00", "HardshipWaiver 10.00"], waived);
        Assert.Equal(before, await host.BalancesAsync(0));
    }

    [Theory, Trait("Rule", "C-215"), Trait("Rule", "B-145")]
    [MemberData(nameof(Databases))]
    public async Task A_reversal_takes_the_share_back_from_wherever_it_stands(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        var claim = await host.ClaimAsync(0);
        var paid = Claim(claim.Number, 95, adjustments: ["CO-45 40", "PR-3 10"]);
        await host.ReceiveAsync(Of("EFT1", [paid]));
        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.WaiveShareAsync(claim.Id, "Documented hardship", token));

        await host.ReceiveAsync(Of("EFT2", [Claim(await host.NumberAsync(1), 95), paid.Reversed()]));

        Assert.Equal(["InsuranceReceivable 95.00", "Charges -95.00"], await host.BalancesAsync(0));
    }

    [Theory, Trait("Rule", "C-236"), Trait("Rule", "B-202")]
    [MemberData(nameof(Databases))]
    public async Task A_second_payer_pays_of_the_share_wherever_it_stands_though_it_is_not_billed_any_more(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var number = await host.NumberAsync(0);
        await host.ReceiveAsync(Of("EFT1", [Claim(number, 95, adjustments: ["CO-45 40", "PR-2 20"])]));
        await host.Billing.ChangeCommercialAsync(terms => terms with { PatientMayBeBilled = false });

        await host.ReceiveAsync(OfOther("EFT2", [Claim(number, 95, "2", "OTHER1", "OA-23 75", "PR-3 5")]));

        Assert.Equal(["UnbilledShare 5.00", "Cash 50.00", "Charges -95.00", "ContractualWriteOff 40.00"], await host.BalancesAsync(0));
    }

    private static string OfOther(string trace, IReadOnlyList<RemittanceClaim> claims) => Of(trace, claims).Replace("EXAMPLE HEALTH PLAN", "OTHER HEALTH PLAN", StringComparison.Ordinal);

    private static (string, Money) Only(IReadOnlyList<WorkItemDto> rows)
    {
        var item = Assert.Single(rows);
        return (item.Reason, item.Amount);
    }
}
