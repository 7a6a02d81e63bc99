using PracticeSuite.X12.Edits;
using PracticeSuite.X12.Professional;
using Xunit;
using static PracticeSuite.X12.Tests.Edits.EditedClaim;

namespace PracticeSuite.X12.Tests.Edits;

public sealed class PartyEditTests
{
    [Fact, Trait("Rule", "C-125")]
    public void The_claims_of_the_rulebook_pass()
    {
        Medicare.Passes();
        Replacement.Passes();
        Secondary.Passes();
    }

    [Theory, Trait("Rule", "C-010")]
    [InlineData("1234567890")]
    [InlineData("1234567894")]
    [InlineData("0234567893")]
    [InlineData("123456789")]
    [InlineData("12345678931")]
    [InlineData("12345A7893")]
    public void A_wrong_NPI_is_found_wherever_it_stands(string npi)
    {
        (Medicare with { BillingProvider = Medicare.BillingProvider with { Name = Medicare.BillingProvider.Name with { Id = npi } } }).Breaks("C-010", "2010AA NM109", npi);
        (Medicare with { Rendering = Medicare.Rendering! with { Name = Medicare.Rendering.Name with { Id = npi } } }).Breaks("C-010", "2310B NM109", npi);
        (Replacement with { Facility = Replacement.Facility! with { Name = Replacement.Facility.Name with { Id = npi } } }).Breaks("C-010", "2310C NM109", npi);
        Medicare.WithLine(line => line with { Rendering = Medicare.Rendering! with { Name = Medicare.Rendering.Name with { Id = npi } } }).Breaks("C-010", "2420A[1] NM109", npi);
    }

    [Theory, Trait("Rule", "C-010")]
    [InlineData("1234567893")]
    [InlineData("1999999984")]
    [InlineData("2000000010")]
    [InlineData("1000000012")]
    public void A_right_NPI_passes(string npi) =>
        (Medicare with { Rendering = Medicare.Rendering! with { Name = Medicare.Rendering.Name with { Id = npi } } }).Passes();

    [Fact, Trait("Rule", "C-011")]
    public void Who_did_it_is_a_person() =>
        (Medicare with { Rendering = Medicare.Rendering! with { Name = EntityName.Organization("EXAMPLE GROUP", "XX", "1000000012") } }).Breaks("C-011", "2310B NM102", "2");

    [Theory, Trait("Rule", "C-012")]
    [InlineData("0EG4TE5MK73")]
    [InlineData("1SG4TE5MK73")]
    [InlineData("1EG4TE5MK7")]
    [InlineData("1EG4-TE5-MK73")]
    [InlineData("1EG4TE5MK733")]
    public void A_wrong_Medicare_number_is_found(string id)
    {
        Assert.False(IdentifierRules.IsMedicareId(id));
        (Medicare with { Subscriber = Medicare.Subscriber with { Name = Medicare.Subscriber.Name with { Id = id } } }).Breaks("C-012", "2010BA NM109", id);
        (Secondary with { OtherInsurance = [Secondary.OtherInsurance[0] with { Subscriber = Medicare.Subscriber.Name with { Id = id } }] }).Breaks("C-012", "2330A[1] NM109", id);
    }

    [Theory, Trait("Rule", "C-013")]
    [InlineData("99-0000001")]
    [InlineData("99000000")]
    [InlineData("99000000A")]
    public void A_tax_id_has_nine_digits(string id) =>
        (Medicare with { BillingProvider = Medicare.BillingProvider with { TaxId = id } }).Breaks("C-013", "2010AA REF02", id);

    [Theory, Trait("Rule", "C-014")]
    [InlineData("363LP0808")]
    [InlineData("363LP08080")]
    [InlineData("363LP-808X")]
    public void A_taxonomy_code_has_ten_characters_and_ends_in_X(string code)
    {
        (Medicare with { Rendering = Medicare.Rendering! with { Taxonomy = code } }).Breaks("C-014", "2310B PRV03", code);
        (Medicare with { BillingProvider = Medicare.BillingProvider with { Taxonomy = code } }).Breaks("C-014", "2000A PRV03", code);
    }

