using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class DiagnosisModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<IDiagnosisAppService, DiagnosisDto>(operations, clock, staff)
{
    private const int LastRank = 99;

    public string? Code { get; set; }

    /// <summary>The next free one, until somebody gives another.</summary>
    public int Rank { get; set; } = 1;

    public DateOnly OnsetOn { get; set; }

    public string? Label { get; set; }

    public string? SnomedCode { get; set; }

    public ProblemSeverity? Severity { get; set; }

    public string? Specifier { get; set; }

    public IReadOnlyList<CodeHit> Found { get; private set; } = [];

    /// <summary>What the code list says of what stands in the box now.</summary>
    public bool FoundNothing { get; private set; }

    public IReadOnlyList<DiagnosisChangeDto>? History { get; private set; }

    public async Task<bool> AddAsync()
    {
        var given = new DiagnosisInput(Code, Rank, OnsetOn) { Label = Label, SnomedCode = SnomedCode, Severity = Severity, Specifier = Specifier };
        var added = await DoAsync((diagnoses, ct) => diagnoses.AddAsync(PatientId, given, ct));
        if (added)
            (Code, Label, SnomedCode, Severity, Specifier, Found, FoundNothing) = (null, null, null, null, null, [], false);
        return added;
    }

    public async Task SearchAsync(string? text)
    {
        Code = text;
        Found = string.IsNullOrWhiteSpace(text) || text.Trim().Length < 2
            ? []
            : await Operations.RunAsync<IDiagnosisAppService, IReadOnlyList<CodeHit>>((diagnoses, ct) => diagnoses.SearchAsync(text, Clock.Today, ct));
        FoundNothing = Found.Count == 0 && text?.Trim().Length >= 2;
    }

    public void Choose(CodeHit hit) => (Code, Found, FoundNothing) = (hit.Code, [], false);

    public Task ConfirmAsync(ProblemAct act) => DoAsync((diagnoses, ct) => diagnoses.ConfirmAsync(act, ct));

    public Task PutAsync(ProblemAct act, ProblemStatus status) => DoAsync((diagnoses, ct) => diagnoses.PutAsync(act, status, ct));

    public Task<bool> ChangeAsync(ProblemAct act, ProblemInput given) => DoAsync((diagnoses, ct) => diagnoses.ChangeAsync(act, given, ct));

    public async Task ToggleHistoryAsync() => History = History is not null
        ? null
        : await Operations.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisChangeDto>>((diagnoses, ct) => diagnoses.GetHistoryAsync(PatientId, ct));

    public Task RankAsync(ProblemAct act, int rank, DateOnly from) => DoAsync((diagnoses, ct) => diagnoses.RankAsync(act, rank, from, ct));

    /// <param name="on">The last day on which it was active.</param>
    public Task ResolveAsync(ProblemAct act, DateOnly on) => DoAsync((diagnoses, ct) => diagnoses.ResolveAsync(act, on, ct));

    public Task ReopenAsync(ProblemAct act) => DoAsync((diagnoses, ct) => diagnoses.ReopenAsync(act, ct));

    protected override string? RecordPart => "diagnoses";

    protected override async Task<IReadOnlyList<DiagnosisDto>> ListAsync(IDiagnosisAppService service, Guid patientId, CancellationToken cancellationToken)
    {
        var all = await service.GetListAsync(patientId, cancellationToken);
        var taken = all.Where(one => one.IsActive || one.Status == ProblemStatus.Provisional).Select(one => one.Rank).ToHashSet();
        Rank = Enumerable.Range(1, LastRank).First(rank => rank == LastRank || !taken.Contains(rank));
        return all;
    }

    protected override Task PrepareAsync()
    {
        OnsetOn = Clock.Today;
        return Task.CompletedTask;
    }
}
