using PracticeSuite.Kernel;
using PracticeSuite.X12.Edits;
using PracticeSuite.X12.Professional;
using Xunit;
using static PracticeSuite.X12.Tests.Edits.EditedClaim;

namespace PracticeSuite.X12.Tests.Edits;

public sealed class StructureEditTests
{
    [Fact, Trait("Rule", "C-124")]
    public void Either_the_subscriber_or_another_is_the_patient()
    {
        (Replacement with { Patient = null }).Breaks("C-124", "2000C HL", null);
        Assert.Contains(ClaimEdits.Check(Medicare with { Patient = Replacement.Patient }, Options), finding => (finding.Rule, finding.Field) == ("C-124", "2000C HL"));
    }

    [Fact, Trait("Rule", "C-065")]
    public void A_subscriber_who_is_the_patient_has_address_birth_and_sex()
    {
        (Medicare with { Subscriber = Medicare.Subscriber with { Address = null } }).Breaks("C-065", "2010BA N3", null);
        (Medicare with { Subscriber = Medicare.Subscriber with { BornOn = null } }).Breaks("C-065", "2010BA DMG02", null);
        (Medicare with { Subscriber = Medicare.Subscriber with { Sex = "X" } }).Breaks("C-065", "2010BA DMG03", "X");
    }

    [Fact, Trait("Rule", "C-068")]
    public void A_patient_is_related_to_the_subscriber() => (Replacement with { Patient = Replacement.Patient! with { Relationship = "18" } }).Breaks("C-068", "2000C PAT01", "18");

    [Fact, Trait("Rule", "C-069")]
    public void A_patient_carries_no_id_and_has_address_birth_and_sex()
    {
        (Replacement with { Patient = Replacement.Patient! with { Name = Replacement.Patient.Name with { IdQualifier = "MI", Id = "EXM1" } } }).Breaks("C-069", "2010CA NM109", "EXM1");
        (Replacement with { Patient = Replacement.Patient! with { Address = null } }).Breaks("C-069", "2010CA N3", null);
        (Replacement with { Patient = Replacement.Patient! with { BornOn = null } }).Breaks("C-069", "2010CA DMG02", null);
        (Replacement with { Patient = Replacement.Patient! with { Sex = null } }).Breaks("C-069", "2010CA DMG03", null);
    }

    [Fact, Trait("Rule", "C-064"), Trait("Rule", "C-069")]
    public void Subscriber_and_patient_have_names()
    {
        (Medicare with { Subscriber = Medicare.Subscriber with { Name = Medicare.Subscriber.Name with { Name = "" } } }).Breaks("C-064", "2010BA NM103", null);
        (Replacement with { Patient = Replacement.Patient! with { Name = EntityName.Person("", "DELTA") } }).Breaks("C-069", "2010CA NM103", null);
    }

    [Fact, Trait("Rule", "C-017")]
    public void A_death_lies_after_the_birth_and_not_in_the_future() =>
        (Medicare with { Subscriber = Medicare.Subscriber with { DiedOn = new DateOnly(2026, 11, 24) } }).Breaks("C-017", "2010BA PAT06", "20261124");

    [Fact, Trait("Rule", "C-063")]
    public void Only_the_patients_death_is_told() =>
        (Replacement with { Subscriber = Replacement.Subscriber with { DiedOn = new DateOnly(2020, 1, 1) } }).Breaks("C-063", "2000B PAT06", "20200101");

    [Fact, Trait("Rule", "C-062")]
    public void The_cover_is_told_with_codes_that_are_used()
    {
        (Replacement with { Subscriber = Replacement.Subscriber with { FilingCode = "XX" } }).Breaks("C-062", "2000B SBR09", "XX");
        (Replacement with { Subscriber = Replacement.Subscriber with { PlanName = "PLAN" } }).Breaks("C-062", "2000B SBR04", "PLAN");
        (Medicare with { Subscriber = Medicare.Subscriber with { MedicareSecondaryType = "12" } }).Breaks("C-062", "2000B SBR05", "12");
        (Replacement with { Subscriber = Replacement.Subscriber with { Responsibility = "A" } }).Breaks("C-062", "2000B SBR01", "A");
    }

    [Fact, Trait("Rule", "C-106")]
    public void Medicare_in_second_place_says_why()
    {
        var second = Secondary with
        {
            Subscriber = Medicare.Subscriber with { Responsibility = "S" },
            OtherInsurance = [Secondary.OtherInsurance[0] with { FilingCode = "CI" }],
        };

        second.Breaks("C-106", "2000B SBR05", null);
        (second with { Subscriber = second.Subscriber with { MedicareSecondaryType = "12" } }).Passes();
    }

    [Fact, Trait("Rule", "C-100")]
    public void A_second_payer_hears_who_was_first()
    {
        (Secondary with { OtherInsurance = [] }).WithLine(line => line with { Adjudications = [] }).Breaks("C-100", "2320 SBR01", "S");
        Assert.Contains(ClaimEdits.Check(Medicare with { OtherInsurance = Secondary.OtherInsurance }, Options), finding => (finding.Rule, finding.Field) == ("C-100", "2320 SBR01 twice"));
    }

