using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Scales;

/// <summary>A completed scale, as its total (P-168).</summary>
[Access(AccessObject.RatingScales)]
internal sealed class ScaleResult : AggregateRoot, IPart2Item, IAboutPatient
{
    private ScaleResult()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public string Scale { get; private init; } = "";

    public int? Total { get; private init; }

    public DateOnly CompletedOn { get; private init; }

    public bool IsPrimary { get; private init; }

    public ScaleMode Mode { get; private init; }

    public static ScaleResult Record(PracticeId practiceId, PatientKey patient, ScaleResultInput given, ChartDay today, bool isPart2 = false)
    {
        var scale = RatingScales.Find(given.Scale);
        Check.That(scale is not null, nameof(Scale), $"Scale is not known; use one of {string.Join(", ", RatingScales.Names)}.");
        Check.That(
            given.Total is null || (given.Total >= 0 && given.Total <= RatingScales.MaxTotal(scale)),
            nameof(Total),
            $"Total is outside the scale's range; {scale} goes from 0 to {RatingScales.MaxTotal(scale)}.");
        today.RefuseFuture(given.CompletedOn, patient.LocationId, nameof(CompletedOn));
        return new ScaleResult
        {
            PracticeId = practiceId,
            PatientId = patient.Id,
            IsPart2 = isPart2,
            Scale = scale,
            Total = given.Total,
            CompletedOn = given.CompletedOn,
            IsPrimary = given.IsPrimary,
            Mode = given.Mode,
        };
    }
}
