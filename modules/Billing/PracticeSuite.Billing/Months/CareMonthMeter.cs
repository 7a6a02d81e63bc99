using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Months;

/// <summary>
/// The month so far, to be shown. Of a Part 2 program it counts what the caller may know of and nothing else, though month end may come to
/// more: a sum that is too high for the entries that are listed would betray the rest (P-082).
/// </summary>
internal sealed class CareMonthMeter(IAccess access, MonthNow months) : ICareMonthMeter
{
    public async Task<CareMonthMeterDto?> GetAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.Meter, patientId, cancellationToken);

        using var shown = access.KeepToWhatIsShown();
        return await months.EvaluateAsync(patientId, month, cancellationToken) is { } now ? Show(now.Evaluated.Headline, now.Rules) : null;
    }

    public async Task<IReadOnlyList<CareMonthMeterDto>> GetListAsync(
        IReadOnlyCollection<Guid> patientIds, BillingMonth month, CancellationToken cancellationToken)
    {
        var seen = await access.NarrowAsync(BillingPermissions.Months.Meter, patientIds, cancellationToken);

        using var shown = access.KeepToWhatIsShown();
        var meters = (await months.EvaluateAsync(seen, month, cancellationToken))
            .Select(now => Show(now.Evaluated.Headline, now.Rules)).OfType<CareMonthMeterDto>().ToDictionary(meter => meter.PatientId);
        return [.. seen.Where(meters.ContainsKey).Select(id => meters[id])];
    }

    private static CareMonthMeterDto? Show(EvaluatedMonth month, PracticeRules rules) => month.Time is not { } time ? null : new CareMonthMeterDto(
        month.Result.PatientId,
        month.Result.Month,
        month.Result.Code!,
        time.Rules.Zone.Id,
        time.Total,
        time.Rules.Threshold,
        time.Missing,
        time.ReachedAt,
        Excluded(time),
        month.Result.NearMissText,
        month.Result.Decision,
        [.. month.Result.Holds.Select(hold => hold.ToDto())],
        [.. month.Result.Advisories.Select(advisory => advisory.ToDto())],
        [.. time.Pieces.Select(piece => TimePieces.ToDto(piece, rules))]);

    private static List<ExcludedTimeDto> Excluded(CareMonthTime time) =>
    [
        .. time.Pieces.Where(piece => piece.Exclusion is not null).Select(piece => piece.Exclusion!.Value).Distinct().Order()
            .Select(reason => new ExcludedTimeDto(reason.ToCode(), TimePieces.TextOf(reason.ToCode()), time.ExcludedFor(reason))),
    ];
}
