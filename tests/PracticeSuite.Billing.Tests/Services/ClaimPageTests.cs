using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>What a claim's page shows beside the claim: evidence, clocks, proof and expected money.</summary>
public sealed class ClaimPageTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-240"), Trait("Rule", "B-032")]
    [MemberData(nameof(Databases))]
    public async Task The_snapshot_has_consent_visit_enrollment_diagnosis_and_under_whom_the_time_was_furnished(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();

        var evidence = (await host.ClaimAsync(host.Practice.Patients[0])).Evidence;

        Assert.Equal([1, 2, 3, 4], evidence.Consent.Items);
        Assert.Equal(("Verbal", (Guid?)Neighbours.Therapist), (evidence.Consent.Method, evidence.Consent.ObtainedById));
        Assert.Equal(
            (new DateOnly(2026, 8, 20), "99214", (Guid?)Neighbours.Prescriber),
            (evidence.InitiatingVisit!.On, evidence.InitiatingVisit.Code, evidence.InitiatingVisit.PractitionerId));
        Assert.Equal((new DateOnly(2026, 8, 20), "M. Chen, LCSW"), (evidence.Enrollment.From, evidence.Enrollment.DesignatedMember));
        Assert.Equal(["F33.1"], evidence.Diagnoses);
        Assert.Equal("Furnished under the general supervision of A. Patel, PMHNP (42 CFR 410.26(b)(5)).", evidence.Supervision);
        Assert.Equal((Neighbours.Prescriber, "PMHNP"), (evidence.Rendering.StaffId, evidence.Rendering.Credential));
    }

    [Theory, Trait("Rule", "B-242"), Trait("Rule", "B-013")]
    [MemberData(nameof(Databases))]
    public async Task The_snapshot_names_the_scale_the_plan_and_the_entries_that_coordinated(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var patient = await host.AdmitAsync(1, medicare: true, "2026-08-20 08:30-08:40", "2026-09-03 10:00-10:12", "2026-09-17 09:00-09:10");
        await host.RunAsync();

        var evidence = (await host.ClaimAsync(patient)).Evidence;

        Assert.Equal((patient.Chart.Scales[0].Id, "PHQ-9", (int?)9, new DateOnly(2026, 9, 10)), (evidence.Scale.Id, evidence.Scale.Scale, evidence.Scale.Total, evidence.Scale.CompletedOn));
        Assert.Equal((patient.Chart.Plans[0].Id, 3, new DateOnly(2026, 8, 20)), (evidence.Plan.VersionId, evidence.Plan.Number, evidence.Plan.SignedOn));
        var entries = patient.Care(Neighbours.September).Entries;
        Assert.Equal(
            [(entries[1].Id, 1, "TeamCall", entries[1].When.Start), (entries[2].Id, 1, "TeamCall", entries[2].When.Start)],
            evidence.Coordination.Select(entry => (entry.EntryId, entry.Revision, entry.Activity, entry.Start)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_claim_is_found_by_its_whole_number_and_by_nothing_less(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        await host.RunAsync();
        var claim = await host.ClaimAsync(host.Practice.Patients[1]);

        Task<ClaimPageDto> FindAsync(string number) =>
            host.Biller.RunAsync<IClaimAppService, ClaimPageDto>((claims, token) => claims.GetListAsync(new ClaimQuery(Number: number), token));
        var (whole, part) = (await FindAsync($" {claim.Number.ToLowerInvariant()} "), await FindAsync(claim.Number[..^1]));

        Assert.Equal(claim.Id, Assert.Single(whole.Rows).Id);
        Assert.Empty(part.Rows);
    }

    [Theory, Trait("Rule", "B-154")]
    [MemberData(nameof(Databases))]
    public async Task Proof_of_filing_is_what_clearinghouse_and_payer_said_themselves(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 3);
        await host.RunAsync();
        var (stated, implied, withoutNumber) = (host.Practice.Patients[0], host.Practice.Patients[1], host.Practice.Patients[2]);

        var onlyFile = await AnswerAsync(host, stated, ClaimState.SyntaxAccepted, 9, null);
        var proved = await AnswerAsync(host, stated, ClaimState.PayerAccepted, 12, "ICN-7");
        var paid = await AnswerAsync(host, implied, ClaimState.Paid, 20, "ICN-8");
        await AnswerAsync(host, withoutNumber, ClaimState.SyntaxAccepted, 9, null);
        var unnumbered = await AnswerAsync(host, withoutNumber, ClaimState.PayerAccepted, 12, null);

        Assert.Null(onlyFile.Filing.Proof);
        Assert.Equal(new FilingProofDto(new DateOnly(2026, 10, 9), new DateOnly(2026, 10, 12), "ICN-7"), proved.Filing.Proof);
        Assert.Contains(paid.History, step => step is { To: ClaimState.SyntaxAccepted, StatedOn: null });
        Assert.Null(paid.Filing.Proof);
        Assert.Null(unnumbered.Filing.Proof);
    }

    [Theory, Trait("Rule", "B-243")]
    [MemberData(nameof(Databases))]
    public async Task The_page_keeps_the_claim_as_sent_the_answers_and_the_corrections_under_their_hashes(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await AnswerAsync(host, patient, ClaimState.SyntaxAccepted, 9, null);
        await AnswerAsync(host, patient, ClaimState.PayerAccepted, 12, "ICN-7");
        await host.AnswerAsync(patient, ClaimState.Paid, null, Money.Dollars(60));
        var sent = Assert.Single((await host.ClaimAsync(patient)).Versions);
        patient.Chart = patient.Chart with { Diagnoses = [patient.Chart.Diagnoses[0] with { Code = "F41.1" }] };
        await host.RunAsync();

        var claim = await host.ClaimAsync(patient);

        Assert.Equal([7, 1], claim.Versions.Select(version => version.Frequency));
        Assert.Equal(sent, claim.Versions[1]);
        Assert.Equal((Guid?)sent.Id, claim.Versions[0].ReplacesVersionId);
        Assert.Equal(
            [(ClaimState.SyntaxAccepted, 9), (ClaimState.PayerAccepted, 12), (ClaimState.Paid, 20)],
            claim.History.Where(step => step.StatedOn is not null).Select(step => (step.To, step.StatedOn!.Value.Day)));
        Assert.Equal(("835 0001", Money.Dollars(60), "ICN-7"), (claim.History.Last(step => step.To == ClaimState.Paid).Cause, claim.Paid, claim.PayerControlNumber));
        foreach (var version in await host.ReadAsync(db => db.ClaimVersions.AsNoTracking().ToListAsync()))
            Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(version.Evidence))), claim.Versions.Single(one => one.Id == version.Id).Sha256);
    }

    [Theory, Trait("Rule", "B-245")]
    [MemberData(nameof(Databases))]
    public async Task Papers_are_kept_seven_years_and_ten_for_Medicare_Advantage(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var advantage = await host.System.RunAsync<IPayerAppService, PayerDetailDto>((payers, token) => payers.CreateAsync(
            new CreatePayerInput("ADVANTAGE", "Advantage Plan", PayerKind.MedicareAdvantage, null, new DateOnly(2020, 1, 1)), token));
        await host.System.RunAsync<IPayerAppService, PayerEnrollmentDto>((payers, token) => payers.EnrollAsync(
            advantage.Id, Neighbours.Prescriber, new DateOnly(2020, 1, 1), null, token));
        var other = host.Practice.Admit(2);
        await host.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
            new CoverageInput(other.Id, advantage.Id, 1, new DateOnly(2020, 1, 1), null, "A1"), token));
        await host.RunAsync();

        var (medicare, plan) = (await host.ClaimAsync(host.Practice.Patients[0]), await host.ClaimAsync(other));

        Assert.Equal((7, new DateOnly(2033, 9, 17)), (medicare.Filing.KeepYears, medicare.Filing.KeepUntil));
        Assert.Equal((10, new DateOnly(2036, 9, 17), "16"), (plan.Filing.KeepYears, plan.Filing.KeepUntil, plan.Evidence.Coverage.FilingIndicator));
    }

    [Theory, Trait("Rule", "B-155"), Trait("Rule", "B-151")]
    [MemberData(nameof(Databases))]
    public async Task The_board_and_the_claim_warn_before_the_filing_limit_until_the_claim_has_gone(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        var early = (await host.ClaimAsync(patient)).Filing;

        host.Host.Clock.AdjustTime(new DateTimeOffset(2026, 12, 9, 16, 0, 0, TimeSpan.Zero));
        var late = (await host.ClaimAsync(patient)).Filing;
        var row = await RowAsync(host);
        await host.AnswerAsync(patient, ClaimState.PayerAccepted);

        Assert.Equal((new DateOnly(2026, 12, 16), 68, null), (early.FileBy, early.DaysLeft, early.Warning));
        Assert.Equal((7, 7), (late.DaysLeft, late.Warning));
        Assert.Equal((new DateOnly(2026, 12, 16), 7), (row.FileBy, row.FilingWarning));
        Assert.Equal((null, null), ((await RowAsync(host)).FileBy, (await RowAsync(host)).FilingWarning));
        Assert.Null((await host.ClaimAsync(patient)).Filing.FileBy);
    }

    [Theory, Trait("Rule", "B-152")]
    [MemberData(nameof(Databases))]
    public async Task A_secondary_payers_clock_starts_at_the_first_payers_answer_where_its_rules_say_so(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
            new CoverageInput(patient.Id, host.Commercial, 2, new DateOnly(2020, 1, 1), null, "W12345"), token));
        await host.RunAsync();
        var before = (await host.ClaimAsync(patient)).Filing;

        var fromService = (await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(38.28m))).Filing;
        var payer = await host.ReadAsync(db => db.Payers.AsNoTracking().SingleAsync(p => p.Id == host.Commercial));
        var rules = payer.Profiles.MaxBy(profile => profile.Number)!.Terms;
        await host.System.RunAsync<IPayerAppService, PayerDetailDto>((payers, token) => payers.ChangeTermsAsync(
            host.Commercial, payer.Version, new DateOnly(2026, 1, 1), rules with { SecondaryFromPrimaryEob = true }, token));
        var fromRemittance = (await host.ClaimAsync(patient)).Filing;

        Assert.Null(before.Secondary);
        Assert.Equal(new SecondaryFilingDto("Acme Health", new DateOnly(2026, 12, 16)), fromService.Secondary);
        Assert.Equal(new SecondaryFilingDto("Acme Health", new DateOnly(2027, 1, 18)), fromRemittance.Secondary);
    }

    [Theory, Trait("Rule", "B-142"), Trait("Rule", "B-143"), Trait("Rule", "B-144")]
    [InlineData(DatabaseKind.Sqlite, false, 977, 0)]
    [InlineData(DatabaseKind.MariaDb, false, 977, 0)]
    [InlineData(DatabaseKind.Sqlite, true, 0, 977)]
    [InlineData(DatabaseKind.MariaDb, true, 0, 977)]
    public async Task A_Medicare_claim_shows_who_is_expected_to_pay_what_and_asks_a_QMB_for_nothing(DatabaseKind kind, bool qmb, long patientOwes, long bucket)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.ReadAsync(db => db.UpdateAllAsync(db.Coverages, set => set.SetProperty(c => c.Qmb, qmb), default));
        await host.RunAsync();

        var expected = (await host.ClaimAsync(host.Practice.Patients[0])).ExpectedPayment!;

        Assert.Equal((4883L, 4617L, 977L), (expected.Allowed.Cents, expected.Contractual.Cents, expected.Coinsurance.Cents));
        Assert.Equal((78L, 3828L), (expected.Sequestration.Cents, expected.Paid.Cents));
        Assert.Equal((patientOwes, bucket), (expected.PatientBalance.Cents, expected.QmbBucket.Cents));
        Assert.Equal(Money.Dollars(283), expected.YearsDeductible);
    }

    private static Task<ClaimDto> AnswerAsync(BillingHost host, Neighbours.Patient patient, ClaimState state, int day, string? number) =>
        host.Biller.RunAsync<IClaimAppService, ClaimDto>(async (claims, token) => await claims.RecordOutcomeAsync(
            (await claims.GetListAsync(new ClaimQuery(PatientId: patient.Id), token)).Rows[0].Id,
            new ClaimOutcomeInput(state, new DateOnly(2026, 10, day), number, null, null), token));

    private static async Task<MonthBoardRowDto> RowAsync(BillingHost host) => (await host.Biller.RunAsync<IMonthEndAppService, MonthBoardPageDto>(
        (months, token) => months.GetPageAsync(new MonthBoardQuery(Neighbours.September), token))).Rows[0];
}
