using PracticeSuite.Kernel;
using PracticeSuite.X12.Acknowledgments;
using PracticeSuite.X12.Edits;
using PracticeSuite.X12.Professional;
using Xunit;
using static PracticeSuite.X12.Tests.Edits.EditedClaim;

namespace PracticeSuite.X12.Tests.Edits;

public sealed class ClaimEditTests
{
    [Theory, Trait("Rule", "C-080")]
    [InlineData("BHI-2609A001")]
    [InlineData("BHI2609A00123456789012")]
    [InlineData("")]
    public void A_claims_number_is_capitals_and_digits(string id)
    {
        var findings = ClaimEdits.Check(Medicare with { Id = id }, Options);

        Assert.Contains(findings, finding => (finding.Rule, finding.Field, finding.Value) == ("C-080", "2300 CLM01", id));
    }

    [Fact, Trait("Rule", "C-121")]
    public void A_claims_charge_is_the_sum_of_its_lines_and_above_nought()
    {
        (Medicare with { Charge = new Money(9501) }).Breaks("C-121", "2300 CLM02", "95.01");
        (Medicare.WithLine(line => line with { Charge = Money.Zero }) with { Charge = Money.Zero }).Breaks("C-121", "2300 CLM02", "0");
    }

    [Fact, Trait("Rule", "C-018")]
    public void A_negative_charge_is_found()
    {
        var negative = new Money(-9500);

        var findings = ClaimEdits.Check(Medicare.WithLine(line => line with { Charge = negative }) with { Charge = negative }, Options);

        Assert.Equal([("C-018", "2300 CLM02"), ("C-018", "2400[1] SV102")], findings.Select(finding => (finding.Rule, finding.Field)));
        Assert.All(findings, finding => Assert.Equal("-95", finding.Value));
    }

    [Fact, Trait("Rule", "C-071")]
    public void What_the_patient_paid_is_above_nought() => (Replacement with { PatientPaid = Money.Zero }).Breaks("C-071", "2300 AMT02", "0");

    [Theory, Trait("Rule", "C-073")]
    [InlineData("7")]
    [InlineData("8")]
    public void A_replacement_or_void_names_the_payers_claim(string frequency) =>
        (Replacement with { Frequency = frequency, PayerClaimControlNumber = null }).Breaks("C-073", "2300 REF*F8", frequency);

    [Fact, Trait("Rule", "C-073")]
    public void An_original_names_none() => (Medicare with { PayerClaimControlNumber = "EXP1" }).Breaks("C-073", "2300 REF*F8", "EXP1");

    [Fact, Trait("Rule", "C-123")]
    public void Replacements_go_only_to_payers_that_take_them()
    {
        Replacement.Breaks("C-123", "2300 CLM05-3", "7", Options with { AcceptsFrequency78 = false });
        (Medicare with { Frequency = "7", PayerClaimControlNumber = "1926290000010" }).Breaks("C-123", "2300 CLM05-3", "7");
        (Medicare with { Frequency = "6" }).Breaks("C-123", "2300 CLM05-3", "6");
    }

    [Fact, Trait("Rule", "C-080")]
    public void The_codes_of_the_claim_are_those_that_are_used()
    {
        (Medicare with { PlaceOfService = "1A" }).Breaks("C-080", "2300 CLM05-1", "1A");
        (Medicare with { Assignment = "P" }).Breaks("C-080", "2300 CLM07", "P");
        (Medicare with { BenefitsAssigned = "" }).Breaks("C-080", "2300 CLM08", "");
        (Medicare with { ReleaseOfInformation = "N" }).Breaks("C-080", "2300 CLM09", "N");
        (Medicare with { PatientSignatureSource = "B" }).Breaks("C-080", "2300 CLM10", "B");
    }

