using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Medications;

public sealed class MedicationImportTests
{
    private const string Medications = """
        patient,name,form,amount,times,start_on,prescriber,reason,words,decided_by,next_check_on
        A-1001,methylphenidate ER,ExtendedTablet,18,1,2026-08-01,PMHNP,NewTreatment,ADHD,PMHNP,
        """;

    private const string Changes = """
        patient,medication,kind,effective_on,amount,reason,words,decided_by
        A-1001,methylphenidate ER,Increase,2026-09-01,36,TooLittleEffect,wears off,PMHNP
        """;

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-010"), Trait("Rule", "P-011")]
    public async Task Medications_come_with_their_changes_and_the_schedule_of_the_table(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);

        Assert.Empty(await ChartingHost.ImportAsync(desk.Host.AsSystem, ("medications.csv", Medications), ("medication_changes.csv", Changes)));
        var shown = Assert.Single(await desk.ListAsync());

        Assert.Equal((ControlledSchedule.II, 36m, 2), (shown.Schedule!.Value, shown.Dose!.TotalPerDay, shown.Events.Count));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_wrong_in_a_file_is_said_at_its_column(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);

        var zero = await ChartingHost.ImportAsync(desk.Host.AsSystem, ("medications.csv", Medications.Replace(",18,", ",0,", StringComparison.Ordinal)));
        var early = await ChartingHost.ImportAsync(
            desk.Host.AsSystem, ("medications.csv", Medications), ("medication_changes.csv", Changes.Replace("2026-09-01", "2026-07-01", StringComparison.Ordinal)));

        Assert.Equal("amount", Assert.Single(zero).Column);
        Assert.Equal("effective_on", Assert.Single(early).Column);
        Assert.Empty(await desk.ListAsync());
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-020")]
    public async Task Allergies_come_with_none_known_as_a_line_of_its_own(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var other = await desk.Host.PatientAsync(ChartingHost.Rosa with { Mrn = "A-2" });

        Assert.Empty(await ChartingHost.ImportAsync(desk.Host.AsSystem, ("allergies.csv", "patient,substance,reaction\nA-1001,lamotrigine,rash\nA-2,,\n")));
        var lists = await desk.Host.AsSystem.RunAsync<IAllergyAppService, (AllergyListDto, AllergyListDto)>(
            async (all, ct) => (await all.GetAsync(desk.Patient, ct), await all.GetAsync(other, ct)));

        Assert.Equal(("28439", AllergyAnswer.NoneKnown), (Assert.Single(lists.Item1.Active).Ingredient, lists.Item2.Answer));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-228")]
    public async Task A_newer_table_takes_the_place_of_its_ingredients_and_says_where_it_is_from(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        const string Drugs = "ingredient,name,class,schedule,verified,source,published_on\n6448,lithium,MoodStabilizer,,yes,RxNorm,2026-11-02\n5640,ibuprofen,Other,,yes,RxNorm,2026-11-02\n";

        Assert.Empty(await ChartingHost.ImportAsync(desk.Host.AsSystem, ("drugs.csv", Drugs)));
        Assert.Empty(await ChartingHost.ImportAsync(desk.Host.AsSystem, ("drugs.csv", Drugs.Replace("2026-11-02", "2026-12-07", StringComparison.Ordinal))));
        var table = await desk.Prescriber.RunAsync<IMedicationAppService, DrugTableDto>((all, ct) => all.GetDrugsAsync(ct));
        var added = await desk.AddAsync(desk.New("ibuprofen 400 mg", 400));

        Assert.True(table.Drugs.Single(drug => drug.Ingredient == "6448").IsVerified);
        Assert.Equal(("RxNorm", new DateOnly(2026, 12, 7), 2), (table.Source[1].Name, table.Source[1].On, table.Source[1].Drugs));
        Assert.True(added.IsScreened);
    }
}
