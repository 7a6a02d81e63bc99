using PracticeSuite.Charting.Contracts.Medications;
using static PracticeSuite.Charting.Contracts.Flags.FlagLevel;
using static PracticeSuite.Charting.Contracts.Flags.FlagRecipient;

namespace PracticeSuite.Charting.Flags.Rules;

/// <summary>What therapists observe and patients say of their medication.</summary>
internal static class ReportRules
{
    public static IReadOnlyList<FlagRule> All { get; } =
    [
        new("UF-30", "A concern about the medication", [Prescriber], (facts, thresholds, today) =>
            from report in facts.ReportsSince(thresholds.Since(today))
            where report.Has(EffectTag.MedicationConcern)
            select Trigger.Of(Urgent, Subject(report), report.Id, Said.Tags(report, EffectTag.MedicationConcern))),
        new("UF-31", "A severe side effect", [Prescriber], (facts, thresholds, today) =>
            from report in facts.ReportsSince(thresholds.Since(today))
            where report.Severity == EffectSeverity.Severe
            select Trigger.Of(Urgent, Subject(report), report.Id, Said.Tags(report, report.Tags))),
        new("UF-32", "Medication is not taken as prescribed", [Prescriber], (facts, thresholds, today) =>
            from report in facts.ReportsSince(thresholds.Since(today))
            where report.IsMissed
            select Trigger.Of(Urgent, Subject(report), report.Id, Said.Use(report))),
    ];

    private static string Subject(ReportFact report) => report.MedicationId is { } id ? $"{id:N}" : "medication";
}
