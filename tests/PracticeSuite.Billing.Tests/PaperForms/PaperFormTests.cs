using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.PaperForms;
using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Professional;
using Xunit;

namespace PracticeSuite.Billing.Tests.PaperForms;

/// <summary>The boxes of the CMS-1500 (02/12), from the claim that an 837P writes (C-300 to C-330).</summary>
public sealed class PaperFormTests
{
    [Theory, Trait("Rule", "C-300")]
    [InlineData("MB", null, 33)]
    [InlineData("MC", null, 101)]
    [InlineData("CH", null, 171)]
    [InlineData("VA", null, 261)]
    [InlineData("CI", "G100", 331)]
    [InlineData("BL", "G100", 331)]
    [InlineData("CI", null, 472)]
    [InlineData("HM", "G100", 472)]
    [InlineData("16", null, 472)]
    [InlineData("WC", null, 472)]
    public void Box_1_is_ticked_by_the_kind_of_insurance(string filing, string? group, int x)
    {
        var form = Only(Claim() with { Subscriber = Self(filing) with { GroupNumber = group } });

        Assert.Equal(new FormPlace(x, 9), Assert.Single(form.Texts, text => text.Box == "1").Place);
    }

    [Fact, Trait("Rule", "C-301"), Trait("Rule", "C-302"), Trait("Rule", "C-303"), Trait("Rule", "C-307"), Trait("Rule", "C-308")]
    public void A_patient_with_insurance_of_their_own_stands_in_boxes_1a_to_13()
    {
        var form = Only(Claim());

        Assert.Equal("W12345", form["1a"]);
        Assert.Equal("O BRIEN ALVAREZ ROSA MARIA", form["2"]);
        Assert.Equal(["03", "12", "1985", "X"], form.All("3"));
        Assert.Equal(493, form.Texts.Last(text => text.Box == "3").Place.X);
        Assert.Equal("O BRIEN ALVAREZ ROSA MARIA", form["4"]);
        Assert.Equal(["12 ELM ST APT 3 B", "ALBANY", "NY", "122071234", "518", "5550111"], form.All("5"));
        Assert.Equal(new FormPlace(352, 13), form.Texts.Single(text => text.Box == "6").Place);
        Assert.Equal(form.All("5"), form.All("7"));
        Assert.Equal(("G100", "ACME PPO"), (form["11"], form["11c"]));
        Assert.Equal(["03", "12", "1985", "X"], form.All("11a"));
        Assert.Equal(new FormPlace(594, 27), form.Texts.Single(text => text.Box == "11d").Place);
        Assert.Equal(("SIGNATURE ON FILE", "SIGNATURE ON FILE"), (form["12"], form["13"]));
    }

    [Fact, Trait("Rule", "C-303"), Trait("Rule", "C-307")]
    public void For_Medicare_before_all_others_boxes_4_and_7_are_blank_and_11_says_none()
    {
        var form = Only(Claim() with { Subscriber = Self("MB") });

        Assert.Empty(form.All("4").Concat(form.All("7")).Concat(form.All("11a")).Concat(form.All("11c")).Concat(form.All("11d")));
        Assert.Equal("NONE", form["11"]);
    }

    [Theory, Trait("Rule", "C-304"), Trait("Rule", "C-307")]
    [InlineData("CI", true)]
    [InlineData("MB", false)]
    public void A_second_insurance_that_has_not_been_asked_stands_in_box_9_but_behind_Medicare(string filing, bool isShown)
    {
        var claim = Claim() with { Subscriber = Self(filing) };

        var form = PaperForm.Of(claim, new FormExtras("5185550111", "5185550199", new DateOnly(2026, 10, 9), new NextInsurance(null, "G200", "Second Plan"))).Single();

        Assert.Equal(
            isShown ? ["O BRIEN ALVAREZ ROSA MARIA", "G200", "SECOND PLAN"] : [],
            form.Texts.Where(text => text.Box is "9" or "9a" or "9d").Select(text => text.Text));
        Assert.Equal(isShown ? [FormPlaces.OtherPlanYes] : [], form.Texts.Where(text => text.Box == "11d").Select(text => text.Place));
    }

