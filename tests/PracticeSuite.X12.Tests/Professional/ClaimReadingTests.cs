using PracticeSuite.Kernel;
using PracticeSuite.X12.Edits;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Syntax;
using PracticeSuite.X12.Tests.Edits;
using Xunit;

namespace PracticeSuite.X12.Tests.Professional;

public sealed class ClaimReadingTests
{
    [Theory, Trait("Rule", "C-270")]
    [InlineData("837p-medicare", 27)]
    [InlineData("837p-replacement", 39)]
    public async Task The_examples_are_what_the_rulebook_says(string name, int segments)
    {
        var text = Sample.Text(name);
        var items = await Sample.ReadAsync(text);
        var claim = items.One<ClaimRead>().Claim;

        Assert.Equal('~', text[105]);
        Assert.Equal(segments, items.One<TransactionEnded>().Segments);
        Assert.Empty(items.Findings());
        Assert.Empty(ClaimEdits.Check(claim, EditedClaim.Options));
        Assert.Equal(claim.Charge.Cents, claim.Lines.Sum(line => line.Charge.Cents));
        Assert.Equal(claim.Frequency == "7", claim.PayerClaimControlNumber is not null);
        Assert.All(claim.Diagnoses, code => Assert.DoesNotContain('.', code));
    }

    [Fact, Trait("Rule", "C-054"), Trait("Rule", "C-057"), Trait("Rule", "C-059"), Trait("Rule", "C-076"), Trait("Rule", "C-080"), Trait("Rule", "C-082")]
    public async Task A_claim_of_Medicare_is_read_loop_by_loop()
    {
        var items = await Sample.ReadAsync(Sample.Bytes("837p-medicare"));
        var (header, claim) = (items.One<ClaimBatchBegun>().Header, items.One<ClaimRead>().Claim);
        var line = Assert.Single(claim.Lines);

        Assert.Equal(("EXB20261002A", "EXSUBMIT", "5555550100", "EXCLRHOUSE"), (header.Reference, header.Submitter.Id, header.Submitter.Phone, header.Receiver.Id));
        Assert.Equal(("1000000012", "261QM0801X", "990000001", "122070001"), (claim.BillingProvider.Name.Id, claim.BillingProvider.Taxonomy, claim.BillingProvider.TaxId, claim.BillingProvider.Address.Zip));
        Assert.Equal(("P", true, "MB", "1EG4TE5MK73", new DateOnly(1953, 4, 12), "F"), (claim.Subscriber.Responsibility, claim.Subscriber.IsPatient, claim.Subscriber.FilingCode, claim.Subscriber.Name.Id, claim.Subscriber.BornOn!.Value, claim.Subscriber.Sex));
        Assert.Equal(("BHI2609A001", new Money(9500), "11", "1"), (claim.Id, claim.Charge, claim.PlaceOfService, claim.Frequency));
        Assert.Equal(["F331"], claim.Diagnoses);
        Assert.Equal(("99484", new DateOnly(2026, 9, 17), "BHI2609A001L1"), (line.Procedure.Code, line.ServiceDate, line.ControlNumber));
        Assert.Null(claim.Patient);
    }

    [Fact, Trait("Rule", "C-060"), Trait("Rule", "C-068"), Trait("Rule", "C-069"), Trait("Rule", "C-071"), Trait("Rule", "C-072"), Trait("Rule", "C-073"), Trait("Rule", "C-078")]
    public void A_replacement_for_a_child_is_read_loop_by_loop()
    {
        var claim = EditedClaim.Replacement;

        Assert.Equal("PO BOX 500", claim.BillingProvider.PayTo!.Line1);
        Assert.Equal(("19", "TESTDEPENDENT", "M"), (claim.Patient!.Relationship, claim.Patient.Name.Name, claim.Patient.Sex));
        Assert.Equal((new Money(2000), "EXAUTH7788", "7", "EXP26099887766"), (claim.PatientPaid!.Value, claim.PriorAuthorization, claim.Frequency, claim.PayerClaimControlNumber));
        Assert.Equal(("1000000046", "TROY"), (claim.Facility!.Name.Id, claim.Facility.Address.City));
        Assert.Equal([1, 2], claim.Lines[0].Pointers);
        Assert.Equal("EXGRP001", claim.Subscriber.GroupNumber);
    }

    [Fact, Trait("Rule", "C-100"), Trait("Rule", "C-101"), Trait("Rule", "C-102"), Trait("Rule", "C-103")]
    public void A_secondary_claim_tells_what_the_first_payer_did()
    {
        var claim = EditedClaim.Secondary;
        var other = Assert.Single(claim.OtherInsurance);
        var answer = Assert.Single(claim.Lines[0].Adjudications);

        Assert.Equal(("S", "P", new Money(3828), "EXMAC", "1EG4TE5MK73"), (claim.Subscriber.Responsibility, other.Responsibility, other.Paid!.Value, other.Payer.Id, other.Subscriber.Id));
        Assert.Equal(("EXMAC", new Money(3828), new DateOnly(2026, 10, 16)), (answer.PayerId, answer.Paid, answer.AdjudicatedOn!.Value));
        Assert.Equal([("CO", "45", 4617), ("CO", "253", 78), ("PR", "2", 977L)], answer.Adjustments.Select(one => (one.Group, one.Reason, one.Amount.Cents)));
    }

