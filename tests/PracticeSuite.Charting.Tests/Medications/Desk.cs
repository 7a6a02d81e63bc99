using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using Xunit;

namespace PracticeSuite.Charting.Tests.Medications;

/// <summary>A patient in split treatment: a prescriber and a therapist on the care team.</summary>
internal sealed class Desk(ChartingHost host, Guid patient) : IAsyncDisposable
{
    public static DateOnly Start { get; } = new(2026, 9, 1);

    public ChartingHost Host => host;

    public Guid Patient => patient;

    public IOperations Prescriber => host.Host.For(host.Prescriber, PracticeRole.Prescriber);

    public IOperations Therapist => host.Host.For(host.Therapist, PracticeRole.Therapist);

    public static WhyInput Why { get; } = new(ChangeReason.NewTreatment, "Attention at work.", Guid.Empty);

    public static async Task<Desk> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var host = await ChartingHost.CreateAsync(kind, configure);
        var patient = await host.PatientAsync();
        await host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(patient, new NewCareTeamMember(host.Prescriber, CareTeamPart.Prescriber, false), ct));
        await host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(patient, new NewCareTeamMember(host.Therapist, CareTeamPart.Therapist, true), ct));
        return new Desk(host, patient);
    }

    public static DoseInput Mg(decimal amount, int times = 1) => new(amount, DoseUnit.Mg, times);

    public NewMedication New(string name, decimal amount = 18) => new(
        name, null, [], MedicationForm.ExtendedTablet, MedicationRoute.Oral, Mg(amount), null, host.Prescriber, null, MedicationSource.PrescribedHere, null, Start, null,
        Why with { DecidedById = host.Prescriber });

    public Task<MedicationDto> AddAsync(NewMedication given, IOperations? by = null) =>
        (by ?? Prescriber).RunAsync<IMedicationAppService, MedicationDto>((all, ct) => all.AddAsync(patient, given, ct));

    public Task<MedicationDto> ChangeAsync(MedicationDto of, MedicationEventKind kind, DateOnly on, DoseInput? dose = null, IOperations? by = null) =>
        (by ?? Prescriber).RunAsync<IMedicationAppService, MedicationDto>((all, ct) => all.ChangeAsync(
            of.Id, new MedicationChange(of.Version, kind, on, dose, Why with { Reason = ChangeReason.TooLittleEffect, DecidedById = host.Prescriber }), ct));

    public Task<IReadOnlyList<MedicationDto>> ListAsync(IOperations? by = null) =>
        (by ?? Prescriber).RunAsync<IMedicationAppService, IReadOnlyList<MedicationDto>>((all, ct) => all.GetListAsync(patient, ct));

    public Task<AllergyDto> AllergicAsync(string substance, IOperations? by = null) => (by ?? Prescriber).RunAsync<IAllergyAppService, AllergyDto>(
        (all, ct) => all.AddAsync(patient, new AllergyInput(substance, null, AllergyKind.Allergy, "rash", AllergySeverity.Moderate, AllergyCriticality.High, AllergyVerification.Confirmed, null), ct));

    public ValueTask DisposeAsync() => host.DisposeAsync();
}

/// <summary>A medication that needs no database.</summary>
internal static class Draft
{
    public static DateOnly Start => Desk.Start;

    public static Guid Doctor { get; } = Guid.CreateVersion7();

    public static Recorder Recorder { get; } = new("test user", null, Today.Now);

    public static NewMedication Given { get; } = new(
        "methylphenidate ER", null, [], MedicationForm.ExtendedTablet, MedicationRoute.Oral, Desk.Mg(18), null, Doctor, null, MedicationSource.PrescribedHere, null, Start, null,
        Desk.Why with { DecidedById = Doctor });

    public static Medication Make(NewMedication? given = null)
    {
        var one = given ?? Given;
        return Medication.Start(Today.Practice, Today.Patient, one, WhyOf(one.StartOn, one.Why), Today.Chart);
    }

    public static MedicationEvent Change(this Medication medication, MedicationEventKind kind, DateOnly on, DoseInput? dose = null) =>
        medication.Change(kind, on, dose, WhyOf(on), Today.Patient, Today.Chart);

    public static Why WhyOf(DateOnly on, WhyInput? given = null) =>
        Why.Checked(given ?? Given.Why, on, new HashSet<Guid> { Doctor }, Recorder, Today.Patient, Today.Chart);

    public static MedicationStatus StatusOn(this Medication medication, DateOnly day) => medication.StateOn(day).Status;

    public static string Refused(Action act) => Assert.Throws<BusinessException>(act).Code;

    public static string? RefusedField(Action act) => Assert.Throws<BusinessException>(act).Field;
}
