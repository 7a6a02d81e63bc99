using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>
/// The day on which the service began that a month goes on with: the first day of continuous service, or the day on which care was taken up again
/// after twelve months without any, as if the patient had been enrolled then (B-057). A pause that ended more than a year before the
/// month is not looked for any more: every month since has been held for it, or a visit has answered it.
/// </summary>
internal readonly record struct ServiceStart(DateOnly On, bool Lapsed)
{
    public static ServiceStart Of(EnrollmentFact enrollment, CareMonthFacts care, TimeZoneInfo zone)
    {
        var worked = Later(enrollment.ServiceFrom, DayOf(care.Earlier.BeforeTheYear, zone));
        var resumed = DayOf(care.Earlier.FirstOfTheYear, zone);
        var latest = Later(worked, DayOf(care.Earlier.LastOfTheYear, zone));
        var inMonth = FirstOf(care, enrollment, zone);
        if (inMonth > latest.AddYears(1))
            return new ServiceStart(inMonth.Value, Lapsed: true);
        return resumed > worked.AddYears(1) ? new ServiceStart(resumed.Value, Lapsed: true) : new ServiceStart(enrollment.ServiceFrom, Lapsed: false);
    }

    private static DateOnly? FirstOf(CareMonthFacts care, EnrollmentFact enrollment, TimeZoneInfo zone)
    {
        // Nobody's year is over in the first one.
        if (enrollment.ServiceFrom.AddYears(1) > care.Month.LastDay)
            return null;
        DateOnly? first = null;
        foreach (var entry in care.Entries)
        {
            if (entry.KeepsServiceGoing && zone.LocalDate(entry.When.Start) is var on && on >= enrollment.ServiceFrom && !(first <= on))
                first = on;
        }

        return first;
    }

    private static DateOnly? DayOf(DateTimeOffset? instant, TimeZoneInfo zone) => instant is { } known ? zone.LocalDate(known) : null;

    private static DateOnly Later(DateOnly one, DateOnly? other) => other > one ? other.Value : one;
}
