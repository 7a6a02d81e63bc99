using System.Globalization;

namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>A dose and a change in words, the same on pages, on paper, in the record and in what is new.</summary>
public static class MedicationText
{
    /// <summary>"18 mg once a day".</summary>
    public static string Of(Regimen dose) => string.Create(
        CultureInfo.InvariantCulture,
        $"{dose.Amount:0.####} {UnitOf(dose.Unit)} {OftenOf(dose)}{(dose.AsNeeded ? $" as needed for {dose.AsNeededFor}" : "")}");

    /// <summary>"36 mg a day", of what is taken as needed "at most 2 mg a day" (P-013).</summary>
    public static string TotalOf(Regimen dose) => string.Create(
        CultureInfo.InvariantCulture, $"{(dose.AsNeeded ? "at most " : "")}{dose.TotalPerDay:0.####} {UnitOf(dose.Unit)} a day");

    /// <summary>As it stands behind a number.</summary>
    public static string UnitOf(DoseUnit unit) => unit switch
    {
        DoseUnit.Ml => "mL",
        DoseUnit.Meq => "mEq",
        _ => unit.ToString().ToLowerInvariant(),
    };

    /// <summary>"started", behind the name.</summary>
    public static string VerbOf(MedicationEventKind kind) => kind switch
    {
        MedicationEventKind.Start => "started",
        MedicationEventKind.Increase => "increased",
        MedicationEventKind.Decrease => "decreased",
        MedicationEventKind.SwitchFrom => "switched from",
        MedicationEventKind.SwitchTo => "switched to",
        MedicationEventKind.Hold => "put on hold",
        MedicationEventKind.Resume => "resumed",
        MedicationEventKind.Stop => "stopped",
        _ => "refilled",
    };

    /// <summary>"TooLittleEffect" as "too little effect".</summary>
    public static string WordsOf(Enum value) =>
        string.Concat(value.ToString().Select((letter, at) => char.IsUpper(letter) ? $"{(at > 0 ? " " : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>"9 Oct", and "9 Oct 2024" of another year than today's.</summary>
    public static string DayOf(DateOnly day, DateOnly today) => day.Year == today.Year ? DayOf(day) : day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"9 Oct".</summary>
    public static string DayOf(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>"Patient-reported, methylphenidate ER: missed doses, anxiety (moderate)."</summary>
    public static string LineOf(MedicationReportDto report) =>
        $"Patient-reported{(report.Medication is { } name ? $", {name}" : "")}: "
        + string.Join(", ", [.. report.Use == MedicationUse.NotAsked ? [] : new[] { WordsOf(report.Use) }, .. report.Tags.Select(tag => WordsOf(tag))])
        + (report.Severity is { } severity ? $" ({WordsOf(severity)})" : "") + (report.Days is { } days ? days == 1 ? " for a day" : $" for {days} days" : "") + ".";

    private static string OftenOf(Regimen dose) => $"{TimesOf(dose.Times)} {(dose.EveryDays switch { 1 => "a day", 2 => "every other day", 7 => "a week", _ => $"every {dose.EveryDays} days" })}";

    private static string TimesOf(int times) => times switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{times} times",
    };
}
