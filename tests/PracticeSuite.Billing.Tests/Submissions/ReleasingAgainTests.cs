using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>What was turned away together for one reason goes again together once that is mended.</summary>
public sealed class ReleasingAgainTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "B-167"), Trait("Rule", "C-163")]
    public async Task The_claims_of_a_batch_that_was_turned_away_go_again_and_their_work_is_done(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        await host.SendAllAsync();
        var batch = (await host.LastBatchAsync()).Batch;
        await host.AnswerAsync(Answers.Functional(batch.Control, "R"));
        Assert.Equal(2, await OpenAsync(host));

        var done = await ReleaseAsync(host, batch.Id);
        await host.BuildAsync();
        await host.ExchangeAsync();

        Assert.Equal((2, 0), (done.Released.Count, done.Refused.Count));
        Assert.Equal([ClaimState.Transmitted, ClaimState.Transmitted], await host.StatesAsync());
        Assert.Equal(0, await OpenAsync(host));
        Assert.Empty(await WaitingAsync(host, batch.Id));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "B-167"), Trait("Rule", "C-125")]
    public async Task Whatever_would_be_stopped_stays_with_its_reason_and_the_others_go(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        await host.SendAllAsync();
        var batch = (await host.LastBatchAsync()).Batch;
        await host.Billing.Biller.RunAsync<ISubmissionAppService>((submissions, token) => submissions.MarkLostAsync(batch.Id, "their help desk", token));
        var bad = host.Billing.Practice.Patients[1];
        bad.Chart = bad.Chart with { Demographics = bad.Chart.Demographics with { Zip = "1220A" } };

        var done = await ReleaseAsync(host, batch.Id);

        Assert.Equal([ClaimState.Ready, ClaimState.Held], await host.StatesAsync());
        Assert.Contains("N403", Assert.Single(done.Refused).Value, StringComparison.Ordinal);
        Assert.Equal("C-015", Assert.Single((await host.WayAsync(bad)).Findings).Rule);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-160c")]
    public async Task What_a_wrong_address_of_the_practice_stopped_goes_once_it_is_right(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 3);
        var right = host.Billing.Practice.PracticeAddress;
        await host.ReleaseAllAsync();
        host.Billing.Practice.PracticeAddress = right with { Zip = "1" };
        Assert.Equal(3, (await host.BuildAsync()).Held);
        host.Billing.Practice.PracticeAddress = right;

        var done = await ReleaseAsync(host, batch: null);

        Assert.Equal(3, done.Released.Count);
        Assert.Equal([ClaimState.Ready, ClaimState.Ready, ClaimState.Ready], await host.StatesAsync());
        Assert.Empty((await host.AsBillerAsync((submissions, token) => submissions.GetBoardAsync(new SubmissionBoardQuery(), token))).Held);
    }

    private static Task<IReadOnlyList<TurnedAwayClaimDto>> WaitingAsync(SubmissionHost host, Guid? batch) =>
        host.AsBillerAsync((submissions, token) => submissions.GetTurnedAwayAsync(batch, token));

    private static async Task<ClaimReleaseDto> ReleaseAsync(SubmissionHost host, Guid? batch)
    {
        var waiting = await WaitingAsync(host, batch);
        return await host.AsBillerAsync((submissions, token) => submissions.ReleaseAgainAsync([.. waiting.Select(claim => new ShownClaim(claim.Id, claim.Version))], token));
    }

    private static async Task<int> OpenAsync(SubmissionHost host) => (await host.Billing.Biller.RunAsync<IWorklistAppService, WorklistDto>(
        (work, token) => work.GetAsync(new WorklistQuery(WorkKind.FixAndResend), token))).Rows.Count;
}
