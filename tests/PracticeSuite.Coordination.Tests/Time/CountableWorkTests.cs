using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Coordination.Tests.Time.Logged;

namespace PracticeSuite.Coordination.Tests.Time;

/// <summary>What may be counted (§5.1).</summary>
public sealed class CountableWorkTests
{
    [Theory]
    [Trait("Rule", "B-061a"), Trait("Rule", "B-061b"), Trait("Rule", "B-061c"), Trait("Rule", "B-061d"), Trait("Rule", "B-061e")]
    [Trait("Rule", "B-061f"), Trait("Rule", "B-061g"), Trait("Rule", "B-061h"), Trait("Rule", "B-061i"), Trait("Rule", "B-061j")]
    [InlineData(CareActivity.TeamCall, CareActivityClass.Coordination)]
    [InlineData(CareActivity.SecureMessageReadCompose, CareActivityClass.Coordination)]
    [InlineData(CareActivity.ExternalProviderContact, CareActivityClass.Coordination)]
    [InlineData(CareActivity.ReferralFacilitation, CareActivityClass.Coordination)]
    [InlineData(CareActivity.MedicationFollowUp, CareActivityClass.Coordination)]
    [InlineData(CareActivity.CaregiverContact, CareActivityClass.Coordination)]
    [InlineData(CareActivity.PatientOutreach, CareActivityClass.Monitoring)]
    [InlineData(CareActivity.ScaleAdministerReview, CareActivityClass.Monitoring)]
    [InlineData(CareActivity.ChartReviewForCarePlan, CareActivityClass.Planning)]
    [InlineData(CareActivity.CarePlanUpdate, CareActivityClass.Planning)]
    [InlineData(CareActivity.CrisisFollowUp, CareActivityClass.Coordination)]
    public void Care_management_counts_and_only_coordination_serves_as_coordination(CareActivity activity, CareActivityClass kind)
    {
        var time = September.Measured(Work("2026-09-03 10:00", "2026-09-03 10:07") with { Activity = activity });

        Assert.Equal(7, time.Minutes());
        Assert.Equal(kind, activity.Class());
        Assert.Equal(kind == CareActivityClass.Coordination, time.CoordinationSeen);
    }

    [Theory]
    [Trait("Rule", "B-062a"), Trait("Rule", "B-062b"), Trait("Rule", "B-062c"), Trait("Rule", "B-062d"), Trait("Rule", "B-062e")]
    [Trait("Rule", "B-062g"), Trait("Rule", "B-062h")]
    [InlineData(CareActivity.BilledService, "X-SEP-BILLED")]
    [InlineData(CareActivity.Administrative, "X-ADMIN")]
    [InlineData(CareActivity.NotPatientSpecific, "X-NOT-PATIENT")]
    [InlineData(CareActivity.TravelOrSetup, "X-ADMIN")]
    [InlineData(CareActivity.UnsuccessfulAttempt, "X-ATTEMPT")]
    [InlineData(CareActivity.BereavementContact, "X-DECEASED")]
    [InlineData(CareActivity.AutomatedProcessing, "X-NOT-HUMAN")]
    [InlineData(CareActivity.PatientSelfCompletion, "X-NOT-CLINICAL")]
    public void Other_work_never_counts_and_says_why(CareActivity activity, string reason)
    {
        var time = September.Measured(Work("2026-09-03 10:00", "2026-09-03 10:07") with { Activity = activity });

        Assert.Equal(Seconds.Zero, time.Total);
        Assert.Equal(reason, Assert.Single(time.Pieces).Exclusion!.Value.ToCode());
        Assert.False(time.CoordinationSeen);
    }

    [Fact, Trait("Rule", "B-061l")]
    public void Documenting_counts_inside_the_work_it_documents_and_there_is_no_way_to_log_it_alone()
    {
        CareActivity[] counted =
        [
            CareActivity.TeamCall, CareActivity.SecureMessageReadCompose, CareActivity.ExternalProviderContact, CareActivity.ReferralFacilitation,
            CareActivity.MedicationFollowUp, CareActivity.CaregiverContact, CareActivity.PatientOutreach, CareActivity.ScaleAdministerReview,
            CareActivity.ChartReviewForCarePlan, CareActivity.CarePlanUpdate, CareActivity.CrisisFollowUp,
        ];

        Assert.Equal(counted, CareActivities.OfCare);
        Assert.Equal(counted, Enum.GetValues<CareActivity>().Where(activity =>
            September.Measured(Work("2026-09-03 10:00", "2026-09-03 10:09") with { Activity = activity }).Minutes() > 0));
    }

