using System.Globalization;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Medications;

namespace PracticeSuite.Charting.Flags.Rules;

/// <summary>Facts as they stand in a flag: "Methylphenidate", "raised 36 → 54 mg a day", Monday.</summary>
internal static class Said
{
    public static TriggerFact Change(MedicationFact of, CourseStep step) => new(
        new FlagFact(of.Name, ChangeWords(step), step.Event.EffectiveOn, FlagSource.MedicationChange, step.Event.Id),
        of.Medication.IsPart2 || step.Event.IsPart2 || (step.IsOldDosePart2 && TellsOldDose(step)));

    public static TriggerFact Taken(MedicationFact of, DateOnly day)
    {
        var state = of.Medication.StateOn(day);
        return new(
            new FlagFact(of.Name, state.Dose is { } dose ? MedicationText.TotalOf(dose) : "taken", of.LastStart(day).Event.EffectiveOn, FlagSource.Medication, of.Id) { Link = "since" },
            of.Medication.TellsOfProgram);
    }

    public static TriggerFact Tags(ReportFact report, params IReadOnlyList<EffectTag> any) => new(
        new FlagFact(report.Medication ?? "Observed", string.Join(", ", report.Tags.Where(any.Contains).Select(tag => MedicationText.WordsOf(tag))), report.On, FlagSource.MedicationReport, report.Id),
        report.IsPart2);

    public static TriggerFact Use(ReportFact report) => new(
        new FlagFact(report.Medication ?? "Medication", report.Days is { } days ? $"{MedicationText.WordsOf(report.Use)} for {days} d" : MedicationText.WordsOf(report.Use), report.On, FlagSource.MedicationReport, report.Id), report.IsPart2);

    public static TriggerFact Score(ScoreFact score, ScoreFact? before = null) => new(
        new FlagFact(score.Scale, before is null ? $"{score.Total}" : $"{before.Total} → {score.Total}", score.On, FlagSource.ScaleResult, score.Id), score.IsPart2 || before?.IsPart2 == true);

    public static TriggerFact OfScore(ScoreFact score, string value) => new(new FlagFact(score.Scale, value, score.On, FlagSource.ScaleResult, score.Id), score.IsPart2);

    public static TriggerFact Result(ResultFact result) => new(
        new FlagFact(MeasureWords(result.Measure), ValueOf(result), result.On, FlagSource.MonitoringResult, result.Id), result.IsPart2);

    public static TriggerFact Gain(ResultFact baseline, ResultFact result) => new(
        new FlagFact(
            MeasureWords(result.Measure), string.Create(CultureInfo.InvariantCulture, $"{baseline.Value:0.#} → {result.Value:0.#} lb"), result.On, FlagSource.MonitoringResult, result.Id),
        result.IsPart2 || baseline.IsPart2);

    public static TriggerFact Due(MonitoringDueDto due, bool isPart2) => new(
        new FlagFact(MeasureWords(due.Measure), $"not recorded under {due.For},", due.DueOn, FlagSource.Medication, due.MedicationId) { Link = "due" }, isPart2);

    public static TriggerFact Diagnosis(DiagnosisFact diagnosis) => new(
        new FlagFact("Diagnosis", diagnosis.Code, diagnosis.OnsetOn, FlagSource.Diagnosis, diagnosis.Id) { Link = "since" }, diagnosis.IsPart2);

    public static TriggerFact Occasion(FlagOccasion one, string what, string value) =>
        new(new FlagFact(what, value, one.On, one.Kind == FlagOccasionKind.Session ? FlagSource.Visit : FlagSource.HospitalStay, one.Id), one.IsPart2);

    private static string ChangeWords(CourseStep step) => (step.Event.Kind, step.OldDose, step.NewDose) switch
    {
        (MedicationEventKind.Increase, { } old, { } dose) => $"raised {Amount(old)} → {MedicationText.TotalOf(dose)}",
        (MedicationEventKind.Decrease, { } old, { } dose) => $"lowered {Amount(old)} → {MedicationText.TotalOf(dose)}",
        (MedicationEventKind.Start or MedicationEventKind.SwitchTo or MedicationEventKind.Resume, _, { } dose) => $"{MedicationText.VerbOf(step.Event.Kind)} {(step.Event.Kind == MedicationEventKind.SwitchTo ? "at " : "")}{MedicationText.TotalOf(dose)}",
        (MedicationEventKind.SwitchFrom, _, _) => "given up for another",
        var (kind, _, _) => MedicationText.VerbOf(kind),
    };

    private static bool TellsOldDose(CourseStep step) => step.Event.Kind is MedicationEventKind.Increase or MedicationEventKind.Decrease or MedicationEventKind.Resume;

    private static string Amount(Regimen dose) => dose.TotalPerDay.ToString("0.####", CultureInfo.InvariantCulture);

    private static string ValueOf(ResultFact result) => string.Create(
        CultureInfo.InvariantCulture, $"{result.Value:0.###}{(result.Second is { } second ? $"/{second:0.###}" : "")} {MonitoredMeasures.UnitOf(result.Measure)}");

    private static string MeasureWords(MonitoredMeasure measure) => measure switch
    {
        MonitoredMeasure.NeutrophilCount => "ANC",
        MonitoredMeasure.Tsh or MonitoredMeasure.Alt or MonitoredMeasure.Ast or MonitoredMeasure.Aims => measure.ToString().ToUpperInvariant(),
        MonitoredMeasure.A1c => "A1c",
        _ => Capital(MedicationText.WordsOf(measure)),
    };

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
