using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>The days of a month on which an enrollment can be worked for and billed.</summary>
/// <param name="Ends">Last day of work: the enrollment's, the discharge's (B-172) or the practitioner's (B-175), if any.</param>
/// <param name="Last">Never before First, so that even a month with no day left has a day to be judged on.</param>
internal readonly record struct EnrolledDays(DateOnly First, DateOnly Last, DateOnly? Ends)
{
    public static EnrolledDays Of(
        BillingMonth month, EnrollmentFact enrollment, PatientChartFacts chart, StaffMember? biller, TimeZoneInfo zone)
    {
        var first = Later(month.FirstDay, enrollment.From);
        var ends = Earlier(Earlier(enrollment.To, chart.DischargedBy(month.LastDay)), biller?.EmployedTo);
        var died = chart.DiedAt is { } death ? zone.LocalDate(death) : (DateOnly?)null;
        var last = Earlier(Earlier(month.LastDay, ends), died)!.Value;
        return new EnrolledDays(first, Later(first, last), ends);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => other is null || one < other ? one : other;
}
