using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Remittances;
using PracticeSuite.X12.Syntax;
using Xunit;

namespace PracticeSuite.X12.Tests.Envelopes;

public sealed class EnvelopeTests
{
    [Fact, Trait("Rule", "C-031"), Trait("Rule", "C-032"), Trait("Rule", "C-343")]
    public async Task The_envelope_is_read_without_its_padding()
    {
        var items = await Sample.ReadAsync(Sample.Bytes("837p-medicare"));
        var interchange = items.One<InterchangeBegun>().Header;
        var group = items.One<GroupBegun>().Header;

        Assert.Equal(("EXSUBMIT", "EXCLRHOUSE", "000000101", true, false), (interchange.Sender, interchange.Receiver, interchange.Control, interchange.IsTest, interchange.WantsAcknowledgment));
        Assert.Equal((new DateOnly(2026, 10, 2), new TimeOnly(9, 15)), (interchange.Date, interchange.Time));
        Assert.Equal(("HC", "101", "005010X222A1"), (group.Code, group.Control, group.Version));
        Assert.Equal(27, items.One<TransactionEnded>().Segments);
    }

    [Theory, Trait("Rule", "C-032"), Trait("Rule", "C-033")]
    [InlineData("SE*27*0001", "SE*26*0001", FindingCode.WrongCount, "SE", 1)]
    [InlineData("SE*27*0001", "SE*X*0001", FindingCode.WrongCount, "SE", 1)]
    [InlineData("SE*27*0001", "SE*27*0002", FindingCode.WrongControlNumber, "SE", 2)]
    [InlineData("GE*1*101", "GE*2*101", FindingCode.WrongCount, "GE", 1)]
    [InlineData("GE*1*101", "GE*1*102", FindingCode.WrongControlNumber, "GE", 2)]
    [InlineData("IEA*1*000000101", "IEA*0*000000101", FindingCode.WrongCount, "IEA", 1)]
    [InlineData("IEA*1*000000101", "IEA*1*000000102", FindingCode.WrongControlNumber, "IEA", 2)]
    [InlineData("*101*X*", "*1234567890*X*", FindingCode.BadValue, "GS", 6)]
    [InlineData("*101*X*", "**X*", FindingCode.BadValue, "GS", 6)]
    [InlineData("ST*837*0001*", "ST*837**", FindingCode.BadValue, "ST", 2)]
    [InlineData("*101*X*", "*0101*X*", FindingCode.BadValue, "GS", 6)]
    [InlineData("*101*X*", "*A101*X*", FindingCode.BadValue, "GS", 6)]
    [InlineData("ST*837*0001*", "ST*837*001*", FindingCode.BadValue, "ST", 2)]
    [InlineData("ST*837*0001*", "ST*837*0001000001*", FindingCode.BadValue, "ST", 2)]
    [InlineData("ST*837*0001*005010X222A1", "ST*837*0001*005010X222A2", FindingCode.BadValue, "ST", 3)]
    [InlineData("ST*837*0001*005010X222A1", "ST*837*0001", FindingCode.BadValue, "ST", 3)]
    [InlineData("ST*837*", "ST*835*", FindingCode.Unsupported, "ST", 1)]
    [InlineData("*00501*", "*00401*", FindingCode.Unsupported, "ISA", 12)]
    [InlineData("*0*T*:", "*0*X*:", FindingCode.BadValue, "ISA", 15)]
    [InlineData("*261002*0915*^", "*261302*0915*^", FindingCode.BadValue, "ISA", 9)]
    [InlineData("*261002*0915*^", "*261002*2515*^", FindingCode.BadValue, "ISA", 10)]
    public async Task A_wrong_envelope_is_told_with_its_place(string from, string to, FindingCode code, string segment, int element)
    {
        var items = await Sample.ReadAsync(Sample.Changed("837p-medicare", from, to));

        Assert.Contains(items.Findings(), finding => (finding.Code, finding.Place.SegmentId, finding.Place.Element) == (code, segment, element));
        Assert.False(items.One<InterchangeEnded>().IsSound);
    }

    [Fact]
    public async Task Several_interchanges_of_all_kinds_may_stand_in_one_file()
    {
        var items = await Sample.ReadAsync(string.Concat(Sample.Names.Select(Sample.Text)));

        Assert.Empty(items.Findings());
        Assert.Equal(Sample.Names.Length, items.OfType<InterchangeEnded>().Count(ended => ended.IsSound));
        Assert.Equal((3, 3), (items.OfType<ClaimRead>().Count(), items.OfType<RemittanceClaimRead>().Count()));
    }

