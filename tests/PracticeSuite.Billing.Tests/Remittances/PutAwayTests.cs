using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>A file in quarantine of which nothing will ever be posted is put away with a reason, and holds no month open.</summary>
public sealed class PutAwayTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "C-204")]
    [MemberData(nameof(Databases))]
    public async Task A_dead_file_keeps_its_month_open_until_it_is_put_away_with_a_reason(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var file = await QuarantineInSeptemberAsync(host);
        var waiting = await FilesOfSeptemberAsync(host);

        var mute = await Assert.ThrowsAsync<BusinessException>(() => PutAwayAsync(host, file, "  "));
        await PutAwayAsync(host, file, "The payer sent it whole as EFT2");
        var away = (await host.FilesAsync(putAway: true)).Rows.Single();

        Assert.Equal("Reason", mute.Field);
        Assert.Equal(((1, CloseOutcome.Blocks), (0, CloseOutcome.Met)), (waiting, await FilesOfSeptemberAsync(host)));
        Assert.Equal([new PutAwayDto("The payer sent it whole as EFT2", "test user", host.Billing.Host.Clock.GetUtcNow())], away.PutAway);
        Assert.Equal((RemittanceFileState.PutAway, file.ProblemCount), (away.State, away.ProblemCount));
        Assert.Equal(file.Problems, away.Problems);
        Assert.Equal((0, 0), ((await host.FilesAsync()).Total, (await host.AskAsync((all, ct) => all.GetListAsync(0, 1, ct))).Quarantined));
    }

    [Theory, Trait("Rule", "C-204")]
    [MemberData(nameof(Databases))]
    public async Task A_whole_file_from_the_payer_is_another_file_and_the_same_bytes_stay_put_away(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var file = await QuarantineInSeptemberAsync(host);
        await PutAwayAsync(host, file, "Sent whole");

        var same = await host.ReceiveAsync(await UnbalancedAsync(host));
        var whole = await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17", "PR-2 9.77"])]));

        Assert.Equal((RemittanceFileState.PutAway, true), (same.State, same.IsKnown));
        Assert.Equal(RemittanceFileState.Posted, whole.State);
        Assert.Equal(1, (await host.FilesAsync(putAway: true)).Total);
    }

    [Theory, Trait("Rule", "C-204")]
    [MemberData(nameof(Databases))]
    public async Task A_file_that_was_put_away_is_checked_only_when_it_was_taken_up_and_its_month_waits_again(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var file = await QuarantineInSeptemberAsync(host);
        await PutAwayAsync(host, file, "Of another practice");

        var check = await Assert.ThrowsAsync<BusinessException>(() => host.AskAsync((all, ct) => all.CheckAgainAsync(file.Id, ct)));
        var stale = await Assert.ThrowsAsync<BusinessException>(() => TakeUpAsync(host, file));
        var twice = await Assert.ThrowsAsync<BusinessException>(async () => await PutAwayAsync(host, (await host.FilesAsync(putAway: true)).Rows[0], "again"));
        await TakeUpAsync(host, (await host.FilesAsync(putAway: true)).Rows[0]);
        var open = await FilesOfSeptemberAsync(host);
        var again = await host.AskAsync((all, ct) => all.CheckAgainAsync(file.Id, ct));
        var checkedAgain = await host.QuarantinedAsync();
        var up = await Assert.ThrowsAsync<BusinessException>(() => TakeUpAsync(host, checkedAgain));

        Assert.Equal(("Billing:FilePutAway", "Data:ChangedMeanwhile", "Billing:FileNotToPutAway"), (check.Code, stale.Code, twice.Code));
        Assert.Equal(((1, CloseOutcome.Blocks), RemittanceFileState.Quarantined), (open, again.State));
        Assert.Equal(["Of another practice"], checkedAgain.PutAway.Select(one => one.Reason));
        Assert.Equal(file.Problems, checkedAgain.Problems);
        Assert.Equal("Billing:FileNotPutAway", up.Code);
    }

    [Theory, Trait("Rule", "C-204")]
    [MemberData(nameof(Databases))]
    public async Task A_remittance_that_a_clearinghouse_brought_is_put_away_and_taken_up_in_both_lists(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        await host.AnswerAsync(Of("EFT1", [Claim(number, 95, adjustments: ["CO-45 46.17"]) with { Paid = Money.Dollars(1) }]), "835.txt");
        var brought = await host.LastFileAsync();

        await host.Billing.Biller.RunAsync<ISubmissionAppService>((all, ct) => all.PutAwayAsync(brought.Id, "The clearinghouse cut it", ct));
        var away = (await host.LastFileAsync(), await FilesAsync(host, putAway: true));
        await host.Billing.Biller.RunAsync<IRemittanceAppService>((all, ct) => all.TakeUpAsync(away.Item2.Rows[0].Id, away.Item2.Rows[0].Version, ct));
        var up = (await host.LastFileAsync(), await FilesAsync(host, putAway: false));

        Assert.Equal((InboundState.PutAway, "Put away by test user: The clearinghouse cut it", brought.Problem), (away.Item1.State, away.Item1.Note, away.Item1.Problem));
        Assert.Equal("The clearinghouse cut it", away.Item2.Rows.Single().PutAway.Single().Reason);
        Assert.Equal((InboundState.Quarantined, null, RemittanceFileState.Quarantined), (up.Item1.State, up.Item1.Note, up.Item2.Rows.Single().State));
    }

    [Theory, Trait("Rule", "C-147")]
    [MemberData(nameof(Databases))]
    public async Task A_file_that_is_no_answer_is_put_away_and_read_again_only_when_it_was_taken_up(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.AnswerAsync("no interchange at all");
        var file = await host.LastFileAsync();

        await host.Billing.Biller.RunAsync<ISubmissionAppService>((all, ct) => all.PutAwayAsync(file.Id, "An advertisement", ct));
        var sums = await host.AsBillerAsync((all, ct) => all.GetInboundAsync(InboundState.PutAway, 0, 50, ct));
        var read = await Assert.ThrowsAsync<BusinessException>(() => host.Billing.Biller.RunAsync<ISubmissionAppService>((all, ct) => all.ReadAgainAsync(file.Id, ct)));
        await host.Billing.Biller.RunAsync<ISubmissionAppService>((all, ct) => all.TakeUpAsync(file.Id, ct));
        await host.Billing.Biller.RunAsync<ISubmissionAppService>((all, ct) => all.ReadAgainAsync(file.Id, ct));

        Assert.Equal((0, 1, "Billing:InboundFileNotAside"), (sums.Quarantined, sums.Rows.Count, read.Code));
        Assert.Equal(InboundState.Received, (await host.LastFileAsync()).State);
    }

    private static async Task<RemittanceFileDto> QuarantineInSeptemberAsync(RemittanceHost host)
    {
        host.Billing.Host.Clock.AdjustTime(new DateTimeOffset(2026, 9, 29, 16, 0, 0, TimeSpan.Zero));
        await host.ReceiveAsync(await UnbalancedAsync(host));
        host.Billing.Host.Clock.AdjustTime(new DateTimeOffset(2026, 12, 2, 17, 0, 0, TimeSpan.Zero));
        // Its date of payment is not in the future any more.
        await host.AskAsync(async (all, ct) => await all.CheckAgainAsync((await all.GetQuarantinedAsync(false, 0, 1, ct)).Rows[0].Id, ct));
        return await host.QuarantinedAsync();
    }

    private static async Task<string> UnbalancedAsync(RemittanceHost host) =>
        Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17"]) with { Paid = Money.Dollars(1) }]);

    private static async Task<(int NotPosted, CloseOutcome Outcome)> FilesOfSeptemberAsync(RemittanceHost host)
    {
        var closing = await host.Billing.Biller.RunAsync<IMonthClosingAppService, MonthClosingDto>((all, ct) => all.GetAsync(Neighbours.September, ct));
        return (closing.Report.Remittances.NotPosted, closing.Checks.Single(check => check.Check == CloseCheck.FilesPosted).Outcome);
    }

    private static Task PutAwayAsync(RemittanceHost host, RemittanceFileDto file, string reason) =>
        host.Billing.Biller.RunAsync<IRemittanceAppService>((all, ct) => all.PutAwayAsync(file.Id, file.Version, reason, ct));

    private static Task TakeUpAsync(RemittanceHost host, RemittanceFileDto file) =>
        host.Billing.Biller.RunAsync<IRemittanceAppService>((all, ct) => all.TakeUpAsync(file.Id, file.Version, ct));

    private static Task<RemittanceFilePageDto> FilesAsync(SubmissionHost host, bool putAway) =>
        host.Billing.Biller.RunAsync<IRemittanceAppService, RemittanceFilePageDto>((all, ct) => all.GetQuarantinedAsync(putAway, 0, 50, ct));
}
