using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Billing.Months;

/// <summary>The month's time by the rules of the payer of some of its days.</summary>
internal sealed record MonthMeasure(PayerDays Days, PayerProfileFact Payer, ConsentBasis Consent, CareMonthTime Time)
{
    // Where no payer is known, time is measured as the rulebook presumes; the payer's absence is its own hold.
    private static readonly PayerProfileFact Presumed =
        PayerProfileDefaults.For(PayerKind.Commercial, Guid.Empty, Guid.Empty, "", "");

    private const string ScoredScale = "96127";

    private static readonly string[] CrisisServices = ["90839", "90840", "G0544", "G0560"];

    /// <summary>The first of these days by which the minutes reach this payer's threshold, or null.</summary>
    public DateOnly? ReachedOn
    {
        get
        {
            var on = Time.ReachedOn > Days.From ? Time.ReachedOn : Time.ReachedOn is null ? null : Days.From;
            return on <= Days.To ? on : null;
        }
    }

    public static MonthMeasure By(PayerDays days, MonthOfEnrollment month)
    {
        var payer = days.Profile ?? Presumed;
        var consent = ConsentBasis.Of(month.Facts.Chart.Consents, month.Enrollment.BillingPractitionerId,
            month.When, payer, month.Location.Zone, month.Rules);
        return new MonthMeasure(days, payer, consent, CareMonthTime.Measure(month.Facts.Care.Entries, RulesOf(month, payer, consent)));
    }

    private static CareTimeRules RulesOf(MonthOfEnrollment month, PayerProfileFact payer, ConsentBasis consent) => new()
    {
        Month = month.Facts.Care.Month,
        Zone = month.Location.Zone,
        EnrolledFrom = month.Enrollment.From,
        EnrolledTo = month.Days.Ends,
        Threshold = ThresholdOf(payer),
        Consented = consent.Times,
        VisitedOn = month.Visit.CountsFrom,
        Stays = [.. month.Facts.Stays.Where(Excludes).Select(StayOf)],
        DiedAt = month.Facts.Chart.DiedAt,
        SeparatelyBilled = [.. month.Facts.Visits.Select(TimeOf).OfType<Interval>()],
        BilledScales = [.. BilledScalesOf(month.Facts)],
        BilledCrisisDays = [.. BilledCrisisDaysOf(month.Facts)],
        CountAttempts = payer.CountAttempts,
        OnlyStaffId = month.Enrollment.Code == BhiCode.HcpcsG0323 ? month.Enrollment.BillingPractitionerId : null,
        StaffOverlaps = month.Facts.Care.StaffOverlaps,
    };

    // A service is told as a visit or as another service; of the scale that a visit was for nothing is known.
    private static IEnumerable<BilledScale> BilledScalesOf(PatientMonth facts) =>
        facts.OtherServices.Where(service => service.Code == ScoredScale).Select(service => new BilledScale(service.On, service.Instrument))
            .Concat(facts.Visits.Where(visit => visit.Code == ScoredScale).Select(visit => new BilledScale(visit.On, null)));

    private static IEnumerable<DateOnly> BilledCrisisDaysOf(PatientMonth facts) =>
        facts.OtherServices.Where(service => CrisisServices.Contains(service.Code)).Select(service => service.On)
            .Concat(facts.Visits.Where(visit => CrisisServices.Contains(visit.Code)).Select(visit => visit.On));

    /// <summary>A shorter threshold is some commercial plans' concession and never Medicare's (B-084).</summary>
    private static Seconds ThresholdOf(PayerProfileFact payer) => Seconds.Minutes(
        payer.Kind is PayerKind.MedicareB or PayerKind.MedicareAdvantage ? Math.Max(20, payer.ThresholdMinutes) : payer.ThresholdMinutes);

    private static bool Excludes(HospitalStayFact stay) => stay.Kind != HospitalStayKind.EmergencyDepartment;

    private static Interval StayOf(HospitalStayFact stay) => new(stay.Start, stay.End ?? DateTimeOffset.MaxValue);

    private static Interval? TimeOf(VisitFact visit) =>
        visit is { Start: { } start, End: { } end } ? Interval.Between(start, end) : null;
}
