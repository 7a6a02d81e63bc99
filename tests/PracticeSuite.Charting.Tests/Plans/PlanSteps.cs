using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Tests.Plans;

/// <summary>Steps from a draft to an active version.</summary>
internal static class PlanSteps
{
    public static PatientAgreementInput Signed(DateTimeOffset at) => new(PlanAgreement.Signature, at, "Rosa Alvarez", null, null);

    public static PatientAgreementInput Verbal(DateTimeOffset at, Guid? heardBy) => new(PlanAgreement.Verbal, at, null, heardBy, "Session by video.");

    public static Task<PlanVersionDto> SignPlanAsync(this IOperations by, Guid version, int revision, DateOnly on) =>
        by.RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.SignAsync(version, revision, on, ct));

    public static Task<PlanVersionDto> RecordPatientAsync(this IOperations by, Guid version, int revision, PatientAgreementInput agreement) =>
        by.RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.RecordPatientAsync(version, revision, agreement, ct));

    /// <summary>The least that can be signed, at revision 1; whoever writes owns its intervention, of a team or not.</summary>
    public static Task WriteAsync(this IOperations by, Guid version) => by.RunAsync<IServiceProvider>(async (services, ct) =>
    {
        var (db, caller) = (services.GetRequiredService<ChartingDbContext>(), services.GetRequiredService<IAccess>().Caller);
        var plan = await db.Plans.Include(one => one.Versions).SingleAsync(one => one.Versions.Any(draft => draft.Id == version), ct);
        plan.Get(version).Keep(Trees.One(null, caller.StaffId), new PlanWriter(caller.Name, caller.UserId, services.GetRequiredService<TimeProvider>().GetUtcNow()));
        await db.SaveChangesAsync(ct);
    });

    /// <summary>Written, and signed by all who must.</summary>
    public static async Task<PlanVersionDto> WriteAndSignAsync(this IOperations by, Guid version, DateOnly on)
    {
        await by.WriteAsync(version);
        return await by.SignWholeAsync(version, 1, on);
    }

    /// <summary>By an author to whom there is no other of a pair, and the patient at noon of that day in New York.</summary>
    public static async Task<PlanVersionDto> SignWholeAsync(this IOperations by, Guid version, int revision, DateOnly on)
    {
        await by.SignPlanAsync(version, revision, on);
        return await by.RecordPatientAsync(version, revision, Signed(new DateTimeOffset(on.Year, on.Month, on.Day, 16, 0, 0, TimeSpan.Zero)));
    }
}
