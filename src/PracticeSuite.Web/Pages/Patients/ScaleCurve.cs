using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>The totals of one scale over time, as they are drawn.</summary>
public sealed record ScaleCurve(ScaleDefinition Scale, IReadOnlyList<(DateOnly On, int Total)> Points)
{
    private const int DaysBefore = 14;

    public DateOnly From => Points[0].On;

    public DateOnly To => Points[^1].On;

    /// <summary>A curve for each scale that has at least two totals; those of one day in the order in which they came, as their ids are.</summary>
    public static IReadOnlyList<ScaleCurve> Of(IEnumerable<ScaleResultDto> results) =>
    [
        .. results.Where(result => result.Total is not null && !result.IsSecondAnswer).GroupBy(result => result.Scale)
            .Select(group => new ScaleCurve(RatingScales.Get(group.Key), [.. group.OrderBy(r => r.CompletedOn).ThenBy(r => r.Id).Select(r => (r.CompletedOn, r.Total!.Value))]))
            .Where(curve => curve.Points.Count > 1 && curve.From < curve.To)
            .OrderByDescending(curve => curve.To).ThenBy(curve => curve.Scale.Name, StringComparer.Ordinal),
    ];

    /// <summary>What of the medication changed while the scores were taken; those of the two weeks before the first stand at its edge.</summary>
    public IReadOnlyList<MedicationMark> Within(IEnumerable<MedicationMark> marks) => [.. marks.Where(mark => mark.On >= From.AddDays(-DaysBefore) && mark.On <= To)];

    /// <summary>How far along the axis a day lies, from 0 to 1.</summary>
    public double Along(DateOnly day) => (double)Math.Max(0, day.DayNumber - From.DayNumber) / (To.DayNumber - From.DayNumber);

    /// <summary>How high a total lies, from 0 to 1.</summary>
    public double Height(int total) => (double)total / Scale.MaxTotal;
}
