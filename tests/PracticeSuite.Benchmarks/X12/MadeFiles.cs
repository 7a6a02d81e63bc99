using System.Buffers;
using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Benchmarks.X12;

/// <summary>Claims of a practice and what a payer makes of them: each with its own numbers, amounts and names.</summary>
internal static class MadeFiles
{
    private const int ClaimsOfBatch = 5_000;

    private static readonly PostalAddress Street = new("100 EXAMPLE AVE STE 200", "ALBANY", "NY", "122070001");
    private static readonly BillingProvider Biller = new(EntityName.Organization("EXAMPLE BEHAVIORAL GROUP", "XX", "1000000012"), Street, "990000001", "261QM0801X");

    private static readonly Envelope Outward = new("EXSUBMIT", "EXCLRHOUSE", new DateOnly(2026, 10, 2), new TimeOnly(9, 15), 101, IsTest: true) { LineFeeds = true };

    public static long WriteRemittance(IBufferWriter<byte> output, int claims)
    {
        var header = new RemittanceHeader
        {
            Handling = "I",
            Paid = new Money(3828L * claims),
            Method = "ACH",
            Trace = "EFT0001234567",
            PayerCompanyId = "1999999999",
            PaidOn = new DateOnly(2026, 10, 19),
            Payer = new RemittanceParty("MEDICARE PART B EXAMPLE MAC", Address: Street),
            Payee = new RemittanceParty("EXAMPLE BEHAVIORAL GROUP", "XX", "1000000012"),
        };
        return Whole(X12Writer.WriteRemittance(output, Outward, header, Enumerable.Range(0, claims).Select(Answered), []), claims);
    }

    public static long WriteClaims(IBufferWriter<byte> output, int claims)
    {
        var header = new ClaimBatchHeader(
            "EXB20261002A", new DateOnly(2026, 10, 2), new TimeOnly(9, 15), false,
            new Submitter("EXAMPLE BEHAVIORAL GROUP", "EXSUBMIT", "BILLING OFFICE", "5555550100"), new Receiver("EXAMPLE CLEARINGHOUSE", "EXCLRHOUSE"));
        var batches = Enumerable.Range(0, claims).Chunk(ClaimsOfBatch).Select(batch => new ClaimBatch(header, [.. batch.Select(Asked)])).ToArray();
        return Whole(X12Writer.WriteClaims(output, Outward, batches), claims);
    }

    private static RemittanceClaim Answered(int number) => new()
    {
        Id = $"BHI2609A{number:000000}",
        Status = "1",
        Charge = new Money(9500),
        Paid = new Money(3828),
        PatientResponsibility = new Money(977),
        FilingCode = "MB",
        PayerControlNumber = $"19262900{number:000000}",
        Facility = "11",
        Frequency = "1",
        Patient = EntityName.Person($"TESTPATIENT{number % 50_000}", "ALPHA", "MI", "1EG4TE5MK73"),
        Rendering = EntityName.Person("TESTPRESCRIBER", "BETA", "XX", "1000000020"),
        Remarks = ["MA01"],
        Dates = [new QualifiedDate("050", new DateOnly(2026, 10, 2))],
        Lines =
        [
            new RemittanceLine
            {
                Procedure = new Procedure("99484"),
                Charge = new Money(9500),
                Paid = new Money(3828),
                Units = 1,
                Dates = [new QualifiedDate("472", new DateOnly(2026, 9, 17))],
                Adjustments = [new Adjustment("CO", "45", new Money(4617)), new Adjustment("CO", "253", new Money(78)), new Adjustment("PR", "2", new Money(977))],
                References = [new Reference("6R", $"BHI2609A{number:000000}L1")],
                Amounts = [new QualifiedAmount("B6", new Money(4883))],
            },
        ],
    };

    public static ProfessionalClaim Asked(int number) => new()
    {
        BillingProvider = Biller,
        Subscriber = new Subscriber(
            "P", true, EntityName.Person($"TESTPATIENT{number}", "ALPHA", "MI", "1EG4TE5MK73"), "MB",
            Address: new PostalAddress("12 SAMPLE ST", "ALBANY", "NY", "12207"), BornOn: new DateOnly(1953, 4, 12), Sex: "F"),
        Payer = new ClaimPayer(EntityName.Organization("MEDICARE PART B", "PI", "EXMAC")),
        Id = $"BHI2609A{number:000000}",
        Charge = new Money(9500),
        PlaceOfService = "11",
        Diagnoses = ["F331"],
        Rendering = new RenderingProvider(EntityName.Person("TESTPRESCRIBER", "BETA", "XX", "1000000020"), "363LP0808X"),
        Lines = [new ServiceLine { Procedure = new Procedure("99484"), Charge = new Money(9500), Pointers = [1], ServiceDate = new DateOnly(2026, 9, 17), ControlNumber = $"BHI2609A{number:000000}L1" }],
    };

    private static long Whole(IReadOnlyList<FieldFinding> refused, int claims) =>
        refused.Count == 0 ? claims : throw new InvalidOperationException($"The writer refused: {refused[0]}");
}