    [Theory, Trait("Rule", "C-076")]
    [InlineData("F33.1")]
    [InlineData("f331")]
    [InlineData("331")]
    [InlineData("F3312345")]
    [InlineData("ICDF331")]
    public void A_diagnosis_is_an_ICD_10_code_without_a_dot(string code)
    {
        var findings = ClaimEdits.Check(Medicare with { Diagnoses = [code] }, Options);

        Assert.Contains(findings, finding => (finding.Rule, finding.Field, finding.Value) == ("C-076", "2300 HI01-2", code));
    }

    [Theory, Trait("Rule", "B-230")]
    [InlineData("F33")]
    [InlineData("F431")]
    [InlineData("F5081")]
    public void A_heading_is_no_diagnosis(string code) => (Medicare with { Diagnoses = [code] }).Breaks("B-230", "2300 HI01-2", code);

    [Fact, Trait("Rule", "B-230")]
    public void A_code_that_became_a_heading_was_none_before()
    {
        var claim = (Medicare with { Diagnoses = ["F438"] }).WithLine(line => line with { ServiceDate = new DateOnly(2022, 9, 30) });

        claim.Passes();
        claim.WithLine(line => line with { ServiceDate = new DateOnly(2022, 10, 1) }).Breaks("B-230", "2300 HI01-2", "F438");
    }

    [Fact, Trait("Rule", "C-076")]
    public void Diagnoses_are_there_and_stand_once()
    {
        (Medicare with { Diagnoses = ["F331", "F411", "F331"] }).Breaks("C-076", "2300 HI03-2 twice", "F331");
        Assert.Contains(ClaimEdits.Check(Medicare with { Diagnoses = [] }, Options), finding => (finding.Rule, finding.Field) == ("C-076", "2300 HI01"));
    }

    [Fact, Trait("Rule", "C-037")]
    public void Claims_stay_within_what_the_guide_lets_stand()
    {
        (Medicare with { Diagnoses = [.. Enumerable.Range(0, 13).Select(at => $"F1{at:00}")] }).Breaks("C-037", "2300 HI", null);
        Medicare.WithLine(line => line with { Procedure = new Procedure("99484", ["AA", "BB", "CC", "DD", "EE"]) }).Breaks("C-037", "2400[1] SV101", null);
        (Medicare with { Diagnoses = ["F331", "F411", "F902", "F840", "F22"] }).WithLine(line => line with { Pointers = [1, 2, 3, 4, 5] }).Breaks("C-037", "2400[1] SV107", null);
        Medicare.WithLine(line => line with { Pointers = [] }).Breaks("C-037", "2400[1] SV107", null);
        var many = Medicare with { Charge = new Money(51 * 9500), Lines = [.. Enumerable.Range(1, 51).Select(at => Medicare.Lines[0] with { ControlNumber = $"L{at}" })] };
        many.Breaks("C-037", "2400 LX", null);
    }

    [Fact, Trait("Rule", "C-122")]
    public void A_pointer_points_to_a_diagnosis_that_is_there_once()
    {
        Medicare.WithLine(line => line with { Pointers = [1, 2] }).Breaks("C-122", "2400[1] SV107", "2");
        Medicare.WithLine(line => line with { Pointers = [1, 0] }).Breaks("C-122", "2400[1] SV107", "0");
        Medicare.WithLine(line => line with { Pointers = [1, 1] }).Breaks("C-122", "2400[1] SV107 twice", "1:1");
    }

    [Fact, Trait("Rule", "C-122")]
    public void Care_management_points_to_mental_health_first()
    {
        var claim = Medicare with { Diagnoses = ["E119", "F331"] };

        claim.Breaks("C-122", "2400[1] SV107-1", "E119");
        claim.WithLine(line => line with { Pointers = [2, 1] }).Passes();
        claim.WithLine(line => line with { Procedure = new Procedure("99213") }).Passes();
    }

    [Fact, Trait("Rule", "C-019")]
    public void Procedures_have_five_characters_and_modifiers_two()
    {
        Medicare.WithLine(line => line with { Procedure = new Procedure("9948") }).Breaks("C-019", "2400[1] SV101-2", "9948");
        Medicare.WithLine(line => line with { Procedure = new Procedure("99484", ["1"]) }).Breaks("C-019", "2400[1] SV101-3", "1");
    }

