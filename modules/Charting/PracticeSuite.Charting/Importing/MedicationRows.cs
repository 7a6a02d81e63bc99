using System.Globalization;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

/// <summary>The columns that both files of medications have: a dose, and who decided and why.</summary>
internal static class MedicationRows
{
    public static IReadOnlyList<ImportColumn> DoseColumns { get; } =
    [
        new("amount", false, "how much at a time, with at most four decimals"),
        new("unit", false, $"one of {string.Join(", ", Enum.GetNames<DoseUnit>())} (Mg)"),
        new("times", false, $"1 to {MedicationLimits.Times} (1): so often in the interval"),
        new("every_days", false, $"1 to {MedicationLimits.EveryDays} (1): the interval, 7 = a week"),
        new("as_needed_for", false, $"at most {MedicationLimits.Line} characters; empty = taken regularly"),
    ];

    public static IReadOnlyList<ImportColumn> WhyColumns { get; } =
    [
        new("reason", true, $"one of {string.Join(", ", Enum.GetNames<ChangeReason>())}"),
        new("words", true, $"why, 1 to {MedicationLimits.Words} characters"),
        new("decided_by", true, "the code of a member of staff", nameof(WhyInput.DecidedById)),
        new("expected_effect", false, $"at most {MedicationLimits.Line} characters"),
        new("next_check_on", false, "yyyy-MM-dd"),
    ];

    public static DoseInput? Dose(ImportRow row)
    {
        var needed = row.OptionalText("as_needed_for", MedicationLimits.Line);
        var (unit, times, every) = (
            row.Choice<DoseUnit>("unit", DoseUnit.Mg), row.OptionalNumber("times", 1, MedicationLimits.Times) ?? 1, row.OptionalNumber("every_days", 1, MedicationLimits.EveryDays) ?? 1);
        return Amount(row) is { } amount ? new DoseInput(amount, unit, times, every, needed is not null, needed) : null;
    }

    public static WhyInput Why(ImportRow row, StaffIndex staff) => new(
        row.Choice<ChangeReason>("reason"),
        row.Text("words", MedicationLimits.Words),
        row.Named("decided_by", staff.ByCode, "member of staff"),
        null,
        row.OptionalText("expected_effect", MedicationLimits.Line),
        row.OptionalDate("next_check_on"));

    private static decimal? Amount(ImportRow row)
    {
        if (row.Raw("amount") is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return amount;
        row.Refuse("amount", "amount cannot be read; write a number with a point before its decimals.");
        return null;
    }
}
