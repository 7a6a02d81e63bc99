using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Privacy;

/// <summary>Every refusal of this module.</summary>
internal static class PrivacyErrors
{
    public static BusinessException PatientNotFound(Guid id) =>
        new(Missing, "Privacy:PatientNotFound", "There is no such patient in this practice.", about: id);

    public static BusinessException DisclosureNotFound(Guid id) =>
        new(Missing, "Privacy:DisclosureNotFound", "There is no such disclosure in this practice.", about: id);

    public static BusinessException DisclosureTakenBack(Guid id) =>
        new(Conflict, "Privacy:DisclosureTakenBack", "This disclosure was taken back already.", about: id);

    /// <param name="missing">Names the character and the place, never the text.</param>
    public static BusinessException Unprintable(string missing) =>
        new(Conflict, "Privacy:Unprintable", $"This cannot be printed: {missing.TrimEnd('.')}.");
}
