using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>Good claims go, bad ones stay with what was found.</summary>
public sealed class SendingEditsTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-120"), Trait("Rule", "C-125"), Trait("Rule", "C-015"), Trait("Rule", "C-160b"), Trait("Rule", "C-161")]
    public async Task A_bad_claim_is_held_with_field_value_and_fix_and_the_good_one_goes(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        var bad = host.Billing.Practice.Patients[1];
        await host.ReleaseAllAsync();
        bad.Chart = bad.Chart with { Demographics = bad.Chart.Demographics with { Zip = "1220A" } };

        var built = await host.BuildAsync();

        Assert.Equal((1, 1), (built.Built!.Claims, built.Held));
        Assert.Equal([ClaimState.Batched, ClaimState.Held], await host.StatesAsync());
        var found = Assert.Single((await host.WayAsync(bad)).Findings);
        Assert.Equal(("C-015", "2010BA N403", "1220A"), (found.Rule, found.Field, found.Value));
        Assert.NotEmpty(found.Fix);
        var board = await host.AsBillerAsync((submissions, token) => submissions.GetBoardAsync(new SubmissionBoardQuery(), token));
        Assert.Equal(found, Assert.Single(Assert.Single(board.Held).Findings));
        var step = (await host.Billing.ClaimAsync(bad)).History[^1];
        Assert.Equal((ClaimState.Ready, ClaimState.Held, "test user", "The edits before sending stopped it: C-015"), (step.From, step.To, step.By, step.Cause));
        Assert.DoesNotContain("1220A", Assert.Single((await host.Billing.ClaimAsync(bad)).Tasks()).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-120")]
    public async Task What_was_stopped_is_told_page_by_page_and_counted_whole(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 3);
        await host.ReleaseAllAsync();
        foreach (var bad in host.Billing.Practice.Patients)
            bad.Chart = bad.Chart with { Demographics = bad.Chart.Demographics with { Zip = "1220A" } };
        await host.BuildAsync();

        var board = await host.AsBillerAsync((submissions, token) => submissions.GetBoardAsync(new SubmissionBoardQuery(HeldFrom: 2, Take: 2), token));
        var first = await host.AsBillerAsync((submissions, token) => submissions.GetStoppedAsync(0, 2, token));

        Assert.Equal((3, 1, 3, 2), (board.HeldTotal, board.Held.Count, first.Total, first.Rows.Count));
        Assert.Equal(3, board.Held.Concat(first.Rows).Select(claim => claim.ClaimId).Distinct().Count());
        Assert.All(first.Rows, claim => Assert.Single(claim.Findings));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-160c")]
    public async Task A_claim_that_was_mended_is_released_and_goes_with_the_next_batch(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var patient = host.Billing.Practice.Patients[0];
        var right = patient.Chart;
        await host.ReleaseAllAsync();
        patient.Chart = right with { Demographics = right.Demographics with { SexCode = "X" } };
        Assert.Null((await host.BuildAsync()).Built);
        patient.Chart = right;
        // No run lets it go: a person has to have looked.
        await host.Billing.RunAsync();
        Assert.Equal([ClaimState.Held], await host.StatesAsync());

        await host.ReleaseAgainAsync();
        await host.BuildAsync();

        Assert.Equal([ClaimState.Batched], await host.StatesAsync());
        Assert.Empty((await host.WayAsync()).Findings);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-127"), Trait("Rule", "B-179")]
    public async Task A_day_of_which_the_insurer_is_not_to_be_told_is_not_told(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var patient = host.Billing.Practice.Patients[0];
        await host.ReleaseAllAsync();
        patient.Chart = patient.Chart with { RestrictedOn = new DateOnly(2026, 9, 1) };

        var built = await host.BuildAsync();

        Assert.Null(built.Built);
        Assert.Equal("C-127", Assert.Single((await host.WayAsync()).Findings).Rule);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-128")]
    public async Task A_claim_whose_time_has_passed_stays(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        await host.ReleaseAllAsync();
        // 90 days from 17 September, the last one included.
        host.Billing.Host.Clock.AdjustTime(new DateTimeOffset(2026, 12, 17, 16, 0, 0, TimeSpan.Zero));

        await host.BuildAsync();

        var found = Assert.Single((await host.WayAsync()).Findings);
        Assert.Equal(("C-128", "The payer took it until 2026-12-16."), (found.Rule, found.Problem));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-128"), Trait("Rule", "B-163")]
    public async Task Taking_back_is_late_on_no_day(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        var patient = host.Billing.Practice.Patients[0];
        await host.SendAllAsync();
        await host.Billing.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(60));
        patient.Work.Clear();
        await host.Billing.RunAsync();
        await host.ReleaseAgainAsync();
        host.Billing.Host.Clock.AdjustTime(new DateTimeOffset(2027, 6, 1, 16, 0, 0, TimeSpan.Zero));

        var built = await host.BuildAsync();

        Assert.Equal((1, 0), (built.Built?.Claims, built.Held));
        Assert.Equal(8, (await host.Billing.ClaimAsync(patient)).Versions[0].Frequency);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-342")]
    public async Task A_payer_that_has_not_enrolled_the_practice_gets_nothing(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await SetAsync(PayerFileEnrollment.Requested);
        await host.ReleaseAllAsync();
        await host.BuildAsync();
        Assert.Equal("C-342", Assert.Single((await host.WayAsync()).Findings).Rule);

        await SetAsync(PayerFileEnrollment.Active);
        await host.ReleaseAgainAsync();

        Assert.Equal(1, (await host.BuildAsync()).Built!.Claims);

        Task<ClearinghouseDto> SetAsync(PayerFileEnrollment enrollment) => host.Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>((all, token) => all.SetPayerAsync(
            host.Clearinghouse, new ClearinghousePayerInput(host.Billing.Medicare, "EXMAC", ClaimsEnrollment: enrollment, ClaimsEnrolledOn: new DateOnly(2026, 9, 1)), token));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-126")]
    public async Task The_same_service_goes_once(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();
        var other = await host.Billing.AdmitAsync(2);
        await host.ReleaseAllAsync();
        await host.Billing.System.RunAsync<Data.BillingDbContext>(async (db, token) =>
        {
            // As another program's claim of the same patient and day would stand there.
            var sent = db.Entry(await db.Claims.SingleAsync(c => c.State == ClaimState.Transmitted, token));
            (sent.Property(c => c.Program).CurrentValue, sent.Property(c => c.PatientId).CurrentValue) = ("OTHER", other.Id);
            await db.SaveChangesAsync(token);
        });

        var built = await host.BuildAsync();

        Assert.Equal((null, 1), (built.Built, built.Held));
        Assert.Equal("C-126", await host.Billing.ReadAsync(db => db.ClaimFindings.Select(f => f.Rule).SingleAsync()));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-343")]
    public async Task A_test_file_leaves_every_claim_as_it_is_and_so_does_its_answer(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2, mode: ClearinghouseMode.Test);
        var bad = host.Billing.Practice.Patients[1];
        await host.ReleaseAllAsync();
        bad.Chart = bad.Chart with { Demographics = bad.Chart.Demographics with { Zip = "1220A" } };

        var built = await host.BuildAsync();
        await host.ExchangeAsync();
        var file = await File.ReadAllTextAsync(Path.Combine(host.Out, host.Sent().Single()));
        await host.AnswerAsync(Answers.Functional(1, "R", isTest: true));
        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(Answers.ClaimsOf(file).Single(), "A7", "164", "U", null)], isTest: true), "277.txt");

        Assert.Equal((1, 1), (built.Built!.Claims, built.Held));
        Assert.Equal("C-015", Assert.Single(Assert.Single(built.Tried).Findings).Rule);
        Assert.Contains("*0*T*:", file, StringComparison.Ordinal);
        Assert.Equal([ClaimState.Ready, ClaimState.Ready], await host.StatesAsync());
        Assert.Equal(BatchState.Rejected, (await host.LastBatchAsync()).Batch.State);
        Assert.Equal(MessageOutcome.Rejected, Assert.Single(Assert.Single((await host.WayAsync()).Transmissions).Messages).Outcome);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-343")]
    public async Task An_answer_of_tests_to_a_profile_for_production_changes_nothing(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();

        await host.AnswerAsync(Answers.Functional(1, isTest: true));

        Assert.Equal([ClaimState.Transmitted], await host.StatesAsync());
        var file = await host.LastFileAsync();
        Assert.Equal(InboundState.Quarantined, file.State);
        Assert.Contains("ISA15", file.Problem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_practice_with_nothing_ready_is_told_so(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.BuildAsync());

        Assert.Equal("Billing:NothingReady", refusal.Code);
    }
}
