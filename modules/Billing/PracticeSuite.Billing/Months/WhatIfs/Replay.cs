using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.WhatIfs;

/// <summary>
/// Evaluates past months under two sets of rules, chunk by chunk, with the evaluation that bills. It reads facts and no claims: what went out
/// decides nothing, as it decided nothing when the month was new.
/// </summary>
internal sealed class Replay(ICareTime careTime, PracticeRulesReader rulesReader, PatientMonthReader reader)
{
    /// <summary>After it claims go (B-111), so that a month is judged with all that a biller waits for, and within every limit for filing.</summary>
    private const int ReleaseDay = 8;

    private static readonly Dictionary<Guid, Claim> NoClaims = [];

    public Task<PracticeRules> RulesAsync(CancellationToken cancellationToken) => rulesReader.ReadAsync(cancellationToken);

    public async Task<WhatIfTally> RunAsync(
        IReadOnlyList<BillingMonth> months, IReadOnlyCollection<Guid> payers, PracticeRules asIs, PracticeRules otherwise, DateTimeOffset now,
        Action<WhatIfProgress>? onProgress, CancellationToken cancellationToken)
    {
        var total = await CountAsync(months, cancellationToken);
        var tally = new WhatIfTally(payers.ToHashSet());
        var done = 0;
        foreach (var month in months)
        {
            tally.Begin(month);
            var asOf = AsOf(month, asIs, now);
            await foreach (var cares in careTime.StreamMonthAsync(month, null, MonthPlanner.ChunkSize, cancellationToken))
            {
                var patients = await reader.ReadAsync(cares, new IdRange(cares[0].PatientId, cares[^1].PatientId), NoClaims, asIs, cancellationToken);
                foreach (var both in patients.Where(tally.Covers).AsParallel().AsOrdered().Select(patient => Both(patient, asIs, otherwise, asOf)))
                    tally.Add(both);
                done += cares.Count;
                onProgress?.Invoke(new WhatIfProgress(done, total));
            }
        }

        return tally;
    }

    private async Task<int> CountAsync(IReadOnlyList<BillingMonth> months, CancellationToken cancellationToken)
    {
        var total = 0;
        foreach (var month in months)
            total += await careTime.CountAsync(month, cancellationToken);
        Check.That(
            total <= WhatIfQuestion.MostPatientMonths,
            nameof(WhatIfQuestion.From),
            $"From asks about {total:N0} months of patients; at most {WhatIfQuestion.MostPatientMonths:N0} are evaluated at once. Choose a later month.");
        return total;
    }

    private static BothWays Both(PatientMonth patient, PracticeRules asIs, PracticeRules otherwise, DateTimeOffset asOf) => new(
        patient, asIs, MonthEvaluator.Evaluate(patient, asIs, asOf).Headline.Result, MonthEvaluator.Evaluate(patient, otherwise, asOf).Headline.Result);

    private static DateTimeOffset AsOf(BillingMonth month, PracticeRules rules, DateTimeOffset now)
    {
        var released = rules.Practice.Locations.Main().Zone.StartOf(month.Next.FirstDay.AddDays(ReleaseDay));
        return released < now ? released : now;
    }
}

/// <summary>One patient's month as it is and as it would be.</summary>
internal sealed record BothWays(PatientMonth Patient, PracticeRules Rules, MonthResult Before, MonthResult After)
{
    public bool IsFlip => Before.Decision != After.Decision || (Before.Decision == MonthDecision.Eligible && Before.Code != After.Code);

    public WhatIfFlipDto ToFlip()
    {
        var who = Patient.Chart.Demographics;
        return new WhatIfFlipDto(Before.PatientId, who.ListName, who.Mrn, Before.Month, PayerName(), Side(Before), Side(After)) { IsPart2 = Before.IsPart2 || After.IsPart2 };
    }

    private string? PayerName() => (After.PayerId ?? Before.PayerId) is { } payer
        ? Rules.ProfileOn(payer, After.ServiceDate ?? Before.ServiceDate ?? Before.Month.LastDay)?.PayerName
        : null;

    private static MonthChangeSideDto Side(MonthResult result) => new(
        result.Code, result.Decision, result.Total, result.ServiceDate, [.. result.Holds.Select(hold => hold.Code.ToText()).Distinct()], result.ExpectedAllowed);
}
