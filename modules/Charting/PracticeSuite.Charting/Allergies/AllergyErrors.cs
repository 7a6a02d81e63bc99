using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Charting.Allergies;

internal static class AllergyErrors
{
    public static BusinessException NotFound(Guid id) => new(Missing, "Charting:AllergyNotFound", "There is no such allergy in this practice.", about: id);

    public static BusinessException Known() => new(
        Conflict, "Charting:AllergyKnown", "The patient already has this allergy; mark that one as refuted or entered in error first, or leave this out.", nameof(AllergyInput.Substance));

    public static BusinessException Over() => new(
        Conflict, "Charting:AllergyOver", "This allergy was refuted or entered in error; if the patient has it after all, record it anew.");

    public static BusinessException SomeKnown() => new(
        Conflict, "Charting:AllergiesKnown", "Allergies are recorded; mark them as refuted or entered in error first.");
}
