using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>A patient with a claim of the month, and one of each kind of thing that is theirs.</summary>
internal sealed record OneChart(Guid Patient, Guid Claim, Guid Plan, Guid Consent, Guid Enrollment, Guid Coverage, Guid Member)
{
    public static BillingMonth Month { get; } = new(2026, 9);

    public static DateTimeOffset Now => TestHost.DefaultNow;

    /// <summary>A form that was opened before there was anything to see.</summary>
    public static PatientInput Stale { get; } = new("X-1", "Alvarez", "Rosa", null, null, null, null, null, null, null, null, null, null, false, false, Version: -1);

    public RecordVisit Elsewhere => new(Patient, Month.FirstDay, "99213", null, "Dr. Gray", null);

    public RecordHospitalStay Stay => new(Patient, HospitalStayKind.Observation, Now.AddDays(-60), Now.AddDays(-59), "Mercy");

    public static Task<OneChart> ReadAsync(TestHost host) => host.AsSystem.RunAsync<IServiceProvider, OneChart>(async (services, ct) =>
    {
        var claim = (await services.GetRequiredService<IClaimAppService>().GetListAsync(new ClaimQuery(Month), ct)).Rows[0];
        var member = (await services.GetRequiredService<IStaffDirectory>().GetAllAsync(ct)).Keys.First();
        var team = await services.GetRequiredService<ICareTeamAppService>().AddAsync(
            claim.PatientId, new NewCareTeamMember(member, CareTeamPart.Other, IsPrimary: false), ct);
        return new OneChart(
            claim.PatientId,
            claim.Id,
            (await services.GetRequiredService<IPlanAppService>().GetListAsync(claim.PatientId, ct))[0].Id,
            (await services.GetRequiredService<IConsentAppService>().GetListAsync(claim.PatientId, ct))[0].Id,
            (await services.GetRequiredService<IEnrollmentAppService>().GetListAsync(claim.PatientId, ct))[0].Id,
            (await services.GetRequiredService<ICoverageAppService>().GetListAsync(claim.PatientId, ct))[0].Id,
            team.Members[0].Id);
    });
}
