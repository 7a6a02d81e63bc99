using PracticeSuite.Charting.Contracts.Plans;

namespace PracticeSuite.Web.Pages.Patients.Plans;

/// <summary>What the boxes of a plan are called.</summary>
internal static class PlanWords
{
    public static string Of(string field) => field switch
    {
        nameof(PlanProblem.Label) => "Problem, in plain words",
        nameof(PlanProblem.DiagnosisIds) => "Diagnoses",
        nameof(PlanGoal.Words) => "What the patient wants, in the patient's words",
        nameof(PlanGoal.Target) => "Target, how it will be seen",
        nameof(PlanObjective.Text) => "Objective",
        nameof(PlanObjective.Measure) => "Measure",
        nameof(PlanObjective.Baseline) => "Baseline",
        nameof(PlanObjective.BaselineOn) => "Baseline measured on",
        nameof(PlanObjective.TargetValue) => "Target value",
        nameof(PlanObjective.TargetOn) => "Target date",
        nameof(PlanIntervention.Modality) => "What is done",
        nameof(PlanIntervention.Frequency) => "How often",
        nameof(PlanIntervention.ResponsibleId) => "Responsible",
        _ => field,
    };

    /// <summary>"the patient and the prescriber".</summary>
    public static string Of(IEnumerable<PlanSigner> signers) => string.Join(" and ", signers.Select(one => $"the {Components.Show.Words(one).ToLowerInvariant()}"));

    /// <summary>"prescriber and supervisor".</summary>
    public static string Roles(IEnumerable<PlanSigner> signers) => string.Join(" and ", signers.Select(one => Components.Show.Words(one).ToLowerInvariant()));

    public static bool IsLong(string field) => field is nameof(PlanGoal.Words) or nameof(PlanGoal.Target) or nameof(PlanObjective.Text) or nameof(PlanIntervention.Modality);

    public static bool IsDay(string field) => field is nameof(PlanObjective.BaselineOn) or nameof(PlanObjective.TargetOn);

    public static string? Below(PlanLevel level) => level switch
    {
        PlanLevel.Problem => "goal",
        PlanLevel.Goal => "objective",
        PlanLevel.Objective => "intervention",
        _ => null,
    };
}
