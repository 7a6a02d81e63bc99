using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>Brooks is seen in Los Angeles, Alvarez at the practice's first location, in New York: each page stands on its patient's clock.</summary>
public sealed class PatientClockTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-040"), Trait("Rule", "B-046")]
    public async Task A_consent_is_given_and_revoked_when_the_clock_of_the_patients_location_shows_it(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var page = Page(host, (operations, clock, staff) => new ConsentModel(operations, clock, staff));
        await page.LoadAsync(host.Brooks.Id);
        Assert.Equal(new DateTime(2026, 10, 9, 9, 0, 0), page.GivenAt);

        await page.ChooseAsync(ConsentKind.Treatment);
        (page.GivenAt, page.ObtainedById) = (new DateTime(2026, 10, 9, 7, 30, 0), host.Staff["CHEN"].Id);
        Assert.True(await page.AddAsync());

        var given = Assert.Single(page.All!);
        Assert.Equal(PageHost.At("2026-10-09T14:30:00Z"), given.GivenAt);

        Assert.False(await page.RevokeAsync(given, new DateTime(2026, 10, 9, 9, 1, 0)));
        Assert.True(await page.RevokeAsync(given, new DateTime(2026, 10, 9, 8, 15, 0)));
        Assert.Equal(PageHost.At("2026-10-09T15:15:00Z"), Assert.Single(page.All!).RevokedAt);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-171")]
    public async Task A_stay_begins_and_ends_on_the_clock_of_the_patients_location(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var page = Page(host, (operations, clock, staff) => new StayModel(operations, clock, staff));
        await page.LoadAsync(host.Brooks.Id);

        (page.Kind, page.AdmittedAt) = (HospitalStayKind.Inpatient, new DateTime(2026, 9, 12, 20, 0, 0));
        await page.AddAsync();
        Assert.True(await page.DischargeAsync(Assert.Single(page.All!).Id, new DateTime(2026, 9, 14, 11, 0, 0)));

        var stay = Assert.Single(page.All!);
        Assert.Equal((PageHost.At("2026-09-13T03:00:00Z"), PageHost.At("2026-09-14T18:00:00Z")), (stay.AdmittedAt, stay.DischargedAt!.Value));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-056")]
    public async Task A_visit_is_at_the_patients_location_and_on_its_clock(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var page = Page(host, (operations, clock, staff) => new VisitModel(operations, clock, staff));
        await page.LoadAsync(host.Brooks.Id);

        (page.On, page.Code, page.PractitionerId) = (new DateOnly(2026, 9, 3), "99214", host.Staff["PATEL"].Id);
        (page.Start, page.End) = (new TimeOnly(16, 0), new TimeOnly(16, 30));
        Assert.True(await page.AddAsync());

        var visit = Assert.Single(page.All!);
        Assert.Equal(PageHost.At("2026-09-03T23:00:00Z"), visit.Start);
        Assert.Equal("WEST", page.Clock.Practice!.Locations.Single(place => place.Id == visit.LocationId).Code);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-170")]
    public async Task A_death_is_recorded_on_the_clock_of_the_patients_location(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var page = Page(host, (operations, clock, staff) => new PatientModel(operations, clock, staff));
        await page.LoadAsync(host.Brooks.Id);

        page.Death.At = new DateTime(2026, 9, 30, 22, 0, 0);
        await page.Death.AskAsync();
        await page.Death.RecordAsync();

        Assert.Equal(PageHost.At("2026-10-01T05:00:00Z"), page.Patient!.DiedAt);
    }

    private static TModel Page<TModel>(PageHost host, Func<Platform.Operations.IOperations, PracticeClock, StaffNames, TModel> make)
    {
        var operations = host.As("CHEN", PracticeRole.CareCoordinator);
        var clock = new PracticeClock(operations, host.Host.Clock);
        return make(operations, clock, new StaffNames(operations, clock));
    }
}
