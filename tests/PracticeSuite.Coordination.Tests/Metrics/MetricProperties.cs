using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Metrics;
using Xunit;
using static PracticeSuite.Coordination.Tests.Metrics.Sample;

namespace PracticeSuite.Coordination.Tests.Metrics;

/// <summary>What holds of any teams and contacts.</summary>
public sealed class MetricProperties
{
    private static readonly Guid[] People = [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())];

    private static readonly Guid[] Patients = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];

    private static readonly Gen<ContactDay> AnyContact =
        from patient in Gen.Elements(Patients)
        from one in Gen.Elements(People)
        from other in Gen.Elements(People)
        from ago in Gen.Choose(-10, 250)
        select new ContactDay(patient, StaffPair.Of(one, other), To.AddDays(-ago));

    private static readonly Gen<UnitTime> AnyUnit =
        from patient in Gen.Elements(Patients)
        from therapist in Gen.Elements(People)
        from prescriber in Gen.Elements(People)
        from days in Gen.Choose(100, 300)
        where therapist != prescriber
        select Unit(patient, days, therapist, prescriber);

    private static readonly Arbitrary<(UnitTime[] Units, ContactDay[] Contacts, ContactDay Another)> Any = (
        from units in Gen.ArrayOf(AnyUnit)
        from contacts in Gen.ArrayOf(AnyContact)
        from another in AnyContact
        select (units, contacts, another)).ToArbitrary();

    [Fact, Trait("Rule", "K-140")]
    public void Another_contact_never_makes_more_units_silent() => Prop.ForAll(Any, one =>
    {
        var (before, after) = (Measure(one.Units, one.Contacts), Measure(one.Units, [.. one.Contacts, one.Another]));
        return after.Hits <= before.Hits && after.Of == before.Of && before.Hits - after.Hits <= one.Units.Length;
    }).QuickCheckThrowOnFailure();

    [Fact, Trait("Rule", "K-140")]
    public void Who_of_two_is_named_first_changes_nothing() => Prop.ForAll(Any, one =>
        Measure(one.Units, one.Contacts) == Measure([.. one.Units.Reverse()], [.. one.Contacts.Select(contact => contact with { Pair = StaffPair.Of(contact.Pair.Second, contact.Pair.First) }).Reverse()]))
        .QuickCheckThrowOnFailure();

    [Fact, Trait("Rule", "K-140")]
    public void The_last_contact_of_each_unit_says_as_much_as_all_of_them() => Prop.ForAll(Any, one =>
    {
        var upTo = one.Contacts.Where(contact => contact.On < To).ToList();
        var last = upTo.GroupBy(contact => (contact.PatientId, contact.Pair)).Select(of => of.MaxBy(contact => contact.On));
        return Measure(one.Units, upTo) == Measure(one.Units, last);
    }).QuickCheckThrowOnFailure();

    [Fact, Trait("Rule", "K-142")]
    public void A_percentile_lies_among_what_was_measured_and_rises_with_the_percent() => Prop.ForAll(
        (from values in Gen.NonEmptyListOf(Gen.Choose(0, 10_000)) from percent in Gen.Choose(1, 99) select (values.Select(value => (double)value).ToList(), percent)).ToArbitrary(), one =>
        {
            var (values, percent) = one;
            var at = Percentile.Of(values, percent)!.Value;
            return values.Contains(at) && at <= Percentile.Of(values, percent + 1) && values.Count(value => value <= at) * 100 >= values.Count * percent
                && Percentile.Of([.. values.AsEnumerable().Reverse()], percent) == at;
        }).QuickCheckThrowOnFailure();

    [Fact, Trait("Rule", "K-140")]
    public void Windows_end_on_their_last_day_and_half_a_year_has_room_for_180() => Prop.ForAll(
        (from day in Gen.Choose(0, 3000) select new DateOnly(2024, 1, 1).AddDays(day)).ToArbitrary(), to =>
        {
            var halfYear = MetricWindow.HalfYearTo(to);
            var month = MetricWindow.MonthTo(to);
            return halfYear.Holds(to.AddDays(-1)) && !halfYear.Holds(to) && halfYear.DaysOf(DateOnly.MinValue, DateOnly.MaxValue) >= ZeroCommunication.Shared
                && month.From.Day == 1 && month.Holds(to.AddDays(-1)) && month.From.Month == to.AddDays(-1).Month;
        }).QuickCheckThrowOnFailure();

    private static (int Hits, int Of) Measure(IReadOnlyList<UnitTime> units, IEnumerable<ContactDay> contacts)
    {
        var figure = ZeroCommunication.Measure(units, Days(contacts), HalfYear);
        return (figure.Hits, figure.Of);
    }
}
