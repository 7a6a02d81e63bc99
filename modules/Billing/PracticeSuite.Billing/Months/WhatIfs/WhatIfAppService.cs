using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Months.WhatIfs;

/// <summary>
/// Of all patients whose months the caller may see, but for what the Part 2 program keeps from them: sums that are too high would betray the rest
/// (P-082). Names stand there only of charts that the caller may open.
/// </summary>
internal sealed class WhatIfAppService(IAccess access, Replay replay, TimeProvider clock) : IWhatIfAppService
{
    public async Task<WhatIfAnswer> AskAsync(WhatIfQuestion question, Action<WhatIfProgress>? onProgress, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.WhatIf, cancellationToken);

        var tally = await ReplayAsync(question, onProgress, cancellationToken);
        var named = tally.Flips.Select(flip => flip.PatientId).Distinct().ToList();
        var seen = (await access.NarrowAsync(BillingPermissions.Months.WhatIf, named, cancellationToken)).ToHashSet();
        var shown = tally.Flips.Where(flip => seen.Contains(flip.PatientId)).ToList();
        return new WhatIfAnswer(tally.Months, tally.Flips.Count, tally.Flips.Count - shown.Count, [.. shown.Take(WhatIfQuestion.MostFlips)]);
    }

    private async Task<WhatIfTally> ReplayAsync(WhatIfQuestion question, Action<WhatIfProgress>? onProgress, CancellationToken cancellationToken)
    {
        using var asShown = access.KeepToWhatIsShown();
        using var facts = access.ReadFacts();
        var now = clock.GetUtcNow();
        var rules = await replay.RulesAsync(cancellationToken);
        var months = MonthsOf(question, BillingMonth.Of(rules.Practice.Today(now)));
        return await replay.RunAsync(months, question.PayerIds, rules, WhatIfRules.Of(question, rules), now, onProgress, cancellationToken);
    }

    private static List<BillingMonth> MonthsOf(WhatIfQuestion question, BillingMonth current)
    {
        if (question.To < question.From)
            throw BillingErrors.EndBeforeStart(nameof(question.To));
        if (question.To > current)
            throw BillingErrors.MonthNotBegun(question.To);
        var count = question.To.ToNumber() - question.From.ToNumber() + 1;
        Check.That(count <= WhatIfQuestion.MostMonths, nameof(question.From), $"From lies {count} months before the last one; at most {WhatIfQuestion.MostMonths} are asked about at once. Choose a later month.");
        return [.. Enumerable.Range(question.From.ToNumber(), count).Select(BillingMonth.FromNumber)];
    }
}
