using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>How long records are kept, what holds them, and those that go.</summary>
public sealed class RetentionModel(IOperations operations, PracticeClock clock, PatientNames patients, Downloads downloads) : OfficeModel(operations, clock, patients, downloads)
{
    private int _version;

    public bool IsLoaded { get; private set; }

    public IReadOnlyList<RetentionDto> Free { get; private set; } = [];

    public IReadOnlyList<LegalHoldDto> Holds { get; private set; } = [];

    public IReadOnlyList<DisposalDto> Disposals { get; private set; } = [];

    /// <summary>Of the patient who was looked up.</summary>
    public RetentionDto? Found { get; private set; }

    public FormState Settings { get; } = new();

    public int AdultYears { get; set; }

    public int MinorAge { get; set; }

    public int MinorYears { get; set; }

    public int MedicareYears { get; set; }

    public int MedicareAdvantageYears { get; set; }

    public string? StateText { get; set; }

    public async Task LoadAsync()
    {
        await Clock.LoadAsync();
        await RefreshAsync();
        IsLoaded = true;
    }

    public async Task FindAsync(PatientName patient)
    {
        await Patients.LearnAsync([patient.Id]);
        Found = await AskAsync<IRetentionAppService, RetentionDto>((s, ct) => s.GetOfPatientAsync(patient.Id, ct));
    }

    public Task SaveSettingsAsync() => DoAsync<IRetentionAppService>(
        "Saved.",
        (s, ct) => s.SaveSettingsAsync(new PrivacySettingsInput(AdultYears, MinorAge, MinorYears, MedicareYears, MedicareAdvantageYears, StateText, _version), ct),
        Settings);

    public Task<bool> HoldAsync(Guid patientId, string reason) => DoAsync<IRetentionAppService>("On legal hold.", (s, ct) => s.PlaceHoldAsync(patientId, reason, ct));

    public Task<bool> LiftAsync(Guid id, string reason) => DoAsync<IRetentionAppService>("Lifted.", (s, ct) => s.LiftHoldAsync(id, reason, ct));

    public Task<bool> ProposeAsync(Guid patientId, string reason) =>
        DoAsync<IRetentionAppService>("Proposed. Another privacy officer must agree within 7 days.", (s, ct) => s.ProposeAsync(patientId, reason, ct));

    /// <param name="typedMrn">What cannot be undone is not done by one click: the officer writes which record they mean.</param>
    public Task ApproveAsync(DisposalDto disposal, string typedMrn) => DoAsync<IRetentionAppService>(
        "The record is gone. Print the certificate.",
        (retention, ct) => typedMrn.Trim().Equals(disposal.Mrn, StringComparison.OrdinalIgnoreCase)
            ? retention.ApproveAsync(disposal.Id, ct)
            : throw Check.Invalid("reason", $"This is not the MRN of the record; type {disposal.Mrn} to have it removed, or close the box."));

    public Task<bool> DeclineAsync(Guid id, string reason) => DoAsync<IRetentionAppService>("Declined.", (s, ct) => s.DeclineAsync(id, reason, ct));

    public Task PrintAsync(Guid id) => SaveAsync<IRetentionAppService>((s, ct) => s.PrintCertificateAsync(id, ct));

    protected override async Task RefreshAsync()
    {
        var settings = await AskAsync<IRetentionAppService, PrivacySettingsDto>((s, ct) => s.GetSettingsAsync(ct));
        (AdultYears, MinorAge, MinorYears, MedicareYears, MedicareAdvantageYears, StateText, _version) =
            (settings.AdultYears, settings.MinorAge, settings.MinorYears, settings.MedicareYears, settings.MedicareAdvantageYears, settings.StateText, settings.Version);
        Free = await AskAsync<IRetentionAppService, IReadOnlyList<RetentionDto>>((s, ct) => s.GetFreeAsync(ct));
        Holds = await AskAsync<IRetentionAppService, IReadOnlyList<LegalHoldDto>>((s, ct) => s.GetHoldsAsync(ct));
        Disposals = await AskAsync<IRetentionAppService, IReadOnlyList<DisposalDto>>((s, ct) => s.GetDisposalsAsync(ct));
        await Patients.LearnAsync(Free.Select(one => one.PatientId).Concat(Holds.Select(one => one.PatientId)));
        if (Found is { } shown)
            Found = Disposals.Any(one => one.PatientId == shown.PatientId && one.State == DisposalState.Done) ? null : await AskAsync<IRetentionAppService, RetentionDto>((s, ct) => s.GetOfPatientAsync(shown.PatientId, ct));
    }
}
