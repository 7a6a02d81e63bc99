using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Coordination.Tests.Time.Logged;

namespace PracticeSuite.Coordination.Tests.Time;

/// <summary>How minutes are computed (§5.2) and what happens to them in a patient's life (§11).</summary>
public sealed class MeasuringTests
{
    [Fact, Trait("Rule", "B-070")]
    public void The_end_of_an_entry_is_not_part_of_it_so_the_next_one_shares_nothing_with_it()
    {
        var time = September.Measured(Work("2026-09-03 10:00", "2026-09-03 10:01"), Work("2026-09-03 10:01", "2026-09-03 10:02") with { StaffId = Ruiz });

        Assert.Equal(new Seconds(120), time.Total);
        Assert.All(time.Pieces, piece => Assert.Equal((TimeStanding.Counted, new Seconds(60)), (piece.Standing, piece.When.Length)));
        Assert.Equal(2, time.Pieces.Count);
    }

    [Fact, Trait("Rule", "B-071")]
    public void Work_over_midnight_at_the_months_end_counts_in_each_month_with_its_part()
    {
        var night = Work("2026-09-30 23:50", "2026-10-01 00:25");
        var october = September with { Month = new BillingMonth(2026, 10) };

        Assert.Equal(10, September.Measured(night).Minutes());
        Assert.Equal(25, october.Measured(night).Minutes());
    }

