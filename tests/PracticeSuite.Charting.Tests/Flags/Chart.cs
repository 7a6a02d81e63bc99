using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Charting.Tests.Medications;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>Charts for the rules, without a database; days are so many before today.</summary>
internal static class Chart
{
    public static DateOnly Day(int ago) => Today.Date.AddDays(-ago);

    /// <summary>A woman of 41 with what is given.</summary>
    public static FlagFacts Of(params object[] with) => new(Guid.CreateVersion7())
    {
        BirthDate = new DateOnly(1985, 3, 12),
        SexCode = "F",
        Medications = [.. with.OfType<MedicationFact>()],
        Scores = [.. with.OfType<ScoreFact>().OrderBy(one => one.On)],
        Reports = [.. with.OfType<ReportFact>().OrderBy(one => one.On)],
        Results = [.. with.OfType<ResultFact>().OrderBy(one => one.On)],
        Diagnoses = [.. with.OfType<DiagnosisFact>()],
        Occasions = [.. with.OfType<FlagOccasion>()],
        Therapists = [.. with.OfType<TherapistFact>()],
        Due = MonitoringPlan.Of(
            with.OfType<MedicationFact>().Select(one => one.Medication),
            with.OfType<ResultFact>().GroupBy(one => one.Measure).ToDictionary(of => of.Key, of => of.Max(one => one.On)), DrugBook.Shipped, FlagThresholds.Shipped, Today.Date),
    };

    public static MedicationFact Taking(string name, int startedAgo, decimal mg = 20, string why = "It is time.") => new(
        Draft.Make(Draft.Given with
        {
            Name = name,
            Form = MedicationForm.Tablet,
            Dose = Desk.Mg(mg),
            StartOn = Day(startedAgo),
            Why = Draft.Given.Why with { Words = why },
        }),
        DrugBook.Shipped.Screen([], name));

    public static MedicationFact Then(this MedicationFact one, MedicationEventKind kind, int ago, decimal? mg = null)
    {
        one.Medication.Change(kind, Day(ago), mg is { } dose ? Desk.Mg(dose) : null);
        return one;
    }

    /// <summary>With the day on which the next refill is due.</summary>
    public static MedicationFact Refilled(this MedicationFact one, int ago, int dueAgo)
    {
        one.Medication.Change(MedicationEventKind.Refill, Day(ago), null, Draft.WhyOf(Day(ago), Draft.Given.Why with { NextCheckOn = Day(dueAgo) }), Today.Patient, Today.Chart);
        return one;
    }

    public static MedicationFact Switched(this MedicationFact one, string to, int ago)
    {
        var other = Draft.Make(Draft.Given with { Name = to, StartOn = Day(ago) });
        one.Medication.SwitchTo(other, Day(ago), Draft.WhyOf(Day(ago)), Today.Patient, Today.Chart);
        return one;
    }

    public static MedicationFact StartInError(this MedicationFact one)
    {
        one.Medication.MarkInError(one.Medication.Events[0].Id, "Written on the wrong chart.", Draft.Recorder);
        return one;
    }

    /// <summary>A course that ends by itself.</summary>
    public static MedicationFact Course(string name, int startedAgo, int lastAgo, decimal mg = 20) => new(
        Draft.Make(Draft.Given with { Name = name, Form = MedicationForm.Tablet, Dose = Desk.Mg(mg), StartOn = Day(startedAgo), LastDay = Day(lastAgo) }), DrugBook.Shipped.Screen([], name));

    public static IReadOnlyList<Trigger> Fired(string rule, FlagFacts facts) => [.. FlagRules.Find(rule)!.Evaluate(facts, FlagThresholds.Shipped, Today.Date)];

    public static ScoreFact Score(string scale, int total, int ago, string? band = null) => new(Guid.CreateVersion7(), scale, new ScaleScore(total, band, null, false, []), Day(ago), false);

    /// <summary>Filled in by the patient, once or once more.</summary>
    public static ScoreFact ByLink(this ScoreFact score, Guid link, bool isSecond = false) => score with { InvitationId = link, IsSecondAnswer = isSecond };

    public static ScoreFact Screened(int ago, bool isPositive = true) => new(Guid.CreateVersion7(), "MDQ", new ScaleScore(null, null, isPositive, false, []), Day(ago), false);

    public static ScoreFact Item(string scale, int answer, int ago = 0) => new(Guid.CreateVersion7(), scale, new ScaleScore(null, null, null, false, [1, 2], SuicideAnswer: answer), Day(ago), false);

    public static ScoreFact Risk(SuicideRisk risk) => new(Guid.CreateVersion7(), "C-SSRS", new ScaleScore(1, null, true, false, [], Risk: risk), Day(0), false);

    public static ReportFact Seen(int ago, params EffectTag[] tags) => new(Guid.CreateVersion7(), null, null, MedicationUse.NotAsked, tags, EffectSeverity.Moderate, Day(ago), false);

    public static ReportFact Use(int ago, MedicationUse use, int? days = null) => new(Guid.CreateVersion7(), null, null, use, [], null, Day(ago), false) { Days = days };

    public static ResultFact Result(MonitoredMeasure measure, decimal value, int ago = 1, decimal? second = null) => new(Guid.CreateVersion7(), measure, value, second, Day(ago), false);

    public static DiagnosisFact Diagnosed(string code, int ago = 100) => new(Guid.CreateVersion7(), code, 1, Day(ago), null);

    public static FlagOccasion Met(FlagOccasionKind kind, int ago, Guid? by = null) => new(Guid.CreateVersion7(), Guid.Empty, kind, Day(ago), by, false);

    /// <summary>Each chart with the levels at which the rule fires on it, in words: "Urgent", "Critical, Urgent", "" for not at all.</summary>
    public static void Check(string rule, params (string What, FlagFacts Facts, string Levels)[] vectors)
    {
        var evaluate = FlagRules.Find(rule)!.Evaluate;

        Assert.Equal(
            vectors.Select(one => $"{one.What}: {one.Levels}"),
            vectors.Select(one => $"{one.What}: {string.Join(", ", evaluate(one.Facts, FlagThresholds.Shipped, Today.Date).DistinctBy(fired => fired.Item).Select(fired => fired.Level))}"));
    }
}
