using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>The totals of one scale over time, as they are drawn.</summary>
public sealed record ScaleCurve(ScaleDefinition Scale, IReadOnlyList<(DateOnly On, int Total)> Points)
{
    private const int DaysBefore = 14;

    public DateOnly From => Points[0].On;

    public DateOnly To => Points[^1].On;

    /// <summary>A curve for each scale that has at least two totals.</summary>
    /// <param name="totals">The earliest first.</param>
    public static IReadOnlyList<ScaleCurve> Of(IEnumerable<ScaleTotal> totals) =>
    [
        .. totals.GroupBy(one => one.Scale)
            .Select(group => new ScaleCurve(RatingScales.Get(group.Key), [.. group.Select(one => (one.On, one.Total))]))
            .Where(curve => curve.Points.Count > 1 && curve.From < curve.To)
            .OrderByDescending(curve => curve.To).ThenBy(curve => curve.Scale.Name, StringComparer.Ordinal),
    ];

    /// <summary>Where the axis ends: at the last score, or at a change of medication after it.</summary>
    public DateOnly Until { get; private init; } = Points[^1].On;

    /// <summary>The same on an axis that has room for what changed since the last score.</summary>
    public ScaleCurve Beside(IEnumerable<MedicationMark> marks) => this with { Until = marks.Select(mark => mark.On).Append(To).Max() };

    /// <summary>What of the medication changed since two weeks before the first score, and what was taken then already; what is earlier stands at the edge.</summary>
    public IReadOnlyList<MedicationMark> Within(IEnumerable<MedicationMark> marks)
    {
        var (earlier, others) = (new List<MedicationMark>(), new List<MedicationMark>());
        foreach (var mark in marks)
            (mark.On < From.AddDays(-DaysBefore) ? earlier : others).Add(mark);
        return [.. earlier.GroupBy(mark => mark.MedicationId).Select(of => of.Last()).Where(mark => !mark.IsEnd), .. others];
    }

    /// <summary>How far along the axis a day lies, from 0 to 1.</summary>
    public double Along(DateOnly day) => (double)Math.Max(0, day.DayNumber - From.DayNumber) / (Until.DayNumber - From.DayNumber);

    /// <summary>How high a total lies, from 0 to 1.</summary>
    public double Height(int total) => (double)total / Scale.MaxTotal;
}