    [Theory, Trait("Rule", "C-303")]
    [InlineData("01", 403)]
    [InlineData("19", 443)]
    [InlineData("G8", 493)]
    public void Whoever_is_insured_by_somebody_else_says_how_they_are_related(string relationship, int x)
    {
        var form = Only(Claim() with
        {
            Subscriber = new Subscriber("P", false, EntityName.Person("Alvarez", "Luis", "MI", "W777"), "CI"),
            Patient = new ClaimPatient(relationship, EntityName.Person("Alvarez", "Rosa"), Home, new DateOnly(2010, 5, 1), "F"),
        });

        Assert.Equal(("ALVAREZ ROSA", "ALVAREZ LUIS", "W777"), (form["2"], form["4"], form["1a"]));
        Assert.Equal(["05", "01", "2010", "X"], form.All("3"));
        Assert.Equal(x, form.Texts.Single(text => text.Box == "6").Place.X);
        Assert.Empty(form.All("7"));
    }

    [Fact, Trait("Rule", "C-304"), Trait("Rule", "C-307")]
    public void The_payer_that_answered_before_stands_in_box_9_and_11d_says_yes()
    {
        var form = Only(Claim() with
        {
            OtherInsurance = [new OtherInsurance("P", "18", "MB", EntityName.Person("Alvarez", "Rosa", "MI", "1EG4TE5MK72"), EntityName.Organization("Medicare Part B", "PI", "EXMAC"))],
        });

        Assert.Equal(("ALVAREZ ROSA", "1EG4TE5MK72", "MEDICARE PART B"), (form["9"], form["9a"], form["9d"]));
        Assert.Equal(new FormPlace(543, 27), form.Texts.Single(text => text.Box == "11d").Place);
    }

    [Fact, Trait("Rule", "C-305"), Trait("Rule", "C-306"), Trait("Rule", "C-309"), Trait("Rule", "C-310"), Trait("Rule", "C-311"), Trait("Rule", "C-317")]
    public void No_accident_no_referral_no_laboratory_and_nothing_where_nothing_is_asked_for()
    {
        var form = Only(Claim());

        foreach (var box in (string[])["10a", "10b", "10c"])
            Assert.Equal(433, form.Texts.Single(text => text.Box == box).Place.X);
        Assert.Equal(new FormPlace(594, 37), form.Texts.Single(text => text.Box == "20").Place);
        Assert.DoesNotContain(form.Texts, text => text.Box is "10d" or "14" or "15" or "16" or "17" or "17b" or "18" or "19" or "24C");
        Assert.Equal("AS THE PAYER ASKS", Only(Claim() with { Note = "As the payer asks." })["19"]);
    }

    [Fact, Trait("Rule", "C-312"), Trait("Rule", "C-319")]
    public void Twelve_diagnoses_stand_four_to_a_line_without_dots_and_the_line_points_by_letters()
    {
        var codes = Enumerable.Range(0, 12).Select(i => $"F3{i % 10}.{i}").ToList();
        var form = Only(Claim() with { Diagnoses = ValueList.Of(codes), Lines = [Line() with { Pointers = [1, 2] }] });

        Assert.Equal("0", form["21"]);
        Assert.Equal(codes.ConvertAll(code => code.Replace(".", "", StringComparison.Ordinal)), Enumerable.Range(0, 12).Select(i => form[$"21{(char)('A' + i)}"]));
        Assert.Equal([39, 39, 39, 39, 40, 40, 40, 40, 41, 41, 41, 41], Enumerable.Range(0, 12).Select(i => form.Texts.Single(text => text.Box == $"21{(char)('A' + i)}").Place.Line));
        Assert.Equal("AB", form["24E"]);
    }

    [Theory, Trait("Rule", "C-313")]
    [InlineData("1", null, new string[0])]
    [InlineData("7", "PCN-77", new[] { "7", "PCN77" })]
    [InlineData("8", "PCN-77", new[] { "8", "PCN77" })]
    public void Box_22_is_blank_for_an_original_and_names_what_is_replaced_or_voided(string frequency, string? reference, string[] texts) =>
        Assert.Equal(texts, Only(Claim() with { Frequency = frequency, PayerClaimControlNumber = reference }).All("22"));

