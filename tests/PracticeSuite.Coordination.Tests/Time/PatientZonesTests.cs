using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Time;

public sealed class PatientZonesTests
{
    private static readonly LocationProfile[] Locations = [House.NewYork, House.LosAngeles];

    [Fact, Trait("Rule", "B-071")]
    public void The_latest_enrollment_of_the_day_has_the_clock_and_of_two_that_began_together_the_first_code()
    {
        var zones = new PatientZones(
            [
                At(House.NewYork, BhiCode.HcpcsG0323, "2026-09-01", null), At(House.LosAngeles, BhiCode.Cpt99484, "2026-09-01", "2026-09-20"),
                At(House.NewYork, BhiCode.Cpt99484, "2026-01-05", "2026-08-31"),
            ],
            Locations);

        IEnumerable<string> days = ["2026-08-31", "2026-09-01", "2026-09-20", "2026-09-21"];
        Assert.Equal(["NY", "LA", "LA", "NY"], days.Select(day => CodeOn(zones, Day(day))));
        Assert.Equal("LA", zones.LocationOf(House.Rosa, Day("2026-09-01"), Day("2026-09-30")).Code);
    }

    [Fact, Trait("Rule", "B-071")]
    public void An_instant_belongs_to_the_enrollment_whose_own_clock_shows_one_of_its_days()
    {
        var zones = new PatientZones([At(House.LosAngeles, BhiCode.Cpt99484, "2026-09-02", null)], Locations);
        var midnight = House.LosAngeles.Zone.StartOf(Day("2026-09-02"));

        Assert.Equal(House.LosAngeles.Zone.Id, zones.Of(House.Rosa, midnight).Id);
        Assert.Equal(House.NewYork.Zone.Id, zones.Of(House.Rosa, midnight.AddSeconds(-1)).Id);
        Assert.Equal("NY", CodeOn(zones, Day("2026-09-01")));
    }

    private static string CodeOn(PatientZones zones, DateOnly day) => zones.LocationOf(House.Rosa, day, day).Code;

    private static EnrolledAt At(LocationProfile location, BhiCode code, string from, string? to) =>
        new(House.Rosa, location.Id, code, Day(from), to is null ? null : Day(to));
}
