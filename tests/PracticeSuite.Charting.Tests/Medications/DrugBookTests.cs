using PracticeSuite.Charting.Contracts.Medications;
using Xunit;

namespace PracticeSuite.Charting.Tests.Medications;

public sealed class DrugBookTests
{
    [Theory]
    [InlineData("sertraline", "36437", DrugClass.Ssri)]
    [InlineData("fluoxetine", "4493", DrugClass.Ssri)]
    [InlineData("escitalopram", "321988", DrugClass.Ssri)]
    [InlineData("citalopram", "2556", DrugClass.Ssri)]
    [InlineData("paroxetine", "32937", DrugClass.Ssri)]
    [InlineData("fluvoxamine", "42355", DrugClass.Ssri)]
    [Trait("Rule", "P-220")]
    public void Selective_reuptake_inhibitors(string name, string ingredient, DrugClass of) => IsKnown(name, ingredient, of);

    [Theory]
    [InlineData("venlafaxine", "39786", DrugClass.Snri)]
    [InlineData("duloxetine", "72625", DrugClass.Snri)]
    [InlineData("desvenlafaxine", "734064", DrugClass.Snri)]
    [InlineData("bupropion", "42347", DrugClass.OtherAntidepressant)]
    [InlineData("mirtazapine", "15996", DrugClass.OtherAntidepressant)]
    [InlineData("trazodone", "10737", DrugClass.OtherAntidepressant)]
    [InlineData("vortioxetine", "1455099", DrugClass.OtherAntidepressant)]
    [InlineData("vilazodone", "1086769", DrugClass.OtherAntidepressant)]
    [Trait("Rule", "P-221")]
    public void Other_antidepressants(string name, string ingredient, DrugClass of) => IsKnown(name, ingredient, of);

    [Theory]
    [InlineData("amitriptyline", "704", DrugClass.Tricyclic)]
    [InlineData("nortriptyline", "7531", DrugClass.Tricyclic)]
    [InlineData("clomipramine", "2597", DrugClass.Tricyclic)]
    [InlineData("phenelzine", "8123", DrugClass.Maoi)]
    [InlineData("tranylcypromine", "10734", DrugClass.Maoi)]
    [InlineData("selegiline", "9639", DrugClass.Maoi)]
    [Trait("Rule", "P-222")]
    public void Tricyclics_and_oxidase_inhibitors(string name, string ingredient, DrugClass of) => IsKnown(name, ingredient, of);

    [Theory]
    [InlineData("methylphenidate", "6901", DrugClass.Stimulant)]
    [InlineData("dexmethylphenidate", "352372", DrugClass.Stimulant)]
    [InlineData("amphetamine", "725", DrugClass.Stimulant)]
    [InlineData("dextroamphetamine", "3288", DrugClass.Stimulant)]
    [InlineData("lisdexamfetamine", "700810", DrugClass.Stimulant)]
    [InlineData("atomoxetine", "38400", DrugClass.NonStimulant)]
    [Trait("Rule", "P-223")]
    public void Stimulants_and_atomoxetine(string name, string ingredient, DrugClass of) => IsKnown(name, ingredient, of);

    [Theory]
    [InlineData("lithium", "6448", DrugClass.MoodStabilizer)]
    [InlineData("valproate", "40254", DrugClass.MoodStabilizer)]
    [InlineData("divalproex", "266856", DrugClass.MoodStabilizer)]
    [InlineData("valproic acid", "11118", DrugClass.MoodStabilizer)]
    [InlineData("lamotrigine", "28439", DrugClass.MoodStabilizer)]
    [InlineData("carbamazepine", "2002", DrugClass.MoodStabilizer)]
    [Trait("Rule", "P-224")]
    public void Mood_stabilizers(string name, string ingredient, DrugClass of) => IsKnown(name, ingredient, of);

