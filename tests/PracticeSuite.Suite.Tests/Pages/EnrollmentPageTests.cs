using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class EnrollmentPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-177"), Trait("Rule", "B-178")]
    public async Task An_enrollment_moves_is_handed_over_and_ends_on_the_days_that_are_given(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var operations = host.As("CHEN", PracticeRole.CareCoordinator);
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new EnrollmentModel(operations, clock, new StaffNames(operations, clock));
        await page.LoadAsync(host.Brooks.Id);
        var east = clock.Practice!.Locations.Single(place => place.Code == "EAST").Id;
        var (moved, handed, last) = (new DateOnly(2026, 9, 10), new DateOnly(2026, 9, 21), new DateOnly(2026, 10, 2));

        Assert.False(await page.HandOverAsync(page.All![0].Id, null, handed));
        Assert.True(await page.MoveAsync(page.All[0].Id, east, moved));
        Assert.True(await page.HandOverAsync(page.All[0].Id, host.Staff["BROWN"].Id, handed));
        Assert.True(await page.DesignateAsync(page.All[0].Id, host.Staff["BROWN"].Id, handed));
        Assert.True(await page.EndAsync(page.All[0].Id, last));

        Assert.Equal(
            [(handed, last, "BROWN", "BROWN"), (moved, handed.AddDays(-1), "PATEL", "CHEN"), (new DateOnly(2026, 1, 5), moved.AddDays(-1), "PATEL", "CHEN")],
            page.All.Select(one => (one.From, one.To!.Value, CodeOf(host, one.BillingPractitionerId), CodeOf(host, one.DesignatedMemberId!.Value))));
    }

    private static string CodeOf(PageHost host, Guid id) => host.Staff.Values.Single(member => member.Id == id).Code;
}
