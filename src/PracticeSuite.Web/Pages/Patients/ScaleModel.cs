using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class ScaleModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<IScaleAppService, ScaleResultDto>(operations, clock, staff)
{
    public string Scale { get; set; } = RatingScales.Names[0];

    public int? Total { get; set; }

    public DateOnly CompletedOn { get; set; }

    public bool IsPrimary { get; set; } = true;

    public ScaleMode Mode { get; set; }

    public async Task<bool> AddAsync()
    {
        var added = await DoAsync((scales, ct) => scales.RecordAsync(PatientId, new ScaleResultInput(Scale, Total, CompletedOn, IsPrimary, Mode), ct));
        if (added)
            Total = null;
        return added;
    }

    protected override Task<IReadOnlyList<ScaleResultDto>> ListAsync(IScaleAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);

    protected override Task PrepareAsync()
    {
        CompletedOn = Clock.Today;
        return Task.CompletedTask;
    }
}
