using System.Globalization;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Charting.Scales.Scoring;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Scales;

/// <summary>
/// A completed scale (P-168): its answers where they were given, else its total. Band and result are kept as they were scored then,
/// whatever becomes of the definition or of the patient's demographics.
/// </summary>
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

    public string? InstrumentVersion { get; private init; }

    public string? Language { get; private init; }

    /// <summary>As <see cref="ScaleAnswers.ToString"/> writes them; null where a total was entered.</summary>
    public string? Answers { get; private init; }

    public int? Total { get; private init; }

    public string? Band { get; private init; }

    public bool? IsPositive { get; private set; }

    public bool IsProrated { get; private init; }

    public SuicideRisk? Risk { get; private init; }

    public DateOnly CompletedOn { get; private init; }

    public bool IsPrimary { get; private init; }

    public ScaleMode Mode { get; private init; }

    public DateTimeOffset? RecordedAt { get; private init; }

    public Guid? RecordedById { get; private init; }

    /// <summary>By which the patient filled it in; null = somebody entered it.</summary>
    public Guid? InvitationId { get; private init; }

    /// <summary>The same scale came by the same invitation before: not a measurement of its own, and which of the two holds somebody asks the patient.</summary>
    public bool IsSecondAnswer { get; private init; }

    public Guid? MedicationId { get; private set; }

    public Guid? PlanVersionId { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    public Guid? ReviewedById { get; private set; }

    public string? ErrorReason { get; private set; }

    public string? ErrorBy { get; private set; }

    public Guid? ErrorByUserId { get; private set; }

    public DateTimeOffset? ErrorAt { get; private set; }

    /// <summary>A total that was scored elsewhere; it has the band that the total alone gives.</summary>
    public static ScaleResult Record(PracticeId practiceId, PatientKey patient, ScaleResultInput given, ChartDay today, Guid? by, bool isPart2 = false)
    {
        var scale = Known(given.Scale);
        RefuseOfPatient(given.Mode);
        Check.That(
            given.Total is null || (given.Total >= 0 && given.Total <= scale.MaxTotal),
            nameof(Total),
            $"Total is outside the scale's range; {scale.Name} goes from 0 to {scale.MaxTotal}.");
        var score = ScaleScoring.OfTotal(scale, given.Total, patient.SexCode);
        return Of(practiceId, patient, scale, score, null, new(given.CompletedOn, given.IsPrimary, given.Mode), today, Source.Of(by) with { IsPart2 = isPart2 });
    }

    /// <summary>"GAD-7: 12 of 21, moderate".</summary>
    public string Line => string.Create(
        CultureInfo.InvariantCulture,
        $"{Scale}: {(Total is { } total ? $"{total} of {RatingScales.MaxTotal(Scale)}" : "no total")}{(Band is null ? "" : $", {Band}")}{(IsSecondAnswer ? $" ({ScaleModes.SecondAnswer(Mode)})" : "")}");

    public static ScaleResult Administer(PracticeId practiceId, PatientKey patient, ScaleAnswersInput given, ChartDay today, Guid? by)
    {
        RefuseOfPatient(given.Mode);
        return Score(practiceId, patient, given, today, Source.Of(by));
    }

    /// <summary>By the patient, with nobody in between: nobody recorded it, and the program's invitation makes it the program's (P-071).</summary>
    /// <param name="isSecond">Its scale came by this invitation before; progress is judged by none of those.</param>
    public static ScaleResult FillIn(
        ScaleInvitation invitation, PatientKey patient, string scale, IReadOnlyDictionary<int, int> answers, bool isPrimary, bool isSecond, ChartDay today)
    {
        var mode = invitation.Channel == ScaleChannel.Tablet ? ScaleMode.SelfOnTablet : ScaleMode.SelfByLink;
        var given = new ScaleAnswersInput(scale, answers, today.DateOf(today.Now, patient.LocationId), isPrimary && !isSecond, mode);
        return Score(invitation.PracticeId, patient, given, today, new Source(null, invitation.IsPart2, invitation.Id, isSecond));
    }

    public ScaleScore Score()
    {
        var detail = Detail(Scale, Answers, Total);
        // A total from before results were kept has the band that it alone gives.
        return InstrumentVersion is null ? detail : detail with { Total = Total, Band = Band, IsPositive = IsPositive, IsProrated = IsProrated, Risk = Risk };
    }

    /// <summary>What of a score the course of its scale rests on, from so much of a row.</summary>
    /// <param name="answers">Of a screener of risk; the total of any other says as much.</param>
    public static ScaleScore CourseScore(string scale, string? version, string? answers, int? total, SuicideRisk? risk)
    {
        var detail = Detail(scale, answers, total);
        return version is null ? detail : detail with { Total = total, Risk = risk };
    }

    private static ScaleScore Detail(string name, string? answers, int? total)
    {
        var scale = RatingScales.Get(name);
        return answers is null ? ScaleScoring.OfTotal(scale, total, sexCode: null) : ScaleScoring.Detail(scale, ScaleAnswers.Read(answers));
    }

    /// <summary>Positive from so many points on, where the scale is judged by a cut that a practice sets.</summary>
    public void CutAt(int from) => IsPositive = Total is { } total ? total >= from : IsPositive;

    public void Review(Guid? by, DateTimeOffset at)
    {
        if (ReviewedAt is null)
            (ReviewedAt, ReviewedById) = (at, by);
    }

    /// <summary>Nothing is judged by it any more; it stays, with who said so and why (P-003).</summary>
    public void MarkInError(string? reason, Recorder by)
    {
        if (ErrorReason is not null)
            throw ScaleErrors.ResultInError(Id);
        (ErrorReason, ErrorBy, ErrorByUserId, ErrorAt) = (Medication.CheckedReason(reason, "Reason"), by.Name, by.UserId, by.At);
    }

    /// <summary>
    /// What it belongs to (P-168). The label of either goes on, or the link would tell of it (P-071); so nobody but the program links to what is the program's: a
    /// score of anybody else would be hidden from the care team with it, its suicide item included (P-205).
    /// </summary>
    public void Link(Medication? medication, PlanVersion? plan, bool isProgram)
    {
        Check.That(isProgram || medication?.IsPart2 != true, nameof(MedicationId), "Because of medication names one of the Part 2 program, with which the score would be hidden from the care team; choose None.");
        Check.That(isProgram || plan?.IsPart2 != true, nameof(PlanVersionId), "Follows the plan names a version of the Part 2 program, with which the score would be hidden from the care team; choose None.");
        (MedicationId, PlanVersionId) = (medication?.Id, plan?.Id);
        IsPart2 |= medication?.IsPart2 == true || plan?.IsPart2 == true;
    }

    private static ScaleResult Score(PracticeId practiceId, PatientKey patient, ScaleAnswersInput given, ChartDay today, Source source)
    {
        var scale = Known(given.Scale);
        Check.That(given.Answers.Count > 0, nameof(given.Answers), "No item is answered; answer at least one, or enter a total.");
        var answers = ScaleAnswers.Of(scale, given.Answers);
        var score = ScaleScoring.Score(scale, answers, patient.SexCode);
        return Of(practiceId, patient, scale, score, answers.ToString(), new(given.CompletedOn, given.IsPrimary, given.Mode), today, source);
    }

    private static void RefuseOfPatient(ScaleMode mode) => Check.That(
        !mode.IsOfPatient(), nameof(Mode), $"Mode is {(mode == ScaleMode.SelfOnTablet ? "self on tablet" : "self by link")}, which only the patient makes so; use one of {string.Join(", ", ScaleModes.OfStaff)}.");

    private static ScaleDefinition Known(string? name)
    {
        var scale = RatingScales.Find(name);
        Check.That(scale is not null, nameof(Scale), $"Scale is not known; use one of {string.Join(", ", RatingScales.Names)}.");
        return RatingScales.Get(scale);
    }

    private static ScaleResult Of(
        PracticeId practiceId, PatientKey patient, ScaleDefinition scale, ScaleScore score, string? answers, Completion completion, ChartDay today, Source source)
    {
        today.RefuseFuture(completion.On, patient.LocationId, nameof(CompletedOn));
        return new ScaleResult
        {
            PracticeId = practiceId,
            PatientId = patient.Id,
            IsPart2 = source.IsPart2,
            Scale = scale.Name,
            InstrumentVersion = scale.Version,
            Language = scale.Language,
            Answers = answers,
            Total = score.Total,
            Band = score.Band,
            IsPositive = score.IsPositive,
            IsProrated = score.IsProrated,
            Risk = score.Risk,
            CompletedOn = completion.On,
            IsPrimary = completion.IsPrimary,
            Mode = completion.Mode,
            RecordedAt = today.Now,
            RecordedById = source.By,
            InvitationId = source.Invitation,
            IsSecondAnswer = source.IsSecond,
        };
    }

    private sealed record Completion(DateOnly On, bool IsPrimary, ScaleMode Mode);

    private sealed record Source(Guid? By, bool IsPart2, Guid? Invitation, bool IsSecond)
    {
        public static Source Of(Guid? by) => new(by, IsPart2: false, Invitation: null, IsSecond: false);
    }
}
