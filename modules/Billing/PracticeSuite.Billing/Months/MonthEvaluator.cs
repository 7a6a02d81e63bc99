using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months.Gates;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>Decides what a patient's month comes to. A pure function of facts and a moment: no clock, no database (B-210).</summary>
internal static class MonthEvaluator
{
    public static EvaluatedPatient Evaluate(PatientMonth facts, PracticeRules rules, DateTimeOffset asOf)
    {
        var month = facts.Care.Month;
        var enrollments = facts.Care.Enrollments.Where(enrollment => Touches(enrollment, month))
            .OrderBy(enrollment => enrollment.From).ThenBy(enrollment => enrollment.Code).ThenBy(enrollment => enrollment.Id);
        var evaluated = new List<EvaluatedMonth>(1);
        foreach (var enrollment in enrollments)
            evaluated.Add(Evaluate(MeasuredMonth.Of(new MonthOfEnrollment(facts, rules, enrollment, asOf))));
        return new EvaluatedPatient(evaluated.Count switch
        {
            0 => [NotEnrolled(facts, asOf)],
            1 => evaluated,
            _ => OneUnitAMonth.Settle(evaluated, facts.BilledEnrollmentId, rules.Settings.PreferG0323),
        });
    }

    private static bool Touches(EnrollmentFact enrollment, BillingMonth month) =>
        enrollment.From <= month.LastDay && (enrollment.To is null || enrollment.To >= month.FirstDay);

    private static EvaluatedMonth Evaluate(MeasuredMonth month)
    {
        var findings = new Findings();
        foreach (var gate in MonthGates.All)
            gate.Judge(month, findings);
        return new EvaluatedMonth(MonthOutcome.Of(month, findings), month.Time);
    }

    private static EvaluatedMonth NotEnrolled(PatientMonth facts, DateTimeOffset asOf) => new(
        new MonthResult
        {
            PatientId = facts.Care.PatientId,
            Month = facts.Care.Month,
            AsOf = asOf,
            Holds = [new Hold(HoldCode.NotEnrolled, "Enroll the patient; only work from that day on can count.")],
        },
        null);
}
