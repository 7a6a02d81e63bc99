using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Tasks;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

public sealed class BillingTaskTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task An_overpayment_stands_in_the_list_with_its_sixty_days_until_somebody_says_how_it_was_returned(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await OverpayAsync(host);

        var open = await ListAsync(host);
        var task = Assert.Single(open.Rows);
        var mute = await Assert.ThrowsAsync<BusinessException>(() => CompleteAsync(host, task.Id, "  "));
        await CompleteAsync(host, task.Id, "Check 1044 sent to the contractor");
        var twice = await Assert.ThrowsAsync<BusinessException>(() => CompleteAsync(host, task.Id, "again"));

        Assert.Equal((1, 0, BillingTaskKind.Refund, new DateOnly(2026, 12, 8)), (open.Open, open.Overdue, task.Kind, task.DueOn));
        Assert.Equal(("Reason", "Billing:TaskDone"), (mute.Field, twice.Code));
        Assert.Empty((await ListAsync(host)).Rows);
        var done = Assert.Single((await ListAsync(host, done: true)).Rows);
        Assert.Equal(("test user", "Check 1044 sent to the contractor"), (done.DoneBy, done.DoneReason));
    }

    [Theory, Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task A_task_whose_day_has_passed_is_overdue_and_the_one_due_first_stands_on_top(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        await host.AdmitAsync(1, medicare: false);
        await host.AdmitAsync(2);
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.PayerRejected);
        await host.AnswerAsync(host.Practice.Patients[1], ClaimState.Paid, "PCN2", Money.Dollars(38.28m));
        host.Practice.Patients[1].Work.RemoveAt(1);
        await host.RunAsync();

        host.Host.Clock.AdjustTime(new DateTimeOffset(2026, 12, 9, 16, 0, 0, TimeSpan.Zero));
        var late = await ListAsync(host);

        Assert.Equal((2, 1), (late.Open, late.Overdue));
        Assert.Equal([BillingTaskKind.Refund, BillingTaskKind.FixAndResend], late.Rows.Select(task => task.Kind));
    }

    [Theory, Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task A_task_that_was_done_stays_done_when_a_new_version_of_the_rules_finds_the_same(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await OverpayAsync(host);
        await CompleteAsync(host, (await ListAsync(host)).Rows[0].Id, "Check 1044 sent to the contractor");

        await host.ChangeMedicareAsync(terms => terms with { CorrectedClaimDays = terms.CorrectedClaimDays - 1 });
        await host.RunAsync();
        var same = await ListAsync(host);
        host.Practice.Patients[0].Work.Clear();
        await host.RunAsync();

        Assert.Empty(same.Rows);
        Assert.Single((await ListAsync(host)).Rows);
    }

    [Fact]
    public async Task Who_may_not_write_down_outcomes_completes_no_task()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);
        await OverpayAsync(host);
        var task = (await ListAsync(host)).Rows[0];

        await Assert.ThrowsAsync<AccessDeniedException>(() => host.Host.For(Neighbours.Therapist, PracticeRole.Administrator)
            .RunAsync<IBillingTaskAppService>((tasks, token) => tasks.CompleteAsync(task.Id, "done", token)));
    }

    private static async Task OverpayAsync(BillingHost host)
    {
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.Paid, "PCN1", Money.Dollars(38.28m));
        host.Practice.Patients[0].Work.RemoveAt(1);
        await host.RunAsync();
    }

    private static Task<BillingTaskPageDto> ListAsync(BillingHost host, bool done = false) =>
        host.Biller.RunAsync<IBillingTaskAppService, BillingTaskPageDto>((tasks, token) => tasks.GetListAsync(new BillingTaskQuery(done), token));

    private static Task CompleteAsync(BillingHost host, Guid id, string reason) =>
        host.Biller.RunAsync<IBillingTaskAppService>((tasks, token) => tasks.CompleteAsync(id, reason, token));
}
