using System.Text.Json;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Professional;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>A batch keeps a claim as JSON, and its file is written from nothing else (C-164).</summary>
public sealed class ClaimContentTests
{
    private static readonly PostalAddress Street = new("2 ELM STREET", "ALBANY", "NY", "122071234");

    [Fact, Trait("Rule", "C-164")]
    public void A_claim_with_all_that_a_claim_may_have_is_read_as_it_was_written()
    {
        var claim = Claim() with
        {
            Diagnoses = ["F331", "F411"],
            Patient = new ClaimPatient("19", EntityName.Person("LAST", "ROSA"), Street, new DateOnly(2010, 3, 12), "F"),
            PatientPaid = new Money(500),
            Rendering = new RenderingProvider(EntityName.Person("PATEL", "ASHA", "XX", "1234567893"), "363LP0808X"),
            OtherInsurance =
            [
                new OtherInsurance("P", "18", "MB", EntityName.Person("LAST", "ROSA", "MI", "1EG4TE5MK72"), EntityName.Organization("MEDICARE", "PI", "EXMAC"), new Money(3828))
                {
                    Adjustments = [new Adjustment("CO", "45", new Money(4617)), new Adjustment("PR", "2", new Money(-977), 1.5m)],
                },
                new OtherInsurance("S", "G8", "CI", EntityName.Person("LAST", "LUIS"), EntityName.Organization("ACME", "PI", "EX001")),
            ],
            Lines = [Line(new Procedure("99484", ["25", "95"])), Line(new Procedure("G0323"))],
        };

        Assert.Equal(claim, ClaimContent.Read(ClaimContent.Write(claim)));
    }

    [Fact, Trait("Rule", "C-164")]
    public void A_claim_with_as_little_as_a_claim_may_have_is_read_as_it_was_written() => Assert.Equal(Claim(), ClaimContent.Read(ClaimContent.Write(Claim())));

    [Theory, Trait("Rule", "C-164")]
    [InlineData("\"diagnoses\":[\"F331\"]", "\"diagnoses\":\"F331\"")]
    [InlineData("\"procedure\":[\"99484\"]", "\"procedure\":\"99484\"")]
    public void What_is_no_list_is_not_taken_for_one(string written, string spoiled)
    {
        var content = ClaimContent.Write(Claim() with { Diagnoses = ["F331"], Lines = [Line(new Procedure("99484"))] });
        Assert.Contains(written, content, StringComparison.Ordinal);

        Assert.Throws<JsonException>(() => ClaimContent.Read(content.Replace(written, spoiled, StringComparison.Ordinal)));
    }

    private static ServiceLine Line(Procedure procedure) => new()
    {
        Procedure = procedure,
        Charge = new Money(9500),
        Units = 1.5m,
        Pointers = [1, 2],
        ServiceDate = new DateOnly(2026, 9, 17),
        ControlNumber = "L1",
        Adjudications =
        [
            new LineAdjudication("EXMAC", new Money(3828), procedure, 1, new DateOnly(2026, 10, 1), new Money(0)) { Adjustments = [new Adjustment("CO", "45", new Money(4617))] },
            new LineAdjudication("EX001", new Money(0), procedure, 2, null),
        ],
    };

    private static ProfessionalClaim Claim() => new()
    {
        BillingProvider = new BillingProvider(EntityName.Organization("HARBOR BEHAVIORAL", "XX", "1993999998"), Street, "123456789"),
        Subscriber = new Subscriber("P", IsPatient: true, EntityName.Person("LAST", "ROSA", "MI", "1EG4TE5MK72"), "MB"),
        Payer = new ClaimPayer(EntityName.Organization("MEDICARE PART B", "PI", "EXMAC")),
        Id = "BHI2609A000001",
        Charge = new Money(9500),
        PlaceOfService = "11",
    };
}
