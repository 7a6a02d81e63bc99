using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Packets;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>A chart in which every <see cref="ChartFact"/> stands, with what pages and files about it name in their addresses.</summary>
internal sealed record CanaryChart(OneChart Of, IReadOnlyList<ChartFact> Facts, Guid Consent, Guid Request, Guid Superbill, Guid Packet, Guid Payer)
{
    public ChartFact Claim => Facts[^1];

    public static async Task<CanaryChart> WriteAsync(TestHost host)
    {
        var chart = await OneChart.ReadAsync(host);
        await host.For(chart.Owner, PracticeRole.Prescriber).RunAsync<ITimeEntryAppService>((time, ct) => time.AddAsync(
            new AddTimeEntry(chart.Patient, WorkTime.Between(OneChart.Now.AddHours(-4), OneChart.Now.AddHours(-3)), CareActivity.TeamCall, ChartFact.Purpose.Sign), ct));
        return await host.AsSystem.RunAsync<IServiceProvider, CanaryChart>((services, ct) => WriteAsync(services, chart, ct));
    }

    private static async Task<CanaryChart> WriteAsync(IServiceProvider services, OneChart chart, CancellationToken ct)
    {
        var patient = chart.Patient;
        var before = await services.GetRequiredService<IPatientAppService>().GetAsync(patient, ct);
        await services.GetRequiredService<IPatientAppService>().ChangeAsync(patient, Named(before), ct);
        await services.GetRequiredService<IDiagnosisAppService>().AddAsync(patient, new DiagnosisInput(ChartFact.Diagnosis.Sign, 9, new DateOnly(2026, 1, 2), null), ct);
        await services.GetRequiredService<IPlanAppService>().DraftAsync(patient, new DateOnly(2026, 2, 11), ct);
        await services.GetRequiredService<IScaleAppService>().RecordAsync(patient, new ScaleResultInput("GAD-7", 19, new DateOnly(2026, 2, 12), IsPrimary: false, ScaleMode.Self), ct);
        await services.GetRequiredService<IMedicationAppService>().AddAsync(patient, chart.Medication with { Name = ChartFact.Medication.Sign }, ct);
        await services.GetRequiredService<IAllergyAppService>().AddAsync(patient, Feathers, ct);
        await services.GetRequiredService<IUrgentFlagAppService>().RaiseAsync(patient, new NewFlag(FlagLevel.Routine, ChartFact.Flag.Sign), ct);
        await services.GetRequiredService<IVisitAppService>().RecordAsync(new RecordVisit(patient, new DateOnly(2026, 2, 16), "99213", chart.Owner, null, null), ct);
        await services.GetRequiredService<IHospitalStayAppService>().RecordAsync(chart.Stay with { Facility = ChartFact.Stay.Sign }, ct);
        await EnrollAsync(services, chart, ct);
        var payer = await InsureAsync(services, patient, ct);
        await services.GetRequiredService<IDisclosureAppService>().RecordAsync(patient, Told, ct);
        var request = await services.GetRequiredService<IAccessRequestAppService>().TakeAsync(patient, Asked, ct);
        var consent = await services.GetRequiredService<IConsentAppService>().RecordAsync(patient, Agreed(chart.Owner), ct);
        var superbill = await services.GetRequiredService<ISuperbillAppService>().IssueAsync(chart.Claim, null, ct);
        var packet = await services.GetRequiredService<IClaimPacketAppService>().MakeAsync(chart.Claim, ct);
        var number = (await services.GetRequiredService<IClaimAppService>().GetAsync(chart.Claim, ct)).Number;
        return new CanaryChart(chart, [.. ChartFact.AllButClaim, ChartFact.Claim(number)], consent.Id, request.Id, superbill.Id, packet.Id, payer);
    }

    private static PatientInput Named(PatientDto one) => new(
        one.Mrn, ChartFact.Patient.Sign, one.FirstName, one.BirthDate, one.SexCode, ChartFact.Address.Sign, null, one.City, one.State, one.Zip, one.Phone, one.Email, one.LocationId,
        one.IsPart2Record, one.IsInBundle, one.Version);

    private static async Task EnrollAsync(IServiceProvider services, OneChart chart, CancellationToken ct)
    {
        var place = (await services.GetRequiredService<IPracticeDirectory>().GetAsync(ct)).Locations[0].Id;
        await services.GetRequiredService<IEnrollmentAppService>().EnrollAsync(
            new EnrollPatient(chart.Patient, place, BhiCode.Cpt99484, chart.Owner, null, new DateOnly(2025, 2, 13), new DateOnly(2025, 2, 14)), ct);
    }

    private static async Task<Guid> InsureAsync(IServiceProvider services, Guid patient, CancellationToken ct)
    {
        var payer = await services.GetRequiredService<IPayerAppService>().CreateAsync(new CreatePayerInput("CANARY", "Second Payer", PayerKind.Commercial, null, new DateOnly(2020, 1, 1)), ct);
        await services.GetRequiredService<ICoverageAppService>().AddAsync(new CoverageInput(patient, payer.Id, 2, new DateOnly(2020, 1, 1), null, ChartFact.Insurance.Sign), ct);
        return payer.Id;
    }

    private static DisclosureInput Told => new(
        OneChart.Now.AddDays(-2), DisclosureBasis.RequiredByLaw, "County court", null, ChartFact.Disclosure.Sign, "order", "order 17 of the court", null, IsPart2: false, null, null);

    private static AllergyInput Feathers => new(
        ChartFact.Allergy.Sign, null, AllergyKind.Allergy, "sneezing", AllergySeverity.Mild, AllergyCriticality.Low, AllergyVerification.Confirmed, null);

    private static AccessRequestInput Asked => new(new RequestHead(new DateOnly(2026, 10, 1), RequestedBy.Patient, null, null), ChartFact.Request.Sign, null, null, null);

    /// <summary>Part 2 consents alone are printed; this one opens what it stands in to the whole practice.</summary>
    private static ConsentInput Agreed(Guid obtainedBy) => new(
        ConsentKind.Part2Tpo, OneChart.Now.AddDays(-1), ConsentMethod.Written, obtainedBy, null, ConsentGiver.Self, null, [], null, null, null, null)
    {
        Part2 = new Part2Terms(
            "Oak Street", "attendance", ChartFact.Consent.Sign, "treatment, payment and operations", Part2Purposes.All,
            "in writing", null, NeverExpires: true, "may be told on", "none", "Pat Canarybird"),
    };
}