    [Theory, Trait("Rule", "B-061k")]
    [InlineData(CareActivity.CrisisFollowUp, "2026-09-03", 0)]
    [InlineData(CareActivity.CrisisFollowUp, "2026-09-04", 7)]
    [InlineData(CareActivity.TeamCall, "2026-09-03", 7)]
    public void Crisis_follow_up_counts_unless_a_crisis_service_was_billed_that_day(CareActivity activity, string billedOn, int minutes)
    {
        var rules = September with { BilledCrisisDays = [DateOnly.Parse(billedOn, null)] };

        var time = rules.Measured(Work("2026-09-03 10:00", "2026-09-03 10:07") with { Activity = activity });

        Assert.Equal((minutes, 7 - minutes), (time.Minutes(), time.MinutesExcluded(TimeExclusion.SeparatelyBilled)));
    }

    [Fact, Trait("Rule", "B-078")]
    public void A_billed_service_takes_its_minutes_from_everybody_also_when_its_author_could_not_count_any()
    {
        var group = Work("2026-09-03 10:00", "2026-09-03 10:10") with { Activity = CareActivity.BilledService, StaffMayCount = false };
        var call = Work("2026-09-03 10:00", "2026-09-03 10:15") with { StaffId = Ruiz };

        Assert.Equal(5, September.Measured(group, call).Minutes());
        Assert.Equal(15, September.Measured(group with { Voided = true }, call).Minutes());
    }

    [Fact, Trait("Rule", "B-035"), Trait("Rule", "B-081")]
    public void A_colleagues_late_entry_is_no_therapists_time_before_it_is_late()
    {
        var late = Work("2026-09-03 11:00", "2026-09-03 11:05") with { StaffId = Ruiz, CreatedAt = At("2026-10-09 10:00") };

        var time = (September with { OnlyStaffId = Chen }).Measured(late);

        Assert.Equal((5, 0), (time.MinutesExcluded(TimeExclusion.NotBiller), time.MinutesExcluded(TimeExclusion.LateUnapproved)));
    }

    [Theory, Trait("Rule", "B-061h")]
    [InlineData("PHQ-9", "2026-09-03", 0)]
    [InlineData(null, "2026-09-03", 0)]
    [InlineData("GAD-7", "2026-09-03", 6)]
    [InlineData("PHQ-9", "2026-09-04", 6)]
    public void Scoring_a_scale_counts_unless_that_scale_was_billed_that_day(string? billed, string on, int minutes)
    {
        var rules = September with { BilledScales = [new BilledScale(DateOnly.Parse(on, null), billed)] };

        var time = rules.Measured(
            Work("2026-09-03 10:00", "2026-09-03 10:06") with { Activity = CareActivity.ScaleAdministerReview, Instrument = "PHQ-9" });

        Assert.Equal(minutes, time.Minutes());
        Assert.Equal(6 - minutes, time.MinutesExcluded(TimeExclusion.SeparatelyBilled));
    }

    [Fact, Trait("Rule", "B-062e")]
    public void A_payer_may_let_unanswered_calls_count()
    {
        var voicemail = Work("2026-09-03 10:00", "2026-09-03 10:02") with { Activity = CareActivity.UnsuccessfulAttempt };

        Assert.Equal(0, September.Measured(voicemail).Minutes());
        Assert.Equal(2, (September with { CountAttempts = true }).Measured(voicemail).Minutes());
    }

    [Fact, Trait("Rule", "B-062f"), Trait("Rule", "B-171")]
    public void Work_during_a_stay_is_lost_and_work_around_it_counts()
    {
        var rules = September with { Stays = [When("2026-09-12 08:00", "2026-09-13 12:00")] };

        var time = rules.Measured(Work("2026-09-12 07:50", "2026-09-12 08:10"), Work("2026-09-13 11:55", "2026-09-13 12:10"));

        Assert.Equal(20, time.Minutes());
        Assert.Equal(15, time.MinutesExcluded(TimeExclusion.Inpatient));
    }

    [Fact]
    public void Work_of_people_who_may_not_count_time_never_counts()
    {
        var time = September.Measured(Work("2026-09-03 10:00", "2026-09-03 10:07") with { StaffMayCount = false });

        Assert.Equal(7, time.MinutesExcluded(TimeExclusion.NotClinical));
        Assert.Equal(0, time.Minutes());
    }

    [Fact]
    public void Where_only_the_therapist_counts_colleagues_do_not()
    {
        var rules = September with { OnlyStaffId = Chen };

        var time = rules.Measured(
            Work("2026-09-03 10:00", "2026-09-03 10:07"), Work("2026-09-03 11:00", "2026-09-03 11:05") with { StaffId = Ruiz });

        Assert.Equal(7, time.Minutes());
        Assert.Equal(5, time.MinutesExcluded(TimeExclusion.NotBiller));
    }

    [Fact]
    public void Every_reason_has_its_own_published_code()
    {
        var codes = Enum.GetValues<TimeExclusion>().Select(reason => reason.ToCode()).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.StartsWith("X-", code, StringComparison.Ordinal));
        Assert.Equal("X-NOT-BILLER", TimeExclusion.NotBiller.ToCode());
        Assert.Equal("X-PRE-VISIT", TimeExclusion.PreVisit.ToCode());
    }
}