    [Fact, Trait("Rule", "C-081")]
    public void A_line_has_units_and_a_place_of_its_own_only_where_it_differs()
    {
        Medicare.WithLine(line => line with { Units = 2 }).Breaks("C-081", "2400[1] SV104", "2");
        Medicare.WithLine(line => line with { Procedure = new Procedure("99213"), Units = 0 }).Breaks("C-081", "2400[1] SV104", "0");
        Medicare.WithLine(line => line with { PlaceOfService = "11" }).Breaks("C-081", "2400[1] SV105", "11");
        Medicare.WithLine(line => line with { PlaceOfService = "22" }).Passes();
    }

    [Fact, Trait("Rule", "C-081")]
    public void A_claim_has_a_line() =>
        Assert.Contains(ClaimEdits.Check(Medicare with { Lines = [] }, Options), finding => (finding.Rule, finding.Field) == ("C-081", "2400 LX"));

    [Fact, Trait("Rule", "C-082")]
    public void A_line_has_a_date_of_service() => Medicare.WithLine(line => line with { ServiceDate = default }).Breaks("C-082", "2400[1] DTP*472", null);

    [Fact, Trait("Rule", "C-083")]
    public void Lines_have_numbers_of_their_own()
    {
        Medicare.WithLine(line => line with { ControlNumber = null }).Breaks("C-083", "2400[1] REF*6R", null);
        (Medicare with { Charge = new Money(19000), Lines = [Medicare.Lines[0], Medicare.Lines[0]] }).Breaks("C-083", "2400[2] REF*6R", "BHI2609A001L1");
    }

    [Fact, Trait("Rule", "C-017")]
    public void A_service_lies_between_birth_and_death_and_not_in_the_future()
    {
        Medicare.WithLine(line => line with { ServiceDate = new DateOnly(2026, 11, 24) }).Breaks("C-017", "2400[1] DTP*472", "20261124");
        Medicare.WithLine(line => line with { ServiceDate = new DateOnly(1953, 4, 11) }).Breaks("C-017", "2400[1] DTP*472", "19530411");
        (Medicare with { Subscriber = Medicare.Subscriber with { DiedOn = new DateOnly(2026, 9, 16) } }).Breaks("C-017", "2400[1] DTP*472", "20260917");
        (Medicare with { Subscriber = Medicare.Subscriber with { DiedOn = new DateOnly(2026, 9, 17) } }).Passes();
        (Replacement with { Patient = Replacement.Patient! with { DiedOn = new DateOnly(2026, 8, 30) } }).Breaks("C-017", "2400[1] DTP*472", "20260831");
    }

    [Fact, Trait("Rule", "C-017")]
    public void A_birth_date_in_the_future_is_found()
    {
        var findings = ClaimEdits.Check(Medicare with { Subscriber = Medicare.Subscriber with { BornOn = new DateOnly(2053, 4, 12) } }, Options);

        Assert.Contains(findings, finding => (finding.Rule, finding.Field, finding.Value) == ("C-017", "2010BA DMG02", "20530412"));
    }

    [Theory, Trait("Rule", "C-035")]
    [InlineData("Smith", "SMITH")]
    [InlineData("PEÑA", "PENA")]
    [InlineData("A*B", "A B")]
    [InlineData("A:B", "A B")]
    [InlineData("A~B", "A B")]
    [InlineData("A^B", "A B")]
    [InlineData(" SMITH", "SMITH")]
    public void Lower_case_delimiters_and_foreign_letters_are_found_with_what_to_write(string name, string fix)
    {
        var claim = Medicare with { Subscriber = Medicare.Subscriber with { Name = Medicare.Subscriber.Name with { Name = name } } };

        claim.Breaks("C-035", "2010BA NM103", name);
        Assert.Equal($"Write \"{fix}\".", Assert.Single(ClaimEdits.Check(claim, Options)).Fix);
    }

