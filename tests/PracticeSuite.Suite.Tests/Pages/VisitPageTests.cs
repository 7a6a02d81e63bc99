using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>The page of visits offers what its user may do (P-110).</summary>
public sealed class VisitPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-110")]
    public async Task A_clinician_is_offered_their_own_visits_and_a_care_coordinator_everybodys(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (chen, patel) = (host.Staff["CHEN"].Id, host.Staff["PATEL"].Id);
        var coordinators = await PageAsync(host, PracticeRole.CareCoordinator);
        Assert.Null(coordinators.Only);
        (coordinators.On, coordinators.Code, coordinators.PractitionerId) = (new DateOnly(2026, 9, 3), "99214", patel);
        Assert.True(await coordinators.AddAsync());
        Assert.True(coordinators.MayChange(Assert.Single(coordinators.All!)));

        var therapists = await PageAsync(host, PracticeRole.Therapist);
        Assert.Equal((chen, chen), (therapists.Only, therapists.PractitionerId));
        Assert.False(therapists.MayChange(Assert.Single(therapists.All!)));
        therapists.Code = "90834";
        Assert.True(await therapists.AddAsync());

        Assert.True(therapists.MayChange(Assert.Single(therapists.All!, visit => visit.PractitionerId == chen)));
    }

    private static async Task<VisitModel> PageAsync(PageHost host, string role)
    {
        var operations = host.As("CHEN", role);
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new VisitModel(operations, clock, new StaffNames(operations, clock));
        await page.LoadAsync(host.Brooks.Id);
        return page;
    }
}
