using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>Claims of a batch that its biller may not see any more come back with the others.</summary>
public sealed class UnseenClaimTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-163"), Trait("Rule", "P-122")]
    public async Task A_batch_that_is_taken_back_gives_back_what_its_biller_may_not_see(DatabaseKind kind)
    {
        await using var host = await BuiltAsync(kind);

        await TakeBackAsync(host);

        Assert.Equal([ClaimState.Held, ClaimState.Held, ClaimState.Held], await host.StatesAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-163"), Trait("Rule", "B-180"), Trait("Rule", "P-122")]
    public async Task A_batch_that_was_lost_gives_back_what_its_biller_may_not_see(DatabaseKind kind)
    {
        await using var host = await SentAsync(kind);

        await host.Billing.Biller.RunAsync<ISubmissionAppService>(
            async (submissions, token) => await submissions.MarkLostAsync((await submissions.GetBatchesAsync(0, 1, token)).Rows[0].Id, "their help desk", token));

        Assert.Equal([ClaimState.Held, ClaimState.Held, ClaimState.Held], await host.StatesAsync());
    }

    /// <summary>Of the second patient nothing is told; of the third one's chart the page says that it is left out.</summary>
    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "P-082"), Trait("Rule", "P-122")]
    public async Task What_a_batch_counts_tells_nothing_of_a_claim_that_the_program_keeps_from_the_reader(DatabaseKind kind)
    {
        await using var host = await SentAsync(kind);

        var batch = (await host.LastBatchAsync()).Batch;
        var whole = (await host.Billing.System.RunAsync<ISubmissionAppService, BatchPageDto>((submissions, token) => submissions.GetBatchesAsync(0, 1, token))).Rows[0];

        Assert.Equal((2, Money.Dollars(190), 2), (batch.Claims, batch.Charge, batch.Standing.Sum(one => one.Claims)));
        Assert.Equal((3, Money.Dollars(285)), (whole.Claims, whole.Charge));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-082")]
    public async Task Of_a_batch_with_nothing_but_the_programs_there_is_none_for_others(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await ProgramPatients.ConsentAsync(host.Billing, host.Billing.Practice.Patients[0]);
        await host.SendAllAsync();
        var id = (await host.LastBatchAsync()).Batch.Id;
        host.Billing.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await ProgramPatients.TakeBackAsync(host.Billing, host.Billing.Practice.Patients[0]);

        var page = await host.AsBillerAsync((submissions, token) => submissions.GetBatchesAsync(0, 10, token));
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AsBillerAsync((submissions, token) => submissions.GetBatchAsync(id, token)));

        Assert.Equal((0, 0, "Billing:BatchNotFound"), (page.Total, page.Rows.Count, refusal.Code));
    }

    private static async Task<SubmissionHost> BuiltAsync(DatabaseKind kind)
    {
        var host = await SubmissionHost.CreateAsync(kind, patients: 3);
        await ProgramPatients.ConsentAsync(host.Billing, host.Billing.Practice.Patients[1]);
        await host.ReleaseAllAsync();
        await host.BuildAsync();
        await HideAsync(host);
        return host;
    }

    private static async Task<SubmissionHost> SentAsync(DatabaseKind kind)
    {
        var host = await SubmissionHost.CreateAsync(kind, patients: 3);
        await ProgramPatients.ConsentAsync(host.Billing, host.Billing.Practice.Patients[1]);
        await host.SendAllAsync();
        await HideAsync(host);
        return host;
    }

    /// <summary>The second patient takes the consent back, the third one's chart becomes sensitive.</summary>
    private static async Task HideAsync(SubmissionHost host)
    {
        host.Billing.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await ProgramPatients.TakeBackAsync(host.Billing, host.Billing.Practice.Patients[1]);
        await host.Billing.System.RunAsync<ISensitiveCharts>((charts, token) =>
            charts.MarkAsync(Guid.CreateVersion7(), host.Billing.Practice.Patients[2].Id, host.Billing.Host.Clock.GetUtcNow(), token));
        Assert.Single((await host.LastBatchAsync()).Claims);
    }

    private static Task TakeBackAsync(SubmissionHost host) => host.Billing.Biller.RunAsync<ISubmissionAppService>(
        async (submissions, token) => await submissions.TakeBackAsync((await submissions.GetBatchesAsync(0, 1, token)).Rows[0].Id, "not now", token));
}
