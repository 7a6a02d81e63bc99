using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.WhatIfs;

/// <summary>Adds up what a replay finds, month by month.</summary>
internal sealed class WhatIfTally(IReadOnlySet<Guid> payers)
{
    private readonly List<WhatIfMonthDto> _months = [];
    private readonly List<WhatIfFlipDto> _flips = [];

    public IReadOnlyList<WhatIfMonthDto> Months => _months;

    /// <summary>By month and name.</summary>
    public IReadOnlyList<WhatIfFlipDto> Flips =>
        [.. _flips.OrderBy(flip => flip.Month).ThenBy(flip => flip.Patient, StringComparer.Ordinal).ThenBy(flip => flip.PatientId)];

    public void Begin(BillingMonth month) => _months.Add(new WhatIfMonthDto(month, 0, WhatIfSumDto.None, WhatIfSumDto.None, 0, 0));

    /// <summary>One of the payers is the patient's first on some day of the month; no other months can come to something else for it.</summary>
    public bool Covers(PatientMonth patient) => patient.Coverages.Any(coverage => coverage.Rank == 1 && payers.Contains(coverage.PayerId)
        && coverage.From <= patient.Care.Month.LastDay && (coverage.To is null || coverage.To >= patient.Care.Month.FirstDay));

    public void Add(BothWays both)
    {
        var month = _months[^1];
        _months[^1] = month with
        {
            Looked = month.Looked + 1,
            Before = month.Before + SumOf(both.Before),
            After = month.After + SumOf(both.After),
            Gained = month.Gained + (IsGain(both.Before, both.After) ? 1 : 0),
            Lost = month.Lost + (IsGain(both.After, both.Before) ? 1 : 0),
        };
        if (both.IsFlip)
            _flips.Add(both.ToFlip());
    }

    private static bool IsGain(MonthResult from, MonthResult to) => from.Decision == MonthDecision.Held && to.Decision == MonthDecision.Eligible;

    private static WhatIfSumDto SumOf(MonthResult result) => result.Decision == MonthDecision.Eligible
        ? new WhatIfSumDto(1, result.ExpectedAllowed ?? Money.Zero, result.ExpectedAllowed is null ? 1 : 0)
        : WhatIfSumDto.None;
}
