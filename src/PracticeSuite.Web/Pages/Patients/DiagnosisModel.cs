using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class DiagnosisModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<IDiagnosisAppService, DiagnosisDto>(operations, clock, staff)
{
    public string? Code { get; set; }

    public int Rank { get; set; } = 1;

    public DateOnly OnsetOn { get; set; }

    public async Task<bool> AddAsync()
    {
        var added = await DoAsync((diagnoses, ct) => diagnoses.AddAsync(PatientId, new DiagnosisInput(Code, Rank, OnsetOn), ct));
        if (added)
            Code = null;
        return added;
    }

    public Task RankAsync(Guid id, int rank, DateOnly from) => DoAsync((diagnoses, ct) => diagnoses.RankAsync(id, rank, from, ct));

    /// <param name="on">The last day on which it was active.</param>
    public Task ResolveAsync(Guid id, DateOnly on) => DoAsync((diagnoses, ct) => diagnoses.ResolveAsync(id, on, ct));

    public Task ReopenAsync(Guid id) => DoAsync((diagnoses, ct) => diagnoses.ReopenAsync(id, ct));

    protected override string? RecordPart => "diagnoses";

    protected override Task<IReadOnlyList<DiagnosisDto>> ListAsync(IDiagnosisAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);

    protected override Task PrepareAsync()
    {
        OnsetOn = Clock.Today;
        return Task.CompletedTask;
    }
}