    [Fact, Trait("Rule", "B-071")]
    public void The_month_is_the_locations_whatever_zone_the_instants_were_written_in()
    {
        var lateEvening = Work("2026-10-01T03:30Z", "2026-10-01T03:45Z");
        var inChicago = September with { Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago") };
        var inTokyo = September with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") };

        Assert.Equal(15, September.Measured(lateEvening).Minutes());
        Assert.Equal(15, inChicago.Measured(lateEvening).Minutes());
        Assert.Equal(0, inTokyo.Measured(lateEvening).Minutes());
    }

    [Fact, Trait("Rule", "B-072")]
    public void A_change_of_the_clocks_adds_and_loses_nothing()
    {
        var autumn = September with { Month = new BillingMonth(2026, 11) };
        var spring = September with
        {
            Month = new BillingMonth(2026, 3),
            EnrolledFrom = new DateOnly(2026, 1, 1),
            Consented = [new ConsentedTime(At("2026-01-01 09:00"), null)],
        };

        Assert.Equal(20, autumn.Measured(Work("2026-11-01T05:50Z", "2026-11-01T06:10Z")).Minutes());
        Assert.Equal(20, spring.Measured(Work("2026-03-08 01:50", "2026-03-08 03:10")).Minutes());
    }

    [Fact, Trait("Rule", "B-073")]
    public void Two_people_at_once_count_once_and_the_second_is_told_so()
    {
        var first = Work("2026-09-08 10:00", "2026-09-08 10:15");
        var second = Work("2026-09-08 10:05", "2026-09-08 10:20") with { StaffId = Ruiz };

        var time = September.Measured(second, first);

        Assert.Equal(20, time.Minutes());
        Assert.Equal(
            [(first.Id, TimeStanding.Counted, 15d), (second.Id, TimeStanding.CountedElsewhere, 10d), (second.Id, TimeStanding.Counted, 5d)],
            time.Pieces.Select(piece => (piece.Entry.Id, piece.Standing, piece.When.Length.Value / 60d)));
    }

    [Fact, Trait("Rule", "B-074")]
    public void A_person_serves_one_patient_at_a_time_so_shared_time_counts_for_neither()
    {
        var one = Work("2026-09-08 10:00", "2026-09-08 10:15");
        var other = Work("2026-09-08 10:10", "2026-09-08 10:30") with { PatientId = Guid.Empty };
        var sweep = new StaffSweep();
        foreach (var entry in new[] { one, other })
            sweep.Add(new Stint(entry.Id, entry.StaffId, entry.PatientId, entry.When.Start, entry.When.End));
        var rules = September with { StaffOverlaps = sweep.Overlaps() };

        Assert.Equal((10d, 5d), (rules.Measured(one).Minutes(), rules.Measured(one).MinutesExcluded(TimeExclusion.StaffOverlap)));
        Assert.Equal((15d, 5d), (rules.Measured(other).Minutes(), rules.Measured(other).MinutesExcluded(TimeExclusion.StaffOverlap)));
    }

    [Fact, Trait("Rule", "B-075")]
    public void Seconds_are_added_as_they_are_and_shown_floored()
    {
        var time = September.Measured(
            Work("2026-09-03 10:00:00", "2026-09-03 10:00:01"), Work("2026-09-04 10:00:00", "2026-09-04 10:19:58"));

        Assert.Equal(new Seconds(1199), time.Total);
        Assert.Null(time.ReachedAt);
        Assert.Equal("19 min 59 s", time.Total.ToString());
    }

    [Fact, Trait("Rule", "B-076")]
    public void Only_its_own_segment_of_a_group_call_counts_for_a_patient()
    {
        var time = September.Measured(
            Work("2026-09-04 10:00", "2026-09-04 10:06"), Work("2026-09-04 10:06", "2026-09-04 10:15") with { Unallocated = true });

        Assert.Equal(6, time.Minutes());
        Assert.Equal(9, time.MinutesExcluded(TimeExclusion.Unallocated));
    }

    [Theory, Trait("Rule", "B-078")]
    [InlineData(CareProgram.Ccm)]
    [InlineData(CareProgram.Pcm)]
    [InlineData(CareProgram.Tcm)]
    [InlineData(CareProgram.Rpm)]
    [InlineData(CareProgram.Rtm)]
    [InlineData(CareProgram.Apcm)]
    [InlineData(CareProgram.CoCm)]
    [InlineData(CareProgram.InterprofessionalConsult)]
    [InlineData(CareProgram.CrisisFollowUp)]
    [InlineData(CareProgram.SafetyPlanning)]
    [InlineData(CareProgram.DigitalTreatment)]
    public void Time_of_another_program_is_taken_away_even_where_another_entry_covers_it(CareProgram program)
    {
        var ours = Work("2026-09-08 10:00", "2026-09-08 10:30");
        var theirs = Work("2026-09-08 10:10", "2026-09-08 10:20") with { StaffId = Ruiz, Program = program };

        var time = September.Measured(ours, theirs);

        Assert.Equal(20, time.Minutes());
        Assert.Equal(20, time.MinutesExcluded(TimeExclusion.OtherProgram));
        Assert.Equal(30, September.Measured(ours, theirs with { Voided = true }).Minutes());
    }

    [Fact, Trait("Rule", "B-078")]
    public void The_minutes_of_a_visit_are_the_visits_whoever_else_was_at_work()
    {
        var rules = September with { SeparatelyBilled = [When("2026-09-08 10:00", "2026-09-08 10:25")] };

        var time = rules.Measured(Work("2026-09-08 10:20", "2026-09-08 10:30"));

        Assert.Equal(5, time.Minutes());
        Assert.Equal(5, time.MinutesExcluded(TimeExclusion.SeparatelyBilled));
    }

    [Fact, Trait("Rule", "B-079")]
    public void A_very_short_entry_counts_and_a_very_long_one_wants_confirming()
    {
        var brief = Work("2026-09-08 10:00:00", "2026-09-08 10:00:20");

        Assert.Equal(new Seconds(20), September.Measured(brief).Total);
        Assert.False(Work("2026-09-08 10:00", "2026-09-08 12:00").IsLong);
        Assert.True(Work("2026-09-08 10:00:00", "2026-09-08 12:00:01").IsLong);
    }

    [Fact, Trait("Rule", "B-081")]
    public void An_entry_is_late_more_than_three_days_after_the_work()
    {
        var work = Work("2026-09-08 10:00", "2026-09-08 10:10");

        Assert.False((work with { CreatedAt = work.When.End.AddHours(72) }).IsLate);
        Assert.True((work with { CreatedAt = work.When.End.AddHours(72).AddSeconds(1) }).IsLate);
    }

    [Fact, Trait("Rule", "B-081")]
    public void After_the_seventh_of_the_next_month_a_supervisor_has_to_approve()
    {
        var work = Work("2026-09-28 10:00", "2026-09-28 10:10");
        var lastMinute = work with { CreatedAt = At("2026-10-07 23:59") };
        var tooLate = work with { CreatedAt = At("2026-10-08 00:00") };

        Assert.Equal(10, September.Measured(lastMinute).Minutes());
        Assert.Equal(10, September.Measured(tooLate).MinutesExcluded(TimeExclusion.LateUnapproved));
        Assert.Equal(10, September.Measured(tooLate with { LateApprovedAt = At("2026-10-08 09:00") }).Minutes());
    }

    [Fact, Trait("Rule", "B-083")]
    public void The_threshold_is_reached_with_its_last_second_and_midnight_belongs_to_the_day_before()
    {
        var time = September.Measured(Work("2026-09-03 10:00", "2026-09-03 10:12"), Work("2026-09-09 23:52", "2026-09-10 00:07"));

        Assert.Equal(At("2026-09-10 00:00"), time.ReachedAt);
        Assert.Equal(new DateOnly(2026, 9, 9), time.ReachedOn);
    }

    [Fact, Trait("Rule", "B-085")]
    public void Work_after_the_threshold_goes_on_being_counted_and_moves_nothing()
    {
        var enough = Work("2026-09-03 10:00", "2026-09-03 10:20");

        var time = September.Measured(enough, Work("2026-09-20 10:00", "2026-09-20 10:30"));

        Assert.Equal(50, time.Minutes());
        Assert.Equal(new DateOnly(2026, 9, 3), time.ReachedOn);
    }

    [Fact, Trait("Rule", "B-040")]
    public void Minutes_before_the_consent_are_excluded_to_the_second()
    {
        var rules = September with { Consented = [new ConsentedTime(At("2026-09-08 10:04").AddMilliseconds(500), null)] };

        var time = rules.Measured(Work("2026-09-08 10:00", "2026-09-08 10:10"));

        Assert.Equal(new Seconds(359), time.Total);
        Assert.Equal(new Seconds(241), time.ExcludedFor(TimeExclusion.PreConsent));
    }

    [Fact, Trait("Rule", "B-046")]
    public void After_a_revocation_work_stops_counting_until_the_patient_agrees_again()
    {
        var rules = September with
        {
            Consented =
            [
                new ConsentedTime(At("2026-09-12 10:00"), null),
                new ConsentedTime(At("2026-09-05 10:00"), At("2026-09-10 10:00")),
            ],
        };

        var time = rules.Measured(Work("2026-09-05 09:55", "2026-09-05 10:05"), Work("2026-09-10 09:55", "2026-09-10 10:05"),
            Work("2026-09-12 09:55", "2026-09-12 10:05"));

        Assert.Equal(15, time.Minutes());
        Assert.Equal(5, time.MinutesExcluded(TimeExclusion.PreConsent));
        Assert.Equal(10, time.MinutesExcluded(TimeExclusion.PostRevocation));
    }

    [Fact, Trait("Rule", "B-051")]
    public void Work_before_a_later_initiating_visits_day_is_excluded()
    {
        var rules = September with { VisitedOn = new DateOnly(2026, 9, 8) };

        var time = rules.Measured(Work("2026-09-07 23:55", "2026-09-08 00:10"));

        Assert.Equal(10, time.Minutes());
        Assert.Equal(5, time.MinutesExcluded(TimeExclusion.PreVisit));
    }

    [Fact, Trait("Rule", "B-170")]
    public void From_the_instant_of_death_nothing_counts()
    {
        var rules = September with { DiedAt = At("2026-09-16 10:05") };

        var time = rules.Measured(Work("2026-09-16 10:00", "2026-09-16 10:12"));

        Assert.Equal(5, time.Minutes());
        Assert.Equal(7, time.MinutesExcluded(TimeExclusion.Deceased));
    }

    [Fact, Trait("Rule", "B-177")]
    public void Work_counts_from_the_first_day_of_the_enrollment_through_the_last()
    {
        var rules = September with { EnrolledFrom = new DateOnly(2026, 9, 5), EnrolledTo = new DateOnly(2026, 9, 20) };

        var time = rules.Measured(Work("2026-09-04 23:50", "2026-09-05 00:04"), Work("2026-09-20 23:56", "2026-09-21 00:30"));

        Assert.Equal(8, time.Minutes());
        Assert.Equal(40, time.MinutesExcluded(TimeExclusion.NotEnrolled));
    }

    [Fact]
    public void A_second_keeps_the_first_of_several_reasons()
    {
        var work = Work("2026-09-08 10:00", "2026-09-08 10:10");
        var entry = work with
        {
            StaffId = Ruiz,
            StaffMayCount = false,
            Activity = CareActivity.Administrative,
            Program = CareProgram.Ccm,
            Unallocated = true,
            Voided = true,
            CreatedAt = At("2026-12-01 09:00"),
        };
        var rules = September with
        {
            EnrolledFrom = new DateOnly(2026, 9, 9),
            Consented = [],
            VisitedOn = new DateOnly(2026, 9, 9),
            Stays = [work.When],
            DiedAt = work.When.Start,
            SeparatelyBilled = [work.When],
            OnlyStaffId = Chen,
            StaffOverlaps = new Dictionary<Guid, IntervalSet> { [work.Id] = IntervalSet.Of([work.When]) },
        };

        // Each line takes away what the line before it found, and the next reason of §13 appears.
        Expect("X-NOT-ENROLLED");
        rules = rules with { EnrolledFrom = September.EnrolledFrom };
        Expect("X-VOIDED");
        entry = entry with { Voided = false };
        Expect("X-NOT-CLINICAL");
        entry = entry with { StaffMayCount = true };
        Expect("X-ADMIN");
        entry = entry with { Activity = CareActivity.NotPatientSpecific };
        Expect("X-NOT-PATIENT");
        entry = entry with { Activity = CareActivity.AutomatedProcessing };
        Expect("X-NOT-HUMAN");
        entry = entry with { Activity = CareActivity.UnsuccessfulAttempt };
        Expect("X-ATTEMPT");
        entry = entry with { Activity = CareActivity.BilledService };
        Expect("X-SEP-BILLED");
        entry = entry with { Activity = CareActivity.TeamCall };
        Expect("X-OTHER-PROGRAM");
        entry = entry with { Program = CareProgram.Bhi };
        Expect("X-SEP-BILLED");
        rules = rules with { SeparatelyBilled = [] };
        Expect("X-UNALLOCATED");
        entry = entry with { Unallocated = false };
        Expect("X-PRE-CONSENT");
        rules = rules with { Consented = [new ConsentedTime(At("2026-09-01 09:00"), At("2026-09-02 09:00"))] };
        Expect("X-POST-REVOKE");
        rules = rules with { Consented = September.Consented };
        Expect("X-PRE-VISIT");
        rules = rules with { VisitedOn = null };
        Expect("X-INPATIENT");
        rules = rules with { Stays = [] };
        Expect("X-DECEASED");
        rules = rules with { DiedAt = null };
        // §13 names it last and in brackets; after what can still be mended it would say that a colleague's minutes could yet count (B-035).
        Expect("X-NOT-BILLER");
        rules = rules with { OnlyStaffId = null };
        Expect("X-LATE-UNAPPROVED");
        entry = entry with { LateApprovedAt = At("2026-12-01 10:00") };
        Expect("X-STAFF-OVERLAP");
        rules = rules with { StaffOverlaps = September.StaffOverlaps };
        Assert.Equal(10, rules.Measured(entry).Minutes());

        void Expect(string reason) => Assert.Equal(reason, Assert.Single(rules.Measured(entry).Pieces).Exclusion!.Value.ToCode());
    }
}
