using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Charting.Tests.Medications;
using Xunit;
using static PracticeSuite.Charting.Contracts.Medications.EffectTag;
using static PracticeSuite.Charting.Contracts.Medications.MedicationEventKind;
using static PracticeSuite.Charting.Tests.Flags.Chart;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>Scores, reports, and what happens between the clinicians.</summary>
public sealed class CareRuleTests
{
    private static readonly Guid Therapist = Guid.CreateVersion7();

    private static readonly Guid Link = Guid.CreateVersion7();

    [Fact, Trait("Rule", "UF-28")]
    public void A_scale_that_got_worse() => Check(
        "UF-28",
        ("PHQ-9 up by 5", Of(Score("PHQ-9", 8, 20), Score("PHQ-9", 13, 2)), "Urgent"),
        ("PHQ-9 up by 4", Of(Score("PHQ-9", 8, 20), Score("PHQ-9", 12, 2)), ""),
        ("GAD-7 up by 4", Of(Score("GAD-7", 8, 20), Score("GAD-7", 12, 2)), "Urgent"),
        ("PCL-5 up by 9", Of(Score("PCL-5", 30, 20), Score("PCL-5", 39, 2)), ""),
        ("PCL-5 up by 10", Of(Score("PCL-5", 30, 20), Score("PCL-5", 40, 2)), "Urgent"),
        ("against the best of 90 days", Of(Score("PHQ-9", 5, 60), Score("PHQ-9", 8, 30), Score("PHQ-9", 10, 2)), "Urgent"),
        ("the best is older", Of(Score("PHQ-9", 5, 100), Score("PHQ-9", 8, 30), Score("PHQ-9", 10, 2)), ""),
        ("newly severe", Of(Score("PHQ-9", 19, 20, "moderately severe"), Score("PHQ-9", 20, 2, "severe")), "Urgent"),
        ("better", Of(Score("PHQ-9", 20, 20, "severe"), Score("PHQ-9", 8, 2)), ""),
        ("a second answer against what was before the link", Of(Score("PHQ-9", 8, 20), Score("PHQ-9", 9, 2).ByLink(Link), Score("PHQ-9", 13, 2).ByLink(Link, isSecond: true)), "Urgent"),
        ("a second answer against the first of its link", Of(Score("PHQ-9", 4, 2).ByLink(Link), Score("PHQ-9", 13, 2).ByLink(Link, isSecond: true)), ""),
        ("nothing against a second answer", Of(Score("PHQ-9", 10, 20).ByLink(Link), Score("PHQ-9", 4, 20).ByLink(Link, isSecond: true), Score("PHQ-9", 12, 2)), ""));

    [Fact, Trait("Rule", "UF-29")]
    public void Little_better_after_eight_weeks() => Check(
        "UF-29",
        ("16 → 13", Of(Taking("sertraline", 60), Score("PHQ-9", 16, 61), Score("PHQ-9", 13, 1)), "Routine"),
        ("16 → 12", Of(Taking("sertraline", 60), Score("PHQ-9", 16, 61), Score("PHQ-9", 12, 1)), ""),
        ("after seven weeks", Of(Taking("sertraline", 50), Score("PHQ-9", 16, 51), Score("PHQ-9", 16, 1)), ""),
        ("raised two weeks ago", Of(Taking("sertraline", 60, 50).Then(Increase, 14, 100), Score("PHQ-9", 16, 61), Score("PHQ-9", 16, 1)), ""));

    [Fact, Trait("Rule", "UF-30")]
    public void A_concern() => Check(
        "UF-30",
        ("tagged", Of(Seen(1, MedicationConcern)), "Urgent"),
        ("something else", Of(Seen(1, WeightGain)), ""),
        ("long ago", Of(Seen(60, MedicationConcern)), ""),
        ("long ago, entered today", Of(Seen(60, MedicationConcern) with { RecordedOn = Day(0) }), "Urgent"),
        ("long ago, entered then", Of(Seen(60, MedicationConcern) with { RecordedOn = Day(59) }), ""));

    [Fact, Trait("Rule", "UF-31")]
    public void A_severe_side_effect() => Check(
        "UF-31", ("severe", Of(Seen(1, Sedation) with { Severity = EffectSeverity.Severe }), "Urgent"), ("moderate", Of(Seen(1, Sedation)), ""));

