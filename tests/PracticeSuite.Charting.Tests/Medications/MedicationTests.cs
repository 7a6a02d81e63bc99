using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Medications;
using Xunit;

namespace PracticeSuite.Charting.Tests.Medications;

public sealed class MedicationTests
{
    private static readonly DateOnly Start = Draft.Start;

    [Fact, Trait("Rule", "P-011")]
    public void Status_and_dose_follow_from_the_changes_day_by_day()
    {
        var medication = Draft.Make();
        medication.Change(MedicationEventKind.Increase, Start.AddDays(7), Desk.Mg(36));
        medication.Change(MedicationEventKind.Hold, Start.AddDays(14));
        medication.Change(MedicationEventKind.Resume, Start.AddDays(16));
        medication.Change(MedicationEventKind.Stop, Start.AddDays(20));

        Assert.Equal(
            [MedicationStatus.Planned, MedicationStatus.Active, MedicationStatus.Active, MedicationStatus.OnHold, MedicationStatus.Active, MedicationStatus.Stopped],
            new[] { -1, 0, 7, 15, 16, 20 }.Select(day => medication.StatusOn(Start.AddDays(day))));
        Assert.Equal((18m, 36m), (medication.StateOn(Start.AddDays(6)).Dose!.Amount, medication.StateOn(Start.AddDays(7)).Dose!.Amount));
        Assert.Equal(Start.AddDays(20), medication.StateOn(Today.Date).StoppedOn);
    }

    [Fact, Trait("Rule", "P-011")]
    public void A_change_tells_the_dose_before_it_and_after_it()
    {
        var medication = Draft.Make();
        medication.Change(MedicationEventKind.Increase, Start.AddDays(7), Desk.Mg(36));
        medication.Change(MedicationEventKind.Decrease, Start.AddDays(9), Desk.Mg(27));

        Assert.Equal([(null, 18m), (18m, 36m), (36m, 27m)], MedicationCourse.Steps(medication.Events).Select(step => (step.OldDose?.Amount, step.NewDose?.Amount)));
    }

    [Fact, Trait("Rule", "P-011")]
    public void A_change_in_error_stays_and_counts_no_more()
    {
        var medication = Draft.Make();
        var wrong = medication.Change(MedicationEventKind.Increase, Start.AddDays(7), Desk.Mg(360));

        medication.MarkInError(wrong.Id, "Ten times too much, a slip of the hand.", Draft.Recorder);

        Assert.Equal(18m, medication.StateOn(Today.Date).Dose!.Amount);
        Assert.Equal(("Ten times too much, a slip of the hand.", 360m), (wrong.ErrorReason, wrong.Dose!.Amount));
        Assert.Equal("Charting:MedicationEventInError", Draft.Refused(() => medication.MarkInError(wrong.Id, "Once more in error.", Draft.Recorder)));
    }

    [Fact, Trait("Rule", "P-011")]
    public void With_its_start_the_whole_medication_is_in_error()
    {
        var medication = Draft.Make();

        medication.MarkInError(medication.Events[0].Id, "Another patient's medication.", Draft.Recorder);

        Assert.Equal(MedicationStatus.EnteredInError, medication.StatusOn(Today.Date));
    }

    [Fact, Trait("Rule", "P-011")]
    public void What_is_marked_in_error_says_why() => Assert.Equal("Reason", Draft.RefusedField(() =>
    {
        var medication = Draft.Make();
        medication.MarkInError(medication.Events[0].Id, "wrong", Draft.Recorder);
    }));

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [Trait("Rule", "P-011")]
    public void A_change_says_why_in_words(string? words) =>
        Assert.Equal("Words", Draft.RefusedField(() => Draft.Make(Draft.Given with { Why = Draft.Given.Why with { Words = words } })));

    [Fact, Trait("Rule", "P-011")]
    public void A_change_says_who_decided() =>
        Assert.Equal("DecidedById", Draft.RefusedField(() => Draft.Make(Draft.Given with { Why = Draft.Given.Why with { DecidedById = null } })));

    [Fact, Trait("Rule", "P-010")]
    public void A_course_that_ends_by_itself_is_completed_after_its_last_day()
    {
        var medication = Draft.Make(Draft.Given with { LastDay = Start.AddDays(13) });

        Assert.Equal((MedicationStatus.Active, MedicationStatus.Completed), (medication.StatusOn(Start.AddDays(13)), medication.StatusOn(Start.AddDays(14))));
    }

    [Theory]
    [InlineData(MedicationEventKind.Stop, MedicationEventKind.Increase)]
    [InlineData(MedicationEventKind.Stop, MedicationEventKind.Stop)]
    [InlineData(MedicationEventKind.Hold, MedicationEventKind.Increase)]
    [InlineData(MedicationEventKind.Hold, MedicationEventKind.Hold)]
    [InlineData(MedicationEventKind.Refill, MedicationEventKind.Resume)]
    [Trait("Rule", "P-011")]
    public void A_change_follows_from_what_is_there(MedicationEventKind first, MedicationEventKind then)
    {
        var medication = Draft.Make();
        medication.Change(first, Start.AddDays(3));

        Assert.Equal("Charting:MedicationNotPossible", Draft.Refused(() => medication.Change(then, Start.AddDays(4), Desk.Mg(36))));
    }

