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
        var active = (await scales.GetListAsync(question.PatientId, cancellationToken)).GroupBy(result => result.Scale)
            .Select(results => results.ToList()).Where(results => results[0].CompletedOn >= question.Today.AddDays(-ActiveDays)).ToList();
        return
        [
            .. active.Select(Gravest).Where(result => result.Score.SuicideAnswer > 0).Select(result => new BriefLine(
                BriefPart.Scales, $"▲ {result.Scale} item {RatingScales.Get(result.Scale).SuicideItem}: {result.Score.SuicideAnswer}, {MedicationText.DayOf(result.CompletedOn, question.Today)}") { IsPart2 = result.IsPart2 }),
            .. active.Select(results => results.FindAll(result => !result.IsSecondAnswer))
                .Select(results => new BriefLine(BriefPart.Scales, LineOf(results, question.Today)) { IsPart2 = results.Take(Values).Any(result => result.IsPart2) }),
        ];
    }

    /// <summary>Of the last measurement and what was answered to it again: a zero that came second hides nothing.</summary>
    private static ScaleResultDto Gravest(List<ScaleResultDto> results) =>
        results.Take(results.FindIndex(result => !result.IsSecondAnswer) + 1).MaxBy(result => result.Score.SuicideAnswer ?? 0)!;

    private static string LineOf(List<ScaleResultDto> results, DateOnly today) =>
        $"{results[0].Scale}: {string.Join(" ", results.Take(Values).Reverse().Select(ValueOf))}, {MedicationText.DayOf(results[0].CompletedOn, today)}";

    private static string ValueOf(ScaleResultDto result) => (result.Total?.ToString(CultureInfo.InvariantCulture) ?? "–") + result.Course.Direction switch
    {
        ScaleDirection.Worse => "▲",
        ScaleDirection.Better => "▼",
        _ => "",
    };
}