    [Theory, Trait("Rule", "C-055")]
    [InlineData("HL*2*1*22*0", "HL*3*1*22*0")]
    [InlineData("HL*2*1*22*0", "HL*2*2*22*0")]
    [InlineData("HL*2*1*22*0", "HL*2*1*24*0")]
    [InlineData("HL*2*1*22*0", "HL*2**22*0")]
    [InlineData("HL*2*1*22*0", "HL*2*1*23*0")]
    [InlineData("HL*1**20*1", "HL*1*1*20*1")]
    [InlineData("CLM*", "HL*3*1*23*0~NM1*QC*1*TESTPATIENT*BETA~CLM*")]
    public async Task Levels_that_do_not_follow_one_another_are_told(string from, string to)
    {
        var items = await Sample.ReadAsync(Sample.Changed("837p-medicare", from, to));

        Assert.Contains(items.Findings(), finding => finding.Code == FindingCode.BadHierarchy);
    }

    [Theory]
    [InlineData("D8*20260917", "RD8*20260901-20260917", FindingCode.Unsupported)]
    [InlineData("D8*20260917", "D8*20260931", FindingCode.BadValue)]
    [InlineData("HI*ABK:F331", "HI*BK:29630", FindingCode.Unsupported)]
    [InlineData("SV1*HC:99484*95*", "SV1*HC:99484*95.123*", FindingCode.BadValue)]
    [InlineData("*1***1~", "*1***X~", FindingCode.BadValue)]
    [InlineData("CLM*BHI2609A001*", "CLM**", FindingCode.Missing)]
    [InlineData("LX*1~\n", "", FindingCode.UnexpectedSegment)]
    [InlineData("BHT*0019*00*EXB20261002A*20261002*0915*CH~\n", "", FindingCode.Missing)]
    [InlineData("NM1*85*2", "NM1*ZZ*2", FindingCode.UnexpectedSegment)]
    [InlineData("NM1*85*2", "NM1*85*9", FindingCode.BadValue)]
    [InlineData("LX*1~", "LX*1~LX*2~", FindingCode.Missing)]
    [InlineData("NM1*PR*", "SBR*S*18*******CI~NM1*PR*", FindingCode.UnexpectedSegment)]
    [InlineData("PRV*BI*", "PAT*****D8*20261001~PRV*BI*", FindingCode.UnexpectedSegment)]
    [InlineData("SE*27*", "LX*2~SE*27*", FindingCode.Missing)]
    [InlineData("SV1*HC:99484*95*UN*1***1~", "SV1*HC:99484*95*UN*1***1~SV1*HC:99484*95*UN*1***1~", FindingCode.UnexpectedSegment)]
    [InlineData("NM1*IL*1*TESTPATIENT*ALPHA****MI*1EG4TE5MK73~", "", FindingCode.UnexpectedSegment)]
    [InlineData("NM1*PR*2*MEDICARE PART B*****PI*EXMAC~", "", FindingCode.UnexpectedSegment)]
    [InlineData("NM1*85*2*EXAMPLE BEHAVIORAL GROUP*****XX*1000000012~", "", FindingCode.UnexpectedSegment)]
    public async Task What_cannot_be_read_is_told_with_its_place(string from, string to, FindingCode code)
    {
        var items = await Sample.ReadAsync(Sample.Changed("837p-medicare", from, to));

        var finding = items.Findings().First(one => one.Code == code);
        Assert.Equal(1, finding.Place.Interchange);
        Assert.True(finding.Place.InTransaction > 1);
    }

    [Fact, Trait("Rule", "C-055"), Trait("Rule", "C-061")]
    public async Task No_claim_is_read_with_the_subscriber_of_another_biller()
    {
        var text = Sample.Text("837p-medicare");
        var (biller, subscriber, claim, end) = (text.IndexOf("HL*1", StringComparison.Ordinal), text.IndexOf("HL*2", StringComparison.Ordinal), text.IndexOf("CLM*", StringComparison.Ordinal), text.IndexOf("SE*27", StringComparison.Ordinal));
        var second = text[biller..subscriber].Replace("HL*1*", "HL*3*", StringComparison.Ordinal) + text[claim..end].Replace("BHI2609A001", "BHI2609A002", StringComparison.Ordinal);

        var items = await Sample.ReadAsync(text.Insert(end, second).Replace("SE*27", $"SE*{27 + second.Count(sign => sign == '~')}", StringComparison.Ordinal));

        Assert.Equal((FindingCode.UnexpectedSegment, "CLM"), (Assert.Single(items.Findings()).Code, items.Findings()[0].Place.SegmentId));
        Assert.Equal(["TESTPATIENT", ""], items.OfType<ClaimRead>().Select(read => read.Claim.Subscriber.Name.Name));
        Assert.False(items.One<TransactionEnded>().IsSound);
    }

