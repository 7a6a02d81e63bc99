using System.Runtime.CompilerServices;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Time;

public sealed class CoordinationEntryTests
{
    private static readonly DateTimeOffset Noon = CareHost.Local("2026-09-03 12:00:00");
    private static readonly Author Chen = new(House.Lcsw.Id, Guid.CreateVersion7());
    private static readonly Work Call = WorkOf(Noon, minutes: 8);

    [Fact, Trait("Rule", "B-070")]
    public void Work_that_is_not_done_yet_is_refused() => Refuses("Coordination:WorkNotYetDone", () => Record(Call, now: Noon.AddMinutes(8).AddSeconds(-1)));

    [Fact, Trait("Rule", "B-070")]
    public void Work_that_ends_this_second_is_taken() => Assert.Equal(1, Record(Call, now: Noon.AddMinutes(8)).Revision);

    [Fact, Trait("Rule", "B-070")]
    public void A_part_of_a_second_is_refused() =>
        Refuses(Check.Code, () => Record(Call with { When = new Interval(Noon.AddMilliseconds(1), Noon.AddMinutes(8)) }));

    [Theory, InlineData(0, true), InlineData(1, false)]
    public void An_entry_holds_a_day_at_most(int secondsMore, bool taken)
    {
        var work = Call with { When = new Interval(Noon, Noon.AddHours(24).AddSeconds(secondsMore)) };

        var refusal = global::Xunit.Record.Exception(() => Record(work, Noon.AddHours(25)));

        Assert.Equal(taken, refusal is null);
    }

    [Theory, Trait("Rule", "B-079"), InlineData(59, false), InlineData(60, true)]
    public void Under_a_minute_needs_a_note(int seconds, bool taken)
    {
        var work = Call with { When = new Interval(Noon, Noon.AddSeconds(seconds)), Note = " " };

        var refusal = global::Xunit.Record.Exception(() => Record(work)) as BusinessException;

        Assert.Equal(taken ? null : "Coordination:NoteNeeded", refusal?.Code);
    }

    [Theory, Trait("Rule", "B-079"), InlineData(120, false), InlineData(121, true)]
    public void More_than_two_hours_can_be_confirmed_by_their_author_and_only_those(int minutes, bool isLong)
    {
        var entry = Record(WorkOf(Noon, minutes), Noon.AddHours(3));

        var refusal = global::Xunit.Record.Exception(() => entry.AttestLong(Chen, Noon.AddHours(4))) as BusinessException;

        Assert.Equal(isLong ? null : "Coordination:NotLong", refusal?.Code);
        Assert.Equal(isLong ? Noon.AddHours(4) : null, entry.LongAttestedAt);
    }

    [Fact]
    public void Only_a_scale_has_an_instrument() =>
        Refuses("Coordination:InstrumentNeedsScale", () => Record(Call with { Instrument = "PHQ-9" }));

    [Theory, Trait("Rule", "B-081"), InlineData(0, true), InlineData(1, false)]
    public void After_72_hours_the_reason_for_being_late_must_be_given(int secondsLater, bool taken)
    {
        var now = Call.When.End.AddHours(72).AddSeconds(secondsLater);

        var refusal = global::Xunit.Record.Exception(() => Record(Call, now)) as BusinessException;

        Assert.Equal(taken ? null : "Coordination:LateReasonNeeded", refusal?.Code);
        Assert.Equal("was ill", Record(Call, now, "was ill").LateReason);
    }

    [Fact, Trait("Rule", "B-080")]
    public void A_correction_is_a_new_version_and_the_old_one_stays_as_it_was()
    {
        var entry = Record(Call);
        var before = entry.Work;

        var corrected = entry.Correct(Chen, "LCSW", WorkOf(Noon, 7), "looked at the phone", Noon.AddHours(1));

        Assert.Equal(before, entry.Work);
        Assert.Equal((false, true), (entry.IsLatest, corrected.IsLatest));
        Assert.Equal((entry.EntryId, 2, "looked at the phone"), (corrected.EntryId, corrected.Revision, corrected.Reason));
        Assert.Equal(Noon.AddHours(1), corrected.CreatedAt);
    }

    [Fact, Trait("Rule", "B-080")]
    public void A_correction_needs_a_reason() =>
        Refuses(Check.Code, () => Record(Call).Correct(Chen, "LCSW", Call, " ", Noon.AddHours(1)));

    [Fact, Trait("Rule", "B-080")]
    public void A_version_is_corrected_once_and_a_void_one_never()
    {
        var entry = Record(Call);
        var voided = entry.Void(Chen, "wrong patient", Noon.AddHours(1));

        Refuses("Coordination:EntryChanged", () => entry.Correct(Chen, "LCSW", Call, "again", Noon.AddHours(2)));
        Refuses("Coordination:EntryVoided", () => voided.Correct(Chen, "LCSW", Call, "again", Noon.AddHours(2)));
        Assert.Equal((true, Call.When), (voided.Voided, voided.Work.When));
    }

    [Fact, Trait("Rule", "B-080")]
    public void Nothing_that_a_version_says_can_be_set_after_it_was_made()
    {
        // The label of a Part 2 program is put on once, as a version is made or first saved (P-071).
        string[] setOnce = ["IsPart2", "IsLatest", "AttestedAt", "LongAttestedAt", "LateApprovedAt", "LateApprovedById", "LateRefusedAt", "LateRefusedById", "LateRefusal"];

        var settable = typeof(CoordinationEntry).GetProperties()
            .Where(property => property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => property.Name);

        Assert.Equal(setOnce.Order(), settable.Order());
    }

