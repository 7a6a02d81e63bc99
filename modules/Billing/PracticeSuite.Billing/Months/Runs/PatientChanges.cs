using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>What a run changes of one patient's month, result by result and at the claim, as a dry run shows it.</summary>
internal sealed class PatientChanges(Guid patientId, string name, string mrn)
{
    private readonly List<(MonthChangeSideDto? Before, MonthChangeSideDto? After, bool Differs)> _results = [];

    private bool _isPart2;

    public string Name => name;

    public string Mrn => mrn;

    public void Add(MonthChangeSideDto? before, MonthChangeSideDto? after, bool differs) => _results.Add((before, after, differs));

    /// <summary>Of the Part 2 program, before or now.</summary>
    public void Label(bool part2) => _isPart2 |= part2;

    /// <summary>The effect is told once, beside the result that the claim is of, also when that result stays as it is.</summary>
    public IReadOnlyList<MonthChangeDto> With(string? claimEffect)
    {
        if (_results.Count == 0)
            return claimEffect is null ? [] : [new MonthChangeDto(patientId, name, mrn, null, null, claimEffect) { IsPart2 = _isPart2 }];
        var ofClaim = claimEffect is null ? -1 : Math.Max(0, _results.FindIndex(result => result.After?.Decision == MonthDecision.Eligible));
        return
        [
            .. _results.Index().Where(one => one.Item.Differs || one.Index == ofClaim).Select(one => new MonthChangeDto(
                patientId, name, mrn, one.Item.Before, one.Item.After, one.Index == ofClaim ? claimEffect : null) { IsPart2 = _isPart2 }),
        ];
    }
}
