using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>Who the patient is, and the form that says so.</summary>
public sealed class PatientModel(IOperations operations, PracticeClock clock, StaffNames staff)
{
    public PatientDto? Patient { get; private set; }

    public PatientForm Input { get; private set; } = new();

    public FormState Form { get; } = new();

    public string? Said { get; private set; }

    public PatientClock Clock => new(clock, Patient?.LocationId);

    public string Name => Patient is { } patient && (patient.LastName ?? patient.FirstName) is not null
        ? string.Join(", ", new[] { patient.LastName, patient.FirstName }.Where(part => !string.IsNullOrEmpty(part)))
        : Patient?.Mrn ?? "New patient";

    public async Task LoadAsync(Guid? id)
    {
        await staff.LoadAsync();
        if (id is { } known)
            Take(await operations.RunAsync<IPatientAppService, PatientDto>((patients, ct) => patients.GetAsync(known, ct)));
    }

    public Task<bool> SaveAsync() => ChangeAsync("Saved.", (patients, ct) => Patient is { } patient
        ? patients.ChangeAsync(patient.Id, Input.ToInput(), ct)
        : patients.CreateAsync(Input.ToInput(), ct));

    public Task DischargeAsync(DateOnly on) => ChangeAsync("Discharged.", (patients, ct) => patients.DischargeAsync(Patient!.Id, on, ct));

    public Task ReadmitAsync(DateOnly on) => ChangeAsync("The patient is back.", (patients, ct) => patients.ReadmitAsync(Patient!.Id, on, ct));

    public Task RecordDeathAsync(DateTime at) => ChangeAsync(
        "Recorded.", (patients, ct) => patients.RecordDeathAsync(Patient!.Id, Clock.InstantOf(at), ct));

    public Task RestrictAsync(DateOnly on, string reason) => ChangeAsync(
        "Nothing of this patient goes to the insurer any more.", (patients, ct) => patients.RestrictDisclosureAsync(Patient!.Id, on, reason, ct));

    public Task LiftRestrictionAsync(DateOnly on) => ChangeAsync(
        "The restriction is lifted.", (patients, ct) => patients.LiftRestrictionAsync(Patient!.Id, on, ct));

    private async Task<bool> ChangeAsync(string said, Func<IPatientAppService, CancellationToken, Task<PatientDto>> act)
    {
        Said = null;
        var done = await Form.TryAsync(async () => Take(await operations.RunAsync<IPatientAppService, PatientDto>(act)));
        Said = done ? said : null;
        return done;
    }

    private void Take(PatientDto patient) => (Patient, Input) = (patient, PatientForm.Of(patient));
}
