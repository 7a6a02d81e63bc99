using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Disclosures;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>A claim that rests on what a Part 2 program made (P-071, P-076, P-078, P-080, P-081).</summary>
public sealed class Part2ClaimTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.MariaDb];

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-071"), Trait("Rule", "P-081"), Trait("Rule", "P-082")]
    public async Task Without_consent_its_month_is_held_and_for_the_program_alone(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        OfProgram(host.Practice.Patients[1]);

        await host.RunAsync();

        var labelled = await host.ReadAsync(db => db.Results.Where(result => result.IsPart2).SingleAsync());
        Assert.Equal((host.Practice.Patients[1].Id, " H-PART2-CONSENT "), (labelled.PatientId, labelled.HoldCodes));
        var (rows, figures) = await BoardAsync(host);
        Assert.Equal([host.Practice.Patients[0].Id], rows);
        Assert.Equal(1, figures);
        await MemberAsync(host, Neighbours.Therapist);
        Assert.Equal((2, 2), ((await BoardAsync(host)).Rows.Count, (await BoardAsync(host)).Figures));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-073"), Trait("Rule", "P-078"), Trait("Rule", "P-080")]
    public async Task A_release_under_consent_is_disclosed_by_it_and_other_releases_are_not(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        var consent = await ConsentAsync(host, host.Practice.Patients[1]);
        await host.RunAsync();

        await ReleaseAsync(host, host.Practice.Patients[0]);
        await ReleaseAsync(host, host.Practice.Patients[1]);

        var disclosure = Assert.Single(host.Practice.Disclosed);
        Assert.Equal(
            (host.Practice.Patients[1].Id, DisclosureBasis.Part2Consent, (Guid?)consent, true),
            (disclosure.PatientId, disclosure.Basis, disclosure.ConsentId, disclosure.IsPart2));
        Assert.Equal("Medicare Part B", disclosure.Recipient);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-076")]
    public async Task Answers_and_aged_shares_of_a_program_say_that_they_are(DatabaseKind kind)
    {
        await using var host = await Remittances.RemittanceHost.CreateAsync(kind);
        var patient = await host.Billing.AdmitAsync(2);
        await ConsentAsync(host.Billing, patient);
        await host.Billing.RunAsync();
        var claims = new[] { await host.NumberAsync(0), await host.NumberAsync(1) };

        await host.ReceiveAsync(Of("EFT1", [.. claims.Select(number => Claim(number, 95, adjustments: ["CO-45 40", "PR-2 15"]))]));
        var remittance = (await host.AskAsync((all, token) => all.GetListAsync(0, 1, token))).Rows[0].Id;
        var answers = (await host.AskAsync((all, token) => all.GetClaimsAsync(remittance, 0, 10, token))).Rows;
        var aged = (await host.Billing.Biller.RunAsync<IRevenueAppService, PatientAgingDto>((all, token) => all.GetPatientAgingAsync(0, 10, token))).Rows;

        Assert.Equal([false, true], answers.Select(row => row.IsPart2));
        Assert.Equal([(host.Billing.Practice.Patients[0].Id, false), (patient.Id, true)], aged.OrderBy(row => row.IsPart2).Select(row => (row.PatientId, row.IsPart2)));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-078"), Trait("Rule", "P-080")]
    public async Task What_a_clearinghouse_carries_is_written_down_each_time_it_leaves_and_not_before(DatabaseKind kind)
    {
        await using var host = await Submissions.SubmissionHost.CreateAsync(kind);
        var consent = await ConsentAsync(host.Billing, host.Billing.Practice.Patients[0]);
        await host.ReleaseAllAsync();
        await host.BuildAsync();
        var before = host.Billing.Practice.Disclosed.Count;

        await host.ExchangeAsync();
        await host.AnswerAsync(Submissions.Answers.Functional(1, "R"));
        await host.ReleaseAgainAsync();
        await host.BuildAsync();
        await host.ExchangeAsync();

        Assert.Equal(0, before);
        Assert.Equal([consent, consent], host.Billing.Practice.Disclosed.Select(one => one.ConsentId!.Value));
        Assert.Equal(2, host.Billing.Practice.Disclosed.Select(one => one.SourceId).Distinct().Count());
    }

    /// <summary>What a labelled claim is made of has no label of its own and goes nowhere that the claim does not go.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-071")]
    public async Task In_a_copy_of_the_record_all_that_a_labelled_claim_is_made_of_is_labelled(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        await ConsentAsync(host, host.Practice.Patients[1]);
        await host.RunAsync();

        foreach (var part in new[] { "claims", "claim-versions", "claim-time", "claim-steps" })
        {
            Assert.Equal([false], await LabelsAsync(host, part, host.Practice.Patients[0].Id));
            Assert.Equal([true], await LabelsAsync(host, part, host.Practice.Patients[1].Id));
        }
    }

    private static Task<List<bool>> LabelsAsync(BillingHost host, string part, Guid patient) => host.System.RunAsync<IServiceProvider, List<bool>>(
        async (services, ct) => await services.GetServices<IPatientRecordPart>().Single(one => one.Name == part).ReadAsync(patient, ct).Select(item => item.IsPart2).Distinct().ToListAsync(ct));

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-078"), Trait("Rule", "P-081")]
    public async Task Once_the_consent_is_taken_back_nothing_more_goes_out(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await ConsentAsync(host, patient);
        await MemberAsync(host, Neighbours.Therapist);
        await host.RunAsync();
        var claim = await host.ClaimAsync(patient);

        patient.Chart = patient.Chart with { Consents = [.. patient.Chart.Consents.Select(one => one.Kind == ConsentKind.Part2Tpo ? one with { RevokedAt = host.Host.Clock.GetUtcNow() } : one)] };
        var release = await Assert.ThrowsAsync<BusinessException>(() => ReleaseAsync(host, patient));
        var paper = await Assert.ThrowsAsync<BusinessException>(() => IssueAsync(host, claim.Id));

        Assert.Contains("H-PART2-CONSENT", release.Message, StringComparison.Ordinal);
        Assert.Equal("Billing:SuperbillWithoutProgramConsent", paper.Code);
        Assert.Empty(host.Practice.Disclosed);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-081")]
    public async Task A_consent_for_treatment_alone_tells_a_payer_nothing(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await ConsentAsync(host, host.Practice.Patients[0], Part2Purposes.Treatment);

        await host.RunAsync();

        Assert.Equal(" H-PART2-CONSENT ", await host.ReadAsync(db => db.Results.Select(result => result.HoldCodes).SingleAsync()));
        Assert.Empty((await BoardAsync(host)).Rows);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-076")]
    public async Task Its_superbill_carries_the_notice_and_the_consents_scope_and_is_written_down(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await ConsentAsync(host, patient);
        await host.RunAsync();

        var issued = await IssueAsync(host, (await host.ClaimAsync(patient)).Id);

        var content = await host.ReadAsync(db => db.Superbills.Where(one => one.Id == issued.Id).Select(one => one.Content).SingleAsync());
        Assert.Contains("all records to my payers", content, StringComparison.Ordinal);
        Assert.Equal((DisclosureBasis.Individual, (Guid?)issued.Id), (host.Practice.Disclosed[0].Basis, host.Practice.Disclosed[0].SourceId));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-071")]
    public async Task A_claim_that_no_longer_rests_on_the_programs_work_stays_in_it(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await ConsentAsync(host, patient);
        await host.RunAsync();

        patient.Chart = patient.Chart with { Diagnoses = [.. patient.Chart.Diagnoses.Select(one => one with { IsPart2 = false })] };
        await host.RunAsync();

        Assert.True(await host.ReadAsync(db => db.Claims.Select(claim => claim.IsPart2).SingleAsync()));
    }

    private static void OfProgram(Neighbours.Patient patient) => patient.OfProgram();

    private static Task<Guid> ConsentAsync(BillingHost host, Neighbours.Patient patient, Part2Purposes purposes = Part2Purposes.All) =>
        ProgramPatients.ConsentAsync(host, patient, purposes);

    private static Task MemberAsync(BillingHost host, Guid staff) => host.System.RunAsync<IPart2Access>((part2, token) =>
        part2.KeepMembersAsync([new ProgramTime(staff, host.Host.Clock.GetUtcNow().AddDays(-1), null)], token));

    private static async Task<(IReadOnlyList<Guid> Rows, int Figures)> BoardAsync(BillingHost host)
    {
        var page = await host.Biller.RunAsync<IMonthEndAppService, MonthBoardPageDto>((months, token) => months.GetPageAsync(new MonthBoardQuery(Neighbours.September), token));
        return ([.. page.Rows.Select(row => row.PatientId)], page.Total);
    }

    private static async Task ReleaseAsync(BillingHost host, Neighbours.Patient patient)
    {
        var claim = await host.ClaimAsync(patient);
        await host.Biller.RunAsync<IClaimAppService>((claims, token) => claims.ReleaseAsync(claim.Id, claim.Version, reviewed: false, token));
    }

    private static Task<SuperbillDto> IssueAsync(BillingHost host, Guid claim) =>
        host.Biller.RunAsync<ISuperbillAppService, SuperbillDto>((superbills, token) => superbills.IssueAsync(claim, null, token));
}
