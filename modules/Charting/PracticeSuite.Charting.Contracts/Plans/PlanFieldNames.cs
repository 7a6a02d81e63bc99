namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>What the boxes of a plan are called, on the page and in refusals alike.</summary>
public static class PlanFieldNames
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
}
