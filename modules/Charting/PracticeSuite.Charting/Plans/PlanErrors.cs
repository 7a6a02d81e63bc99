using System.Globalization;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Charting.Plans;

internal static class PlanErrors
{
    public const string QuestionMeanwhileCode = "Charting:QuestionMeanwhile";

    public static BusinessException QuestionMeanwhile() => new(Conflict, QuestionMeanwhileCode, "Somebody answered this question at the same moment; load the page again.");

    public static BusinessException NotOfProgram(Guid id) => new(
        Forbidden,
        "Charting:PlanNotOfProgram",
        "What you write is the Part 2 program's, and this draft is not (P-071). Begin the program's own next version: it goes on from this text. What you typed is still here; copy it there.",
        about: id);

    public static BusinessException AgreementNotOfProgram(Guid id) => new(
        Forbidden,
        "Charting:PlanAgreementNotOfProgram",
        "What you write is the Part 2 program's, and this version is not (P-071). Ask a colleague outside of the program to record why the patient did not sign.",
        about: id);

    public static BusinessException QuestionNotOfProgram(Guid id) => new(
        Forbidden,
        "Charting:QuestionNotOfProgram",
        "What you write is the Part 2 program's, and this question is not (P-071). Ask the team a question of your own with what you know, or leave the answer to a colleague outside of the program.",
        about: id);

    public static BusinessException AnotherDecides(DecisionSubject subject, Guid id) => new(
        Forbidden,
        "Charting:AnotherDecides",
        string.Create(
            CultureInfo.InvariantCulture,
            $"{DecisionRule.Begin(DecisionRule.Of(subject))} is decided by {DecisionRule.Of(DecisionRule.HolderOf(subject))} of the patient's care team, and after {DecisionRule.DirectorDays} days by the clinical director (K-021). Send them what you know as a message, or ask the team a question of your own."),
        about: id);

    public static BusinessException SaysNothing() => new(
        Conflict, "Charting:PlanSaysNothing", "This version says nothing, and the one before it does; write the plan before it is signed.", nameof(PlanVersionDto.Number));

    public static BusinessException QuestionNotFound(Guid id) => new(Missing, "Charting:QuestionNotFound", "There is no such question in this practice.", about: id);

    public static BusinessException QuestionAnswered(Guid id) =>
        new(Conflict, "Charting:QuestionAnswered", "This question was answered meanwhile; read the answer, and ask a new one if it is not enough.", about: id);

    public static BusinessException ChangedMeanwhile(Guid id) => new(
        Conflict, "Charting:PlanChangedMeanwhile", "Somebody wrote into this draft since you read it. Read it again, then sign what you read.", about: id);

    public static BusinessException NeedsItsAuthor(Guid id) => new(
        Conflict, "Charting:PlanNeedsItsAuthor", "This version is still a draft; its author signs it first, then the patient's part is recorded.", about: id);

    public static BusinessException AwaitsAnother(Guid id) => new(
        Forbidden,
        "Charting:PlanAwaitsAnother",
        "This version waits for others: the therapist or prescriber of the patient's care team, or the author's supervisor. Care team and Staff say who that is.",
        about: id);

    public static BusinessException AgreedAlready(Guid id) =>
        new(Conflict, "Charting:PlanAgreedAlready", "The patient's part of this version is recorded already; load the plan again.", about: id);

    public static BusinessException SignedMeanwhile(Guid id) => new(
        Conflict, "Charting:PlanSignedMeanwhile", "Somebody signed or wrote into this plan at the same moment; nothing of yours is lost. Look at it again, then sign.", about: id);

    public static BusinessException NeedsSupervisor() => new(
        Conflict, "Charting:PlanNeedsSupervisor", "Your license asks for a supervisor's signature, and none who may read this version is recorded for you; an administrator names one on the page Staff (P-032).");

    public static BusinessException SigningRuleTaken() =>
        new(Conflict, "Charting:PlanSigningRuleTaken", "From has a rule of that day already; take that one back, or give another day.", "From");

    public static BusinessException SigningRuleHeld(DateOnly from) => new(
        Conflict, "Charting:PlanSigningRuleHeld", string.Create(CultureInfo.InvariantCulture, $"From is {from:yyyy-MM-dd}, and the rule has held since that day; set another one from today or a later day on."), "From");

    public static BusinessException SigningRuleNotFound(DateOnly from) => new(
        Missing, "Charting:PlanSigningRuleNotFound", string.Create(CultureInfo.InvariantCulture, $"From is {from:yyyy-MM-dd}, and no rule of that day stands; load the page again."), "From");

    public static BusinessException Incomplete(Guid id, int count, string missing) => new(
        Conflict, "Charting:PlanIncomplete", $"The plan is not signed yet, since {count} {(count == 1 ? "thing is" : "things are")} missing (P-030): {missing.TrimEnd('.')}.", about: id);

    public static BusinessException NotFound(Guid id) =>
        new(Missing, "Charting:PlanNotFound", "There is no such version of a plan in this practice.", about: id);

    public static BusinessException HasDraft(int number) =>
        new(Conflict, "Charting:PlanHasDraft", $"Version {number} is still a draft; sign it before you begin the next.");

    public static BusinessException IsSigned(Guid id) => new(
        Conflict, "Charting:PlanIsSigned", "This version of the plan is signed and cannot change; begin the next version.", about: id);

    public static BusinessException IsNotActive(Guid id) => new(
        Conflict,
        "Charting:PlanIsNotActive",
        "This version of the plan is not the active one: a signature is missing, or a later version took its place. Look at the plan as it stands now, and review the version that is active.",
        nameof(PlanVersionDto.ReviewedOn),
        id);

    public static BusinessException VersionKnown() => new(
        Conflict,
        "Charting:PlanVersionKnown",
        "The patient's plan already has this version or a later one; write versions in the order of their numbers, each once.",
        nameof(PlanVersionDto.Number));

    public static BusinessException OutOfOrder() => new(
        Conflict,
        "Charting:PlanOutOfOrder",
        "SignedOn is before the day on which an earlier version was signed or reviewed; versions are signed in the order of their numbers.",
        nameof(PlanVersionDto.SignedOn));
}
