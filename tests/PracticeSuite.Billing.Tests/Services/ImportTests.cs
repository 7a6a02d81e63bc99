using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

public sealed class ImportTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-190"), Trait("Rule", "B-192"), Trait("Rule", "B-196"), Trait("Rule", "B-200"), Trait("Rule", "B-201")]
    [MemberData(nameof(Databases))]
    public async Task Payers_come_with_the_rules_of_their_kind_and_change_by_version(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);

        await ImportAsync(host, ("payers.csv", "code,name,kind\nBLUE,Blue Plan,Commercial\nSTATE,State Medicaid,Medicaid"),
            ("payer_profiles.csv", "payer,effective_from,covers_99484,threshold_minutes,required_modifiers,sequestration_percent,claim_filing_indicator\nBLUE,2026-01-01,yes,11,HO U1,1.25,bl"));

        var payers = await PayersAsync(host);
        var (first, second) = (payers["BLUE"].Profiles[1], payers["BLUE"].Profiles[0]);
        Assert.Equal((null, 20, (DateOnly?)new DateOnly(2025, 12, 31)), (first.Covers99484, first.ThresholdMinutes, first.EffectiveTo));
        Assert.Equal((true, 11, 1.25m, null), (second.Covers99484, second.ThresholdMinutes, second.SequestrationPercent, second.EffectiveTo));
        Assert.Equal(["HO", "U1"], second.RequiredModifiers);
        Assert.Equal(("CI", "BL"), (first.ClaimFilingIndicator, second.ClaimFilingIndicator));
        Assert.False(payers["STATE"].Profiles[0].PatientMayBeBilled);
    }

    [Theory, Trait("Rule", "B-114")]
    [MemberData(nameof(Databases))]
    public async Task Modifiers_that_no_claim_carries_are_refused_at_their_column(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(host,
            ("payer_profiles.csv", "payer,effective_from,required_modifiers\nACME,2026-01-01,HO 95")));

        var problem = Assert.Single(refused.Problems);
        Assert.Equal((2, "required_modifiers"), (problem.Line, problem.Column));
        Assert.Contains("95", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_problem_of_a_file_is_told_with_line_and_column_and_nothing_is_kept(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var before = await host.CountRowsAsync();

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(host,
            ("payers.csv", "code,name,kind\nMEDICARE,Again,MedicareB\nNEW,,Commercial\nNEW2,Name,Wrong"),
            ("payer_profiles.csv", "payer,effective_from,threshold_minutes,accepts_frequency_78\nMEDICARE,2026-01-01,11,\nMEDICARE,2019-01-01,,\nMEDICARE,2026-01-01,,yes\nNOBODY,2026-01-01,,"),
            ("coverages.csv", "patient,payer,from,to\nP-0001,MEDICARE,2026-01-01,\nP-9999,MEDICARE,2026-01-01,\nP-0001,ACME,2026-02-01,2026-01-01"),
            ("fees.csv", "code,amount,effective_from\n99484,0.00,2026-01-01\n99484,95.00,2020-01-01\n994,1.00,2026-01-01"),
            ("settings.csv", "setting,value\nprefer_g0323,maybe\nno_such,yes"),
            ("claim_outcomes.csv", "patient,month,state,date\nP-0001,2026-09,Paid,2026-10-20")));

        Assert.Equal(
            [
                "claim_outcomes.csv:2:month", "coverages.csv:2:from", "coverages.csv:3:patient", "coverages.csv:4:to", "fees.csv:2:amount", "fees.csv:3:effective_from",
                "fees.csv:4:code", "payer_profiles.csv:2:threshold_minutes", "payer_profiles.csv:3:effective_from", "payer_profiles.csv:4:accepts_frequency_78",
                "payer_profiles.csv:5:payer", "payers.csv:2:code", "payers.csv:3:name", "payers.csv:4:kind", "settings.csv:2:value", "settings.csv:3:setting",
            ],
            refused.Problems.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column}").Order(StringComparer.Ordinal));
        Assert.Equal(before, await host.CountRowsAsync());
    }

    [Theory, Trait("Rule", "B-232"), Trait("Rule", "B-060")]
    [MemberData(nameof(Databases))]
    public async Task The_official_diagnosis_list_takes_the_place_of_the_one_that_came_along(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        patient.Chart = patient.Chart with { Diagnoses = [patient.Chart.Diagnoses[0] with { Code = "F44.4" }] };
        var before = await MeterAsync(host);

        await ImportAsync(host, ("icd10.csv", "code,leaf,valid_from,valid_to\nF444,yes,2015-10-01,\nF33.1,no,2015-10-01,\nA00.0,yes,2015-10-01,"));
        var listed = await MeterAsync(host);
        await ImportAsync(host, ("icd10.csv", "code,leaf,valid_from,valid_to\nF444,yes,2015-10-01,2026-08-31"));
        var ended = await MeterAsync(host);
        patient.Chart = patient.Chart with { Diagnoses = [patient.Chart.Diagnoses[0] with { Code = "F33.1" }] };

        Assert.Equal(["H-DX-INVALID"], before);
        Assert.Empty(listed);
        Assert.Equal(["H-DX-INVALID"], ended);
        Assert.Equal(["H-DX-INVALID"], await MeterAsync(host));
        Assert.Equal(2, await host.ReadAsync(db => db.DiagnosisCodes.CountAsync()));
    }

    [Theory, Trait("Rule", "B-102")]
    [MemberData(nameof(Databases))]
    public async Task The_quarters_edits_are_loaded_and_hold_from_their_day(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        host.Practice.Patients[0].SeenOn = new DateOnly(2026, 9, 17);
        host.Practice.Patients[0].Work.Add("2026-09-17 12:00-12:20");

        await ImportAsync(host, ("ncci_pairs.csv", "code,other,effective_from,effective_to\n99214,99484,2026-07-01,\n11042,97597,2026-07-01,"));
        var held = await MeterAsync(host);
        await ImportAsync(host, ("ncci_pairs.csv", "code,other,effective_from,effective_to\n99214,99484,2026-07-01,2026-08-31"));

        Assert.Equal(["H-NCCI"], held);
        Assert.Empty(await MeterAsync(host));
        Assert.Equal(1, await host.ReadAsync(db => db.CodePairs.CountAsync()));
    }

    private static async Task<IReadOnlyList<string>> MeterAsync(BillingHost host)
    {
        var meter = await host.Biller.RunAsync<ICareMonthMeter, CareMonthMeterDto?>(
            (meters, token) => meters.GetAsync(host.Practice.Patients[0].Id, Neighbours.September, token));
        return [.. meter!.Holds.Select(hold => hold.Code)];
    }

    [Theory, Trait("Rule", "B-212")]
    [MemberData(nameof(Databases))]
    public async Task A_file_cannot_release_a_claim(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(
            host, ("claim_outcomes.csv", "patient,month,state,date\nP-0001,2026-09,Ready,2026-10-20")));

        Assert.Equal("claim_outcomes.csv:2:state", Assert.Single(refused.Problems.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column}")));
        Assert.Equal(ClaimState.Draft, (await host.ClaimAsync(host.Practice.Patients[0])).State);
    }

    [Theory, Trait("Rule", "B-038")]
    [MemberData(nameof(Databases))]
    public async Task A_practitioner_is_enrolled_with_a_payer_once_at_a_time(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(host,
            ("payer_enrollments.csv", "practitioner,payer,from,to\nLCSW,MEDICARE,2024-01-01,2024-12-31\nLCSW,MEDICARE,2025-01-01,\nLCSW,MEDICARE,2026-01-01,")));

        Assert.Equal(4, Assert.Single(refused.Problems).Line);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_became_of_claims_is_taken_row_by_row_in_the_order_of_events(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false, patients: 2);
        await host.RunAsync();

        await ImportAsync(host, ("claim_outcomes.csv",
            "patient,month,state,date,payer_control_number,amount,document\nP-0001,2026-09,Paid,2026-10-20,PCN1,60.00,835 0001\n"
            + "P-0001,2026-09,CorrectionDraft,2026-10-21,,,\nP-0002,2026-09,PayerRejected,2026-10-15,,,277CA A7"));

        var (paid, rejected) = (await host.ClaimAsync(host.Practice.Patients[0]), await host.ClaimAsync(host.Practice.Patients[1]));
        Assert.Equal((ClaimState.CorrectionDraft, "PCN1", Money.Dollars(60)), (paid.State, paid.PayerControlNumber, paid.Paid));
        Assert.Equal((ClaimState.Held, WorkKind.FixAndResend), (rejected.State, Assert.Single(rejected.Tasks()).Kind));
        Assert.Equal("277CA A7", rejected.History[^1].Cause);
    }

    [Theory, Trait("Rule", "B-165")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_returned_as_unprocessable_is_mended_and_goes_as_a_new_original(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await ImportAsync(host, ("claim_outcomes.csv",
            "patient,month,state,date,payer_control_number,amount,remark_codes\nP-0001,2026-09,Denied,2026-10-05,PCN1,0.00,M77 MA130"));
        var returned = await host.ClaimAsync(patient);
        patient.Chart = patient.Chart with { Diagnoses = [patient.Chart.Diagnoses[0] with { Code = "F41.1" }] };

        await host.RunAsync();
        var mended = await host.ClaimAsync(patient);
        var released = await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(mended.Id, mended.Version, false, token));

        Assert.Equal((ClaimState.CorrectionDraft, WorkKind.FixAndResend), (returned.State, Assert.Single(returned.Tasks()).Kind));
        Assert.Contains("MA130", returned.Tasks()[0].Text, StringComparison.Ordinal);
        Assert.Equal((ClaimState.Ready, 2, 1, null), (released.State, released.CurrentVersion, released.Versions[0].Frequency, released.Versions[0].OriginalPayerControlNumber));
        Assert.Equal("F41.1", Assert.Single(released.Evidence.Diagnoses));
        Assert.Single(released.Tasks());
    }

    [Theory, Trait("Rule", "B-167"), Trait("Rule", "C-147")]
    [MemberData(nameof(Databases))]
    public async Task The_same_rejection_read_twice_changes_nothing_and_the_claim_goes_again_as_an_original(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        (string, string) file = ("claim_outcomes.csv", "patient,month,state,date,document\nP-0001,2026-09,PayerRejected,2026-10-05,277CA A7");

        await ImportAsync(host, file);
        var once = await host.ClaimAsync(patient);
        await ImportAsync(host, file);
        var twice = await host.ClaimAsync(patient);
        await host.RunAsync();
        var unchanged = await host.ClaimAsync(patient);
        patient.Chart = patient.Chart with { Diagnoses = [patient.Chart.Diagnoses[0] with { Code = "F41.1" }] };
        await host.RunAsync();
        var mended = await host.ClaimAsync(patient);

        Assert.Equal((once.Tasks().Count, once.History.Count), (twice.Tasks().Count, twice.History.Count));
        Assert.Equal((ClaimState.Held, 1), (unchanged.State, unchanged.CurrentVersion));
        Assert.Equal((ClaimState.Draft, 2, 1), (mended.State, mended.CurrentVersion, mended.Versions[0].Frequency));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Settings_rates_and_other_services_come_in_by_file(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);

        await ImportAsync(host,
            ("settings.csv", "setting,value\nprefer_g0323,yes\nrelease_after_month_close,no"),
            ("rates.csv", "payer,code,facility,effective_from,amount,source,confidence\nACME,99484,no,2026-01-01,61.20,contract 2026,high"),
            ("other_services.csv", "patient,date,code,practitioner,instrument,confirmed_reason\nP-0001,2026-09-10,96127,PMHNP,PHQ-9,\nP-0001,2026-09-11,99484,,,called their office"));

        var stored = await host.ReadAsync(async db => (
            await db.Settings.SingleAsync(), await db.Rates.SingleAsync(), await db.OtherServices.OrderBy(s => s.On).ToListAsync()));
        Assert.Equal((true, false, true), (stored.Item1.PreferG0323, stored.Item1.ReleaseAfterMonthClose, stored.Item1.Accept90792AsInitiating));
        Assert.Equal((6120L, "High"), (stored.Item2.AmountCents, stored.Item2.Confidence));
        Assert.Equal([false, true], stored.Item3.Select(service => service.Confirmed));
    }

    private static async Task<Dictionary<string, PayerDetailDto>> PayersAsync(BillingHost host)
    {
        var all = await host.Biller.RunAsync<IPayerAppService, List<PayerDetailDto>>(async (payers, token) =>
        {
            var details = new List<PayerDetailDto>();
            foreach (var payer in await payers.GetListAsync(token))
                details.Add(await payers.GetAsync(payer.Id, token));
            return details;
        });
        return all.ToDictionary(payer => payer.Code);
    }

    private static Task ImportAsync(BillingHost host, params (string Name, string Content)[] files) => host.System.RunAsync<FolderImport>(
        (import, token) => import.RunAsync(
            files.ToDictionary(file => file.Name, file => (Func<Stream>)(() => new MemoryStream(Encoding.UTF8.GetBytes(file.Content)))), false, _ => { }, token));
}
