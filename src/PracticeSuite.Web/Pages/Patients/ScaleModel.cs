using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class ScaleModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactPages<IScaleAppService, ScaleResultDto>(operations, clock, staff)
{
    private string _scale = RatingScales.Names[0];
    private bool? _isPrimary;
    private (string Of, ScaleScore Score)? _asked;

    public string Scale
    {
        get => _scale;
        set
        {
            (_scale, _isPrimary, Total) = (value, null, null);
            Answers.Clear();
        }
    }

    /// <summary>A form that was scored elsewhere; else the answers are entered and scored here.</summary>
    public bool OnlyTotal { get; set; }

    public int? Total { get; set; }

    /// <summary>By item number.</summary>
    public IDictionary<int, int> Answers { get; } = new Dictionary<int, int>();

    public DateOnly CompletedOn { get; set; }

    /// <summary>Unless somebody chooses: progress goes on by the scale by which it was judged first, and begins with a PHQ-9 or GAD-7 (B-012).</summary>
    public bool IsPrimary
    {
        get => _isPrimary ?? (JudgedBy is { } scale ? scale == Scale : RatingScales.JudgesProgress(Scale));
        set => _isPrimary = value;
    }

    public ScaleMode Mode { get; set; }

    /// <summary>What it belongs to (P-168).</summary>
    public Guid? MedicationId { get; set; }

    public Guid? PlanVersionId { get; set; }

    /// <summary>To whoever may read them: what a result can be linked to.</summary>
    public IReadOnlyList<MedicationDto> Medications { get; private set; } = [];

    public IReadOnlyList<PlanVersionDto> Plans { get; private set; } = [];

    private IReadOnlyList<ScaleCut> Cuts { get; set; } = [];

    private IReadOnlyList<ScaleWording> Wordings { get; set; } = [];

    /// <summary>The chosen scale, with the wording that the practice has permission to show (P-163).</summary>
    public ScaleDefinition Definition =>
        Wordings.FirstOrDefault(one => one.Scale == Scale) is { } wording ? RatingScales.Get(Scale).Worded(wording) : RatingScales.Get(Scale);

    /// <summary>Its wording is somebody's who has not permitted that it is shown, as far as is on record.</summary>
    public bool IsByNumber => RatingScales.NeedPermission.Contains(Scale) && !Wordings.Any(one => one.Scale == Scale);

    /// <summary>From how many points on the chosen scale is positive on the day of completion, where the practice's clinical lead sets that; null = it is fixed.</summary>
    public int? Cut => Cuts.LastOrDefault(one => one.Scale == Scale && one.From <= CompletedOn)?.Positive;

    /// <summary>"sertraline, plan version 2"; empty = it belongs to nothing that the reader sees.</summary>
    public string LinkOf(ScaleResultDto one) => string.Join(", ", new[]
    {
        Medications.FirstOrDefault(medication => medication.Id == one.MedicationId)?.Name,
        Plans.FirstOrDefault(plan => plan.Id == one.PlanVersionId) is { } version ? $"plan version {version.Number}" : null,
    }.OfType<string>());

    /// <summary>Answers or a total are entered and not saved.</summary>
    public bool IsUnsaved => Answers.Count > 0 || Total is not null;

    /// <summary>The name under which what is refused of an item stands.</summary>
    public static string Field(int number) => $"Answers.{number}";

    /// <summary>What the sheet as it stands would be scored, where answers are missing and it is asked whether that is meant; null = nothing is asked.</summary>
    public ScaleScore? Asked => _asked is { } one && one.Of == SheetText ? one.Score : null;

    /// <summary>A sheet with answers missing is not saved before somebody has said that it is meant so; another answer is another sheet.</summary>
    public async Task<bool> AddAsync()
    {
        if (OnlyTotal || Asked is not null)
            return await SaveAsync();
        var (asked, score) = ("", (ScaleScore?)null);
        // Somebody may go on answering while it is scored: what is asked, and saved, is the sheet that was scored.
        while (asked != SheetText)
        {
            (asked, var sheet) = (SheetText, Sheet);
            if (!await Form.TryAsync(async () => score = await Operations.RunAsync<IScaleAppService, ScaleScore>((scales, ct) => scales.PreviewAsync(PatientId, sheet, ct))))
                return false;
        }

        if (score!.Missing.Count == 0)
            return await SaveAsync();
        _asked = (asked, score);
        return false;
    }

    /// <summary>The missing ones are answered after all.</summary>
    public void GoOn() => _asked = null;

    private ScaleAnswersInput Sheet => new(Scale, Answers.ToDictionary(), CompletedOn, IsPrimary, Mode) { For = new ScaleLinkInput(MedicationId, PlanVersionId) };

    private string SheetText => string.Join(',', Answers.OrderBy(one => one.Key).Select(one => $"{one.Key}:{one.Value}").Prepend(Scale));

    private async Task<bool> SaveAsync()
    {
        var added = await DoAsync((scales, ct) => OnlyTotal
            ? scales.RecordAsync(PatientId, new ScaleResultInput(Scale, Total, CompletedOn, IsPrimary, Mode) { For = new ScaleLinkInput(MedicationId, PlanVersionId) }, ct)
            : scales.AdministerAsync(PatientId, Sheet, ct));
        if (added)
        {
            (Total, _isPrimary, MedicationId, PlanVersionId, _asked) = (null, null, null, null, null);
            Answers.Clear();
        }

        return added;
    }

    public Task<bool> ReviewAsync(Guid id) => DoAsync((scales, ct) => scales.ReviewAsync(id, ct));

    public Task<bool> MarkInErrorAsync(Guid id, string reason) => DoAsync((scales, ct) => scales.MarkInErrorAsync(id, reason, ct));

    private string? JudgedBy { get; set; }

    /// <summary>Of all results, also those that are not listed yet.</summary>
    public IReadOnlyList<ScaleCurve> Curves { get; private set; } = [];

    protected override string? RecordPart => "scales";

    protected override async Task<(IReadOnlyList<ScaleResultDto> Facts, DayCursor? Next)> PageAsync(
        IScaleAppService service, Guid patientId, DayCursor? before, int take, CancellationToken cancellationToken)
    {
        var page = await service.GetPageAsync(patientId, before, take, cancellationToken);
        if (page.Totals is { } totals)
            (JudgedBy, Curves) = (page.JudgedBy, ScaleCurve.Of(totals));
        return (page.Results, page.Next);
    }

    /// <summary>To whoever may read the medication as well.</summary>
    public IReadOnlyList<MedicationMark> Marks { get; private set; } = [];

    protected override async Task PrepareAsync()
    {
        CompletedOn = Clock.Today;
        Cuts = await Operations.RunAsync<IScaleAppService, IReadOnlyList<ScaleCut>>((scales, ct) => scales.GetCutsAsync(ct));
        Wordings = await Operations.RunAsync<IScaleAppService, IReadOnlyList<ScaleWording>>((scales, ct) => scales.GetWordingsAsync(ct));
        var decision = await Operations.RunAsync<IAccess, AccessDecision>((access, ct) => access.DecideAsync(ChartingPermissions.Medications.View, PatientId, ct));
        Medications = decision.IsGranted ? await Operations.RunAsync<IMedicationAppService, IReadOnlyList<MedicationDto>>((all, ct) => all.GetListAsync(PatientId, ct)) : [];
        Marks = MedicationMarks.Of(Medications);
        var plans = await Operations.RunAsync<IAccess, AccessDecision>((access, ct) => access.DecideAsync(ChartingPermissions.Plans.View, PatientId, ct));
        Plans = plans.IsGranted
            ? [.. (await Operations.RunAsync<IPlanAppService, IReadOnlyList<PlanVersionDto>>((all, ct) => all.GetListAsync(PatientId, ct))).Where(plan => plan.SignedOn is not null)]
            : [];
    }
}
