using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients.Timeline;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>Who the patient is, and the form that says so.</summary>
public sealed class PatientModel
{
    private readonly IOperations _operations;
    private readonly PracticeClock _clock;
    private readonly StaffNames _staff;
    private ChartTimelineDto? _timeline;

    public PatientModel(IOperations operations, PracticeClock clock, StaffNames staff)
    {
        (_operations, _clock, _staff) = (operations, clock, staff);
        Death = new PatientDeath(this);
    }

    public PatientDto? Patient { get; private set; }

    /// <summary>How the patient may be reached (P-152).</summary>
    public PatientContact? Contact => Opening?.Contact;

    public PatientForm Input { get; private set; } = new();

    public FormState Form { get; } = new();

    /// <summary>Of discharge and death; what cannot be read there keeps no demographics from being saved.</summary>
    public FormState Closing { get; } = new();

    /// <summary>Of what is not told to the insurer.</summary>
    public FormState Restriction { get; } = new();

    public PatientDeath Death { get; }

    /// <summary>Whether the person may discharge this patient or record the death: the role alone does not.</summary>
    public bool MayClose => Opening?.MayClose == true;

    /// <summary>What the pieces of the page show at first.</summary>
    public ChartOpening? Opening { get; private set; }

    /// <summary>Where somebody is in the timeline of this chart.</summary>
    public TimelinePlace Timeline { get; private set; } = new();

    public string? Said { get; private set; }

    public PatientClock Clock => new(_clock, Patient?.LocationId);

    public string Name => Patient is { } patient && (patient.LastName ?? patient.FirstName) is not null
        ? string.Join(", ", new[] { patient.LastName, patient.FirstName }.Where(part => !string.IsNullOrEmpty(part)))
        : Patient?.Mrn ?? "New patient";

    /// <param name="part">Which part of the chart is opened; empty = where the person comes to.</param>
    public async Task LoadAsync(Guid? id, string? part = null)
    {
        await _staff.LoadAsync();
        if (id is not { } known)
            return;
        var asked = new ChartAsked(part, _clock.Month, location => new PatientClock(_clock, location).Zone);
        Opening = await _operations.About(known).RunAsync<ChartReading, ChartOpening>((chart, ct) => chart.ReadAsync(known, asked, ct));
        (_timeline, Patient, Input, Timeline) = (Opening.Timeline, Opening.Patient, PatientForm.Of(Opening.Patient), new TimelinePlace());
    }

    /// <summary>The first page of the timeline as it was when the chart was opened, once.</summary>
    public ChartTimelineDto? TakeTimeline()
    {
        var first = _timeline;
        _timeline = null;
        return first;
    }

    /// <summary>What was read with rights that are gone is shown by nothing any more.</summary>
    public void Forget() => (Opening, _timeline, Timeline) = (null, null, new TimelinePlace());

    public async Task<bool> SaveAsync()
    {
        var saved = await DoAsync("Saved.", Form, Take, (patients, ct) => Patient is { } patient
            ? patients.ChangeAsync(patient.Id, Input.ToInput(), ct)
            : patients.CreateAsync(Input.ToInput(), ct));
        if (!saved && Patient is { } shown && Form.WasRefusedFor("Data:ChangedMeanwhile"))
            await CatchUpAsync(shown);
        return saved;
    }

    public Task DischargeAsync(DateOnly on) => CloseAsync("Discharged.", (patients, ct) => patients.DischargeAsync(Patient!.Id, on, ct));

    public Task ReadmitAsync(DateOnly on) => CloseAsync("The patient is back.", (patients, ct) => patients.ReadmitAsync(Patient!.Id, on, ct));

    public Task RestrictAsync(DateOnly on, string reason) => DoAsync(
        "Nothing of this patient goes to the insurer any more.", Restriction, Follow, (patients, ct) => patients.RestrictDisclosureAsync(Patient!.Id, on, reason, ct));

    public Task LiftRestrictionAsync(DateOnly on) => DoAsync(
        "The restriction is lifted.", Restriction, Follow, (patients, ct) => patients.LiftRestrictionAsync(Patient!.Id, on, ct));

    /// <summary>Somebody was faster: tells who and what; what was typed stays, and the next save is meant against what is there now.</summary>
    private async Task CatchUpAsync(PatientDto shown)
    {
        var now = await _operations.RunAsync<IPatientAppService, PatientNow>((patients, ct) => patients.GetNowAsync(shown.Id, shown.Version, ct));
        var changes = PatientFields.Follow(Input, PatientForm.Of(shown), PatientForm.Of(now.Patient));
        Patient = now.Patient;
        var what = changes.Count == 0 ? "nothing of this form" : string.Join("; ", changes.Select(change => change.Text(PlaceOf)));
        Form.Tell($"{Who(now)} changed this patient meanwhile: {what}. What you typed is still here and not saved yet; look at it and save again.");
    }

    private static string Who(PatientNow now) => (now.ChangedBy, now.ChangedByCaller) switch
    {
        ([], true) => "You, in another window,",
        ([], _) => "Somebody else",
        (var others, true) => $"{string.Join(", ", others)} and you, in another window,",
        var (others, _) => string.Join(" and ", others),
    };

    private string PlaceOf(Guid locationId) => Clock.Practice?.Locations.FirstOrDefault(place => place.Id == locationId)?.Name ?? "another location";

    internal Task<bool> CloseAsync(string said, Func<IPatientAppService, CancellationToken, Task<PatientDto>> act) => DoAsync(said, Closing, Follow, act);

    private async Task<bool> DoAsync(
        string said, FormState form, Action<PatientDto> take, Func<IPatientAppService, CancellationToken, Task<PatientDto>> act)
    {
        Said = null;
        var done = await form.TryAsync(async () => take(await _operations.RunAsync<IPatientAppService, PatientDto>(act)));
        Said = done ? said : null;
        return done;
    }

    /// <summary>An act beside the boxes: what is typed in them, and not saved yet, stays.</summary>
    private void Follow(PatientDto patient)
    {
        var typedOver = PatientFields.Follow(Input, PatientForm.Of(Patient!), PatientForm.Of(patient)).Where(change => change.IsTyped).ToList();
        Patient = patient;
        if (typedOver.Count > 0)
            Form.Tell($"Somebody changed this patient meanwhile: {string.Join("; ", typedOver.Select(change => change.Text(PlaceOf)))}.");
    }

    private void Take(PatientDto patient) => (Patient, Input) = (patient, PatientForm.Of(patient));
}
