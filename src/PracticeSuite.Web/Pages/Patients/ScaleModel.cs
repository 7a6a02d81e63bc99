using PracticeSuite.Charting.Contracts.Scales;
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
        set => (_scale, _isPrimary) = (value, null);
    }

    public int? Total { get; set; }

    public DateOnly CompletedOn { get; set; }

    /// <summary>Unless somebody chooses: progress goes on by the scale by which it was judged first, and begins with a PHQ-9 or GAD-7 (B-012).</summary>
    public bool IsPrimary
    {
        get => _isPrimary ?? (JudgedBy is { } scale ? scale == Scale : Scale is "PHQ-9" or "GAD-7");
        set => _isPrimary = value;
    }

    public ScaleMode Mode { get; set; }

    public async Task<bool> AddAsync()
    {
        var added = await DoAsync((scales, ct) => scales.RecordAsync(PatientId, new ScaleResultInput(Scale, Total, CompletedOn, IsPrimary, Mode), ct));
        if (added)
            (Total, _isPrimary) = (null, null);
        return added;
    }

    private string? JudgedBy => All?.Where(result => result.IsPrimary).MinBy(result => result.CompletedOn)?.Scale;

    protected override string? RecordPart => "scales";

    protected override Task<IReadOnlyList<ScaleResultDto>> ListAsync(IScaleAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);

    protected override Task PrepareAsync()
    {
        CompletedOn = Clock.Today;
        return Task.CompletedTask;
    }
}
