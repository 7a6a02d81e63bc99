using System.Buffers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Eligibility;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.X12;
using PracticeSuite.X12.Eligibility;
using PracticeSuite.X12.Envelopes;
using Xunit;

namespace PracticeSuite.Billing.Tests.Eligibility;

/// <summary>Whether an insurance holds is asked of the payer, and what it says stands at the coverage with its day (C-345).</summary>
public sealed class EligibilityTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    /// <summary>Days until a claim is released, and questions by then.</summary>
    public static TheoryData<DatabaseKind, int, int> Waits => new()
    {
        { DatabaseKind.Sqlite, 2, 1 }, { DatabaseKind.Sqlite, 8, 2 }, { DatabaseKind.MariaDb, 2, 1 }, { DatabaseKind.MariaDb, 8, 2 },
    };

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-345"), Trait("Rule", "C-034"), Trait("Rule", "C-012")]
    public async Task The_payer_is_asked_for_mental_health_and_says_what_the_patient_still_pays(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        host.Billing.Practice.Patients[0].IsNamed("Maria", "III");
        var asked = await AskAsync(host);
        await host.ExchangeAsync();
        var file = await File.ReadAllTextAsync(Path.Combine(host.Out, host.Sent().Single()));
        var sent = await LatestAsync(host);

        await host.AnswerAsync(AnswerOf(file), "271.txt");

        foreach (var segment in (string[])["GS*HS*EXSUBMIT*EXCLRHOUSE*", "NM1*PR*2*MEDICARE PART B*****PI*EXMAC~", "NM1*IL*1*LAST0001*ROSA*MARIA**III*MI*1EG4TE5MK72~", "DTP*291*D8*20261009~", "EQ*MH~"])
            Assert.Contains(segment, file, StringComparison.Ordinal);
        Assert.Equal("270_EXSUBMIT_000000001.txt", host.Sent().Single());
        Assert.Equal((EligibilityState.Asked, EligibilityState.Sent), (asked.State, sent.State));
        var said = await LatestAsync(host);
        Assert.Equal((EligibilityState.Answered, true, Money.Dollars(20), Money.Dollars(57), "MEDICARE PART B"), (said.State, said.IsActive, said.Copay, said.DeductibleLeft, said.Plan));
        Assert.Equal((InboundKind.Eligibility, InboundState.Applied, 1), await FileAsync(host));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-345")]
    public async Task A_member_whom_the_payer_does_not_know_is_a_question_without_an_answer(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await AskAsync(host);
        await host.ExchangeAsync();
        var file = await File.ReadAllTextAsync(Path.Combine(host.Out, host.Sent().Single()));

        await host.AnswerAsync(AnswerOf(file, answer => answer with { Benefits = [], Rejections = [new EligibilityRejection("2100C", false, "75", "C")] }), "271.txt");

        var said = await LatestAsync(host);
        Assert.Equal((EligibilityState.Failed, null), (said.State, said.IsActive));
        Assert.Contains("knows no such member", said.Problem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-345"), Trait("Rule", "C-147")]
    public async Task An_answer_to_a_question_of_somebody_else_is_put_aside(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await AskAsync(host);
        await host.ExchangeAsync();
        var file = await File.ReadAllTextAsync(Path.Combine(host.Out, host.Sent().Single()));

        await host.AnswerAsync(AnswerOf(file, answer => answer with { Trace = "NOTOURS" }), "271.txt");

        Assert.Equal(EligibilityState.Sent, (await LatestAsync(host)).State);
        Assert.Equal((InboundKind.Eligibility, InboundState.Quarantined, 0), await FileAsync(host));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-345")]
    public async Task What_was_asked_more_than_thirty_days_ago_is_asked_anew_when_a_claim_is_released(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.Billing.RunAsync();
        await AskAsync(host);
        await host.ReleaseAgainAsync();
        var atOnce = await CountAsync(host);
        await host.BuildAsync();
        await host.ExchangeAsync();
        await host.AnswerAsync(Answers.Functional((await host.LastBatchAsync()).Batch.Control, "R"));
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(31));

        var stale = (await LatestAsync(host)).IsStale;
        await host.ReleaseAgainAsync();

        Assert.Equal((1, true, 2), (atOnce, stale, await CountAsync(host)));
        Assert.Equal((EligibilityState.Asked, false), ((await LatestAsync(host)).State, (await LatestAsync(host)).IsStale));
    }

    [Theory, MemberData(nameof(Waits))]
    [Trait("Rule", "C-345")]
    public async Task A_question_that_nobody_answered_is_asked_anew_when_a_claim_is_released_a_week_later(DatabaseKind kind, int days, int questions)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.Billing.RunAsync();
        await AskAsync(host);
        await host.ExchangeAsync();
        var file = await File.ReadAllTextAsync(Path.Combine(host.Out, host.Sent().Single()));
        await host.AnswerAsync(AnswerOf(file, answer => answer with { Benefits = [], Rejections = [new EligibilityRejection("2100A", false, "42", "R")] }), "271.txt");
        var failed = (await LatestAsync(host)).State;

        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(days));
        await host.ReleaseAgainAsync();

        Assert.Equal((EligibilityState.Failed, questions), (failed, await CountAsync(host)));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-341")]
    public async Task A_payer_that_no_clearinghouse_carries_is_not_asked(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>((all, token) => all.SetPayerAsync(
            host.Clearinghouse, new ClearinghousePayerInput(host.Billing.Medicare, "EXMAC", SendsClaims: false), token));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => AskAsync(host));

        Assert.Equal("Billing:NoWayToAsk", refusal.Code);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "P-073"), Trait("Rule", "P-080"), Trait("Rule", "P-141")]
    public async Task Where_the_practice_is_a_program_a_question_is_disclosed_when_it_leaves_and_not_before(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await BecomeProgramAsync(host);
        var consent = await ProgramPatients.ConsentAsync(host.Billing, host.Billing.Practice.Patients[0]);
        var asked = await AskAsync(host);
        Assert.Empty(host.Billing.Practice.Disclosed);

        await host.ExchangeAsync();

        var disclosed = Assert.Single(host.Billing.Practice.Disclosed);
        Assert.Equal((consent, asked.Id, "Medicare Part B"), (disclosed.ConsentId!.Value, disclosed.SourceId!.Value, disclosed.Recipient));
        Assert.Contains(AuditAction.Transmit, await host.Billing.System.ActsOnAsync("EligibilityCheck"));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "P-078"), Trait("Rule", "P-081")]
    public async Task A_question_waits_for_no_file_once_the_consent_is_withdrawn(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await BecomeProgramAsync(host);
        var patient = host.Billing.Practice.Patients[0];
        await ProgramPatients.ConsentAsync(host.Billing, patient);
        await AskAsync(host);
        patient.Chart = patient.Chart with { Consents = [patient.Chart.Consents[0]] };

        await host.ExchangeAsync();

        Assert.Empty(host.Sent());
        Assert.Empty(host.Billing.Practice.Disclosed);
        var check = await LatestAsync(host);
        Assert.Equal(EligibilityState.Failed, check.State);
        Assert.Contains("was not asked", check.Problem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-345"), Trait("Rule", "P-078")]
    public async Task Who_may_not_be_asked_about_any_more_keeps_no_claim_from_its_release(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        await BecomeProgramAsync(host);
        var patients = host.Billing.Practice.Patients;
        foreach (var patient in patients)
            await ProgramPatients.ConsentAsync(host.Billing, patient);
        foreach (var coverage in await host.Billing.ReadAsync(db => db.Coverages.Select(c => c.Id).ToListAsync()))
            await host.Billing.System.RunAsync<IEligibilityAppService, EligibilityDto>((eligibility, token) => eligibility.CheckAsync(coverage, token));
        await host.Billing.RunAsync();
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(31));
        patients[0].Chart = patients[0].Chart with { Consents = [patients[0].Chart.Consents[0]], Diagnoses = [.. patients[0].Chart.Diagnoses.Select(one => one with { IsPart2 = false })] };

        await host.ReleaseAllAsync();

        Assert.Equal([ClaimState.Ready, ClaimState.Ready], await host.StatesAsync());
        Assert.Equal((1, 2), (await CountAsync(host, patients[0]), await CountAsync(host, patients[1])));
    }

    private static Task BecomeProgramAsync(SubmissionHost host) => host.Billing.System.RunAsync<IPart2Access>((part2, token) =>
        part2.KeepMembersAsync([new ProgramTime(null, host.Billing.Host.Clock.GetUtcNow().AddDays(-1), null)], token));

    private static Task<int> CountAsync(SubmissionHost host, Neighbours.Patient patient) =>
        host.Billing.ReadAsync(db => db.EligibilityChecks.CountAsync(check => check.PatientId == patient.Id));

    private static async Task<EligibilityDto> AskAsync(SubmissionHost host)
    {
        var coverage = await host.Billing.ReadAsync(db => db.Coverages.Select(c => c.Id).SingleAsync());
        return await host.Billing.Biller.RunAsync<IEligibilityAppService, EligibilityDto>((eligibility, token) => eligibility.CheckAsync(coverage, token));
    }

    private static async Task<EligibilityDto> LatestAsync(SubmissionHost host) => (await host.Billing.Biller.RunAsync<IEligibilityAppService, IReadOnlyList<EligibilityDto>>(
        (eligibility, token) => eligibility.GetListAsync(host.Billing.Practice.Patients[0].Id, token))).Single();

    private static Task<int> CountAsync(SubmissionHost host) => host.Billing.ReadAsync(db => db.EligibilityChecks.CountAsync());

    private static async Task<(InboundKind, InboundState, int)> FileAsync(SubmissionHost host)
    {
        var file = await host.LastFileAsync();
        return (file.Kind, file.State, file.Answers);
    }

    /// <summary>A payer's answer to the questions of a file.</summary>
    private static string AnswerOf(string file, Func<EligibilityAnswer, EligibilityAnswer>? change = null)
    {
        var reference = file.Split("BHT*0022*13*")[1].Split('*')[0];
        var answer = new EligibilityAnswer
        {
            Reference = reference,
            Date = new DateOnly(2026, 10, 9),
            Time = new TimeOnly(12, 1),
            Payer = EntityName.Organization("MEDICARE PART B", "PI", "EXMAC"),
            Provider = EntityName.Organization("HARBOR BEHAVIORAL", "XX", "1993999998"),
            Trace = reference,
            TraceCompany = "9123456789",
            Subscriber = new EligiblePerson(EntityName.Person("LAST0001", "ROSA", "MI", "1EG4TE5MK72"), new DateOnly(1985, 3, 12), "F"),
            Dates = [new EligibilityDate("346", new DateOnly(2018, 4, 1))],
            Benefits =
            [
                new EligibilityBenefit("1", "IND", ["30", "MH"], Plan: "MEDICARE PART B"),
                new EligibilityBenefit("C", "IND", ["30"], Period: "29", Amount: Money.Dollars(57)),
                new EligibilityBenefit("B", "IND", ["MH"], Period: "27", Amount: Money.Dollars(20)),
            ],
        };
        var output = new ArrayBufferWriter<byte>();
        var refused = X12Writer.WriteEligibilityAnswers(
            output, new Envelope("EXCLRHOUSE", "EXSUBMIT", new DateOnly(2026, 10, 9), new TimeOnly(12, 1), 602, IsTest: false), change?.Invoke(answer) ?? answer);
        Assert.Empty(refused);
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }
}
