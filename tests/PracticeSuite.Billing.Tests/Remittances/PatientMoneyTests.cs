using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>What becomes of a patient's payment when a payer takes its answer back, says it twice, or decides anew.</summary>
public sealed class PatientMoneyTests
{
    private static readonly string[] ExampleA = ["CO-45 46.17", "CO-253 0.78", "PR-2 9.77"];

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "C-215"), Trait("Rule", "C-382"), Trait("Rule", "C-386")]
    [MemberData(nameof(Databases))]
    public async Task A_share_that_is_paid_is_not_billed_again_when_its_answer_is_taken_back_and_given_anew(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2);
        var paid = Claim(await host.NumberAsync(0), 95, adjustments: ExampleA);
        await host.ReceiveAsync(Of("EFT1", [paid]));
        await host.PayAsync(0, 9.77m);
        var before = await host.BalancesAsync(0);

        await host.ReceiveAsync(Of("EFT2", [Claim(await host.NumberAsync(1), 95, adjustments: ["CO-45 46.17"]), paid.Reversed()]));
        var between = (await host.BalancesAsync(0), (await host.ClaimAsync(0)).State, (await host.WorkAsync(WorkKind.PatientCredit)).Rows.Single().Amount);
        await host.ReceiveAsync(Of("EFT3", [paid]));

        Assert.Equal(["InsuranceReceivable 95.00", "PatientReceivable -9.77", "Cash 9.77", "Charges -95.00"], between.Item1);
        Assert.Equal((ClaimState.Reversed, Money.Dollars(9.77m)), (between.State, between.Amount));
        Assert.Equal(before, await host.BalancesAsync(0));
        Assert.Equal((ClaimState.Closed, Money.Dollars(38.28m)), ((await host.ClaimAsync(0)).State, (await host.ClaimAsync(0)).Paid));
        Assert.Empty((await host.WorkAsync(WorkKind.PatientCredit)).Rows);
        Assert.Empty((await host.WorkAsync(WorkKind.CreditBalance)).Rows);
    }

    [Theory, Trait("Rule", "B-163"), Trait("Rule", "C-160m"), Trait("Rule", "C-160n"), Trait("Rule", "C-386")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_that_the_patient_has_paid_up_is_taken_back_like_any_other_and_their_money_is_theirs(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        var patient = host.Billing.Practice.Patients[0];
        var paid = Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40", "PR-2 15"]);
        await host.ReceiveAsync(Of("EFT1", [paid]));
        await host.PayAsync(0, 15);
        var closed = (await host.ClaimAsync(0)).State;
        patient.Work.RemoveAt(1);

        await host.Billing.RunAsync();
        var found = await host.ClaimAsync(0);
        var released = await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(found.Id, found.Version, true, token));
        await host.Billing.AnswerAsync(patient, ClaimState.SyntaxAccepted);
        await host.ReceiveAsync(Of("EFT2", [Claim(await host.NumberAsync(1), 95, adjustments: ["CO-45 40"]), paid.Reversed()]));

        Assert.Equal((ClaimState.Closed, ClaimState.CorrectionDraft, 8), (closed, found.State, found.Versions[0].Frequency));
        Assert.Equal(WorkKind.Refund, Assert.Single(found.Tasks()).Kind);
        Assert.Equal(ClaimState.Ready, released.State);
        Assert.Equal(ClaimState.Voided, (await host.ClaimAsync(0)).State);
        Assert.Equal(["PatientReceivable -15.00", "Cash 15.00"], await host.BalancesAsync(0));
        Assert.Equal(Money.Dollars(15), Assert.Single((await host.WorkAsync(WorkKind.PatientCredit)).Rows).Amount);
    }

    /// <summary>$20 is disputed with the payer; the patient pays $50 of a share of $15.</summary>
    [Theory, Trait("Rule", "C-382")]
    [MemberData(nameof(Databases))]
    public async Task What_a_patient_pays_too_much_closes_no_claim_of_which_an_insurer_owes_something(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 20", "PI-16 20", "PR-2 15"])]));
        var before = (await host.BalancesAsync(0)).Contains("DisputedReceivable 20.00");

        await host.PayAsync(0, 50);

        Assert.True(before);
        Assert.NotEqual(ClaimState.Closed, (await host.ClaimAsync(0)).State);
        Assert.Equal(Money.Dollars(35), Assert.Single((await host.WorkAsync(WorkKind.PatientCredit)).Rows).Amount);
    }

    [Theory, Trait("Rule", "B-165"), Trait("Rule", "C-160m"), Trait("Rule", "C-160o")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_that_is_written_off_or_closed_may_be_corrected_and_reopened(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40", "PR-2 15"]), Claim(await host.NumberAsync(1), 95, "4", adjustments: ["CO-29 95"])]));
        await host.PayAsync(0, 15);
        var denial = Assert.Single((await host.WorkAsync(WorkKind.Denial)).Rows);
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.WriteOffAsync(denial.Id, denial.Version, "Given up", token));
        var (closed, written) = (await host.ClaimAsync(0), await host.ClaimAsync(1));

        foreach (var claim in new[] { closed, written })
            await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.CorrectAsync(claim.Id, "Wrong place of service", token));
        await host.Billing.RunAsync();

        Assert.Equal((ClaimState.Closed, ClaimState.WrittenOff), (closed.State, written.State));
        Assert.Equal((ClaimState.CorrectionDraft, ClaimState.CorrectionDraft), ((await host.ClaimAsync(0)).State, (await host.ClaimAsync(1)).State));
        Assert.Equal((7, 7), ((await host.ClaimAsync(0)).Versions[0].Frequency, (await host.ClaimAsync(1)).Versions[0].Frequency));
    }

    [Theory, Trait("Rule", "C-161"), Trait("Rule", "C-215")]
    [MemberData(nameof(Databases))]
    public async Task An_answer_that_the_claims_state_cannot_follow_is_a_decision_for_a_person(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        var paid = Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40"]);
        await host.ReceiveAsync(Of("EFT1", [paid]));
        var claim = await host.ClaimAsync(0);
        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.CorrectAsync(claim.Id, "Wrong place of service", token));

        await host.ReceiveAsync(Of("EFT2", [Claim(await host.NumberAsync(1), 95, adjustments: ["CO-45 40"]), paid.Reversed()]));

        var item = Assert.Single((await host.WorkAsync(WorkKind.Decision)).Rows);
        Assert.Equal((claim.Number, ClaimState.CorrectionDraft), (item.ClaimNumber, (await host.ClaimAsync(0)).State));
        Assert.Contains("has taken its answer back", item.Text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "B-166"), Trait("Rule", "C-381")]
    [MemberData(nameof(Databases))]
    public async Task A_payment_that_came_twice_leaves_its_money_and_nothing_else(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        var paid = Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40", "PR-2 15", "PI-94 5", "OA-94 3"]);
        await host.ReceiveAsync(Of("EFT1", [paid]));
        var once = await host.BalancesAsync(0);

        await host.ReceiveAsync(Of("EFT2", [paid]));
        var twice = await host.BalancesAsync(0);
        await host.ReceiveAsync(Of("EFT3", [Claim(await host.NumberAsync(1), 95, adjustments: ["CO-45 40"]), paid.Reversed()]));

        Assert.Equal(
            ["InsuranceReceivable -32.00", "PatientReceivable 15.00", "DisputedReceivable 5.00", "ReviewReceivable 3.00", "Cash 64.00", "Charges -95.00", "ContractualWriteOff 40.00"], twice);
        Assert.Equal((1, 1), ((await host.WorkAsync(WorkKind.Dispute)).Rows.Count, (await host.WorkAsync(WorkKind.Review)).Rows.Count));
        Assert.Equal((ClaimState.PartiallyPaid, Money.Dollars(32)), ((await host.ClaimAsync(0)).State, (await host.ClaimAsync(0)).Paid));
        Assert.Equal(once, await host.BalancesAsync(0));
        Assert.Empty((await host.WorkAsync(WorkKind.CreditBalance)).Rows);
    }

    [Theory, Trait("Rule", "C-214"), Trait("Rule", "C-215")]
    [MemberData(nameof(Databases))]
    public async Task A_denial_that_was_given_up_and_is_paid_after_all_is_no_credit(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var number = await host.NumberAsync(0);
        await WriteOffAsync(host, Claim(number, 95, "4", adjustments: ["CO-29 95"]));

        await host.ReceiveAsync(Of("EFT2", [Claim(number, 95, adjustments: ["CO-45 46.17"])]));
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.UndoAsync(0, JournalKind.WriteOff));

        Assert.Equal(["Cash 48.83", "Charges -95.00", "ContractualWriteOff 46.17"], await host.BalancesAsync(0));
        Assert.Equal(ClaimState.Paid, (await host.ClaimAsync(0)).State);
        Assert.Empty((await host.WorkAsync(WorkKind.CreditBalance)).Rows);
        Assert.Equal("Billing:WriteOffGone", refusal.Code);
    }

    [Theory, Trait("Rule", "C-214"), Trait("Rule", "C-215")]
    [MemberData(nameof(Databases))]
    public async Task A_denial_that_was_given_up_is_taken_back_from_where_it_stands(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var denied = Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-29 95"]);
        await WriteOffAsync(host, denied);

        await host.ReceiveAsync(Of("NONE2", [denied.Reversed()]));

        Assert.Equal(["InsuranceReceivable 95.00", "Charges -95.00"], await host.BalancesAsync(0));
        Assert.Equal(ClaimState.Reversed, (await host.ClaimAsync(0)).State);
    }

    [Theory, Trait("Rule", "B-144"), Trait("Rule", "C-213"), Trait("Rule", "C-386")]
    [MemberData(nameof(Databases))]
    public async Task A_QMB_that_is_recorded_after_the_patient_has_paid_gets_it_back(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ExampleA)]));
        await host.PayAsync(0, 9.77m);
        var patient = host.Billing.Practice.Patients[0].Id;
        var shown = (await host.Billing.System.RunAsync<ICoverageAppService, IReadOnlyList<CoverageDto>>((coverages, token) => coverages.GetListAsync(patient, token))).Single();

        await host.Billing.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.CorrectAsync(
            shown.Id, new CoverageInput(patient, shown.PayerId, 1, shown.From, null, shown.MemberId, Qmb: true, Version: shown.Version), token));

        Assert.Equal(["PatientReceivable -9.77", "UnbilledShare 9.77", "Cash 48.05", "Charges -95.00", "ContractualWriteOff 46.17", "Sequestration 0.78"], await host.BalancesAsync(0));
        Assert.Equal(Money.Dollars(9.77m), Assert.Single((await host.WorkAsync(WorkKind.PatientCredit)).Rows).Amount);
    }

    [Theory, Trait("Rule", "B-145"), Trait("Rule", "C-382")]
    [MemberData(nameof(Databases))]
    public async Task A_waiver_is_about_what_is_still_owed_and_leaves_what_was_paid(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40", "PR-2 15"])]));
        await host.PayAsync(0, 20);
        var claim = await host.ClaimAsync(0);

        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.WaiveShareAsync(claim.Id, "Documented hardship", token));

        Assert.Contains("PatientReceivable -5.00", await host.BalancesAsync(0));
    }

    [Theory, Trait("Rule", "C-236"), Trait("Rule", "C-386")]
    [MemberData(nameof(Databases))]
    public async Task What_a_second_payer_pays_of_a_share_that_the_patient_has_paid_is_the_patients(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var number = await host.NumberAsync(0);
        await host.ReceiveAsync(Of("EFT1", [Claim(number, 95, adjustments: ["CO-45 40", "PR-2 20"])]));
        await host.PayAsync(0, 20);

        await host.ReceiveAsync(Of("EFT2", [Claim(number, 95, "2", "OTHER1", "OA-23 75", "PR-3 5")]));

        Assert.Equal(["PatientReceivable -15.00", "Cash 70.00", "Charges -95.00", "ContractualWriteOff 40.00"], await host.BalancesAsync(0));
        Assert.Equal(Money.Dollars(50), (await host.ClaimAsync(0)).Paid);
        Assert.Equal(Money.Dollars(15), Assert.Single((await host.WorkAsync(WorkKind.PatientCredit)).Rows).Amount);
    }

    [Theory, Trait("Rule", "C-143"), Trait("Rule", "C-146"), Trait("Rule", "C-184"), Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task A_run_closes_what_a_run_has_found_and_neither_what_an_answer_asks_nor_what_is_owed(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2);
        var removed = host.Billing.Practice.Patients.Select(patient => patient.Work[1]).ToList();
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ExampleA), Claim(await host.NumberAsync(1), 95, adjustments: ExampleA)]));
        await host.ReceiveAsync(Of("NONE2", [Claim(await host.NumberAsync(0), 95, "23", adjustments: ["OA-45 95"])]));
        foreach (var patient in host.Billing.Practice.Patients)
            patient.Work.RemoveAt(1);
        await host.Billing.RunAsync();
        var owing = await host.ClaimAsync(0);
        var refund = (await host.WorkAsync(WorkKind.Refund)).Rows.Single(row => row.ClaimId == owing.Id);
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.RefundAsync(refund.Id, refund.Version, "14 minutes", token));
        for (var i = 0; i < removed.Count; i++)
            host.Billing.Practice.Patients[i].Work.Add(removed[i]);

        await host.Billing.RunAsync();

        Assert.Equal(owing.Id, Assert.Single((await host.WorkAsync(WorkKind.Refund)).Rows).ClaimId);
        Assert.Contains("another payer's", Assert.Single((await host.WorkAsync(WorkKind.Decision)).Rows).Text, StringComparison.Ordinal);
        Assert.StartsWith("Nothing is left to do", Assert.Single((await host.WorkAsync(WorkKind.Refund, done: true)).Rows).DoneReason, StringComparison.Ordinal);
    }

    private static async Task WriteOffAsync(RemittanceHost host, X12.Remittances.RemittanceClaim denied)
    {
        await host.ReceiveAsync(Of("NONE1", [denied]));
        var denial = Assert.Single((await host.WorkAsync(WorkKind.Denial)).Rows);
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.WriteOffAsync(denial.Id, denial.Version, "Given up", token));
    }
}
