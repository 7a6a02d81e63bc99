using PracticeSuite.Charting.Contracts.Timeline;

namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>A patient's rating scales: answered item by item, or entered as a total (P-167, P-168).</summary>
public interface IScaleAppService
{
    /// <summary>The latest first, each with what it tells beside the scores of the same scale before it.</summary>
    Task<IReadOnlyList<ScaleResultDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>A page of the same, of one day the last that was entered first; the first page with what is drawn of all of them.</summary>
    /// <param name="before">The last that is shown already; null = from the latest.</param>
    Task<ScalePage> GetPageAsync(Guid patientId, DayCursor? before, int take, CancellationToken cancellationToken);

    /// <summary>Records a total that was scored elsewhere.</summary>
    Task<ScaleResultDto> RecordAsync(Guid patientId, ScaleResultInput result, CancellationToken cancellationToken);

    /// <summary>Records and scores answers. What is missing keeps nothing from being saved (P-205).</summary>
    Task<ScaleResultDto> AdministerAsync(Guid patientId, ScaleAnswersInput answers, CancellationToken cancellationToken);

    /// <summary>What the answers would be scored, and which are missing; nothing is kept.</summary>
    Task<ScaleScore> PreviewAsync(Guid patientId, ScaleAnswersInput answers, CancellationToken cancellationToken);

    /// <summary>Cuts that a practice's clinical lead sets, each from a day of completion on, the earliest first (P-174).</summary>
    Task<IReadOnlyList<ScaleCut>> GetCutsAsync(CancellationToken cancellationToken);

    /// <summary>What the practice has permission to show today of instruments that others own; answers to the rest are entered by number (P-163 to P-167).</summary>
    Task<IReadOnlyList<ScaleWording>> GetWordingsAsync(CancellationToken cancellationToken);

    /// <summary>That the caller has looked at a result; the first who did stays (P-168).</summary>
    Task<ScaleResultDto> ReviewAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>It stays with its reason and its author, and counts for nothing: no course, no rule, no brief, no claim (P-003).</summary>
    Task<ScaleResultDto> MarkInErrorAsync(Guid id, string? reason, CancellationToken cancellationToken);
}

/// <param name="Totals">Of all results that count, also those of other pages, the earliest first; null on a later page.</param>
/// <param name="JudgedBy">The scale by which progress was judged first, told with the totals; null = by none yet (B-012).</param>
/// <param name="Next">Where older ones begin; null = there are none.</param>
public sealed record ScalePage(IReadOnlyList<ScaleResultDto> Results, IReadOnlyList<ScaleTotal>? Totals, string? JudgedBy, DayCursor? Next);

/// <param name="Positive">From so many points on.</param>
public sealed record ScaleCut(string Scale, DateOnly From, int Positive);

public sealed record ScaleTotal(string Scale, DateOnly On, int Total);

/// <param name="Total">None when too many answers are missing.</param>
public sealed record ScaleResultDto(Guid Id, Guid PatientId, string Scale, int? Total, DateOnly CompletedOn, bool IsPrimary, ScaleMode Mode)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }

    /// <summary>Of the instrument; none of a result that was entered as a total before versions were kept.</summary>
    public string? InstrumentVersion { get; init; }

    /// <summary>By item number; empty where only a total was entered.</summary>
    public IReadOnlyDictionary<int, int> Answers { get; init; } = new Dictionary<int, int>();

    public ScaleScore Score { get; init; } = new(null, null, null, false, []);

    public ScaleCourse Course { get; init; } = ScaleCourse.None;

    public DateTimeOffset? RecordedAt { get; init; }

    public Guid? RecordedById { get; init; }

    /// <summary>The patient answered the same scale of one invitation again: shown, and neither part of its course nor what progress is judged by.</summary>
    public bool IsSecondAnswer { get; init; }

    public DateTimeOffset? ReviewedAt { get; init; }

    public Guid? ReviewedById { get; init; }

    /// <summary>The medication because of which it was asked, and the version of the plan whose course it follows; each null = none was named.</summary>
    public Guid? MedicationId { get; init; }

    public Guid? PlanVersionId { get; init; }

    /// <summary>Null = it stands.</summary>
    public string? ErrorReason { get; init; }

    public string? ErrorBy { get; init; }

    public DateTimeOffset? ErrorAt { get; init; }
}

/// <param name="Scale">One of <see cref="RatingScales.Names"/>.</param>
/// <param name="Total">Within the scale's range; none when too many answers are missing for a total.</param>
/// <param name="IsPrimary">The scale by which this patient's progress is judged (B-012).</param>
public sealed record ScaleResultInput(string? Scale, int? Total, DateOnly CompletedOn, bool IsPrimary, ScaleMode Mode)
{
    /// <summary>What it belongs to (P-168).</summary>
    public ScaleLinkInput For { get; init; } = ScaleLinkInput.Nothing;
}

/// <param name="Scale">One of <see cref="RatingScales.Names"/>.</param>
/// <param name="Answers">By item number; at least one. An item that is not there was not answered.</param>
/// <param name="IsPrimary">The scale by which this patient's progress is judged (B-012).</param>
public sealed record ScaleAnswersInput(string? Scale, IReadOnlyDictionary<int, int> Answers, DateOnly CompletedOn, bool IsPrimary, ScaleMode Mode)
{
    /// <summary>What it belongs to (P-168).</summary>
    public ScaleLinkInput For { get; init; } = ScaleLinkInput.Nothing;
}

/// <summary>To what of the chart a result is linked (P-168).</summary>
/// <param name="MedicationId">Of this chart; null = none.</param>
/// <param name="PlanVersionId">A version of this chart's plan; null = none.</param>
public sealed record ScaleLinkInput(Guid? MedicationId, Guid? PlanVersionId)
{
    public static ScaleLinkInput Nothing { get; } = new(null, null);
}

public enum ScaleMode
{
    Self,
    Clinician,
    Proxy,
    Paper,

    /// <summary>By the patient, at home: nobody else wrote the answers down.</summary>
    SelfByLink,

    /// <summary>By the patient, on a device of the practice.</summary>
    SelfOnTablet,
}

public static class ScaleModes
{
    /// <summary>What somebody of the practice can say of what they enter.</summary>
    public static IReadOnlyList<ScaleMode> OfStaff { get; } = [ScaleMode.Self, ScaleMode.Clinician, ScaleMode.Proxy, ScaleMode.Paper];

    public static string SecondAnswer(ScaleMode mode) => mode == ScaleMode.SelfOnTablet ? "second answer to the same form" : "second answer from the same link";

    public static bool IsOfPatient(this ScaleMode mode) => mode is ScaleMode.SelfByLink or ScaleMode.SelfOnTablet;
}
