using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using Xunit;
using Interval = PracticeSuite.Kernel.Interval;

namespace PracticeSuite.Coordination.Tests.Time;

[Trait("Rule", "B-074")]
public sealed class StaffSweepTests
{
    private static readonly DateTimeOffset Noon = CareHost.Local("2026-09-03 12:00:00");

    [Fact]
    public void Two_patients_at_once_share_the_common_part_in_both_entries()
    {
        var (first, second) = (StintOf(House.Lcsw.Id, House.Rosa, 0, 10), StintOf(House.Lcsw.Id, House.Theo, 6, 15));

        var overlaps = Sweep([first, second]);

        Assert.Equal([At(6, 10)], overlaps[first.EntryId]);
        Assert.Equal([At(6, 10)], overlaps[second.EntryId]);
    }

    [Fact]
    public void The_same_patient_twice_touching_entries_and_two_people_are_no_overlap()
    {
        Assert.Empty(Sweep([StintOf(House.Lcsw.Id, House.Rosa, 0, 10), StintOf(House.Lcsw.Id, House.Rosa, 5, 15)]));
        Assert.Empty(Sweep([StintOf(House.Lcsw.Id, House.Rosa, 0, 10), StintOf(House.Lcsw.Id, House.Theo, 10, 15)]));
        Assert.Empty(Sweep([StintOf(House.Lcsw.Id, House.Rosa, 0, 10), StintOf(House.Pmhnp.Id, House.Theo, 5, 15)]));
    }

    [Fact]
    public void Any_days_give_what_comparing_each_with_each_gives()
    {
        var stint = from staff in Gen.Elements(House.Lcsw.Id, House.Pmhnp.Id)
                    from patient in Gen.Elements(House.Rosa, House.Theo, House.Assistant.Id)
                    from start in Gen.Choose(0, 60)
                    from length in Gen.Choose(1, 30)
                    select StintOf(staff, patient, start, start + length);
        var days = stint.ListOf().Select(list => list.OrderBy(one => one.Start).ToList()).ToArbitrary();

        Prop.ForAll(days, day =>
        {
            var swept = Sweep(day);
            return day.TrueForAll(one => (swept.GetValueOrDefault(one.EntryId) ?? IntervalSet.Empty).SequenceEqual(ByComparing(one, day)));
        }).QuickCheckThrowOnFailure();
    }

    private static IntervalSet ByComparing(Stint one, List<Stint> day) => IntervalSet.Of(day
        .Where(other => other.StaffId == one.StaffId && other.PatientId != one.PatientId)
        .Select(other => new Interval(other.Start, other.End).Within(new Interval(one.Start, one.End))).OfType<Interval>());

    private static IReadOnlyDictionary<Guid, IntervalSet> Sweep(IEnumerable<Stint> stints)
    {
        var sweep = new StaffSweep();
        foreach (var stint in stints)
            sweep.Add(stint);
        return sweep.Overlaps();
    }

    private static Stint StintOf(Guid staff, Guid patient, int from, int to) =>
        new(Guid.CreateVersion7(), staff, patient, Noon.AddMinutes(from), Noon.AddMinutes(to));

    private static Interval At(int from, int to) => new(Noon.AddMinutes(from), Noon.AddMinutes(to));
}