    [Fact, Trait("Rule", "C-344")]
    public async Task What_is_in_a_file_is_told_by_its_groups()
    {
        var items = await Sample.ReadAsync(string.Concat(Sample.Names.Select(Sample.Text)));

        Assert.Equal(
            [
                TransactionKind.ProfessionalClaims, TransactionKind.FunctionalAcknowledgment, TransactionKind.ClaimAcknowledgment, TransactionKind.Remittance,
                TransactionKind.EligibilityInquiry, TransactionKind.EligibilityAnswer,
            ],
            items.OfType<TransactionBegun>().Select(begun => begun.Header.Kind).Distinct());
    }

    [Fact, Trait("Rule", "C-344")]
    public async Task A_kind_that_is_not_read_is_told_and_passed_over()
    {
        var items = await Sample.ReadAsync(Sample.Changed("837p-medicare", "005010X222A1", "005010X223A3") + Sample.Text("835-paid"));

        Assert.Equal(FindingCode.Unsupported, Assert.Single(items.Findings()).Code);
        Assert.Equal(27, items.OfType<TransactionEnded>().First().Segments);
        Assert.Empty(items.OfType<ClaimRead>());
        Assert.Single(items.OfType<RemittanceClaimRead>());
    }

    [Fact, Trait("Rule", "C-034")]
    public async Task A_control_number_that_stands_twice_is_told()
    {
        var text = Sample.Text("837p-medicare");
        var set = text[text.IndexOf("ST*", StringComparison.Ordinal)..text.IndexOf("GE*", StringComparison.Ordinal)];
        var group = text[text.IndexOf("GS*", StringComparison.Ordinal)..text.IndexOf("IEA*", StringComparison.Ordinal)];

        var twoSets = await Sample.ReadAsync(text.Replace("GE*1", set + "GE*2", StringComparison.Ordinal));
        var twoGroups = await Sample.ReadAsync(text.Replace("IEA*1", group + "IEA*2", StringComparison.Ordinal));

        Assert.Equal(("ST", FindingCode.ControlNumberReused), (Assert.Single(twoSets.Findings()).Place.SegmentId, twoSets.Findings()[0].Code));
        Assert.Equal(("GS", FindingCode.ControlNumberReused), (Assert.Single(twoGroups.Findings()).Place.SegmentId, twoGroups.Findings()[0].Code));
    }

    [Theory]
    [InlineData("SE*27*0001~\n")]
    [InlineData("GE*1*101~\n")]
    [InlineData("IEA*1*000000101~\n")]
    public async Task What_is_not_closed_is_told_and_what_follows_is_read(string trailer)
    {
        var items = await Sample.ReadAsync(Sample.Changed("837p-medicare", trailer, "") + Sample.Text("835-paid"));

        Assert.Contains(items.Findings(), finding => finding.Code == FindingCode.NotClosed);
        Assert.Equal([false, true], items.OfType<InterchangeEnded>().Select(ended => ended.IsSound));
        Assert.Single(items.OfType<RemittanceClaimRead>());
    }

    [Fact]
    public async Task A_claim_that_is_cut_off_is_not_given_away()
    {
        var text = Sample.Text("835-denied-and-recovered");

        var items = await Sample.ReadAsync(text[..text.IndexOf("CAS*PR*1", StringComparison.Ordinal)]);

        Assert.Equal("BHI2610C020", items.One<RemittanceClaimRead>().Claim.Id);
        Assert.False(items.One<TransactionEnded>().IsSound);
        Assert.Contains(items.Findings(), finding => finding.Code == FindingCode.NotClosed);
    }

