using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Worklists;

/// <summary>Claims whose payer's last day comes near (case 85: commercial, 90 days from 17 September is 16 December).</summary>
[Trait("Rule", "B-155"), Trait("Rule", "B-151")]
public sealed class FilingWorkTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_claim_that_has_not_gone_is_on_the_list_from_60_days_before_its_last_day(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        await host.RunAsync();
        var early = await RefreshAsync(host, new DateTimeOffset(2026, 10, 16, 16, 0, 0, TimeSpan.Zero));
        var due = await RefreshAsync(host, new DateTimeOffset(2026, 10, 17, 16, 0, 0, TimeSpan.Zero));
        var again = await RefreshAsync(host, new DateTimeOffset(2026, 10, 18, 16, 0, 0, TimeSpan.Zero));

        var item = Assert.Single((await ListAsync(host)).Rows);

        Assert.Equal(((0, 0), (1, 0), (0, 0)), (early, due, again));
        Assert.Equal((new DateOnly(2026, 12, 16), new DateOnly(2026, 10, 17)), (item.DueOn!.Value, item.OpenedOn));
        Assert.Contains("until Wed 16 Dec 2026", item.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_has_gone_is_off_the_list_at_once_and_its_work_is_done_the_next_night(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        await host.RunAsync();
        var night = new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);
        await RefreshAsync(host, night);
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.Paid, "PCN1");

        var gone = await ListAsync(host);
        var closed = await RefreshAsync(host, night.AddDays(1));

        Assert.Equal((0, 0), (gone.Rows.Count, gone.Of(WorkKind.Filing).Count));
        Assert.Equal((0, 1), closed);
        Assert.StartsWith("The claim has gone", Assert.Single((await ListAsync(host, done: true)).Rows).DoneReason, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_payers_corrected_rule_moves_the_day_and_what_a_person_did_is_not_asked_again(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        await host.RunAsync();
        var night = new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);
        await RefreshAsync(host, night);
        await host.ChangeCommercialAsync(terms => terms with { TimelyFilingDays = 100 });
        var moved = await RefreshAsync(host, night.AddDays(1));
        var item = Assert.Single((await ListAsync(host)).Rows);
        await host.Biller.RunAsync<IWorklistAppService>((work, ct) => work.CompleteAsync(item.Id, item.Version, "The payer agreed to wait", ct));

        var asked = await RefreshAsync(host, night.AddDays(2));

        Assert.Equal(((1, 1), new DateOnly(2026, 12, 26), (0, 0)), (moved, item.DueOn!.Value, asked));
    }

    [Theory, Trait("Rule", "B-150"), MemberData(nameof(Databases))]
    public async Task Medicares_year_is_no_work_yet(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();

        Assert.Equal((0, 0), await RefreshAsync(host, new DateTimeOffset(2027, 7, 18, 16, 0, 0, TimeSpan.Zero)));
        Assert.Equal((1, 0), await RefreshAsync(host, new DateTimeOffset(2027, 7, 19, 16, 0, 0, TimeSpan.Zero)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_in_a_batch_that_is_not_handed_over_has_not_gone(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        await host.ReleaseAllAsync();
        await host.BuildAsync();
        Assert.Equal((1, 0), await RefreshAsync(host.Billing, new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero)));
        Assert.Single((await ListAsync(host.Billing)).Rows);

        await host.ExchangeAsync();

        Assert.Empty((await ListAsync(host.Billing)).Rows);
        Assert.Equal((0, 1), await RefreshAsync(host.Billing, new DateTimeOffset(2026, 11, 21, 16, 0, 0, TimeSpan.Zero)));
    }

    private static Task<(int Opened, int Closed)> RefreshAsync(BillingHost host, DateTimeOffset now)
    {
        host.Host.Clock.AdjustTime(now);
        return host.System.RunAsync<FilingWork, (int, int)>((work, ct) => work.RefreshAsync(ct));
    }

    private static Task<WorklistDto> ListAsync(BillingHost host, bool done = false) =>
        host.Biller.RunAsync<IWorklistAppService, WorklistDto>((work, ct) => work.GetAsync(new WorklistQuery(WorkKind.Filing, Done: done), ct));
}