    [Fact]
    public void A_stop_before_the_start_and_a_change_before_the_last_one_are_refused()
    {
        var medication = Draft.Make();
        medication.Change(MedicationEventKind.Increase, Start.AddDays(7), Desk.Mg(36));

        Assert.Equal("Charting:MedicationBeforeStart", Draft.Refused(() => medication.Change(MedicationEventKind.Stop, Start.AddDays(-1))));
        Assert.Equal("Charting:MedicationChangedLater", Draft.Refused(() => medication.Change(MedicationEventKind.Stop, Start.AddDays(6))));
        Assert.Equal("EffectiveOn", Draft.RefusedField(() => medication.Change(MedicationEventKind.Stop, Today.Date.AddDays(1))));
    }

    [Theory]
    [InlineData(18, MedicationEventKind.Increase, "Charting:MedicationNoIncrease")]
    [InlineData(9, MedicationEventKind.Increase, "Charting:MedicationNoIncrease")]
    [InlineData(18, MedicationEventKind.Decrease, "Charting:MedicationNoDecrease")]
    [InlineData(36, MedicationEventKind.Decrease, "Charting:MedicationNoDecrease")]
    public void An_increase_is_more_and_a_decrease_is_less(int amount, MedicationEventKind kind, string code) =>
        Assert.Equal(code, Draft.Refused(() => Draft.Make().Change(kind, Start.AddDays(1), Desk.Mg(amount))));

    [Fact]
    public void What_is_taken_only_when_needed_from_now_on_is_a_decrease()
    {
        var medication = Draft.Make();

        medication.Change(MedicationEventKind.Decrease, Start.AddDays(1), new DoseInput(18, DoseUnit.Mg, 1, AsNeeded: true, AsNeededFor: "long days"));

        Assert.True(medication.StateOn(Today.Date).Dose!.AsNeeded);
    }

    [Fact]
    public void A_dose_goes_on_in_its_unit() => Assert.Equal(
        "Charting:MedicationUnitMismatch", Draft.Refused(() => Draft.Make().Change(MedicationEventKind.Increase, Start.AddDays(1), new DoseInput(2, DoseUnit.Tablets, 1))));

    public static TheoryData<string, NewMedication> Wrong { get; } = new()
    {
        { "Amount", Draft.Given with { Dose = Desk.Mg(0) } },
        { "Amount", Draft.Given with { Dose = Desk.Mg(-5) } },
        { "Amount", Draft.Given with { Dose = Desk.Mg(1_000_000) } },
        { "Amount", Draft.Given with { Dose = Desk.Mg(0.00001m) } },
        { "Unit", Draft.Given with { Dose = new DoseInput(1, DoseUnit.Patches, 1) } },
        { "Unit", Draft.Given with { Dose = new DoseInput(1, (DoseUnit)99, 1) } },
        { "Times", Draft.Given with { Dose = Desk.Mg(18, 0) } },
        { "EveryDays", Draft.Given with { Dose = Desk.Mg(18) with { EveryDays = 0 } } },
        { "AsNeededFor", Draft.Given with { Dose = Desk.Mg(18) with { AsNeeded = true } } },
        { "StartOn", Draft.Given with { StartOn = Today.Date.AddYears(2) } },
        { "StartOn", Draft.Given with { StartOn = new DateOnly(1026, 9, 1) } },
        { "LastDay", Draft.Given with { LastDay = Start.AddDays(-1) } },
        { "Name", Draft.Given with { Name = " " } },
        { "Name", Draft.Given with { Name = "methyl\nphenidate" } },
        { "Name", Draft.Given with { Name = "18 / 36" } },
        { "Name", Draft.Given with { Name = new string('x', 200_000) } },
        { "Words", Draft.Given with { Why = Draft.Given.Why with { Words = new string('x', 200_000) } } },
        { "NextCheckOn", Draft.Given with { Why = Draft.Given.Why with { NextCheckOn = Start.AddDays(-1) } } },
        { "Code", Draft.Given with { Code = "36437x" } },
        { "Ingredients", Draft.Given with { Ingredients = ["sertraline"] } },
        { "PrescriberId", Draft.Given with { PrescriberId = null } },
    };

    [Theory, MemberData(nameof(Wrong)), Trait("Rule", "P-010")]
    public void What_cannot_be_meant_is_refused_at_its_field(string field, NewMedication given) => Assert.Equal(field, Draft.RefusedField(() => Draft.Make(given)));

    public static TheoryData<decimal, int, int, bool, decimal> Totals { get; } = new()
    {
        { 25, 1, 1, false, 25 },
        { 300, 3, 1, false, 900 },
        { 0.5m, 2, 1, true, 1 },
        { 70, 1, 7, false, 10 },
        { 20, 1, 2, false, 10 },
    };

    [Theory, MemberData(nameof(Totals)), Trait("Rule", "P-013")]
    public void The_total_of_a_day_is_amount_by_administrations(decimal amount, int times, int everyDays, bool asNeeded, decimal total) =>
        Assert.Equal(total, new Regimen(amount, DoseUnit.Mg, times, everyDays, asNeeded, asNeeded ? "pain" : null).TotalPerDay);

    [Theory]
    [InlineData(true, "at most 2 mg a day")]
    [InlineData(false, "2 mg a day")]
    [Trait("Rule", "P-013")]
    public void Of_what_is_taken_as_needed_the_total_is_the_most(bool asNeeded, string words) =>
        Assert.Equal(words, MedicationText.TotalOf(new Regimen(1, DoseUnit.Mg, 2, 1, asNeeded, "panic")));

    /// <summary>Apart from the others: what a record says of itself is the test's name, which a file of results with this sign in it ends at.</summary>
    [Fact, Trait("Rule", "P-010")]
    public void A_name_with_a_sign_that_nobody_sees_is_refused() =>
        Assert.Equal("Name", Draft.RefusedField(() => Draft.Make(Draft.Given with { Name = "methyl\u0007phenidate" })));
}
