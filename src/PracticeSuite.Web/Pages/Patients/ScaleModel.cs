using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class ScaleModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<IScaleAppService, ScaleResultDto>(operations, clock, staff)
{
    private string _scale = RatingScales.Names[0];
    private bool? _isPrimary;

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

    /// <summary>The name under which what is refused of an item stands.</summary>
    public static string Field(int number) => $"Answers.{number}";

    public async Task<bool> AddAsync()
    {
        var added = await DoAsync((scales, ct) => OnlyTotal
            ? scales.RecordAsync(PatientId, new ScaleResultInput(Scale, Total, CompletedOn, IsPrimary, Mode), ct)
            : scales.AdministerAsync(PatientId, new ScaleAnswersInput(Scale, Answers.AsReadOnly(), CompletedOn, IsPrimary, Mode), ct));
        if (added)
        {
            (Total, _isPrimary) = (null, null);
            Answers.Clear();
        }

        return added;
    }

    public Task<bool> ReviewAsync(Guid id) => DoAsync((scales, ct) => scales.ReviewAsync(id, ct));

    private string? JudgedBy => All?.Where(result => result.IsPrimary).MinBy(result => result.CompletedOn)?.Scale;

    protected override string? RecordPart => "scales";

    protected override Task<IReadOnlyList<ScaleResultDto>> ListAsync(IScaleAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);

    /// <summary>To whoever may read the medication as well.</summary>
    public IReadOnlyList<MedicationMark> Marks { get; private set; } = [];

    protected override async Task PrepareAsync()
    {
        CompletedOn = Clock.Today;
        var decision = await Operations.RunAsync<IAccess, AccessDecision>((access, ct) => access.DecideAsync(ChartingPermissions.Medications.View, PatientId, ct));
        Marks = decision.IsGranted
            ? MedicationMarks.Of(await Operations.RunAsync<IMedicationAppService, IReadOnlyList<MedicationDto>>((all, ct) => all.GetListAsync(PatientId, ct)))
            : [];
    }
}
