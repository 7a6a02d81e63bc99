using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Scheduling.Contracts.Calls;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>What is as it should be now (K-144 to K-147, K-005), and which calls took place (K-150). Pure.</summary>
internal static class NowMeasures
{
    /// <summary>A plan that both signed longer ago is looked at again.</summary>
    public const int PlanDays = 90;

    private const int Median = 50;
    private const int High = 90;

    /// <summary>Each patient once, by the pair that is overdue the longest; of a tier, by the pairs for which the patient is of it.</summary>
    public static IEnumerable<MetricFigure> Overdue(IReadOnlyCollection<ContactDue> shared)
    {
        yield return Figure(MetricPart.All, Longest(shared));
        foreach (var tier in Enum.GetValues<ContactTier>())
            yield return Figure(PartOf(tier), Longest(shared.Where(due => due.Tier == tier)));
    }

    private static List<ContactDue> Longest(IEnumerable<ContactDue> shared) => [.. shared.GroupBy(due => due.PatientId).Select(of => of.MaxBy(due => due.OverdueDays)!)];

    public static MetricFigure Agreements(IEnumerable<ClockedPatient> shared)
    {
        var pairs = shared.GroupBy(one => StaffPair.Of(one.Due.TherapistId, one.Due.PrescriberId)).ToList();
        return new(MetricKey.AgreementCoverage, MetricPart.All, pairs.Count(pair => pair.Any(one => one.Pair.Held is { IsExpired: false })), pairs.Count);
    }

    /// <summary>By the pair that speaks for the chart, as its head shows it.</summary>
    public static MetricFigure Leads(IEnumerable<ClockedPatient> shared)
    {
        var patients = shared.GroupBy(one => one.Due.PatientId).Select(of => PairPatient.First(of.Select(one => one.Pair))!).ToList();
        return new(MetricKey.LeadCoverage, MetricPart.All, patients.Count(one => HasBoth(one)), patients.Count);
    }

    public static bool HasBoth(PairPatient one) => one.Terms is { CrisisLeadId: not null, BackupId: not null };

    public static MetricFigure Plans(IEnumerable<ClockedPatient> shared, IReadOnlyCollection<JointPlan> plans, DateOnly today)
    {
        var signed = plans.ToDictionary(plan => plan.PatientId);
        var patients = shared.GroupBy(one => one.Due.PatientId).ToList();
        return new(MetricKey.PlanJointness, MetricPart.All, patients.Count(of => of.Any(one => IsJoint(one.Due, signed.GetValueOrDefault(of.Key), today))), patients.Count);
    }

    public static bool IsJoint(ContactDue of, JointPlan? plan, DateOnly today) =>
        LastOf(plan, of.TherapistId) is { } one && LastOf(plan, of.PrescriberId) is { } other && (one > other ? one : other) >= today.AddDays(-PlanDays);

    /// <summary>In days on the practice's clock: how old what is open is (K-005).</summary>
    public static MetricFigure Questions(IEnumerable<QuestionAge> open, Func<DateTimeOffset, DateOnly> dateOf, DateOnly today)
    {
        var days = open.Select(one => (double)(today.DayNumber - dateOf(one.AskedAt).DayNumber)).ToList();
        return new(MetricKey.QuestionAge, MetricPart.All, 0, days.Count) { Middle = Percentile.Of(days, Median), High = Percentile.Of(days, High) };
    }

    /// <summary>Of those that were to have begun.</summary>
    public static MetricFigure Calls(IEnumerable<CallTime> calls, Func<DateTimeOffset, DateOnly> dateOf, MetricWindow window, DateTimeOffset then)
    {
        var had = calls.Where(call => call.Start < then && window.Holds(dateOf(call.Start))).ToList();
        return new(MetricKey.CallsHeld, MetricPart.All, had.Count(call => call.WasHeld), had.Count);
    }

    private static DateOnly? LastOf(JointPlan? plan, Guid staffId) => plan?.Signatures.Where(one => one.StaffId == staffId).Select(one => (DateOnly?)one.On).Max();

    private static MetricFigure Figure(MetricPart part, List<ContactDue> patients)
    {
        var overdue = patients.Where(due => due.OverdueDays > 0).ToList();
        return new(MetricKey.OverdueContacts, part, overdue.Count, patients.Count) { Middle = overdue.Count == 0 ? null : overdue.Average(due => due.OverdueDays) };
    }

    private static MetricPart PartOf(ContactTier tier) => tier switch
    {
        ContactTier.HighRisk => MetricPart.HighRisk,
        ContactTier.Changing => MetricPart.Changing,
        ContactTier.Stable => MetricPart.Stable,
        _ => MetricPart.Maintenance,
    };
}
