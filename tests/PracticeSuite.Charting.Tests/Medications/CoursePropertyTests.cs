using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.Medications;

/// <summary>What holds whatever is done to a medication, from fixed seeds.</summary>
public sealed class CoursePropertyTests
{
    private static readonly MedicationEventKind[] Kinds =
    [
        MedicationEventKind.Increase, MedicationEventKind.Decrease, MedicationEventKind.Hold, MedicationEventKind.Resume, MedicationEventKind.Stop, MedicationEventKind.Refill,
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory, MemberData(nameof(Seeds)), Trait("Rule", "P-011")]
    public void Status_and_dose_are_those_of_the_changes_that_stand(int seed)
    {
        var random = new Random(seed);
        var medication = Live(random);

        foreach (var day in Enumerable.Range(-3, 45).Select(Draft.Start.AddDays))
        {
            var state = medication.StateOn(day);
            var standing = medication.Events.Where(one => one.Stands && one.EffectiveOn <= day).OrderBy(one => one.EffectiveOn).ThenBy(one => one.Number).ToList();
            var last = standing.FindIndex(one => one.Kind == MedicationEventKind.Stop);

            Assert.Equal(Expected(medication, standing, day), state.Status);
            if (medication.Events[0].Stands)
                Assert.Equal(standing.Count > 0 ? standing.Take(last < 0 ? standing.Count : last).Last(one => one.Dose is not null).Dose : medication.Events[0].Dose, state.Dose);
            Assert.Equal(state.Status == MedicationStatus.Stopped, state.StoppedOn is not null);
        }
    }

    /// <summary>Nothing that is written later changes what was true on a day before it, unless something is marked in error.</summary>
    [Theory, MemberData(nameof(Seeds)), Trait("Rule", "P-011")]
    public void A_change_never_reaches_back(int seed)
    {
        var random = new Random(seed);
        var medication = Live(random, errors: false);
        var last = medication.Events.Max(one => one.EffectiveOn);
        var before = Enumerable.Range(0, 40).Select(Draft.Start.AddDays).Where(day => day < last.AddDays(1)).ToDictionary(day => day, medication.StateOn);

        foreach (var kind in Kinds)
            Try(() => medication.Change(kind, last.AddDays(1), Desk.Mg(random.Next(1, 99))));

        Assert.All(before, was => Assert.Equal(was.Value, medication.StateOn(was.Key)));
    }

    [Theory, MemberData(nameof(Seeds)), Trait("Rule", "P-013")]
    public void The_total_of_a_day_grows_with_each_of_its_parts(int seed)
    {
        var random = new Random(seed);
        var dose = new Regimen(random.Next(1, 4000) / 4m, DoseUnit.Mg, random.Next(1, 9), random.Next(1, 29), random.Next(2) == 1, "sleep");

        Assert.Equal(dose.Amount * dose.Times, (dose with { EveryDays = 1 }).TotalPerDay);
        Assert.True((dose with { Times = dose.Times + 1 }).TotalPerDay > dose.TotalPerDay);
        Assert.True((dose with { Amount = dose.Amount + 1 }).TotalPerDay > dose.TotalPerDay);
        Assert.True((dose with { EveryDays = dose.EveryDays + 1 }).TotalPerDay < dose.TotalPerDay);
        Assert.Equal(dose.TotalPerDay, (dose with { AsNeeded = !dose.AsNeeded }).TotalPerDay);
        Assert.InRange(dose.TotalPerDay * dose.EveryDays - dose.Amount * dose.Times, -0.01m, 0.01m);
    }

    /// <summary>Written anew and not as the product says it: what the last of the kinds that change a status says.</summary>
    private static MedicationStatus Expected(Medication medication, List<MedicationEvent> standing, DateOnly day)
    {
        if (!medication.Events[0].Stands)
            return MedicationStatus.EnteredInError;
        if (day < Draft.Start)
            return MedicationStatus.Planned;
        if (standing.Exists(one => one.Kind == MedicationEventKind.Stop))
            return MedicationStatus.Stopped;
        return standing.FindLast(one => one.Kind is MedicationEventKind.Hold or MedicationEventKind.Resume)?.Kind == MedicationEventKind.Hold
            ? MedicationStatus.OnHold
            : MedicationStatus.Active;
    }

    private static Medication Live(Random random, bool errors = true)
    {
        var (medication, day) = (Draft.Make(), Draft.Start);
        for (var step = 0; step < 12; step++)
        {
            day = day.AddDays(random.Next(0, 3));
            Try(() => medication.Change(Kinds[random.Next(Kinds.Length)], day, Desk.Mg(random.Next(1, 99))));
            if (errors && random.Next(6) == 0)
                Try(() => medication.MarkInError(medication.Events[random.Next(medication.Events.Count)].Id, "Entered in error.", Draft.Recorder));
        }

        return medication;
    }

    private static void Try(Action act)
    {
        try
        {
            act();
        }
        catch (BusinessException)
        {
            // Not every change is possible; that a refusal changes nothing is a part of what is looked at.
        }
    }
}