    [Fact, Trait("Rule", "C-313"), Trait("Rule", "C-301"), Trait("Rule", "C-314")]
    public void An_id_that_has_no_room_in_its_box_is_named_and_one_that_has_is_not()
    {
        var fits = Claim() with { Frequency = "7", PayerClaimControlNumber = "12-345678901234567-8", PriorAuthorization = new string('9', 29) };
        var tooLong = fits with { PayerClaimControlNumber = "1234567890123456789", PriorAuthorization = new string('9', 30) };

        Assert.Empty(Assert.Single(PaperForm.Of(fits, Extras)).TooShort);
        Assert.Equal(
            ["Box 22 has room for 18 letters and digits, and what stands there has 19", "Box 23 has room for 29 letters and digits, and what stands there has 30"],
            Assert.Single(PaperForm.Of(tooLong, Extras)).TooShort);
    }

    [Theory, Trait("Rule", "C-323")]
    [InlineData("7KQ2M9XDABCDE")]
    [InlineData("7KQ2M9XDABCDEI2")]
    [InlineData("7KQ2M9XDABCDEI12")]
    public void Box_26_has_the_whole_number_of_the_claim_however_often_it_went(string id) =>
        Assert.Equal("7KQ2M9XDABCDE", ClaimNumber.NumberIn(Only(Claim() with { Id = id })["26"]));

    [Fact, Trait("Rule", "C-314")]
    public void Box_23_has_the_authorization() => Assert.Equal("AUTH1234", Only(Claim() with { PriorAuthorization = "AUTH-1234" })["23"]);

    [Fact, Trait("Rule", "C-315"), Trait("Rule", "C-316"), Trait("Rule", "C-318"), Trait("Rule", "C-320"), Trait("Rule", "C-321")]
    public void A_line_has_its_day_twice_place_code_modifiers_charge_units_and_the_renderers_NPI()
    {
        var form = Only(Claim() with { Lines = [Line() with { Procedure = new Procedure("99484", ["59", "XE"]), Charge = Money.Dollars(1095.5m) }] });

        Assert.Equal(["09", "17", "26", "09", "17", "26"], form.All("24A"));
        Assert.Equal(("11", "1", "1234567893"), (form["24B"], form["24G"], form["24J"]));
        Assert.Equal(["99484", "59", "XE"], form.All("24D"));
        Assert.Equal(["1095", "50"], form.All("24F"));
        Assert.All(form.Texts.Where(text => text.Box.StartsWith("24", StringComparison.Ordinal)), text => Assert.Equal(45, text.Place.Line));
        // Its last digit stands before the line between dollars and cents, however many there are.
        Assert.Equal(543, form.Texts.First(text => text.Box == "24F").Place.X);
        Assert.Equal(563, Only(Claim()).Texts.First(text => text.Box == "24F").Place.X);
    }

    [Fact, Trait("Rule", "C-322"), Trait("Rule", "C-323"), Trait("Rule", "C-324"), Trait("Rule", "C-325"), Trait("Rule", "C-326")]
    public void Tax_id_account_assignment_totals_and_signature_stand_at_its_foot()
    {
        var form = Only(Claim() with { PatientPaid = Money.Dollars(10) });

        Assert.Equal(["123456789", "X"], form.All("25"));
        Assert.Equal(214, form.Texts.Last(text => text.Box == "25").Place.X);
        Assert.Equal(("7KQ2M9XDABCDE", "X"), (form["26"], form["27"]));
        Assert.Equal(["95", "00", "10", "00"], [.. form.All("28"), .. form.All("29")]);
        Assert.Equal(["SIGNATURE ON FILE", "10 09 26"], form.All("31"));
        Assert.Equal(194, Only(Claim() with { BillingProvider = Biller with { TaxIdIsSsn = true } }).Texts.Last(text => text.Box == "25").Place.X);
        Assert.Equal(454, Only(Claim() with { Assignment = "C" }).Texts.Single(text => text.Box == "27").Place.X);
        Assert.Empty(Only(Claim()).All("29"));
    }

    [Fact, Trait("Rule", "C-327"), Trait("Rule", "C-328")]
    public void Place_and_biller_stand_there_with_nine_digits_of_zip_and_the_groups_NPI()
    {
        var form = Only(Claim());
        var elsewhere = Only(Claim() with { Facility = new ServiceFacility(EntityName.Organization("Harbor South", "XX", "1000000046"), new PostalAddress("8 Bay Rd", "Troy", "NY", "121801234")) });

        Assert.Equal(["HARBOR BEHAVIORAL", "1 OAK STREET", "ALBANY NY 122071234"], form.All("32"));
        Assert.Equal(("1993999998", "1993999998"), (form["32a"], form["33a"]));
        Assert.Equal(["HARBOR BEHAVIORAL", "1 OAK STREET", "ALBANY NY 122071234", "518", "5550199"], form.All("33"));
        Assert.Equal(["HARBOR SOUTH", "8 BAY RD", "TROY NY 121801234", "1000000046"], [.. elsewhere.All("32"), elsewhere["32a"]]);
    }

