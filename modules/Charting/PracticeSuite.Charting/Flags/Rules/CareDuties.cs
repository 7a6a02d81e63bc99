using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Charting.Flags.Rules;

/// <summary>What is still owed by a day, from what the chart says now: the screener or the contact that closes it is there, or it is not. Pure.</summary>
internal static class CareDuties
{
    private const string Screener = "C-SSRS";

    /// <summary>A screener that nobody did is owed for so long, however soon a practice lets flags go stale; then the next sheet asks.</summary>
    public const int ScreenerDays = 365;

    /// <summary>So long a contact that was missed is owed.</summary>
    public const int ContactDays = 90;

    /// <summary>Days after an admission or a discharge in which somebody has contact (UF-34).</summary>
    private const int AfterStay = 7;

    public static IReadOnlyList<CareDutyDto> Of(FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        facts.IsDischarged ? [] : [.. Screeners(facts, today).Concat(Contacts(facts, thresholds, today)).Concat(Stays(facts, today)).OrderBy(duty => duty.DueOn)];

    /// <summary>The last answer about suicide that no screener has followed: one of an earlier hour of the day says nothing of it.</summary>
    private static IEnumerable<CareDutyDto> Screeners(FlagFacts facts, DateOnly today)
    {
        var since = today.AddDays(-ScreenerDays);
        return facts.Scores.Where(score => score.Score.SuicideAnswer > 0 && DayOf(score) >= since && !facts.Scores.Any(later => later.Scale == Screener && later.Score.Risk is not null && later.Follows(score)))
            .OrderBy(DayOf).TakeLast(1).Select(score => Duty(
                facts, $"{Screener}, since {score.Scale} item {RatingScales.Get(score.Scale).SuicideItem} was answered {score.Score.SuicideAnswer}", DayOf(score), today, "P-200", score.IsPart2) with
            { Scale = Screener });
    }

    /// <summary>Of each antidepressant the last contact that was missed, and the next one.</summary>
    private static IEnumerable<CareDutyDto> Contacts(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        if (facts.Occasions is null)
            return [];
        var since = today.AddDays(-ContactDays);
        return facts.Taken(today, Drugs.IsAntidepressant)
            .Select(taken => (Taken: taken, Change: taken.StartedOrDosed(since.AddDays(-YoungContacts.Days[^1]), today).LastOrDefault()))
            .Where(one => one.Change is not null && facts.AgeOn(one.Change.Event.EffectiveOn) <= thresholds["UF-06", "age"])
            .SelectMany(one =>
            {
                var began = one.Change!.Event.EffectiveOn;
                var kept = YoungContacts.Kept(facts, began, today);
                // What was missed before one that was kept is over: somebody has met them since.
                var owed = YoungContacts.Days.Select((days, at) => (Days: days, On: began.AddDays(days), IsOver: kept.Skip(at).Any(day => day is not null)))
                    .Where(contact => contact.On >= since && !contact.IsOver).ToList();
                return owed.Where(contact => contact.On < today).TakeLast(1).Concat(owed.Where(contact => contact.On >= today).Take(1))
                    .Select(contact => Duty(facts, $"Contact of day {contact.Days} after {one.Taken.Name}", contact.On, today, "UF-06", one.Taken.Medication.TellsOfProgram));
            });
    }

    /// <summary>Of a stay that is over its discharge counts, else its admission.</summary>
    private static IEnumerable<CareDutyDto> Stays(FlagFacts facts, DateOnly today) =>
        facts.OccasionsSince(today.AddDays(-ContactDays), FlagOccasionKind.Admission, FlagOccasionKind.Discharge).Where(one => one.On <= today)
            .GroupBy(one => one.Id).Select(of => of.MaxBy(one => one.Kind)!).OrderBy(one => one.On).TakeLast(1)
            .Where(stay => !facts.IsMet(stay.Kind == FlagOccasionKind.Discharge ? stay.On : stay.On.AddDays(1), today))
            .Select(stay => Duty(
                facts, $"Contact after the {(stay.Kind == FlagOccasionKind.Discharge ? "discharge from" : "admission to")} hospital", stay.On.AddDays(AfterStay), today, "UF-34", stay.IsPart2));

    private static DateOnly DayOf(ScoreFact score) => score.RecordedOn ?? score.On;

    private static CareDutyDto Duty(FlagFacts facts, string what, DateOnly due, DateOnly today, string rule, bool isPart2) =>
        new(facts.PatientId, what, due, due < today, rule) { IsPart2 = isPart2 };
}
