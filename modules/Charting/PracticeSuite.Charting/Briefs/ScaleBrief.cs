using System.Globalization;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Briefs;

/// <summary>The last six values of each scale of the past year, with arrows where a change means something, and the item about suicide (K-104).</summary>
internal sealed class ScaleBrief(IScaleAppService scales, IAccess access) : IBriefSource
{
    private const int Values = 6;
    private const int ActiveDays = 365;

    public async Task<IReadOnlyList<BriefLine>> ReadAsync(BriefQuestion question, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Scales.View, question.PatientId, cancellationToken)).IsGranted)
            return [];
        var active = (await scales.GetListAsync(question.PatientId, cancellationToken)).Where(result => result.ErrorReason is null).GroupBy(result => result.Scale)
            .Select(results => results.ToList()).Where(results => results[0].CompletedOn >= question.Today.AddDays(-ActiveDays)).ToList();
        return
        [
            .. active.Select(Gravest).Where(result => result.Score.SuicideAnswer > 0).Select(result => new BriefLine(
                BriefPart.Scales, $"▲ {result.Scale} item {RatingScales.Get(result.Scale).SuicideItem}: {result.Score.SuicideAnswer}, {MedicationText.DayOf(result.CompletedOn, question.Today)}") { IsPart2 = result.IsPart2 }),
            .. active.Where(results => !IsFollowed(results[0], active)).Select(results => (Last: results[0], Advice: ScaleAdvice.Of(results[0].Scale, results[0].Score))).Where(one => one.Advice is not null).Select(one => new BriefLine(
                BriefPart.ToDecide, $"{one.Last.Scale} {one.Last.Total}, {MedicationText.DayOf(one.Last.CompletedOn, question.Today)}: {one.Advice}") { IsPart2 = one.Last.IsPart2 }),
            .. active.Select(results => results.FindAll(result => !result.IsSecondAnswer))
                .Select(results => new BriefLine(BriefPart.Scales, LineOf(results, question.Today)) { IsPart2 = results.Take(Values).Any(result => result.IsPart2) }),
        ];
    }

    /// <summary>Of the last measurement in which it was answered, and what was answered to that again: neither a zero that came second nor a later silence hides anything.</summary>
    private static ScaleResultDto Gravest(List<ScaleResultDto> results)
    {
        var last = results.FindIndex(result => !result.IsSecondAnswer && result.Score.SuicideAnswer is not null);
        return results.Take(last < 0 ? results.Count : last + 1).MaxBy(result => result.Score.SuicideAnswer ?? 0)!;
    }

    /// <summary>The longer form was filled in since.</summary>
    private static bool IsFollowed(ScaleResultDto last, List<List<ScaleResultDto>> active) =>
        last.Scale == "PHQ-2" && active.Exists(results => results[0].Scale == "PHQ-9" && results[0].CompletedOn >= last.CompletedOn);

    private static string LineOf(List<ScaleResultDto> results, DateOnly today) =>
        $"{results[0].Scale}: {string.Join(" ", results.Take(Values).Reverse().Select(ValueOf))}, {MedicationText.DayOf(results[0].CompletedOn, today)}";

    private static string ValueOf(ScaleResultDto result) => (result.Total?.ToString(CultureInfo.InvariantCulture) ?? "–") + result.Course.Direction switch
    {
        ScaleDirection.Worse => "▲",
        ScaleDirection.Better => "▼",
        _ => "",
    };
}
