using PracticeSuite.Charting.Contracts.Plans;
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

    /// <summary>By an author to whom there is no other of a pair, and the patient at noon of that day in New York.</summary>
    public static async Task<PlanVersionDto> SignWholeAsync(this IOperations by, Guid version, int revision, DateOnly on)
    {
        await by.SignPlanAsync(version, revision, on);
        return await by.RecordPatientAsync(version, revision, Signed(new DateTimeOffset(on.Year, on.Month, on.Day, 16, 0, 0, TimeSpan.Zero)));
    }
}
