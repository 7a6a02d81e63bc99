using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Billing.Months;

/// <summary>
/// One enrollment's month with its payer, its time and its date of service: what every gate judges. Payer and date depend on
/// each other (the threshold is the payer's, the payer is the date's), so the date is the first day by which the minutes
/// reach the threshold of that day's payer.
/// </summary>
internal sealed class MeasuredMonth
{
    private MeasuredMonth(MonthOfEnrollment month, List<PayerDays> payerDays, MonthMeasure measure)
    {
        (Month, PayerDays, Measure) = (month, payerDays, measure);
        ServiceDate = measure.ReachedOn is null ? null : BillsLastDay(measure, month) ? month.Facts.Care.Month.LastDay : measure.ReachedOn;
    }

    public MonthOfEnrollment Month { get; }

    public IReadOnlyList<PayerDays> PayerDays { get; }

    public MonthMeasure Measure { get; }

    public CareMonthTime Time => Measure.Time;

    /// <summary>The payer's rules, or those presumed where there is no payer.</summary>
    public PayerProfileFact Payer => Measure.Payer;

    public CoverageFact? Coverage => Measure.Days.Coverage;

    public DateOnly? ServiceDate { get; }

    /// <summary>
    /// The day on which elements, diagnoses and people are looked at: the date of service, or, while there is none, the last
    /// day it could still fall on as far as is known. The last entry's date would be too early; it settles the payer only.
    /// </summary>
    public DateOnly JudgedOn => ServiceDate ?? Clamp(Month.Today);

    /// <summary>No work of the month can be written down any more, so what was not done in it is not to be mended.</summary>
    public bool IsClosed => MonthClose.IsPast(Month.Facts.Care.Month, Month.Location.Zone, Month.AsOf);

    public static MeasuredMonth Of(MonthOfEnrollment month)
    {
        var days = Months.PayerDays.Of(month.Facts.Coverages, month.Rules, month.Days.First, month.Days.Last);
        var measures = days.ConvertAll(some => MonthMeasure.By(some, month));
        var first = measures.Where(measure => measure.ReachedOn is not null).MinBy(measure => measure.ReachedOn);
        return new MeasuredMonth(month, days, first is null ? OfLastWork(measures) : ByConvention(first, measures[^1], month));
    }

    /// <summary>
    /// Where the payer bills the last day of the month, that day's card and rules count, if they are still this payer's; a new card or a
    /// new version of the rules ends nothing (B-110, B-173).
    /// </summary>
    private static MonthMeasure ByConvention(MonthMeasure first, MonthMeasure last, MonthOfEnrollment month) =>
        first.Payer.DosConvention == DosConvention.LastDayOfMonth && last.ReachedOn is not null
        && last.Days.Coverage?.PayerId == first.Days.Coverage?.PayerId && BillsLastDay(last, month)
            ? last
            : first;

    /// <summary>The last day of the month only when nothing of the patient's ended before it (B-110).</summary>
    private static bool BillsLastDay(MonthMeasure measure, MonthOfEnrollment month)
    {
        var last = month.Facts.Care.Month.LastDay;
        return measure.Payer.DosConvention == DosConvention.LastDayOfMonth && measure.Days.Contains(last) && !IsInHospital(last, month);
    }

    private static MonthMeasure OfLastWork(List<MonthMeasure> measures)
    {
        if (measures.Count == 1)
            return measures[0];
        var time = measures[^1].Time;
        var worked = time.Pieces.Where(piece => piece.Exclusion is not (TimeExclusion.Voided or TimeExclusion.NotEnrolled)).ToList();
        var on = worked.Count == 0 ? measures[^1].Days.To : time.Rules.Zone.LocalDate(worked.Max(piece => piece.When.End).AddSeconds(-1));
        return measures.Find(measure => measure.Days.Contains(on)) ?? measures[^1];
    }

    private static bool IsInHospital(DateOnly day, MonthOfEnrollment month)
    {
        var zone = month.Location.Zone;
        var hours = new Interval(zone.StartOf(day), zone.StartOf(day.AddDays(1)));
        return month.Facts.Stays.Any(stay => stay.Kind != HospitalStayKind.EmergencyDepartment
            && stay.Start < hours.End && (stay.End is null || stay.End > hours.Start));
    }

    private DateOnly Clamp(DateOnly date) =>
        date < Month.Days.First ? Month.Days.First : date > Month.Days.Last ? Month.Days.Last : date;
}