    [Fact, Trait("Rule", "C-101")]
    public void What_the_first_payer_paid_is_told_once()
    {
        (Secondary with { OtherInsurance = [Secondary.OtherInsurance[0] with { Paid = null }] }).Breaks("C-101", "2320[1] AMT*D", null);
        (Secondary with { OtherInsurance = [Secondary.OtherInsurance[0] with { RemainingLiability = new Money(977) }] }).Breaks("C-101", "2320[1] AMT*EAF", "9.77");
    }

    [Fact, Trait("Rule", "C-102")]
    public void A_line_names_a_payer_of_the_claim() =>
        Secondary.WithLine(line => line with { Adjudications = [line.Adjudications[0] with { PayerId = "OTHER" }] }).Finds("C-102", "2430[1] SVD01", "OTHER");

    [Fact, Trait("Rule", "C-102")]
    public void The_other_payer_has_an_id() =>
        Assert.Contains(
            ClaimEdits.Check(Secondary with { OtherInsurance = [Secondary.OtherInsurance[0] with { Payer = EntityName.Organization("MEDICARE PART B") }] }, Options),
            finding => (finding.Rule, finding.Field) == ("C-102", "2330B[1] NM109"));

    [Fact, Trait("Rule", "C-018")]
    public void A_payment_of_the_first_payer_is_not_negative() =>
        (Secondary with { OtherInsurance = [Secondary.OtherInsurance[0] with { Paid = new Money(-1) }] }).Breaks("C-018", "2320[1] AMT*D", "-.01");

    [Fact, Trait("Rule", "C-103")]
    public void A_line_says_when_the_first_payer_decided() =>
        Secondary.WithLine(line => line with { Adjudications = [line.Adjudications[0] with { AdjudicatedOn = null }] }).Breaks("C-103", "2430[1] DTP*573", null);

    [Fact, Trait("Rule", "C-104")]
    public void The_first_payers_payment_and_adjustments_come_to_the_charge()
    {
        Secondary.WithLine(line => line with { Adjudications = [line.Adjudications[0] with { Paid = new Money(3829) }] }).Breaks("C-104", "2430[1] SVD02", "95.01", alsoRule: "C-101");
        var whole = Secondary.WithLine(line => line with { Adjudications = [] }) with { OtherInsurance = [Secondary.OtherInsurance[0] with { AdjudicatedOn = new DateOnly(2026, 10, 16) }] };
        whole.Breaks("C-104", "2320[1] CAS", "38.28");
        (whole with { OtherInsurance = [whole.OtherInsurance[0] with { Adjustments = Secondary.Lines[0].Adjudications[0].Adjustments, RemainingLiability = new Money(977) }] }).Passes();
    }

    [Fact, Trait("Rule", "C-101")]
    public void The_other_insurance_answers_the_same_two_questions()
    {
        WithOther(other => other with { BenefitsAssigned = null }).Breaks("C-101", "2320[1] OI03", null);
        WithOther(other => other with { ReleaseOfInformation = "N" }).Breaks("C-101", "2320[1] OI06", "N");
    }

    [Fact, Trait("Rule", "C-103")]
    public void An_answer_to_the_whole_claim_says_when_it_was_given()
    {
        var whole = WithOther(other => other with { Adjustments = Secondary.Lines[0].Adjudications[0].Adjustments }).WithLine(line => line with { Adjudications = [] });

        whole.Breaks("C-103", "2330B[1] DTP*573", null);
        (whole with { OtherInsurance = [whole.OtherInsurance[0] with { AdjudicatedOn = new DateOnly(2026, 10, 16) }] }).Passes();
    }

    [Fact, Trait("Rule", "C-103")]
    public void A_payer_that_answered_one_line_answered_all()
    {
        var two = Secondary with { Charge = new Money(19000), Lines = [Secondary.Lines[0], Secondary.Lines[0] with { ControlNumber = "L2", Adjudications = [] }] };

        two.Breaks("C-103", "2430[2] SVD", null);
    }

    [Fact, Trait("Rule", "C-018")]
    public void No_amount_of_the_first_payer_is_negative()
    {
        Secondary.WithLine(line => line with { Adjudications = [line.Adjudications[0] with { Paid = new Money(-1) }] }).Finds("C-018", "2430[1] SVD02", "-.01");
        Secondary.WithLine(line => line with { Adjudications = [line.Adjudications[0] with { RemainingLiability = new Money(-1) }] }).Breaks("C-018", "2430[1] AMT*EAF", "-.01");
        WithOther(other => other with { RemainingLiability = new Money(-1) }).Finds("C-018", "2320[1] AMT*EAF", "-.01");
    }

    [Fact, Trait("Rule", "C-101"), Trait("Rule", "C-201")]
    public void What_was_paid_for_the_claim_is_what_was_paid_for_its_lines()
    {
        WithOther(other => other with { Paid = new Money(3829) }).Breaks("C-101", "2320[1] AMT*D", "38.29");
        WithOther(other => other with { Paid = new Money(3728), Adjustments = [new Adjustment("CO", "253", new Money(100))] }).Passes();
    }

    private static ProfessionalClaim WithOther(Func<OtherInsurance, OtherInsurance> change) => Secondary with { OtherInsurance = [change(Secondary.OtherInsurance[0])] };
}
