using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Billing.Months;

/// <summary>The visit with which the service began (B-050, B-051), or none.</summary>
/// <param name="CountsFrom">Set when the visit came after the service began: earlier minutes do not count.</param>
internal sealed record InitiatingVisit(VisitFact? Visit, DateOnly? CountsFrom)
{
    public bool Is90792 => Visit?.Code == InitiatingCodes.PsychiatricEvaluation;

    /// <summary>The latest visit of the year up to the beginning of the service, else the first one after it.</summary>
    public static InitiatingVisit Find(EnrollmentFact enrollment, DateOnly start, IReadOnlyList<VisitFact> visits, PracticeRules rules)
    {
        // AddYears turns 29 February into 28 February, as B-051 wants it.
        var earliest = start.AddYears(-1);
        VisitFact? before = null, after = null;
        foreach (var visit in visits)
        {
            if (visit.On < earliest || !Qualifies(visit, enrollment, rules))
                continue;
            if (visit.On <= start)
                before = before is null || Rank(visit, latestFirst: true) < Rank(before, latestFirst: true) ? visit : before;
            else
                after = after is null || Rank(visit, latestFirst: false) < Rank(after, latestFirst: false) ? visit : after;
        }

        return new InitiatingVisit(before ?? after, before is null ? after?.On : null);
    }

    // Telehealth serves as long as the visit itself is payable that way (B-055).
    private static bool Qualifies(VisitFact visit, EnrollmentFact enrollment, PracticeRules rules) =>
        visit.Mode != VisitMode.UnpayableTelehealth
        && (enrollment.Code == BhiCode.HcpcsG0323
            ? visit.PractitionerId == enrollment.BillingPractitionerId && BeginsTherapistService(visit.Code, rules)
            : IsByBiller(visit, enrollment, rules) && BeginsPrescriberService(visit.Code, rules));

    private static bool IsByBiller(VisitFact visit, EnrollmentFact enrollment, PracticeRules rules) =>
        visit.PractitionerId is { } seenBy
        && (seenBy == enrollment.BillingPractitionerId
            || (rules.Settings.GroupSameSpecialtyCounts && rules.IsOfSameSpecialty(seenBy, enrollment.BillingPractitionerId)));

    private static bool BeginsPrescriberService(string code, PracticeRules rules) =>
        InitiatingCodes.Prescriber.Contains(code)
        || (code == InitiatingCodes.PsychiatricEvaluation && rules.Settings.Accept90792AsInitiating);

    private static bool BeginsTherapistService(string code, PracticeRules rules) =>
        code == InitiatingCodes.DiagnosticEvaluation
        || (rules.Settings.AcceptHbaiAsInitiating && InitiatingCodes.HealthBehavior.Contains(code));

    // A visit that every contractor accepts goes before a 90792, which only some do (B-053); the id settles what is left.
    private static VisitRank Rank(VisitFact visit, bool latestFirst) => new(
        latestFirst && visit.Code == InitiatingCodes.PsychiatricEvaluation,
        latestFirst ? -visit.On.DayNumber : visit.On.DayNumber,
        visit.Code == InitiatingCodes.PsychiatricEvaluation,
        visit.Id);

    private readonly record struct VisitRank(bool Doubtful, int Day, bool DoubtfulThatDay, Guid Id)
    {
        public static bool operator <(VisitRank one, VisitRank other) => one.Key.CompareTo(other.Key) < 0;

        public static bool operator >(VisitRank one, VisitRank other) => other < one;

        private (bool, int, bool, Guid) Key => (Doubtful, Day, DoubtfulThatDay, Id);
    }
}
