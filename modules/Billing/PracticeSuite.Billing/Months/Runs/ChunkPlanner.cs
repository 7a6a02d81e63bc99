using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>Evaluates a chunk of patients and plans what follows from it. Reads and writes nothing.</summary>
internal sealed class ChunkPlanner(RunContext run)
{
    private readonly ClaimPlanner _claims = new(run);

    public ChunkPlan Plan(IReadOnlyList<PatientMonth> patients, ChunkBefore before)
    {
        var plan = new ChunkPlan();
        foreach (var facts in patients)
            Plan(plan, facts, before);
        var seen = patients.Select(facts => facts.Care.PatientId).ToHashSet();
        foreach (var gone in before.Results.Where(group => !seen.Contains(group.Key)))
            plan.Superseded.AddRange(gone.Select(result => result.Id));
        foreach (var claim in before.Claims.Values.Where(claim => !seen.Contains(claim.PatientId)))
            _claims.Plan(plan, null, [], claim, before);
        return plan;
    }

    private void Plan(ChunkPlan plan, PatientMonth facts, ChunkBefore before)
    {
        var patient = facts.Care.PatientId;
        List<EvaluatedMonth> months = [.. MonthEvaluator.Evaluate(facts, run.Rules, run.Now).Months];
        var effect = _claims.Plan(plan, facts, months, before.Claims.GetValueOrDefault(patient), before);
        StoredResults.Plan(plan, facts, months, before.Results[patient], effect, run);
        plan.Count(new MonthRunCounts(Evaluated: 1));
    }
}
