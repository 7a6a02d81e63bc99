using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Submissions.Transport;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>A batch that cannot go, or did not arrive, and how its claims come back.</summary>
public sealed class StuckBatchTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340"), Trait("Rule", "C-160e")]
    public async Task A_folder_that_is_gone_says_nothing_of_what_lay_in_it(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await StageAsync(host);
        Directory.Delete(host.Out, recursive: true);

        await host.ExchangeAsync();
        Directory.CreateDirectory(host.Out);
        await host.ExchangeAsync();

        Assert.Equal(BatchState.Staged, (await host.LastBatchAsync()).Batch.State);
        Assert.Equal([ClaimState.Batched], await host.StatesAsync());
        Assert.Contains("is not there", Assert.Single(await host.AsBillerAsync((submissions, token) => submissions.GetHealthAsync(token))).Problem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340")]
    public async Task Nobody_changes_the_place_under_a_batch_that_is_not_out(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await StageAsync(host);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ChangeAsync(host, SubmissionHost.Profile() with { Folder = "other" }));
        await ChangeAsync(host, SubmissionHost.Profile() with { Name = "Renamed" });

        Assert.Equal("Billing:BatchesUnderWay", refusal.Code);
        Assert.Equal(BatchState.Staged, (await host.LastBatchAsync()).Batch.State);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-163")]
    public async Task A_batch_is_taken_back_and_its_claims_go_again(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await StageAsync(host);
        var first = (await host.LastBatchAsync()).Batch;

        await host.Billing.Biller.RunAsync<ISubmissionAppService>((submissions, token) => submissions.TakeBackAsync(first.Id, "wrong payer", token));

        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        Assert.Equal((ClaimState.Held, "Batch 1 was taken back: wrong payer"), (claim.State, claim.History[^1].Cause));
        await host.ReleaseAgainAsync();
        await host.BuildAsync();
        await host.ExchangeAsync();
        Assert.Equal([(await host.LastBatchAsync()).Batch.FileName], host.Sent());
        Assert.Equal((BatchState.TakenBack, BatchState.Transmitted), ((await BatchAsync(host, first.Id)).State, (await host.LastBatchAsync()).Batch.State));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-163")]
    public async Task What_has_its_name_is_not_taken_back(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await StageAsync(host);
        var batch = (await host.LastBatchAsync()).Batch;
        File.Move(Path.Combine(host.Out, FileNames.TemporaryOf(batch.FileName)), Path.Combine(host.Out, batch.FileName));

        var refusal = await Assert.ThrowsAsync<BusinessException>(
            () => host.Billing.Biller.RunAsync<ISubmissionAppService>((submissions, token) => submissions.TakeBackAsync(batch.Id, "why not", token)));

        Assert.Equal("Billing:BatchHasItsName", refusal.Code);
        Assert.Equal([ClaimState.Batched], await host.StatesAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-148"), Trait("Rule", "C-163")]
    public async Task What_the_clearinghouse_never_got_is_held_with_the_reason(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        await host.SendAllAsync();
        var batch = (await host.LastBatchAsync()).Batch;

        await host.Billing.Biller.RunAsync<ISubmissionAppService>((submissions, token) => submissions.MarkLostAsync(batch.Id, "their help desk", token));

        Assert.Equal([ClaimState.Held, ClaimState.Held], await host.StatesAsync());
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        Assert.Equal([ClaimState.FileRejected, ClaimState.Held], claim.History.TakeLast(2).Select(step => step.To));
        Assert.Contains("never got it: their help desk", claim.History[^1].Cause, StringComparison.Ordinal);
        Assert.NotEqual("system", claim.History[^1].By);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-148")]
    public async Task A_batch_that_lies_for_a_day_is_told(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.ReleaseAllAsync();
        await host.BuildAsync();

        host.Billing.Host.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(Silence.NotHandedOver, Assert.Single((await host.AsBillerAsync((submissions, token) => submissions.GetBoardAsync(new SubmissionBoardQuery(), token))).Silent).Missing);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-146")]
    public async Task An_answer_to_what_never_left_is_put_aside_and_read_again_later(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.ReleaseAllAsync();
        var name = (await host.BuildAsync()).Built!.FileName;
        await File.WriteAllTextAsync(Path.Combine(host.Out, name), "in the way");

        await host.AnswerAsync(Answers.Functional(1));

        var file = await host.LastFileAsync();
        Assert.Equal(InboundState.Quarantined, file.State);
        Assert.Equal([ClaimState.Batched], await host.StatesAsync());
        File.Delete(Path.Combine(host.Out, name));
        await host.ExchangeAsync();
        await host.Billing.Biller.RunAsync<ISubmissionAppService>((submissions, token) => submissions.ReadAgainAsync(file.Id, token));
        await host.ExchangeAsync();
        Assert.Equal((InboundState.Applied, null), ((await host.LastFileAsync()).State, (await host.LastFileAsync()).Problem));
        Assert.Equal([ClaimState.SyntaxAccepted], await host.StatesAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-164")]
    public async Task A_claim_that_went_on_without_its_batch_stops_it(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.ReleaseAllAsync();
        await host.BuildAsync();
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.RecordOutcomeAsync(
            claim.Id, new ClaimOutcomeInput(ClaimState.PayerAccepted, new DateOnly(2026, 10, 12), "PCN1", null, "by hand"), token));

        await host.ExchangeAsync();

        Assert.Empty(host.Sent());
        Assert.Contains("gone on without it", (await host.LastBatchAsync()).Batch.Problem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-127")]
    public async Task What_a_patient_asks_before_the_file_leaves_is_heard(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var patient = host.Billing.Practice.Patients[0];
        await host.ReleaseAllAsync();
        await host.BuildAsync();
        patient.Chart = patient.Chart with { RestrictedOn = new DateOnly(2026, 9, 1) };

        await host.ExchangeAsync();

        Assert.Empty(host.Sent());
        Assert.Contains("may not be told", (await host.LastBatchAsync()).Batch.Problem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-127"), Trait("Rule", "P-078")]
    public async Task A_consent_that_is_withdrawn_before_the_batch_is_made_keeps_its_claim(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        await ProgramPatients.ConsentAsync(host.Billing, host.Billing.Practice.Patients[1]);
        await host.ReleaseAllAsync();
        Withdraw(host);

        var built = await host.BuildAsync();

        Assert.Equal((1, 1), (built.Built!.Claims, built.Held));
        Assert.Equal([ClaimState.Batched, ClaimState.Held], await host.StatesAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-127"), Trait("Rule", "P-078")]
    public async Task A_consent_that_is_withdrawn_before_the_file_is_written_stops_the_batch(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        await ProgramPatients.ConsentAsync(host.Billing, host.Billing.Practice.Patients[1]);
        await host.ReleaseAllAsync();
        await host.BuildAsync();
        Withdraw(host);

        await host.ExchangeAsync();

        Assert.Empty(host.Sent());
        Assert.Equal(BatchState.Built, (await host.LastBatchAsync()).Batch.State);
        Assert.Contains("may not be told", (await host.LastBatchAsync()).Batch.Problem, StringComparison.Ordinal);
        Assert.Empty(host.Billing.Practice.Disclosed);
    }

    /// <summary>Written and not renamed yet, it has told nobody anything.</summary>
    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-127"), Trait("Rule", "P-078"), Trait("Rule", "C-163")]
    public async Task A_consent_that_is_withdrawn_before_the_file_has_its_name_stops_the_batch_and_it_can_be_taken_back(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        await ProgramPatients.ConsentAsync(host.Billing, host.Billing.Practice.Patients[1]);
        await StageAsync(host);
        Withdraw(host);

        await host.ExchangeAsync();
        var waiting = (await host.LastBatchAsync()).Batch;
        await host.Billing.Biller.RunAsync<ISubmissionAppService>((submissions, token) => submissions.TakeBackAsync(waiting.Id, "consent withdrawn", token));
        await host.ExchangeAsync();

        Assert.Equal(BatchState.Staged, waiting.State);
        Assert.Contains("may not be told", waiting.Problem, StringComparison.Ordinal);
        Assert.Empty(host.Sent());
        Assert.Empty(host.Billing.Practice.Disclosed);
        Assert.Equal([ClaimState.Held, ClaimState.Held], await host.StatesAsync());
    }

    /// <summary>The process died after writing and before that was written down.</summary>
    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340"), Trait("Rule", "C-163")]
    public async Task What_lies_there_of_a_batch_that_was_taken_back_before_it_was_staged_is_swept_away(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.ReleaseAllAsync();
        var batch = (await host.BuildAsync()).Built!;
        var part = Path.Combine(host.Out, FileNames.TemporaryOf(batch.FileName));
        await File.WriteAllTextAsync(part, "ISA*00*");
        await host.Billing.Biller.RunAsync<ISubmissionAppService>((submissions, token) => submissions.TakeBackAsync(batch.Id, "not now", token));

        await host.ExchangeAsync();

        Assert.False(File.Exists(part));
        Assert.Equal((BatchState.TakenBack, null), ((await BatchAsync(host, batch.Id)).State, (await BatchAsync(host, batch.Id)).Bytes));
    }

    private static void Withdraw(SubmissionHost host)
    {
        var patient = host.Billing.Practice.Patients[1];
        patient.Chart = patient.Chart with { Consents = [patient.Chart.Consents[0]] };
    }

    /// <summary>The file lies there under its temporary name, because another has its own.</summary>
    private static async Task StageAsync(SubmissionHost host)
    {
        await host.ReleaseAllAsync();
        var name = (await host.BuildAsync()).Built!.FileName;
        await File.WriteAllTextAsync(Path.Combine(host.Out, name), "in the way");
        await host.ExchangeAsync();
        File.Delete(Path.Combine(host.Out, name));
    }

    private static async Task<BatchDto> BatchAsync(SubmissionHost host, Guid id) =>
        (await host.AsBillerAsync((submissions, token) => submissions.GetBatchAsync(id, token))).Batch;

    private static async Task<ClearinghouseDto> ChangeAsync(SubmissionHost host, ClearinghouseInput input)
    {
        var version = (await host.Billing.ReadAsync(db => db.Clearinghouses.AsNoTracking().SingleAsync(c => c.Id == host.Clearinghouse))).Version;
        return await host.Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>((all, token) => all.ChangeAsync(host.Clearinghouse, input with { Version = version }, token));
    }
}
