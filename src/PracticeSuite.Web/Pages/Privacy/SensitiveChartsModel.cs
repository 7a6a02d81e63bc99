using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>Which charts ask for a reason, and the reasons that were given.</summary>
public sealed class SensitiveChartsModel(IOperations operations, PracticeClock clock)
{
    public IReadOnlyList<SensitiveChartDto>? All { get; private set; }

    public IReadOnlyList<ChartReasonDto> Reasons { get; private set; } = [];

    /// <summary>Whose reasons are shown.</summary>
    public Guid? ReasonsOf { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public string? Said { get; private set; }

    public bool IsMarking { get; private set; }

    public PatientName? Patient { get; set; }

    public SensitiveKind Kind { get; set; }

    public string? Note { get; set; }

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        await RefreshAsync();
    }

    public void Begin()
    {
        Form.Clear();
        (IsMarking, Patient, Kind, Note, Said) = (true, null, SensitiveKind.StaffMember, null, null);
    }

    public void Close() => IsMarking = false;

    public async Task MarkAsync()
    {
        var input = new SensitiveChartInput(Patient?.Id, Kind, Note);
        if (await DoAsync("Marked. From now on everybody is asked for a reason, once a day.", (charts, ct) => charts.MarkAsync(input, ct)))
            Close();
    }

    public Task EndAsync(Guid id) => DoAsync("The mark has ended; the chart asks no more.", (charts, ct) => charts.EndAsync(id, ct));

    public async Task ShowReasonsAsync(Guid patientId)
    {
        ReasonsOf = ReasonsOf == patientId ? null : patientId;
        if (ReasonsOf is not null)
            Reasons = await operations.RunAsync<ISensitiveChartAppService, IReadOnlyList<ChartReasonDto>>((charts, ct) => charts.GetReasonsAsync(patientId, ct));
    }

    private async Task<bool> DoAsync(string said, Func<ISensitiveChartAppService, CancellationToken, Task> act)
    {
        Said = null;
        if (!await Form.TryAsync(() => operations.RunAsync(act)))
            return false;
        Said = said;
        await RefreshAsync();
        return true;
    }

    private async Task RefreshAsync() =>
        All = await operations.RunAsync<ISensitiveChartAppService, IReadOnlyList<SensitiveChartDto>>((charts, ct) => charts.GetListAsync(ct));
}