    [Theory, Trait("Rule", "C-015")]
    [InlineData("12207")]
    [InlineData("1220700O1")]
    [InlineData("12207-001")]
    public void The_billing_pay_to_and_service_addresses_have_nine_digits(string zip)
    {
        (Medicare with { BillingProvider = Medicare.BillingProvider with { Address = Medicare.BillingProvider.Address with { Zip = zip } } }).Breaks("C-015", "2010AA N403", zip);
        (Replacement with { BillingProvider = Replacement.BillingProvider with { PayTo = Replacement.BillingProvider.PayTo! with { Zip = zip } } }).Breaks("C-015", "2010AB N403", zip);
        (Replacement with { Facility = Replacement.Facility! with { Address = Replacement.Facility.Address with { Zip = zip } } }).Breaks("C-015", "2310C N403", zip);
    }

    [Theory, Trait("Rule", "C-015")]
    [InlineData("1220")]
    [InlineData("1220A")]
    [InlineData("122071")]
    public void A_patient_has_five_or_nine_digits(string zip)
    {
        (Medicare with { Subscriber = Medicare.Subscriber with { Address = Medicare.Subscriber.Address! with { Zip = zip } } }).Breaks("C-015", "2010BA N403", zip);
        (Replacement with { Patient = Replacement.Patient! with { Address = Replacement.Patient.Address! with { Zip = zip } } }).Breaks("C-015", "2010CA N403", zip);
        (Medicare with { Subscriber = Medicare.Subscriber with { Address = Medicare.Subscriber.Address! with { Zip = "122071234" } } }).Passes();
    }

    [Fact, Trait("Rule", "C-015")]
    public void A_state_is_two_letters() =>
        (Medicare with { Subscriber = Medicare.Subscriber with { Address = Medicare.Subscriber.Address! with { State = "N1" } } }).Breaks("C-015", "2010BA N402", "N1");

    [Theory, Trait("Rule", "C-016")]
    [InlineData("PO BOX 500")]
    [InlineData("P.O. BOX 500")]
    [InlineData("SUITE 2 P O BOX 7")]
    [InlineData("POBOX 7")]
    [InlineData("LOCKBOX 1234")]
    public void A_PO_box_bills_nobody_and_may_be_paid_to(string line)
    {
        (Medicare with { BillingProvider = Medicare.BillingProvider with { Address = Medicare.BillingProvider.Address with { Line1 = line } } }).Breaks("C-016", "2010AA N3", line);
        (Replacement with { BillingProvider = Replacement.BillingProvider with { PayTo = Replacement.BillingProvider.PayTo! with { Line1 = line } } }).Passes();
    }

    [Fact, Trait("Rule", "C-060")]
    public void A_pay_to_address_is_another_one() =>
        (Medicare with { BillingProvider = Medicare.BillingProvider with { PayTo = Medicare.BillingProvider.Address } }).Breaks("C-060", "2010AB N3", Medicare.BillingProvider.Address.Line1);

    [Fact, Trait("Rule", "C-064")]
    public void The_member_id_stands_on_the_claim() =>
        (Replacement with { Subscriber = Replacement.Subscriber with { Name = EntityName.Person("TESTSUBSCRIBER", "GAMMA") } }).Breaks("C-064", "2010BA NM109", null);

    [Fact, Trait("Rule", "C-066")]
    public void The_payer_has_a_name_and_an_id()
    {
        (Medicare with { Payer = new ClaimPayer(EntityName.Organization("MEDICARE PART B")) }).Breaks("C-066", "2010BB NM109", null);
        (Medicare with { Payer = new ClaimPayer(EntityName.Organization("", "PI", "EXMAC")) }).Breaks("C-066", "2010BB NM103", null);
    }

    [Fact, Trait("Rule", "C-077")]
    public void A_group_names_who_did_it() => (Medicare with { Rendering = null }).Breaks("C-077", "2310B NM1", null);

