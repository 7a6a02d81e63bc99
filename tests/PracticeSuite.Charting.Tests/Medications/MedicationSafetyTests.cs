using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Medications;

/// <summary>What must not slip through between two acts: an allergy that became known later, half a switch, a label.</summary>
public sealed class MedicationSafetyTests
{
    private static readonly DateOnly Start = Desk.Start;

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-020")]
    public async Task What_is_resumed_meets_the_allergy_that_became_known_meanwhile(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var taken = await desk.AddAsync(desk.New("lamotrigine", 25));
        await desk.ChangeAsync(taken, MedicationEventKind.Hold, Start.AddDays(3));
        await desk.AllergicAsync("Lamotrigine");
        var held = Assert.Single(await desk.ListAsync());

        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.ChangeAsync(held, MedicationEventKind.Resume, Start.AddDays(5)));
        var still = Assert.Single(await desk.ListAsync());
        var signed = await desk.Prescriber.RunAsync<IMedicationAppService, MedicationDto>((all, ct) => all.ChangeAsync(
            held.Id,
            new MedicationChange(held.Version, MedicationEventKind.Resume, Start.AddDays(5), null, Desk.Why with { DecidedById = desk.Host.Prescriber }, "The rash was a virus, tested since."),
            ct));

        Assert.Equal(["Lamotrigine"], held.AllergicTo);
        Assert.Equal(("Charting:MedicationAllergy", MedicationStatus.OnHold), (refused.Code, still.Status));
        Assert.Equal((MedicationStatus.Active, "The rash was a virus, tested since."), (signed.Status, signed.AllergyOverride));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-020")]
    public async Task More_of_what_the_patient_has_become_allergic_to_stops_until_it_is_signed_for_and_less_of_it_does_not(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("lamotrigine", 50));
        await desk.AllergicAsync("Lamotrigine");

        Task<MedicationDto> ChangeAsync(MedicationDto of, MedicationEventKind how, decimal mg, string? why) => desk.Prescriber.RunAsync<IMedicationAppService, MedicationDto>(
            (all, ct) => all.ChangeAsync(of.Id, new MedicationChange(of.Version, how, Start.AddDays(3), Desk.Mg(mg), Desk.Why with { DecidedById = desk.Host.Prescriber }, why), ct));
        var less = await ChangeAsync(Assert.Single(await desk.ListAsync()), MedicationEventKind.Decrease, 25, null);
        var refused = await Assert.ThrowsAsync<BusinessException>(() => ChangeAsync(less, MedicationEventKind.Increase, 50, null));
        var signed = await ChangeAsync(Assert.Single(await desk.ListAsync()), MedicationEventKind.Increase, 50, "The rash was a virus, tested since.");
        var again = await ChangeAsync(signed, MedicationEventKind.Increase, 75, null);

