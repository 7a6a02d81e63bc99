using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Medications;

/// <summary>The medication part of a chart. One form is open at a time; what was typed into any stays until it is saved or closed.</summary>
public sealed class MedicationsModel(IOperations operations, PracticeClock practice, StaffNames staff, ChartWatches watches) : IDisposable
{
    private readonly Dictionary<(OpenForm Form, Guid? Of), MedicationDraft> _drafts = [];
    private Guid _patientId;
    private Guid? _me;

    public IReadOnlyList<MedicationDto>? All { get; private set; }

    public AllergyListDto? Allergies { get; private set; }

    public IReadOnlyList<MedicationReportDto> Reports { get; private set; } = [];

    public IReadOnlyList<MonitoringDueDto> Due { get; private set; } = [];

    public IReadOnlyList<MonitoringResultDto> Results { get; private set; } = [];

    public ReconciliationStateDto? Reconciliation { get; private set; }

    public DrugTableDto? Table { get; private set; }

    public IReadOnlyList<DiagnosisDto> Diagnoses { get; private set; } = [];

    public FormState Form { get; } = new();

    public ChartWatch Watch { get; } = watches.Open();

    public PatientClock Clock { get; private set; } = new(practice);

    public StaffNames Staff => staff;

    public MedicationDraft Draft { get; private set; } = new();

    public ReportDraft Report { get; } = new();

    public ResultDraft Result { get; } = new();

    public AllergyDraft Allergy { get; } = new();

    public OpenForm Open { get; private set; }

    /// <summary>A form of a part opened, closed, was saved or refused: the whole part is drawn anew, or it would speak of what is gone.</summary>
    public event EventHandler? Changed;

    /// <summary>The medication that a change or a switch is about.</summary>
    public MedicationDto? Of { get; private set; }

    /// <summary>The list opened the alert that the form then asks about.</summary>
    public bool AsksDuplicate => Form.WasRefusedFor("Charting:MedicationDuplicate") || Draft.DuplicateReason is not null;

    public bool AsksAllergy => Form.WasRefusedFor("Charting:MedicationAllergy") || Draft.AllergyOverride is not null;

    public IEnumerable<MedicationDto> Current => All?.Where(one => one.IsOpen) ?? [];

    public IEnumerable<MedicationDto> Former => All?.Where(one => !one.IsOpen) ?? [];

    public string PaperPath => $"/patients/{_patientId}/medications.pdf";

    public async Task LoadAsync(Guid patientId)
    {
        _patientId = patientId;
        await staff.LoadAsync();
        Clock = await PatientClock.ReadAsync(operations, practice, patientId);
        _me = await operations.RunAsync<IAccess, Guid?>((access, _) => Task.FromResult(access.Caller.StaffId));
        Table = await operations.RunAsync<IMedicationAppService, DrugTableDto>((all, ct) => all.GetDrugsAsync(ct));
        Diagnoses = await operations.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((all, ct) => all.GetListAsync(patientId, ct));
        await RefreshAsync(Watch.Left);
    }

    public string Indication(MedicationDto one) => one.Indication is { } code ? $"for {code}" : "";

    public string PrescriberOf(MedicationDto one) => one.PrescriberId is { } id ? staff[id] : one.Prescriber ?? "";

    public string DeciderOf(MedicationEventDto one) => one.DecidedById is { } id ? staff[id] : one.DecidedBy ?? "";

    public void OpenNew() => Begin(OpenForm.New, () => MedicationDraft.New(Clock.Today, _me), null);

    public void OpenChange(MedicationDto one, MedicationEventKind kind) => Begin(
        kind == MedicationEventKind.SwitchFrom ? OpenForm.Switch : OpenForm.Change, () => MedicationDraft.Of(one, kind, Clock.Today, _me), one);

    /// <summary>A form that was left for another still has its day, typed like the rest.</summary>
    public void OpenOther(OpenForm form)
    {
        if (!_drafts.ContainsKey((form, null)) && form == OpenForm.Report)
            Report.ObservedOn = Clock.Today;
        if (!_drafts.ContainsKey((form, null)) && form == OpenForm.Result)
            Result.TakenOn = Clock.Today;
        Begin(form, () => new MedicationDraft(), null);
    }

    public void Close()
    {
        _drafts.Remove((Open, Of?.Id));
        Begin(OpenForm.None, () => new MedicationDraft(), null);
    }

