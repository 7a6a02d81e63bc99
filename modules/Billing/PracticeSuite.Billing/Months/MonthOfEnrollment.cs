using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>One enrollment's share of a patient's month, before anything is measured.</summary>
internal sealed class MonthOfEnrollment
{
    public MonthOfEnrollment(PatientMonth facts, PracticeRules rules, EnrollmentFact enrollment, DateTimeOffset asOf)
    {
        (Facts, Rules, Enrollment, AsOf) = (facts, rules, enrollment, asOf);
        Location = rules.LocationOf(enrollment.LocationId);
        Biller = rules.StaffOf(enrollment.BillingPractitionerId);
        Days = EnrolledDays.Of(facts.Care.Month, enrollment, facts.Chart, Biller, Location.Zone);
        When = new Interval(Location.Zone.StartOf(Days.First), Location.Zone.StartOf(Days.Last.AddDays(1)));
        Start = ServiceStart.Of(enrollment, facts.Care, Location.Zone);
        Visit = InitiatingVisit.Find(enrollment, Start.On, facts.Visits, rules);
    }

    public PatientMonth Facts { get; }

    public PracticeRules Rules { get; }

    public EnrollmentFact Enrollment { get; }

    public DateTimeOffset AsOf { get; }

    public PracticeLocation Location { get; }

    /// <summary>Null when the enrollment names nobody who is on the staff.</summary>
    public StaffMember? Biller { get; }

    public EnrolledDays Days { get; }

    public Interval When { get; }

    public ServiceStart Start { get; }

    public InitiatingVisit Visit { get; }

    public string Code => Enrollment.Code.ToProcedureCode();

    /// <summary>The local day of the given moment.</summary>
    public DateOnly Today => Location.Zone.LocalDate(AsOf);
}
