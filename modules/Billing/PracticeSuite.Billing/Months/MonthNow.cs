using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Months;

/// <summary>Some patients' months, evaluated from what is stored at this moment, exactly as month end would.</summary>
internal sealed class MonthNow(
    ICareTime careTime, PracticeRulesReader rulesReader, PatientMonthReader reader, ClaimsOfMonth claims, IAccess access, TimeProvider clock)
{
    private PracticeRules? _rules;

    /// <summary>Null when no enrollment touches the month.</summary>
    public async Task<PatientMonthNow?> EvaluateAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken)
    {
        var months = await EvaluateAsync([patientId], month, cancellationToken);
        return months.Count == 0 ? null : months[0];
    }

    /// <summary>Whoever has an enrollment that touches the month; as many statements as for one patient.</summary>
    public async Task<IReadOnlyList<PatientMonthNow>> EvaluateAsync(
        IReadOnlyCollection<Guid> patientIds, BillingMonth month, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var cares = await careTime.GetAsync(patientIds, month, cancellationToken);
        if (cares.Count == 0)
            return [];
        var enrolled = IdRange.Of([.. cares.Select(care => care.PatientId)]);
        var rules = await RulesAsync(cancellationToken);
        var patients = await reader.ReadAsync(cares, enrolled, await claims.ReadAsync(enrolled, month, cancellationToken), rules, cancellationToken);
        var now = clock.GetUtcNow();
        return [.. patients.Select(patient => new PatientMonthNow(patient, rules, MonthEvaluator.Evaluate(patient, rules, now)))];
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