    /// <summary>What colleagues did meanwhile; an open form keeps what was typed and the medication as it was shown.</summary>
    public async Task LookAsync(CancellationToken left)
    {
        await RefreshAsync(left);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Dispose() => Watch.Dispose();

    public Task SaveNewAsync() => SaveAsync<IMedicationAppService>((all, ct) => all.AddAsync(_patientId, Draft.ToNew(Found), ct));

    public Task SaveChangeAsync() => SaveAsync<IMedicationAppService>((all, ct) => all.ChangeAsync(Of!.Id, Draft.ToChange(Of.Version), ct));

    public Task SaveSwitchAsync() => SaveAsync<IMedicationAppService>((all, ct) => all.SwitchAsync(Of!.Id, Of.Version, Draft.ToNew(Found), ct));

    public async Task MarkInErrorAsync(MedicationDto one, MedicationEventDto change, string reason)
    {
        await DoAsync<IMedicationAppService>((all, ct) => all.MarkInErrorAsync(one.Id, change.Id, reason, ct));
        // Whoever has its form open did this themselves: it is no colleague's change that they would have to look at first.
        if (!Form.IsRefused && Of?.Id == one.Id)
            Of = All?.FirstOrDefault(shown => shown.Id == one.Id) ?? Of;
    }

    public Task SaveReportAsync() => SaveAsync<IMedicationReportAppService>(async (all, ct) =>
    {
        await all.AddAsync(_patientId, Report.ToInput(), ct);
        Report.Clear();
    });

    public Task MarkInErrorAsync(MedicationReportDto report, string reason) => DoAsync<IMedicationReportAppService>((all, ct) => all.MarkInErrorAsync(report.Id, reason, ct));

    public Task SaveResultAsync() => SaveAsync<IMonitoringAppService>(async (all, ct) =>
    {
        await all.RecordAsync(_patientId, Result.ToInput(), ct);
        Result.Clear();
    });

    public Task MarkInErrorAsync(MonitoringResultDto result, string reason) => DoAsync<IMonitoringAppService>((all, ct) => all.MarkInErrorAsync(result.Id, reason, ct));

    public Task SaveAllergyAsync() => SaveAsync<IAllergyAppService>(async (all, ct) =>
    {
        await all.AddAsync(_patientId, Allergy.ToInput(), ct);
        Allergy.Clear();
    });

    public Task SayNoneKnownAsync() => DoAsync<IAllergyAppService>((all, ct) => all.SayNoneKnownAsync(_patientId, ct));

    public Task VerifyAsync(AllergyDto allergy, AllergyVerification verification, string? reason) =>
        DoAsync<IAllergyAppService>((all, ct) => all.VerifyAsync(allergy.Id, allergy.Version, verification, reason, ct));

    public Task ReconcileAsync(ReconciliationOutcome outcome, string? words = null) =>
        DoAsync<IReconciliationAppService>((all, ct) => all.RecordAsync(_patientId, new ReconciliationInput(outcome, words), ct));

    /// <summary>The drug of the table that is named in the box; what has none is not screened (P-228).</summary>
    public Drug? Found => Table?.Drugs.FirstOrDefault(drug => drug.Name.Equals(Draft.Name?.Trim(), StringComparison.OrdinalIgnoreCase));

    private void Begin(OpenForm form, Func<MedicationDraft> draft, MedicationDto? of)
    {
        Form.Clear();
        if (!_drafts.TryGetValue((form, of?.Id), out var typed))
            _drafts[(form, of?.Id)] = typed = draft();
        (Open, Draft, Of) = (form, typed, of);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>What stands in the open form: it is closed once it is saved.</summary>
    private Task SaveAsync<TService>(Func<TService, CancellationToken, Task> act)
        where TService : notnull => DoAsync(act, closes: true);

    /// <summary>An act beside the open form leaves it as it is: an allergy is refuted so that the medication that is being typed can be saved.</summary>
    private async Task DoAsync<TService>(Func<TService, CancellationToken, Task> act, bool closes = false)
        where TService : notnull
    {
        var open = (Open, Of?.Id);
        if (await Form.TryAsync(() => operations.RunAsync(act)))
        {
            _ = closes && _drafts.Remove(open);
            if (closes && open == (Open, Of?.Id))
                Close();
            await RefreshAsync(Watch.Left);
        }
        else if (Form.WasRefusedFor("Data:ChangedMeanwhile"))
        {
            await RefreshAsync(Watch.Left);
            Of = All?.FirstOrDefault(one => one.Id == Of?.Id);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    private async Task RefreshAsync(CancellationToken left)
    {
        var id = _patientId;
        Allergies = await operations.RunAsync<IAllergyAppService, AllergyListDto>((all, ct) => all.GetAsync(id, ct), left);
        Reports = await operations.RunAsync<IMedicationReportAppService, IReadOnlyList<MedicationReportDto>>((all, ct) => all.GetListAsync(id, ct), left);
        Due = await operations.RunAsync<IMonitoringAppService, IReadOnlyList<MonitoringDueDto>>((all, ct) => all.GetDueAsync(id, ct), left);
        Results = await operations.RunAsync<IMonitoringAppService, IReadOnlyList<MonitoringResultDto>>((all, ct) => all.GetResultsAsync(id, ct), left);
        Reconciliation = await operations.RunAsync<IReconciliationAppService, ReconciliationStateDto>((all, ct) => all.GetAsync(id, ct), left);
        All = await operations.RunAsync<IMedicationAppService, IReadOnlyList<MedicationDto>>((all, ct) => all.GetListAsync(id, ct), left);
    }
}

public enum OpenForm
{
    None,
    New,
    Change,
    Switch,
    Report,
    Result,
    Allergy,
}
