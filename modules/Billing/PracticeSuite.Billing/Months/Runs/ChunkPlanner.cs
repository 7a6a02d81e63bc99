using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>Evaluates a chunk of patients and plans what follows from it. Reads and writes nothing.</summary>
internal sealed class ChunkPlanner(RunContext run)
{
    private readonly ClaimPlanner _claims = new(run);

    public ChunkPlan Plan(IReadOnlyList<PatientMonth> patients, ChunkBefore before)
    {
        var plan = new ChunkPlan();
        // Evaluation is a pure function, so patients are evaluated on all cores; what follows from it is planned one by one.
        foreach (var patient in patients.AsParallel().AsOrdered().Select(Evaluate))
            Plan(plan, patient, before);
        var seen = patients.Select(facts => facts.Care.PatientId).ToHashSet();
        foreach (var gone in before.Patients.Except(seen))
            PlanGone(plan, gone, before);
        return plan;
    }

    private EvaluatedFacts Evaluate(PatientMonth facts)
    {
        List<EvaluatedMonth> months = [.. MonthEvaluator.Evaluate(facts, run.Rules, run.Now).Months];
        var eligible = months.Find(month => month.Result.Decision == MonthDecision.Eligible);
        return new EvaluatedFacts(facts, months, eligible is null ? null : ClaimDraft.Of(eligible, facts, run.Rules));
    }

    private void Plan(ChunkPlan plan, EvaluatedFacts patient, ChunkBefore before)
    {
        var id = patient.Facts!.Care.PatientId;
        var effect = _claims.Plan(plan, patient, before.Claims.GetValueOrDefault(id), before);
        StoredResults.Plan(plan, patient.Facts, patient.Months, before.Results[id], effect, run);
        plan.Count(new MonthRunCounts(Evaluated: 1));
    }

    private void PlanGone(ChunkPlan plan, Guid patient, ChunkBefore before)
    {
        var claim = before.Claims.GetValueOrDefault(patient);
        var effect = claim is null ? null : _claims.Plan(plan, EvaluatedFacts.Gone, claim, before);
        StoredResults.PlanGone(plan, [.. before.Results[patient]], claim, effect);
    }
}

/// <summary>A patient's month as it was found.</summary>
/// <param name="Facts">Null when nothing of the patient touches the month any more.</param>
/// <param name="Months">May get a hold that only the claim knows of (H-NO-F8).</param>
/// <param name="Draft">What a claim would say, when the month is eligible.</param>
internal sealed record EvaluatedFacts(PatientMonth? Facts, List<EvaluatedMonth> Months, ClaimDraft? Draft)
{
    public static EvaluatedFacts Gone { get; } = new(null, [], null);
}