        Assert.Equal("Charting:MedicationAllergy", refused.Code);
        Assert.Equal("The rash was a virus, tested since.", again.AllergyOverride);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-020")]
    public async Task An_allergy_under_a_trade_name_stops_the_drug_and_a_drug_under_one_meets_the_allergy(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AllergicAsync("Lamictal");
        await desk.AllergicAsync("amphetamine");

        var generic = await Assert.ThrowsAsync<BusinessException>(() => desk.AddAsync(desk.New("lamotrigine", 25)));
        var brand = await Assert.ThrowsAsync<BusinessException>(() => desk.AddAsync(desk.New("Adderall XR", 10)));

        Assert.Equal(("Charting:MedicationAllergy", "Charting:MedicationAllergy"), (generic.Code, brand.Code));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-020")]
    public async Task An_allergy_that_names_a_strength_stops_the_drug(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AllergicAsync("Ibuprofen 400 mg");

        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.AddAsync(desk.New("ibuprofen", 200)));

        Assert.Equal("Charting:MedicationAllergy", refused.Code);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-020")]
    public async Task More_of_it_is_asked_about_once_another_allergy_is_known_than_the_one_that_was_signed_for(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AllergicAsync("Adderall");
        var taken = await desk.AddAsync(desk.New("Adderall XR", 10) with { AllergyOverride = "Tolerated for years, signed by me." });
        desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var more = await desk.ChangeAsync(taken, MedicationEventKind.Increase, Start.AddDays(7), Desk.Mg(15));
        desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.AllergicAsync("amphetamine");

        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.ChangeAsync(more, MedicationEventKind.Increase, Start.AddDays(14), Desk.Mg(20)));

        Assert.Equal("Charting:MedicationAllergy", refused.Code);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task What_the_program_says_of_what_is_none_of_its_stays_with_everybody_and_names_nobody(DatabaseKind kind)
    {
        await using var unit = await Part2.Unit.CreateAsync(kind);
        var desk = new Desk(unit.Host, unit.Patient);
        var outsider = unit.Host.Host.For(unit.Host.Therapist, PracticeRole.Prescriber);
        var old = await desk.AddAsync(desk.New("sertraline", 50), outsider);
        var added = await outsider.RunAsync<IMedicationAppService, MedicationDto>(
            (all, ct) => all.SwitchAsync(old.Id, old.Version, desk.New("escitalopram", 10) with { StartOn = Start.AddDays(30) }, ct));
        var allergy = await desk.AllergicAsync("penicillin", outsider);

        await unit.Program.RunAsync<IMedicationAppService>((all, ct) => all.MarkInErrorAsync(added.Id, added.Events[0].Id, "Written on the wrong chart.", ct));
        await unit.Program.RunAsync<IAllergyAppService>((all, ct) => all.VerifyAsync(allergy.Id, allergy.Version, AllergyVerification.Refuted, "Skin test was negative.", ct));

        var left = await desk.ListAsync(outsider);
        Assert.Equal(MedicationStatus.Active, left.Single(one => one.Name == "sertraline").Status);
        var wrong = left.SelectMany(one => one.Events).Where(one => one.ErrorReason is not null).ToList();
        Assert.Equal(2, wrong.Count);
        Assert.All(wrong, one => Assert.Equal(("Written on the wrong chart.", "system", false), (one.ErrorReason, one.ErrorBy, one.IsPart2)));
        Assert.Equal(left.Count, (await desk.ListAsync(unit.Program)).Count);
        var former = Assert.Single((await outsider.RunAsync<IAllergyAppService, AllergyListDto>((all, ct) => all.GetAsync(desk.Patient, ct))).Former);
        Assert.Equal(("Skin test was negative.", false), (former.VerificationReason, former.IsPart2));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-011")]
    public async Task A_switch_is_in_error_on_both_sides(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var old = await desk.AddAsync(desk.New("sertraline", 50));
        var added = await desk.Prescriber.RunAsync<IMedicationAppService, MedicationDto>(
            (all, ct) => all.SwitchAsync(old.Id, old.Version, desk.New("escitalopram", 10) with { StartOn = Start.AddDays(30) }, ct));

        await desk.Prescriber.RunAsync<IMedicationAppService>((all, ct) => all.MarkInErrorAsync(added.Id, added.Events[0].Id, "It was another patient's.", ct));

        Assert.Equal([("sertraline", MedicationStatus.Active), ("escitalopram", MedicationStatus.EnteredInError)], (await desk.ListAsync()).Select(one => (one.Name, one.Status)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task What_rests_on_the_programs_medication_is_the_programs(DatabaseKind kind)
    {
        await using var unit = await Part2.Unit.CreateAsync(kind);
        var desk = new Desk(unit.Host, unit.Patient);
        var outsider = unit.Host.Host.For(unit.Host.Therapist, PracticeRole.Prescriber);
        var open = await desk.AddAsync(desk.New("sertraline", 50), outsider);
        await desk.ChangeAsync(open, MedicationEventKind.Increase, Start.AddDays(9), Desk.Mg(100), unit.Program);
        await unit.ConsentAsync();
        var seen = Assert.Single(await desk.ListAsync(outsider));

        var list = Reconciliation.Record(unit.Host.Host.Practice, unit.Patient, new ReconciliationInput(ReconciliationOutcome.Confirmed, null), [seen], Draft.Recorder);
        var beside = await desk.AddAsync(desk.New("citalopram", 20) with { DuplicateReason = "Cross-taper over two weeks." }, outsider);
        var switched = await outsider.RunAsync<IMedicationAppService, MedicationDto>(
            (all, ct) => all.SwitchAsync(seen.Id, seen.Version, desk.New("bupropion", 150) with { StartOn = Start.AddDays(20) }, ct));

        Assert.Equal((false, true), (seen.IsPart2, seen.TellsOfProgram));
        Assert.True(list.IsPart2);
        Assert.All([beside, switched], one => Assert.True(one.IsPart2 && one.Events[0].IsPart2));
    }

    [Fact]
    public void A_start_may_be_planned_within_a_year_and_no_further()
    {
        var ahead = Draft.Given with { StartOn = Today.Date.AddDays(MedicationLimits.DaysAhead) };

        Assert.Equal(MedicationStatus.Planned, Draft.Make(ahead).StatusOn(Today.Date));
        Assert.Equal("StartOn", Draft.RefusedField(() => Draft.Make(ahead with { StartOn = ahead.StartOn.AddDays(1) })));
    }
}
