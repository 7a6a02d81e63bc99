using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Worklists;

/// <summary>A month that is held is work like other work: somebody takes it, writes notes, and it is done when the month is held no more.</summary>
public sealed class HoldWorkTests
{
    private static readonly BillingMonth September = new(2026, 9);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_held_month_is_followed_up_once_taken_and_noted_until_it_is_held_no_more(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2, medicare: false);
        var patient = host.Practice.Patients[0];
        var removed = patient.Work[1];
        patient.Work.RemoveAt(1);
        await host.RunAsync();

        var id = await FollowAsync(host, patient.Id);
        var again = await FollowAsync(host, patient.Id);
        var item = Assert.Single((await ListAsync(host)).Rows);
        await host.Biller.RunAsync<IWorklistAppService>((work, ct) => work.TakeAsync(id, item.Version, mine: true, ct));
        await host.Biller.RunAsync<IWorklistAppService>((work, ct) => work.NoteAsync(id, item.Version + 1, "Asked the therapist for the missing call", ct));

        item = Assert.Single((await ListAsync(host)).Rows);
        Assert.Equal((id, id, patient.Id, September, true), (again, item.Id, item.PatientId, item.Month, item.IsMine));
        Assert.Equal("Asked the therapist for the missing call", Assert.Single(item.Notes).Text);
        Assert.NotEmpty(item.Text);
        Assert.Equal(0, await RefreshAsync(host));

        patient.Work.Insert(1, removed);
        await host.RunAsync();

        Assert.Equal(1, await RefreshAsync(host));
        Assert.Empty((await ListAsync(host)).Rows);
        Assert.Equal("The month is held no more.", Assert.Single((await ListAsync(host, done: true)).Rows).DoneReason);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_month_that_is_not_held_is_no_work(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        await host.RunAsync();

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => FollowAsync(host, host.Practice.Patients[0].Id));

        Assert.Equal("Billing:MonthNotHeld", refusal.Code);
        Assert.Empty((await ListAsync(host)).Rows);
    }

    private static Task<Guid> FollowAsync(BillingHost host, Guid patient) =>
        host.Biller.RunAsync<IWorklistAppService, Guid>((work, ct) => work.FollowHoldAsync(patient, September, ct));

    private static Task<int> RefreshAsync(BillingHost host) => host.System.RunAsync<HoldWork, int>((work, ct) => work.RefreshAsync(ct));

    private static Task<WorklistDto> ListAsync(BillingHost host, bool done = false) =>
        host.Biller.RunAsync<IWorklistAppService, WorklistDto>((work, ct) => work.GetAsync(new WorklistQuery(WorkKind.MonthHold, Done: done), ct));
}
