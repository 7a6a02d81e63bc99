using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Practices;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Identity.Tests.Practices;

public sealed class PracticeTests
{
    private static readonly PracticeId Id = PracticeId.New();

    [Fact, Trait("Rule", "C-013")]
    public void The_tax_number_is_kept_as_nine_digits()
    {
        Assert.Equal("123456789", Practice.SetUp(Id, Given.Practice).TaxId);
        Assert.Equal("TaxId", Assert.Throws<BusinessException>(() => Practice.SetUp(Id, Given.Practice with { TaxId = "12345678" })).Field);
    }

    [Theory, Trait("Rule", "C-016")]
    [InlineData("PO Box 12")]
    [InlineData("P.O. BOX 12")]
    [InlineData("Suite 4, p o box 9")]
    public void Claims_do_not_go_out_under_a_post_office_box(string line)
    {
        var boxed = Given.Practice with { Address = Given.Practice.Address! with { Line1 = line } };

        var refusal = Assert.Throws<BusinessException>(() => Practice.SetUp(Id, boxed));

        Assert.Equal("AddressLine1", refusal.Field);
        Assert.Contains("C-016", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-014")]
    [InlineData("261QM0801X", true)]
    [InlineData("261qm0801x", true)]
    [InlineData("261QM08010", false)]
    [InlineData("261QM080X", false)]
    public void A_taxonomy_has_ten_characters_and_ends_in_X(string taxonomy, bool isTaken)
    {
        var refusal = Record.Exception(() => Practice.SetUp(Id, Given.Practice with { GroupTaxonomy = taxonomy }));

        Assert.Equal(isTaken, refusal is null);
    }

    [Theory, Trait("Rule", "B-182")]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(21, true)]
    [InlineData(22, false)]
    public void Patients_consent_from_an_age_that_some_state_knows(int age, bool isTaken)
    {
        var refusal = Record.Exception(() => Practice.SetUp(Id, Given.Practice with { ConsentAge = age }));

        Assert.Equal(isTaken ? null : "ConsentAge", (refusal as BusinessException)?.Field);
    }

    [Theory]
    [InlineData("12207", "12207")]
    [InlineData("12207-1234", "122071234")]
    [InlineData("1220", null)]
    [InlineData("12207-12", null)]
    public void A_zip_code_has_five_or_nine_digits(string zip, string? kept)
    {
        var given = Given.Practice with { Address = Given.Practice.Address! with { Zip = zip } };

        if (kept is null)
            Assert.Equal("Zip", Assert.Throws<BusinessException>(() => Practice.SetUp(Id, given)).Field);
        else
            Assert.Equal(kept, Practice.SetUp(Id, given).Address.Zip);
    }

    [Fact]
    public void A_state_is_one_of_the_United_States_or_their_territories()
    {
        var given = Given.Practice with { Address = Given.Practice.Address! with { State = "XX" } };

        Assert.Equal("State", Assert.Throws<BusinessException>(() => Practice.SetUp(Id, given)).Field);
    }

    [Fact, Trait("Rule", "C-010")]
    public void A_group_npi_that_fails_its_check_digit_is_kept_and_marked()
    {
        Assert.True(Practice.SetUp(Id, Given.Practice with { GroupNpi = "1234567890" }).GroupNpiIsDoubtful);
        Assert.False(Practice.SetUp(Id, Given.Practice with { GroupNpi = "1234567893" }).GroupNpiIsDoubtful);
        Assert.Throws<BusinessException>(() => Practice.SetUp(Id, Given.Practice with { GroupNpi = "123456789" }));
    }

    [Fact]
    public void A_practice_keeps_its_code()
    {
        var practice = Practice.SetUp(Id, Given.Practice);

        var refusal = Assert.Throws<BusinessException>(() => practice.Change(Given.Practice with { Code = "OTHER" }));

        Assert.Equal("Identity:PracticeCodeStays", refusal.Code);
    }

    [Theory, Trait("Rule", "B-071")]
    [InlineData("America/New_York", true)]
    [InlineData("America/New York", false)]
    [InlineData("Eastern Standard Time", false)]
    [InlineData("", false)]
    public void A_location_lives_on_the_clock_of_an_IANA_zone(string zone, bool isTaken)
    {
        var given = new LocationInput("MAIN", "Main office", zone, "11", IsVirtual: false, Address: null);

        var refusal = Record.Exception(() => Location.Open(Id, given, Given.Practice.Address!));

        Assert.Equal(isTaken ? null : nameof(LocationInput.TimeZoneId), (refusal as BusinessException)?.Field);
    }

    [Theory]
    [InlineData("11", true)]
    [InlineData("10", true)]
    [InlineData("22", true)]
    [InlineData(null, true)]
    [InlineData("00", false)]
    [InlineData("1", false)]
    public void A_place_of_service_is_one_of_the_CMS_set_or_not_given_yet(string? code, bool isTaken)
    {
        var given = new LocationInput("MAIN", "Main office", "America/Chicago", code, IsVirtual: false, Address: null);

        Assert.Equal(isTaken, Record.Exception(() => Location.Open(Id, given, Given.Practice.Address!)) is null);
    }
}
