using System.Globalization;
using PracticeSuite.Charting.Contracts.Medications;

namespace PracticeSuite.Charting.Medications;

/// <summary>A dose and a change in words, for paper, for the record and for what is new.</summary>
internal static class MedicationText
{
    public static string Of(Regimen dose) => string.Create(
        CultureInfo.InvariantCulture,
        $"{dose.Amount:0.####} {UnitOf(dose.Unit)} {OftenOf(dose)}{(dose.AsNeeded ? $" as needed for {dose.AsNeededFor}" : "")}");

    public static string TotalOf(Regimen dose) => string.Create(
        CultureInfo.InvariantCulture, $"{(dose.AsNeeded ? "at most " : "")}{dose.TotalPerDay:0.####} {UnitOf(dose.Unit)} a day");

    public static string UnitOf(DoseUnit unit) => unit switch
    {
        DoseUnit.Ml => "mL",
        DoseUnit.Meq => "mEq",
        _ => unit.ToString().ToLowerInvariant(),
    };

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

    private static string OftenOf(Regimen dose) => $"{TimesOf(dose.Times)} {(dose.EveryDays switch { 1 => "a day", 2 => "every other day", 7 => "a week", _ => $"every {dose.EveryDays} days" })}";

    private static string TimesOf(int times) => times switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{times} times",
    };
}