    [Theory, Trait("Rule", "C-330")]
    [InlineData(1, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(13, 3)]
    public void Six_lines_stand_on_a_form_and_each_form_has_its_own_sum(int lines, int forms)
    {
        var made = PaperForm.Of(Claim() with { Lines = ValueList.Of(Enumerable.Repeat(Line(), lines)) }, Extras);

        Assert.Equal(forms, made.Count);
        Assert.Equal($"{95 * Math.Min(6, lines)}", made[0].All("28")[0]);
        Assert.Equal([.. Enumerable.Range(0, Math.Min(6, lines)).Select(i => 45 + (2 * i))], made[0].Texts.Where(text => text.Box == "24J").Select(text => text.Place.Line));
    }

    [Fact, Trait("Rule", "C-330")]
    public void Everything_is_capital_without_punctuation_within_its_box_and_on_the_paper()
    {
        var form = Only(Claim() with
        {
            Subscriber = Self("CI") with { Name = EntityName.Person("Müller-Łukasz", new string('x', 60), "MI", "w-12.345"), Address = new PostalAddress("12½ Elm St., #3", new string('y', 60), "NY", "12207-1234") },
        });

        Assert.All(form.Texts, text => Assert.Matches("^[A-Z0-9 ]+$", text.Text.Replace("½", "", StringComparison.Ordinal)));
        Assert.All(form.Texts, text => Assert.True(text.Text.Length <= text.Place.Length, text.Box));
        Assert.All(form.Texts, text => Assert.InRange(text.Place.X + (10 * text.Text.Length), 0, 830));
        Assert.All(form.Texts, text => Assert.InRange(text.Place.Line, 3, 63));
        Assert.Equal(("MULLER LUKASZ XXXXXXXXXXXXXXX"[..28], "W12345"), (form["2"], form["1a"]));
    }

    private static PostalAddress Home { get; } = new("12 Elm St. Apt. 3-B", "Albany", "NY", "122071234");

    private static FormExtras Extras { get; } = new("5185550111", "5185550199", new DateOnly(2026, 10, 9));

    private static BillingProvider Biller { get; } =
        new(EntityName.Organization("Harbor Behavioral", "XX", "1993999998"), new PostalAddress("1 Oak Street", "Albany", "NY", "122071234"), "123456789", "261QM0801X");

    private static Subscriber Self(string filing) => new(
        "P", true, new EntityName(EntityKind.Person, "O Brien-Alvarez", "Rosa", "Maria", IdQualifier: "MI", Id: "W12345"), filing, "G100", "Acme PPO", Address: Home, BornOn: new DateOnly(1985, 3, 12), Sex: "F");

    private static ServiceLine Line() => new() { Procedure = new Procedure("99484"), Charge = Money.Dollars(95), Pointers = [1], ServiceDate = new DateOnly(2026, 9, 17), ControlNumber = "L1" };

    private static ProfessionalClaim Claim() => new()
    {
        BillingProvider = Biller,
        Subscriber = Self("CI"),
        Payer = new ClaimPayer(EntityName.Organization("Acme Health", "PI", "EX001")),
        Id = "7KQ2M9XDABCDE",
        Charge = Money.Dollars(95),
        PlaceOfService = "11",
        Diagnoses = ["F331"],
        Rendering = new RenderingProvider(EntityName.Person("Patel", "Asha", "XX", "1234567893"), "363LP0808X"),
        Lines = [Line()],
    };

    private static FormOf Only(ProfessionalClaim claim) => new(Assert.Single(PaperForm.Of(claim, Extras)));
}

/// <summary>A form as a test reads it.</summary>
internal sealed class FormOf(PaperForm form)
{
    public IReadOnlyList<FormText> Texts => form.Texts;

    public string this[string box] => All(box) is [var only, ..] ? only : "";

    public IReadOnlyList<string> All(string box) => [.. form.Texts.Where(text => text.Box == box).Select(text => text.Text)];
}

internal static class PaperFormReading
{
    public static IReadOnlyList<string> All(this PaperForm form, string box) => new FormOf(form).All(box);
}
