using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Charting.Medications;

internal static class MedicationErrors
{
    public static BusinessException NotFound(Guid id) =>
        new(Missing, "Charting:MedicationNotFound", "There is no such medication in this practice.", about: id);

    public static BusinessException EventNotFound(Guid id) =>
        new(Missing, "Charting:MedicationEventNotFound", "There is no such change of this medication.", about: id);

    public static BusinessException EventInError(Guid id) =>
        new(Conflict, "Charting:MedicationEventInError", "This change is already entered in error.", about: id);

    public static BusinessException Allergy() => new(
        Conflict,
        "Charting:MedicationAllergy",
        "The patient is allergic to this ingredient. Choose another drug, or sign for an override with a reason (P-020).",
        nameof(NewMedication.AllergyOverride));

    public static BusinessException Duplicate() => new(
        Conflict,
        "Charting:MedicationDuplicate",
        "The patient already takes this ingredient, or another of its class. Stop that one first, or say why both are right (P-014).",
        nameof(NewMedication.DuplicateReason));

    public static BusinessException NotPossible(MedicationEventKind kind, MedicationStatus status) => new(
        Conflict,
        "Charting:MedicationNotPossible",
        $"Kind is {Words(kind)}, which is not possible: the medication is {Words(status)} on that day. {Fix(status)}",
        nameof(MedicationChange.Kind));

    public static BusinessException BeforeStart(DateOnly start) => new(
        Invalid, "Charting:MedicationBeforeStart", $"EffectiveOn is before the start, {start:yyyy-MM-dd}; give that day or a later one.", nameof(MedicationChange.EffectiveOn));

    public static BusinessException ChangedLater(DateOnly last) => new(
        Invalid,
        "Charting:MedicationChangedLater",
        $"EffectiveOn is before the last change, {last:yyyy-MM-dd}; give that day or a later one, or mark that change as entered in error first.",
        nameof(MedicationChange.EffectiveOn));

    public static BusinessException UnitMismatch(DoseUnit unit) => new(
        Invalid, "Charting:MedicationUnitMismatch", $"Unit is another than so far, {unit}; give the dose in that unit, or stop this one and add the medication anew.", nameof(DoseInput.Unit));

    public static BusinessException NoIncrease(decimal total) => new(
        Invalid, "Charting:MedicationNoIncrease", $"Amount is no increase: so far it is {total:0.####} a day. Give more, or record a decrease.", nameof(DoseInput.Amount));

    public static BusinessException NoDecrease(decimal total) => new(
        Invalid, "Charting:MedicationNoDecrease", $"Amount is no decrease: so far it is {total:0.####} a day. Give less, or record an increase.", nameof(DoseInput.Amount));

    public static BusinessException ResultNotFound(Guid id) =>
        new(Missing, "Charting:MonitoringResultNotFound", "There is no such result in this practice.", about: id);

    public static BusinessException ReportNotFound(Guid id) =>
        new(Missing, "Charting:MedicationReportNotFound", "There is no such report in this practice.", about: id);

    public static BusinessException ReportInError(Guid id) =>
        new(Conflict, "Charting:MedicationReportInError", "This report is already entered in error.", about: id);

    public static BusinessException ResultInError(Guid id) =>
        new(Conflict, "Charting:MonitoringResultInError", "This result is already entered in error.", about: id);

    public static BusinessException Unprintable(MissingGlyphException missing) => new(
        Conflict, "Charting:MedicationsUnprintable", missing.Message);

    private static string Words(MedicationEventKind kind) => kind switch
    {
        MedicationEventKind.SwitchFrom => "a switch from it",
        MedicationEventKind.SwitchTo => "a switch to it",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Words(MedicationStatus status) => status switch
    {
        MedicationStatus.OnHold => "on hold",
        MedicationStatus.EnteredInError => "entered in error",
        _ => status.ToString().ToLowerInvariant(),
    };

    private static string Fix(MedicationStatus status) => status switch
    {
        MedicationStatus.Active => "It is not on hold.",
        MedicationStatus.OnHold => "Resume it first.",
        MedicationStatus.Planned => "Mark its start as entered in error if it is not wanted.",
        _ => "Add the medication anew.",
    };
}
