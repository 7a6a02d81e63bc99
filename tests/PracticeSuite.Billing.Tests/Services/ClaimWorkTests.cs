using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>What month end leaves to people, on the lists on which everything else stands.</summary>
public sealed class ClaimWorkTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task An_overpayment_stands_in_the_list_with_its_sixty_days_until_somebody_says_how_it_was_returned(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await OverpayAsync(host);

        var open = await ListAsync(host, WorkKind.Refund);
        var item = Assert.Single(open.Rows);
        var mute = await Assert.ThrowsAsync<BusinessException>(() => CompleteAsync(host, item, "  "));
        await CompleteAsync(host, item, "Check 1044 sent to the contractor");
        var done = Assert.Single((await ListAsync(host, WorkKind.Refund, done: true)).Rows);
        var twice = await Assert.ThrowsAsync<BusinessException>(() => CompleteAsync(host, done, "again"));

        Assert.Equal((1, new DateOnly(2026, 12, 8), Money.Dollars(38.28m)), (open.Of(WorkKind.Refund).Count, item.DueOn, item.Amount));
        Assert.Equal(("Reason", "Billing:WorkDone"), (mute.Field, twice.Code));
        Assert.Empty((await ListAsync(host, WorkKind.Refund)).Rows);
        Assert.Equal(("test user", "Check 1044 sent to the contractor"), (done.DoneBy, done.DoneReason));
    }

    [Theory, Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task Work_whose_day_has_passed_can_be_had_alone_and_each_kind_is_a_list_of_its_own(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        await host.AdmitAsync(1, medicare: false);
        await host.AdmitAsync(2);
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.PayerRejected);
        await host.AnswerAsync(host.Practice.Patients[1], ClaimState.Paid, "PCN2", Money.Dollars(38.28m));
        host.Practice.Patients[1].Work.RemoveAt(1);
        await host.RunAsync();
        var early = await ListAsync(host, WorkKind.Refund, overdue: true);

        host.Host.Clock.AdjustTime(new DateTimeOffset(2026, 12, 9, 16, 0, 0, TimeSpan.Zero));
        var late = await ListAsync(host, WorkKind.Refund, overdue: true);

        Assert.Empty(early.Rows);
        Assert.Equal(WorkKind.Refund, Assert.Single(late.Rows).Kind);
        Assert.Equal((1, 1), (late.Of(WorkKind.Refund).Count, late.Of(WorkKind.FixAndResend).Count));
        Assert.Equal(host.Practice.Patients[0].Id, Assert.Single((await ListAsync(host, WorkKind.FixAndResend)).Rows).PatientId);
    }

    [Theory, Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task Work_that_was_done_stays_done_when_a_new_version_of_the_rules_finds_the_same(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await OverpayAsync(host);
        await CompleteAsync(host, (await ListAsync(host, WorkKind.Refund)).Rows[0], "Check 1044 sent to the contractor");

        await host.ChangeMedicareAsync(terms => terms with { CorrectedClaimDays = terms.CorrectedClaimDays - 1 });
        await host.RunAsync();
        var same = await ListAsync(host, WorkKind.Refund);
        host.Practice.Patients[0].Work.Clear();
        await host.RunAsync();

        Assert.Empty(same.Rows);
        Assert.Single((await ListAsync(host, WorkKind.Refund)).Rows);
    }

    [Fact]
    public async Task Who_may_not_post_completes_no_work()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);
        await OverpayAsync(host);
        var item = (await ListAsync(host, WorkKind.Refund)).Rows[0];

        await Assert.ThrowsAsync<AccessDeniedException>(() => host.Host.For(Neighbours.Therapist, PracticeRole.Administrator)
            .RunAsync<IWorklistAppService>((work, token) => work.CompleteAsync(item.Id, item.Version, "done", token)));
    }

    private static async Task OverpayAsync(BillingHost host)
    {
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.Paid, "PCN1", Money.Dollars(38.28m));
        host.Practice.Patients[0].Work.RemoveAt(1);
        await host.RunAsync();
    }

    private static Task<WorklistDto> ListAsync(BillingHost host, WorkKind kind, bool done = false, bool overdue = false) =>
        host.Biller.RunAsync<IWorklistAppService, WorklistDto>((work, token) => work.GetAsync(new WorklistQuery(kind, Done: done, Overdue: overdue), token));

    private static Task CompleteAsync(BillingHost host, WorkItemDto item, string reason) =>
        host.Biller.RunAsync<IWorklistAppService>((work, token) => work.CompleteAsync(item.Id, item.Version, reason, token));
}
