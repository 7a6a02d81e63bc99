using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using static PracticeSuite.Charting.Contracts.Flags.FlagLevel;
using static PracticeSuite.Charting.Contracts.Flags.FlagRecipient;

namespace PracticeSuite.Charting.Flags.Rules;

internal static class CareRules
{
    public static IReadOnlyList<FlagRule> All { get; } =
    [
        new("UF-33", "The therapist has not looked at a change of medication, and has seen the patient since", [Therapist], Unseen),
        new("UF-34", "The patient was in a hospital or emergency department. Contact within 7 days", [Team], Stay),
    ];

    private static IEnumerable<Trigger> Unseen(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var (oldest, latest) = (thresholds.Since(today).AddDays(-thresholds["UF-33", "days"]), today.AddDays(-thresholds["UF-33", "days"]));
        return from medication in facts.Medications
               from step in medication.Steps(DateOnly.MinValue, today)
               where step.Event.RecordedByUserId is not null && step.Event.Kind != MedicationEventKind.Refill
               let recorded = facts.DateOf(step.Event.RecordedAt)
               where recorded >= oldest && recorded <= latest
               let change = Said.Change(medication, step)
               from therapist in facts.Therapists
               where !therapist.HasLookedAt(step.Event.Id, step.Event.RecordedAt) && (therapist.KnowsProgram || !change.IsPart2)
               let session = facts.OccasionsSince(recorded, FlagOccasionKind.Session).Where(one => one.StaffId == therapist.StaffId && one.On <= today).MinBy(one => one.On)
               where session is not null
               select new Trigger(
                   Routine, $"{therapist.StaffId:N}", $"{step.Event.Id:N}:{therapist.StaffId:N}", [change, Said.Occasion(session, "Session", "held")])
               { Tells = therapist.StaffId };
    }

    private static IEnumerable<Trigger> Stay(FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        from one in facts.OccasionsSince(thresholds.Since(today), FlagOccasionKind.Admission, FlagOccasionKind.Discharge)
        where one.On <= today
        select new Trigger(
            Urgent, $"{one.Id:N}", $"{one.Id:N}:{one.Kind}",
            [Said.Occasion(one, "Hospital", one.Kind == FlagOccasionKind.Admission ? "admitted" : "discharged")]);
}