    [Theory]
    [InlineData("GS*HC", "XX*1~\nGS*HC", FindingCode.UnexpectedSegment)]
    [InlineData("ST*837", "CLM*1~\nST*837", FindingCode.UnexpectedSegment)]
    [InlineData("BHT*", "toolong*1~\nBHT*", FindingCode.BadSegmentId)]
    [InlineData("BHT*", "ZZZ*1~\nBHT*", FindingCode.UnexpectedSegment)]
    [InlineData("GS*HC", "SE*1*1~\nGS*HC", FindingCode.UnexpectedSegment)]
    [InlineData("GS*HC", "GE*1*1~\nGS*HC", FindingCode.UnexpectedSegment)]
    [InlineData("GS*HC", "ST*837*1~\nGS*HC", FindingCode.UnexpectedSegment)]
    [InlineData("ALPHA", "AL\tPHA", FindingCode.ForeignCharacter)]
    [InlineData("ALPHA", "ÁLPHA", FindingCode.ForeignCharacter)]
    public async Task What_has_no_place_is_told(string from, string to, FindingCode code)
    {
        var items = await Sample.ReadAsync(Sample.Changed("837p-medicare", from, to));

        Assert.Contains(items.Findings(), finding => finding.Code == code);
        Assert.Single(items.OfType<InterchangeEnded>());
    }

    [Fact]
    public async Task A_file_full_of_findings_is_given_up()
    {
        var text = Sample.Text("837p-medicare").Replace("GS*HC", string.Concat(Enumerable.Repeat("XX*1~", 5000)) + "GS*HC", StringComparison.Ordinal);

        var items = await Sample.ReadAsync(text, new ReadLimits { Findings = 10 });

        Assert.Equal(11, items.Findings().Count);
        Assert.Equal(FindingCode.TooManyFindings, items.Findings()[^1].Code);
        Assert.False(items.One<InterchangeEnded>().IsSound);
    }
    [Fact]
    public async Task Warnings_never_end_a_file_that_can_be_read()
    {
        var text = Sample.Changed("835-paid", "CLP*", string.Concat(Enumerable.Repeat("N3*STRAßE~\n", 50)) + "CLP*").Replace("SE*24", "SE*74", StringComparison.Ordinal);
        text = text.Replace("LX*1~\n", "", StringComparison.Ordinal).Replace("SE*74", "SE*73", StringComparison.Ordinal);

        var items = await Sample.ReadAsync(text, new ReadLimits { Findings = 10 });

        Assert.Equal(10, items.Findings().Count);
        Assert.All(items.Findings(), finding => Assert.Equal(FindingCode.ForeignCharacter, finding.Code));
        Assert.Single(items.OfType<RemittanceClaimRead>());
        Assert.True(items.One<TransactionEnded>().IsSound);
    }


    [Fact]
    public async Task One_claim_of_endless_segments_ends_at_the_bound()
    {
        var text = Sample.Changed("835-paid", "AMT*B6*48.83~\n", string.Concat(Enumerable.Repeat("AMT*B6*48.83~\n", 200)));

        var items = await Sample.ReadAsync(text, new ReadLimits { SegmentsOfOneItem = 100 });

        Assert.Equal(FindingCode.LimitReached, Assert.Single(items.Findings()).Code);
        Assert.False(items.One<TransactionEnded>().IsSound);
    }

    [Fact]
    public async Task One_claim_of_endless_text_ends_at_the_bound()
    {
        var text = Sample.Changed("835-paid", "AMT*B6*48.83~\n", string.Concat(Enumerable.Repeat($"REF*6R*{new string('A', 1000)}~\n", 100)));

        var items = await Sample.ReadAsync(text, new ReadLimits { BytesOfOneItem = 10_000 });

        Assert.Equal(FindingCode.LimitReached, Assert.Single(items.Findings()).Code);
        Assert.False(items.One<TransactionEnded>().IsSound);
    }

    [Fact]
    public async Task Endless_transaction_sets_end_at_the_bound()
    {
        var text = Sample.Changed("837p-medicare", "ST*837*0001*", string.Concat(Enumerable.Range(1, 50).Select(at => $"ST*837*{9000 + at}*005010X222A1~SE*2*{9000 + at}~")) + "ST*837*0001*");

        var items = await Sample.ReadAsync(text, new ReadLimits { ControlNumbers = 20 });

        Assert.Equal(FindingCode.LimitReached, items.Findings()[^1].Code);
        Assert.Equal(20, items.OfType<TransactionEnded>().Count(ended => ended.Segments == 2));
    }

    [Fact]
    public async Task Reading_stops_when_it_is_told_to()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in X12File.ReadAsync(new MemoryStream(Sample.Bytes("835-paid")), null, source.Token))
                Assert.NotNull(item);
        });
    }
}