    [Fact, Trait("Rule", "UF-32")]
    public void What_is_not_taken() => Check(
        "UF-32", ("stopped", Of(Use(1, MedicationUse.Stopped)), "Urgent"), ("missed", Of(Use(1, MedicationUse.MissedDoses)), "Urgent"), ("taken", Of(Use(1, MedicationUse.AsPrescribed)), ""));

    [Fact, Trait("Rule", "UF-33")]
    public void A_change_that_the_therapist_has_not_seen() => Check(
        "UF-33",
        ("seven days, a session since", Unseen(7, null, 3), "Routine"),
        ("six days", Unseen(6, null, 3), ""),
        ("no session", Unseen(7, null, null), ""),
        ("seen", Unseen(7, 2, 3), ""),
        ("seen before it", Unseen(7, 9, 3), "Routine"),
        ("of long ago, written down a week ago", Unseen(7, null, 3, startedAgo: 90), "Routine"),
        ("planned then and begun yesterday", Unseen(7, null, 3, startedAgo: 1), "Routine"),
        ("written down in the night by the clock of Greenwich, the evening before by the patient's", Unseen(6, null, 3) with { DateOf = at => DateOnly.FromDateTime(at.UtcDateTime).AddDays(-1) }, "Routine"));

    [Fact, Trait("Rule", "UF-33")]
    public void The_therapist_who_has_not_looked_is_told() => Assert.Equal(Therapist, Assert.Single(Fired("UF-33", Unseen(7, null, 3))).Tells);

    [Fact, Trait("Rule", "UF-33")]
    public void A_change_that_stood_before_the_therapist_is_not_unseen()
    {
        var facts = Unseen(7, null, 3);
        var change = facts.Medications[0].Medication.Events[0].Id;

        Assert.Empty(Fired("UF-33", facts with { Therapists = [facts.Therapists[0] with { Viewed = new HashSet<Guid> { change } }] }));
    }

    [Fact, Trait("Rule", "UF-34")]
    public void A_stay() => Check(
        "UF-34",
        ("admitted and discharged", Of(Met(FlagOccasionKind.Admission, 5), Met(FlagOccasionKind.Discharge, 2)), "Urgent, Urgent"),
        ("long ago", Of(Met(FlagOccasionKind.Admission, 50)), ""),
        ("a session", Of(Met(FlagOccasionKind.Session, 5)), ""));

    [Fact]
    public void A_threshold_of_a_later_day_does_not_hold_yet()
    {
        var raised = FlagThreshold("gad7-rise", 8, 0);
        var facts = Of(Score("GAD-7", 8, 20), Score("GAD-7", 12, 2));
        var evaluate = FlagRules.Find("UF-28")!.Evaluate;

        Assert.Empty(evaluate(facts, new FlagThresholds([raised], Today.Date), Today.Date));
        Assert.Single(evaluate(facts, new FlagThresholds([FlagThreshold("gad7-rise", 8, -1)], Today.Date), Today.Date));
    }

    /// <param name="recordedAgo">The change was made and written down then.</param>
    private static FlagFacts Unseen(int recordedAgo, int? seenAgo, int? metAgo, int? startedAgo = null)
    {
        var by = new Recorder("prescriber", Guid.CreateVersion7(), Today.Now.AddDays(-recordedAgo));
        var given = Draft.Given with { StartOn = Day(startedAgo ?? recordedAgo) };
        var why = Why.Checked(given.Why, given.StartOn, new HashSet<Guid> { Draft.Doctor }, by, Today.Patient, Today.Chart);
        var medication = new MedicationFact(Medication.Start(Today.Practice, Today.Patient, given, why, Today.Chart), []);
        var therapist = new TherapistFact(Therapist, seenAgo is { } ago ? Today.Now.AddDays(-ago) : null, false);
        return metAgo is { } met ? Of(medication, therapist, Met(FlagOccasionKind.Session, met, Therapist)) : Of(medication, therapist);
    }

    private static PracticeSuite.Charting.Flags.FlagThreshold FlagThreshold(string name, int value, int ago) => PracticeSuite.Charting.Flags.FlagThreshold.Set(
        Today.Practice, new FlagThresholdInput("UF-28", name, value, Day(ago)), Draft.Recorder, Today.Date);
}