    [Theory]
    [InlineData("clozapine", "2626", DrugClass.Antipsychotic)]
    [InlineData("quetiapine", "51272", DrugClass.Antipsychotic)]
    [InlineData("olanzapine", "61381", DrugClass.Antipsychotic)]
    [InlineData("risperidone", "35636", DrugClass.Antipsychotic)]
    [InlineData("aripiprazole", "89013", DrugClass.Antipsychotic)]
    [InlineData("lurasidone", "1040028", DrugClass.Antipsychotic)]
    [InlineData("ziprasidone", "115698", DrugClass.Antipsychotic)]
    [InlineData("haloperidol", "5093", DrugClass.Antipsychotic)]
    [Trait("Rule", "P-225")]
    public void Antipsychotics(string name, string ingredient, DrugClass of) => IsKnown(name, ingredient, of);

    [Theory]
    [InlineData("alprazolam", "596", DrugClass.Benzodiazepine)]
    [InlineData("clonazepam", "2598", DrugClass.Benzodiazepine)]
    [InlineData("lorazepam", "6470", DrugClass.Benzodiazepine)]
    [InlineData("diazepam", "3322", DrugClass.Benzodiazepine)]
    [InlineData("zolpidem", "39993", DrugClass.Hypnotic)]
    [Trait("Rule", "P-226")]
    public void Benzodiazepines_and_hypnotics(string name, string ingredient, DrugClass of) => IsKnown(name, ingredient, of);

    [Theory]
    [InlineData("buprenorphine", "1819", DrugClass.SubstanceUse)]
    [InlineData("methadone", "6813", DrugClass.SubstanceUse)]
    [InlineData("naltrexone", "7243", DrugClass.SubstanceUse)]
    [InlineData("acamprosate", "82819", DrugClass.SubstanceUse)]
    [InlineData("disulfiram", "3554", DrugClass.SubstanceUse)]
    [Trait("Rule", "P-227")]
    public void Drugs_against_substance_use(string name, string ingredient, DrugClass of) => IsKnown(name, ingredient, of);

    /// <summary>The rulebook marks the ids that were recalled; a page must not show them as looked up.</summary>
    [Theory]
    [InlineData("sertraline", true)]
    [InlineData("paroxetine", false)]
    [InlineData("lurasidone", true)]
    [InlineData("clozapine", false)]
    [Trait("Rule", "P-220"), Trait("Rule", "P-225")]
    public void It_says_which_ids_were_looked_up(string name, bool isVerified) => Assert.Equal(isVerified, Find(name).IsVerified);

    [Theory]
    [InlineData("Lithium carbonate ER 300 mg", "lithium")]
    [InlineData("VALPROIC ACID 250 mg", "valproic acid")]
    [InlineData("escitalopram", "escitalopram")] // and not the citalopram in it
    [InlineData("amoxicillin", "")]
    [InlineData("Depakote ER 500 mg", "divalproex")]
    [InlineData("adderall xr", "amphetamine dextroamphetamine")]
    [InlineData("lithiumish", "")]
    [Trait("Rule", "P-228")]
    public void What_has_no_known_code_is_found_by_its_name_or_is_not_screened(string name, string found) =>
        Assert.Equal(found, string.Join(' ', DrugBook.Shipped.Screen(["99999999"], name).Select(drug => drug.Name)));

    [Fact]
    public void Each_trade_name_stands_for_a_drug_of_the_table() =>
        Assert.All(DrugBook.Brands, of => Assert.Contains(DrugBook.Shipped.All, drug => drug.Name == of.Key));

    [Fact, Trait("Rule", "P-228")]
    public void A_known_code_goes_before_the_name() =>
        Assert.Equal(["olanzapine", "fluoxetine"], DrugBook.Shipped.Screen(["61381", "4493"], "Symbyax, not with lithium").Select(drug => drug.Name));

    [Fact]
    public void What_a_practice_loaded_takes_the_place_of_its_ingredient()
    {
        var book = DrugBook.Shipped.With([new Drug("6448", "lithium", DrugClass.MoodStabilizer, null, IsVerified: true)]);

        Assert.True(book.Find("6448")!.IsVerified);
        Assert.Equal(DrugBook.Shipped.All.Count, book.All.Count);
    }

    private static void IsKnown(string name, string ingredient, DrugClass of) => Assert.Equal((ingredient, of), (Find(name).Ingredient, Find(name).Class));

    private static Drug Find(string name) => Assert.Single(DrugBook.Shipped.All, drug => drug.Name == name);
}