    [Fact, Trait("Rule", "C-035")]
    public void Lines_and_other_payers_are_named_by_their_number()
    {
        var line = Medicare.Lines[0] with { ControlNumber = "b", Rendering = Medicare.Rendering! with { Name = Medicare.Rendering.Name with { Name = "b" } } };
        var lines = Medicare with { Charge = new Money(3 * 9500), Lines = [Medicare.Lines[0], line, line with { ControlNumber = "c" }] };
        var other = Secondary.OtherInsurance[0];
        var payers = Secondary with { Subscriber = Secondary.Subscriber with { Responsibility = "T" }, OtherInsurance = [other, other with { Responsibility = "S", GroupNumber = "b", Subscriber = other.Subscriber with { Name = "b" }, Payer = other.Payer with { Name = "b" } }] };

        Assert.Equal(["2400[2] REF02", "2420A[2] NM103", "2400[3] REF02", "2420A[3] NM103"], ClaimEdits.Check(lines, Options).Select(finding => finding.Field));
        Assert.Equal(["2320[2] SBR03", "2330A[2] NM103", "2330B[2] NM103"], ClaimEdits.Check(payers, Options).Select(finding => finding.Field));
    }

    [Fact, Trait("Rule", "C-035")]
    public void Data_holds_no_delimiter_of_the_file_in_which_it_will_stand()
    {
        var claim = Medicare with { Note = "A|B" };
        var options = Options with { Delimiters = new PracticeSuite.X12.Syntax.Delimiters((byte)'|', (byte)'>', (byte)'!', (byte)'~') };

        claim.Passes();
        claim.Breaks("C-035", "2300 NTE02", "A|B", options);
    }

    [Fact, Trait("Rule", "C-019")]
    public void Two_wrong_values_of_one_field_are_both_told() =>
        Assert.Equal(["1", "2"], ClaimEdits.Check(Medicare.WithLine(line => line with { Procedure = new Procedure("99484", ["1", "2", "1"]) }), Options).Select(finding => finding.Value));

    [Fact, Trait("Rule", "C-075")]
    public void A_note_has_at_most_eighty_characters()
    {
        (Medicare with { Note = new string('A', 81) }).Breaks("C-035", "2300 NTE02", new string('A', 81));
        (Medicare with { Note = new string('A', 80) }).Passes();
    }

    [Fact, Trait("Rule", "C-120")]
    public void What_a_claim_must_say_is_asked_for() =>
        (Medicare with { BillingProvider = Medicare.BillingProvider with { Address = Medicare.BillingProvider.Address with { Line1 = "" } } }).Breaks("C-120", "2010AA N3", null);

    [Fact]
    public void A_finding_tells_a_log_nothing_of_a_patient()
    {
        var claim = Medicare with { Subscriber = Medicare.Subscriber with { Name = Medicare.Subscriber.Name with { Name = "Smith" } } };

        var told = Assert.Single(ClaimEdits.Check(claim, Options)).ToString();

        Assert.DoesNotContain("Smith", told, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("2010BA NM103", told, StringComparison.Ordinal);
        Assert.DoesNotContain("TESTPATIENT", $"{Medicare} {Medicare.Subscriber.Name} {Medicare.Subscriber.Address}", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("F331", string.Concat(ClaimEdits.Check(Medicare with { Diagnoses = ["f33.1"] }, Options)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_person_tells_a_log_nothing_of_themselves()
    {
        var answer = new ClaimStatus([], null, "U", null, "ALPHA IS UNKNOWN");
        var told = $"{Medicare.Subscriber with { GroupNumber = "EXGRP001" }} {Replacement.Patient} {Secondary.OtherInsurance[0] with { GroupNumber = "EXGRP001" }} {Secondary.Lines[0].Adjudications[0]} {answer}";

        Assert.All(["1953", "2006", "EXGRP001", "38.28", "ALPHA"], value => Assert.DoesNotContain(value, told, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(nameof(Subscriber), Medicare.Subscriber.ToString());
        Assert.Equal(nameof(ClaimPatient), Replacement.Patient!.ToString());
    }
}