    [Fact, Trait("Rule", "C-078")]
    public void A_service_location_is_another_address_and_no_home()
    {
        (Replacement with { Facility = Replacement.Facility! with { Address = Replacement.BillingProvider.Address } }).Breaks("C-078", "2310C N3", "100 EXAMPLE AVE STE 200");
        (Replacement with { PlaceOfService = "12" }).Breaks("C-078", "2310C NM1", "12");
    }

    [Fact, Trait("Rule", "C-053")]
    public async Task The_submitter_has_a_telephone_number_of_ten_digits()
    {
        var header = (await Sample.ReadAsync(Sample.Bytes("837p-medicare"))).One<ClaimBatchBegun>().Header;

        var finding = Assert.Single(ClaimEdits.Check(header with { Submitter = header.Submitter with { Phone = "555-555-01" } }));

        Assert.Equal(("C-053", "1000A PER04"), (finding.Rule, finding.Field));
        Assert.Empty(ClaimEdits.Check(header));
        Assert.Equal("C-120", Assert.Single(ClaimEdits.Check(header with { Reference = "" })).Rule);
    }

    [Fact, Trait("Rule", "C-057"), Trait("Rule", "C-064"), Trait("Rule", "C-066"), Trait("Rule", "C-069"), Trait("Rule", "C-078"), Trait("Rule", "C-102")]
    public void Every_party_is_of_its_kind_and_has_its_names()
    {
        (string Loop, string Rule, EntityKind? Kind, ProfessionalClaim Claim, Func<ProfessionalClaim, EntityName, ProfessionalClaim> With)[] parties =
        [
            ("2010AA", "C-057", null, Medicare, (claim, name) => claim with { BillingProvider = claim.BillingProvider with { Name = name with { IdQualifier = "XX", Id = "1000000012" } } }),
            ("2010BA", "C-064", EntityKind.Person, Medicare, (claim, name) => claim with { Subscriber = claim.Subscriber with { Name = name with { IdQualifier = "MI", Id = "1EG4TE5MK73" } } }),
            ("2010BB", "C-066", EntityKind.Organization, Medicare, (claim, name) => claim with { Payer = claim.Payer with { Name = name with { IdQualifier = "PI", Id = "EXMAC" } } }),
            ("2010CA", "C-069", EntityKind.Person, Replacement, (claim, name) => claim with { Patient = claim.Patient! with { Name = name } }),
            ("2310B", "C-011", EntityKind.Person, Medicare, (claim, name) => claim with { Rendering = claim.Rendering! with { Name = name with { IdQualifier = "XX", Id = "1000000020" } } }),
            ("2310C", "C-078", EntityKind.Organization, Replacement, (claim, name) => claim with { Facility = claim.Facility! with { Name = name } }),
            ("2330A[1]", "C-102", EntityKind.Person, Secondary, (claim, name) => claim with { OtherInsurance = [claim.OtherInsurance[0] with { Subscriber = name with { IdQualifier = "MI", Id = "1EG4TE5MK73" } }] }),
            ("2330B[1]", "C-102", EntityKind.Organization, Secondary, (claim, name) => claim with { OtherInsurance = [claim.OtherInsurance[0] with { Payer = name with { IdQualifier = "PI", Id = "EXMAC" } }] }),
        ];
        var (person, organization) = (EntityName.Person("EXAMPLE", "ALPHA"), EntityName.Organization("EXAMPLE"));

        foreach (var (loop, rule, kind, claim, with) in parties)
        {
            with(claim, kind == EntityKind.Person ? person : organization).Passes();
            with(claim, (kind == EntityKind.Person ? person : organization) with { Name = "" }).Breaks(rule, $"{loop} NM103", null);
            if (kind != EntityKind.Organization)
                with(claim, person with { First = null }).Breaks(rule, $"{loop} NM104", null);
            if (kind is { } must)
                with(claim, must == EntityKind.Person ? organization : person).Breaks(rule, $"{loop} NM102", must == EntityKind.Person ? "2" : "1");
        }
    }
}
