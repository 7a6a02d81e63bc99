using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Charting.Diagnoses;

internal static class DiagnosisErrors
{
    public static BusinessException NotFound(Guid id) =>
        new(Missing, "Charting:DiagnosisNotFound", "There is no such diagnosis in this practice.", about: id);

    public static BusinessException Known() => new(
        Conflict,
        "Charting:DiagnosisKnown",
        "The patient already has this code, active or with the same onset; resolve that one first or leave this out.",
        nameof(DiagnosisInput.Code));

    public static BusinessException Resolved(Guid id) =>
        new(Conflict, "Charting:DiagnosisResolved", "This diagnosis is already resolved.", about: id);

    public static BusinessException NotActive(Guid id) => new(
        Conflict, "Charting:DiagnosisNotActive", "This problem is not active: it is proposed, ruled out or in error. Confirm it, or record the right one.", about: id);

    public static BusinessException NotResolved(Guid id) =>
        new(Conflict, "Charting:DiagnosisNotResolved", "This problem is not resolved, so that there is nothing to reopen; read the list again.", about: id);

    public static BusinessException ProblemNotOfProgram(Guid id) => new(
        Forbidden,
        "Charting:ProblemNotOfProgram",
        "What you write is the Part 2 program's, and this problem is not (P-071). Record the problem as the program's own, or ask a colleague outside of the program to change this one.",
        about: id);

    public static BusinessException NotProposed(Guid id) =>
        new(Conflict, "Charting:DiagnosisNotProposed", "This problem is confirmed already, or was given up.", about: id);

    public static BusinessException StatusRefused(Guid id) => new(
        Conflict, "Charting:DiagnosisStatusRefused", "Status does not follow from what the problem is now; read it again, and resolve or reopen it with its own button.", nameof(DiagnosisDto.Status), id);

    public static BusinessException NeedsCredential() => new(
        Forbidden,
        "Charting:DiagnosisNeedsCredential",
        "Only somebody with a diagnosing credential (MD, DO, NP, PA, CNS, CP, LCSW, LMFT, LPC) confirms or changes a diagnosis (P-002); propose the problem, or ask one of them.");

    public static BusinessException ChangedMeanwhile(Guid id) => new(
        Conflict, "Charting:DiagnosisChangedMeanwhile", "Somebody changed this problem since you opened it. What you typed is still here; look at the list, then save again.", about: id);

    public static BusinessException PrincipalTaken() => new(
        Conflict, "Charting:PrincipalTaken", "Rank 1 is another active problem's, and one at most is principal (P-001); put that one at another rank first, or give a rank from 2.", nameof(DiagnosisInput.Rank));

    public static BusinessException CodeIsHeader() => new(
        Invalid, "Charting:DiagnosisCodeIsHeader", "Code is a category with finer codes below it; choose the finer one (B-230).", nameof(DiagnosisInput.Code));

    public static BusinessException CodeOutOfDate(DateOnly on) => new(
        Invalid, "Charting:DiagnosisCodeOutOfDate", $"Code was not valid on {on:yyyy-MM-dd}; search for the one that was (P-001).", nameof(DiagnosisInput.Code));
}