    [Fact, Trait("Rule", "C-068")]
    public async Task A_claim_stands_behind_the_patient_of_its_level()
    {
        var items = await Sample.ReadAsync(Sample.Changed("837p-replacement", "NM1*QC*1*TESTDEPENDENT*DELTA~", ""));

        Assert.Contains(items.Findings(), finding => (finding.Code, finding.Place.SegmentId) == (FindingCode.UnexpectedSegment, "CLM"));
    }

    [Fact]
    public async Task Endless_pointers_are_told_and_not_followed()
    {
        var items = await Sample.ReadAsync(Sample.Changed("837p-medicare", "*1***1~", $"*1***1{new string(':', 15_000)}1~"));

        Assert.Equal((FindingCode.TooManyElements, 7), (Assert.Single(items.Findings()).Code, items.Findings()[0].Place.Element));
        Assert.Equal([1], items.One<ClaimRead>().Claim.Lines[0].Pointers);
    }

    [Fact, Trait("Rule", "C-037")]
    public async Task A_line_points_to_four_diagnoses_at_most()
    {
        var four = await Sample.ReadAsync(Sample.Changed("837p-medicare", "*1***1~", "*1***1:2:3:4~"));
        var five = await Sample.ReadAsync(Sample.Changed("837p-medicare", "*1***1~", "*1***1:2:3:4:5~"));

        Assert.Empty(four.Findings());
        Assert.Equal((FindingCode.TooManyElements, 7), (Assert.Single(five.Findings()).Code, five.Findings()[0].Place.Element));
        Assert.Equal([1, 2, 3, 4], five.One<ClaimRead>().Claim.Lines[0].Pointers);
    }

    [Theory, Trait("Rule", "C-063")]
    [InlineData("837p-medicare", "~SBR*P*18*******MB~PAT*****D8*20261001~NM1*IL")]
    [InlineData("837p-replacement", "~HL*3*2*23*0~PAT*19****D8*20261001~NM1*QC")]
    public async Task A_death_stands_in_the_patients_own_segment(string name, string expected)
    {
        var items = await Sample.ReadAsync(Sample.Bytes(name));
        var (batch, died) = (Rewriting.Batch(items), new DateOnly(2026, 10, 1));
        var claim = batch.Claims[0] with { Patient = batch.Claims[0].Patient is { } patient ? patient with { DiedOn = died } : null };
        var output = new System.Buffers.ArrayBufferWriter<byte>();

        if (claim.Patient is null)
            claim = claim with { Subscriber = claim.Subscriber with { DiedOn = died } };
        Assert.Empty(X12Writer.WriteClaims(output, Rewriting.EnvelopeOf(items.One<InterchangeBegun>().Header, lineFeeds: false), new ClaimBatch(batch.Header, [claim])));

        Assert.Contains(expected, System.Text.Encoding.Latin1.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_without_lines_is_told()
    {
        var text = Sample.Text("837p-medicare");
        var (from, to) = (text.IndexOf("LX*1", StringComparison.Ordinal), text.IndexOf("\nSE*", StringComparison.Ordinal) + 1);

        var finding = Assert.Single((await Sample.ReadAsync(text[..from] + "SE*23*0001~" + text[(text.IndexOf('~', to) + 1)..])).Findings());

        Assert.Equal(FindingCode.Missing, finding.Code);
    }

    [Fact, Trait("Rule", "C-142")]
    public async Task A_claim_stands_where_a_999_would_count_it() =>
        Assert.Equal(("CLM", 19), ((await Sample.ReadAsync(Sample.Bytes("837p-medicare"))).One<ClaimRead>().Place.SegmentId, (await Sample.ReadAsync(Sample.Bytes("837p-medicare"))).One<ClaimRead>().Place.InTransaction));

    [Fact]
    public async Task What_the_product_does_not_use_is_passed_over()
    {
        var text = Sample.Changed("837p-medicare", "HI*ABK", "PWK*OZ*EL~REF*EA*MRN1~K3*X~HI*ABK").Replace("LX*1~", "NM1*DQ*1*SUPER*VISOR****XX*1000000038~LX*1~", StringComparison.Ordinal).Replace("SE*27", "SE*31", StringComparison.Ordinal);

        var items = await Sample.ReadAsync(text);

        Assert.Empty(items.Findings());
        Assert.Equal(EditedClaim.Medicare, items.One<ClaimRead>().Claim);
    }
}
