using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Coordination.Tests.Time.Logged;
using Interval = PracticeSuite.Kernel.Interval;

namespace PracticeSuite.Coordination.Tests.Time;

/// <summary>What holds of any month, whatever was logged in it.</summary>
public sealed class MeasuringProperties
{
    private static readonly DateTimeOffset Start = At("2026-08-31 22:00");

    // A busy day around the month's first midnight: everything meets everything else there.
    private static readonly Gen<CareEntryFact> Entries =
        from begin in Gen.Choose(0, 40_000)
        from seconds in Gen.Choose(1, 9_000)
        from activity in Gen.Elements(Enum.GetValues<CareActivity>())
        from program in Gen.Frequency((8, Gen.Constant(CareProgram.Bhi)), (1, Gen.Constant(CareProgram.Ccm)))
        from staff in Gen.Elements(Chen, Ruiz)
        from voided in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select Work(new Interval(Start.AddSeconds(begin), Start.AddSeconds(begin + seconds))) with
        {
            Activity = activity,
            Program = program,
            StaffId = staff,
            Voided = voided,
        };

    private static readonly Gen<CareTimeRules> RuleSets =
        from given in Gen.Choose(-10_000, 40_000_000)
        from revoked in Gen.Choose(0, 50_000)
        from stay in Gen.Choose(0, 40_000)
        from died in Gen.Choose(0, 90_000)
        from billed in Gen.Choose(0, 40_000)
        from overlap in Gen.Choose(0, 40_000)
        select September with
        {
            // Fractions of a second on purpose: boundaries may fall anywhere, the sums must hold all the same.
            Consented = [new ConsentedTime(Start.AddMilliseconds(given), Start.AddSeconds(revoked + 40_000).AddMilliseconds(300))],
            Stays = [new Interval(Start.AddSeconds(stay).AddMilliseconds(700), Start.AddSeconds(stay + 3_000))],
            DiedAt = Start.AddSeconds(died),
            SeparatelyBilled = [new Interval(Start.AddSeconds(billed), Start.AddSeconds(billed + 2_000))],
        };

    private static readonly Arbitrary<(CareEntryFact[], CareTimeRules)> Months =
        (from entries in Entries.ArrayOf() from rules in RuleSets select (entries, rules)).ToArbitrary();

    [Fact, Trait("Rule", "B-073")]
    public void Counted_pieces_are_disjoint_and_add_up_to_the_total() => Check((entries, rules) =>
    {
        var time = CareMonthTime.Measure(entries, rules);
        var counted = time.Pieces.Where(piece => piece.Standing == TimeStanding.Counted).Select(piece => piece.When).ToList();
        return counted.Sum(piece => piece.Length.Value) == time.Total.Value && IntervalSet.Of(counted).Length == time.Total;
    });

    [Fact]
    public void Every_second_worked_in_the_month_is_in_exactly_one_piece_of_its_entry() => Check((entries, rules) =>
    {
        var pieces = CareMonthTime.Measure(entries, rules).Pieces.ToLookup(piece => piece.Entry.Id, piece => piece.When);
        return entries.All(entry => pieces[entry.Id].Sum(piece => piece.Length.Value) == InMonth(entry, rules)
            && IntervalSet.Of(pieces[entry.Id]).Length.Value == InMonth(entry, rules));
    });

    [Fact]
    public void The_order_of_entries_is_of_no_account() => Check((entries, rules) =>
        CareMonthTime.Measure(entries, rules).Pieces.SequenceEqual(CareMonthTime.Measure([.. entries.Reverse()], rules).Pieces));

    [Fact]
    public void The_total_is_never_more_than_what_was_worked_nor_does_more_work_lower_it() => Check((entries, rules) =>
    {
        var some = entries.Where(entry => entry.Activity.Class() != CareActivityClass.NotCountable && entry.Program == CareProgram.Bhi).ToArray();
        var half = CareMonthTime.Measure(some[..(some.Length / 2)], rules).Total;
        var all = CareMonthTime.Measure(some, rules).Total;
        return half <= all && all.Value <= some.Sum(entry => entry.When.Length.Value);
    });

    [Fact, Trait("Rule", "B-083")]
    public void The_threshold_is_reached_at_the_instant_before_which_exactly_so_much_counted() => Check((entries, rules) =>
    {
        var time = CareMonthTime.Measure(entries, rules);
        var before = time.Counted.Sum(span => time.ReachedAt is { } reached ? span.Before(reached)?.Length.Value ?? 0 : span.Length.Value);
        return time.ReachedAt is null ? before < rules.Threshold.Value : before == rules.Threshold.Value;
    });

    private static long InMonth(CareEntryFact entry, CareTimeRules rules) =>
        entry.When.Within(rules.Month.In(rules.Zone))?.Length.Value ?? 0;

    private static void Check(Func<CareEntryFact[], CareTimeRules, bool> holds) =>
        Prop.ForAll(Months, month => holds(month.Item1, month.Item2)).QuickCheckThrowOnFailure();
}
