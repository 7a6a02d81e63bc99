using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>One patient's month, evaluated from what is stored at this moment, exactly as month end would.</summary>
internal sealed class MonthNow(
    ICareTime careTime, PracticeRulesReader rulesReader, PatientMonthReader facts, ClaimsOfMonth claims, TimeProvider clock)
{
    private PracticeRules? _rules;

    /// <summary>Null when no enrolment touches the month.</summary>
    public async Task<PatientMonthNow?> EvaluateAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken)
    {
        if (await careTime.GetAsync(patientId, month, cancellationToken) is not { } care)
            return null;
        var rules = await RulesAsync(cancellationToken);
        var patients = await facts.ReadAsync([care], await claims.ReadAsync(patientId, month, cancellationToken), rules, cancellationToken);
        return patients.Count == 0 ? null : new PatientMonthNow(patients[0], rules, MonthEvaluator.Evaluate(patients[0], rules, clock.GetUtcNow()));
    }

    /// <summary>Read once, for somebody may release a whole month's claims in one operation.</summary>
    private async Task<PracticeRules> RulesAsync(CancellationToken cancellationToken) => _rules ??= await rulesReader.ReadAsync(cancellationToken);
}

internal sealed record PatientMonthNow(PatientMonth Facts, PracticeRules Rules, EvaluatedPatient Evaluated)
{
    /// <summary>What a claim would say now, when the month is eligible.</summary>
    public ClaimDraft? ToDraft() => Evaluated.Headline is { Result.Decision: MonthDecision.Eligible } eligible
        ? ClaimDraft.Of(eligible, Facts, Rules)
        : null;
}
