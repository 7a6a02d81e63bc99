using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>The stretches of a month in which no work may count, whoever did it, by reason.</summary>
internal sealed class BarredTime
{
    public BarredTime(CareTimeRules rules, IReadOnlyList<CareEntryFact> entries)
    {
        Month = Span.Inside(rules.Month.In(rules.Zone));
        OutsideEnrollment = Outside(rules);
        Billed = [.. rules.SeparatelyBilled.Select(Span.Around)];
        OtherPrograms = [];
        AddServicesAmong(entries, rules);
        (Billed, OtherPrograms) = (Span.Union(Billed), Span.Union(OtherPrograms));
        OutsideConsent(rules.Consented);
        PreVisit = rules.VisitedOn is { } day ? [new(long.MinValue, Span.Floor(rules.Zone.StartOf(day)))] : [];
        Inpatient = Span.Union([.. rules.Stays.Select(Span.Around)]);
        Deceased = rules.DiedAt is { } death ? [new(Span.Floor(death), long.MaxValue)] : [];
    }

    public Span Month { get; }

    public List<Span> OutsideEnrollment { get; }

    public List<Span> Billed { get; }

    public List<Span> OtherPrograms { get; }

    public List<Span> PreConsent { get; } = [];

    public List<Span> PostRevocation { get; } = [];

    public List<Span> PreVisit { get; }

    public List<Span> Inpatient { get; }

    public List<Span> Deceased { get; }

    private static List<Span> Outside(CareTimeRules rules)
    {
        var outside = new List<Span>();
        if (rules.EnrolledFrom > rules.Month.FirstDay)
            outside.Add(new(long.MinValue, Span.Floor(rules.Zone.StartOf(rules.EnrolledFrom))));
        if (rules.EnrolledTo < rules.Month.LastDay)
            outside.Add(new(Span.Floor(rules.Zone.StartOf(rules.EnrolledTo.Value.AddDays(1))), long.MaxValue));
        return outside;
    }

    /// <summary>Logged services and other programs take their time away from BHI even where another entry covers it (B-078).</summary>
    private void AddServicesAmong(IReadOnlyList<CareEntryFact> entries, CareTimeRules rules)
    {
        foreach (var entry in entries)
        {
            if (entry.Voided)
                continue;
            // A billed service is one whoever gave it, also somebody whose minutes could not count.
            if (entry.Activity == CareActivity.BilledService || EntryNature.FirstBar(entry, rules) == TimeExclusion.SeparatelyBilled)
                Billed.Add(Span.Around(entry.When));
            else if (entry.Program != CareProgram.Bhi)
                OtherPrograms.Add(Span.Around(entry.When));
        }
    }

    /// <summary>Before the first consent is "not yet"; every later gap is "no longer" (B-040, B-046).</summary>
    private void OutsideConsent(IReadOnlyList<ConsentedTime> consented)
    {
        var covered = long.MinValue;
        foreach (var consent in consented.OrderBy(consent => consent.GivenAt))
        {
            var given = Span.Ceiling(consent.GivenAt);
            if (given > covered)
                (covered == long.MinValue ? PreConsent : PostRevocation).Add(new(covered, given));
            covered = Math.Max(covered, consent.Until is { } until ? Math.Max(given, Span.Floor(until)) : long.MaxValue);
        }

        if (covered < long.MaxValue)
            (consented.Count == 0 ? PreConsent : PostRevocation).Add(new(covered, long.MaxValue));
    }
}
