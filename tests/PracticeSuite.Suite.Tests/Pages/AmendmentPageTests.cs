using Microsoft.JSInterop;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using PracticeSuite.Web.Pages.Privacy;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What patients asked of their record, where it shows.</summary>
public sealed class AmendmentPageTests
{
    private static readonly RequestHead ByAlvarez = new(new DateOnly(2026, 10, 1), RequestedBy.Patient, null, null);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-149")]
    public async Task An_amendment_stands_beside_its_plan_and_its_scale_and_beside_no_other(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (therapist, officer) = (host.As("CHEN"), host.Host.For(host.Staff["BROWN"].Id, PracticeRole.PrivacyOfficer));
        var clock = new PracticeClock(therapist, host.Host.Clock);
        var (scales, plans) = (new ScaleModel(therapist, clock, new StaffNames(therapist, clock)), new PlanModel(therapist, clock, new StaffNames(therapist, clock)));
        var plan = await therapist.RunAsync<IPlanAppService, PlanVersionDto>((all, ct) => all.DraftAsync(host.Alvarez.Id, new DateOnly(2026, 9, 1), ct));
        await scales.LoadAsync(host.Alvarez.Id);
        foreach (var total in new[] { 12, 9 })
        {
            (scales.OnlyTotal, scales.Total) = (true, total);
            await scales.AddAsync();
        }

        var (amended, other) = (scales.All![0].Id, scales.All[1].Id);
        await AcceptAsync(host, officer, "scales", amended, "The total is 11");
        await AcceptAsync(host, officer, "plan-versions", plan.Id, "Goal: sleep");
        await scales.LoadAsync(host.Alvarez.Id);
        await plans.LoadAsync(host.Alvarez.Id);

        Assert.Equal("The total is 11", Assert.Single(scales.Amendments[amended]).Addendum);
        Assert.Empty(scales.Amendments[other]);
        Assert.Equal("Goal: sleep", Assert.Single(plans.Amendments[plan.Id]).Addendum);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-147")]
    public async Task A_copy_that_was_made_is_shown_as_soon_as_it_is(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var officer = host.Host.For(host.Staff["BROWN"].Id, PracticeRole.PrivacyOfficer);
        var request = await officer.RunAsync<IAccessRequestAppService, AccessRequestDto>(
            (all, ct) => all.TakeAsync(host.Alvarez.Id, new AccessRequestInput(ByAlvarez, "PDF", null, null, null), ct));
        var page = new RequestsModel(officer, new PracticeClock(officer, host.Host.Clock), new PatientNames(officer), new Downloads(officer, new Browser()));
        await page.LoadAsync(null);

        var before = page.Access![0].CopiedAt;
        await page.CopyAsync(request.Id, consentId: null);

        Assert.Null(before);
        Assert.NotNull(page.Access[0].CopiedAt);
    }

    private static async Task AcceptAsync(PageHost host, IOperations officer, string part, Guid entry, string addendum)
    {
        var asked = await host.As("CHEN").RunAsync<IAmendmentAppService, AmendmentDto>(
            (all, ct) => all.TakeAsync(host.Alvarez.Id, new AmendmentInput(ByAlvarez, part, $"{entry}", addendum, "It is wrong"), ct));
        await officer.RunAsync<IAmendmentAppService>((all, ct) => all.AcceptAsync(asked.Id, new AmendmentAcceptance(addendum, "Her prescriber"), ct));
    }

    private sealed class Browser : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => ValueTask.FromResult<TValue>(default!);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => ValueTask.FromResult<TValue>(default!);
    }
}
