using PracticeSuite.Charting.Contracts.Plans;

namespace PracticeSuite.Web.Pages.Patients.Plans;

/// <summary>How a plan is spoken of.</summary>
internal static class PlanWords
{
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