    [Fact, Trait("Rule", "B-081")]
    public void A_correction_that_adds_time_is_as_late_as_it_is_written()
    {
        var now = Noon.AddDays(20);

        var longer = Record(Call).Correct(Chen, "LCSW", WorkOf(Noon, 20), "forgot the second call", now);

        Assert.Equal((now, "forgot the second call"), (longer.LoggedAt, longer.LateReason));
    }

    [Fact, Trait("Rule", "B-081")]
    public void A_correction_that_adds_nothing_stays_as_timely_as_the_entry_was()
    {
        var entry = Record(Call);

        var shorter = entry.Correct(Chen, "LCSW", WorkOf(Noon, 5), "hung up earlier", Noon.AddDays(20));

        Assert.Equal((entry.LoggedAt, null), (shorter.LoggedAt, shorter.LateReason));
    }

    [Fact, Trait("Rule", "B-082")]
    public void An_author_attests_a_version_and_a_correction_has_to_be_attested_again()
    {
        var entry = Record(Call);

        entry.Attest(Chen, Noon.AddHours(1));
        entry.Attest(Chen, Noon.AddHours(2));

        Assert.Equal(Noon.AddHours(1), entry.AttestedAt);
        Assert.Null(entry.Correct(Chen, "LCSW", WorkOf(Noon, 7), "shorter", Noon.AddHours(3)).AttestedAt);
    }

    [Fact, Trait("Rule", "P-107")]
    public void Nobody_changes_or_attests_the_entry_of_another()
    {
        var entry = Record(Call);
        var patel = new Author(House.Pmhnp.Id, null);

        Refuses("Coordination:NotYourEntry", () => entry.Correct(patel, "PMHNP", Call, "mine", Noon.AddHours(1)));
        Refuses("Coordination:NotYourEntry", () => entry.Void(patel, "mine", Noon.AddHours(1)));
        Refuses("Coordination:NotYourEntry", () => entry.Attest(patel, Noon.AddHours(1)));
        Refuses("Coordination:NotYourEntry", () => entry.AttestLong(patel, Noon.AddHours(1)));
    }

    [Theory, Trait("Rule", "B-081"), InlineData("2026-10-07 23:59:59", false), InlineData("2026-10-08 00:00:00", true)]
    public void What_is_written_after_the_seventh_waits_for_a_supervisor(string written, bool waits)
    {
        var entry = Record(Call, CareHost.Local(written), "was ill");

        var refusal = global::Xunit.Record.Exception(() => entry.ApproveLate(House.Pmhnp.Id, House.NewYork.Zone, Noon.AddDays(60))) as BusinessException;

        Assert.Equal(waits ? null : "Coordination:NothingToApprove", refusal?.Code);
        Assert.Equal(waits ? Noon.AddDays(60) : null, entry.LateApprovedAt);
    }

    [Fact, Trait("Rule", "B-081")]
    public void The_close_is_reckoned_on_the_clock_of_the_location()
    {
        var written = CareHost.Local("2026-10-08 00:00:00");

        Assert.True(Record(Call, written, "was ill").IsAwaitingApproval(House.NewYork.Zone));
        Assert.False(Record(Call, written, "was ill").IsAwaitingApproval(House.LosAngeles.Zone));
    }

    [Fact]
    public void A_supervisor_does_not_approve_their_own_entry() => Refuses(
        "Coordination:OwnEntry",
        () => Record(Call, Noon.AddDays(60), "was ill").ApproveLate(House.Lcsw.Id, House.NewYork.Zone, Noon.AddDays(61)));

    [Fact]
    public void A_supervisor_does_not_refuse_their_own_entry_either() => Refuses(
        "Coordination:OwnEntry",
        () => Record(Call, Noon.AddDays(60), "was ill").RefuseLate(House.Lcsw.Id, "no", House.NewYork.Zone, Noon.AddDays(61)));

    [Fact, Trait("Rule", "B-081")]
    public void What_was_refused_can_be_approved_after_all_and_what_was_approved_is_not_refused()
    {
        var entry = Record(Call, Noon.AddDays(60), "was ill");

        entry.RefuseLate(House.Pmhnp.Id, "no", House.NewYork.Zone, Noon.AddDays(61));
        Assert.False(entry.IsAwaitingApproval(House.NewYork.Zone));
        entry.ApproveLate(House.Pmhnp.Id, House.NewYork.Zone, Noon.AddDays(62));

        Assert.Equal(Noon.AddDays(62), entry.LateApprovedAt);
        Refuses("Coordination:NothingToApprove", () => entry.RefuseLate(House.Pmhnp.Id, "no", House.NewYork.Zone, Noon.AddDays(63)));
    }

    private static Work WorkOf(DateTimeOffset start, int minutes) =>
        new(House.Rosa, new Interval(start, start.AddMinutes(minutes)), CareActivity.TeamCall, CareProgram.Bhi, "side effects");

    private static CoordinationEntry Record(Work work, DateTimeOffset? now = null, string? lateReason = null) => CoordinationEntry.Record(
        PracticeId.New(), Chen, "LCSW", EntrySource.Manual, work, now ?? Noon.AddMinutes(30), lateReason);

    private static void Refuses(string code, Action act) => Assert.Equal(code, Assert.Throws<BusinessException>(act).Code);
}
