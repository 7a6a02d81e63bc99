using PracticeSuite.Kernel;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Remittances;
using PracticeSuite.X12.Syntax;
using PracticeSuite.X12.Tests.Syntax;
using Xunit;

namespace PracticeSuite.X12.Tests.Remittances;

public sealed class RemittanceReadingTests
{
    [Fact, Trait("Rule", "C-180"), Trait("Rule", "C-181"), Trait("Rule", "C-182")]
    public async Task The_head_says_what_was_paid_by_whom_to_whom()
    {
        var header = (await Sample.ReadAsync(Sample.Bytes("835-paid"))).One<RemittanceBegun>().Header;

        Assert.Equal(("I", new Money(3828), "C", "ACH", new DateOnly(2026, 10, 19)), (header.Handling, header.Paid, header.CreditOrDebit, header.Method, header.PaidOn));
        Assert.Equal(("EFT0001234567", "1999999999"), (header.Trace, header.PayerCompanyId));
        Assert.Equal(("MEDICARE PART B EXAMPLE MAC", "EXAMPLE BEHAVIORAL GROUP", "XX", "1000000012"), (header.Payer.Name, header.Payee.Name, header.Payee.IdQualifier, header.Payee.Id));
        Assert.Contains(new Reference("TJ", "990000001"), header.Payee.References);
    }

    [Theory]
    [InlineData("SVC*HC:99484*", "SVC*AD:99484*", FindingCode.Unsupported, "SVC", 1)]
    [InlineData("*95*38.28**1~", "*95*38.28**1X~", FindingCode.BadValue, "SVC", 5)]
    [InlineData("N1*PR*", "N1*QQ*", FindingCode.BadValue, "N1", 1)]
    [InlineData("DTM*472*20260917", "DTM*472*2026-09-17", FindingCode.BadValue, "DTM", 2)]
    [InlineData("CAS*PR*2*9.77", "CAS*PR**9.77", FindingCode.Missing, "CAS", 2)]
    [InlineData("CLP*BHI2609A001*", "CLP**", FindingCode.Missing, "CLP", 1)]
    [InlineData("CAS*PR*2*9.77", "CAS*CR*2*9.77", FindingCode.BadValue, "CAS", 1)]
    [InlineData("CAS*PR*2*9.77", "CAS*pr*2*9.77", FindingCode.BadValue, "CAS", 1)]
    [InlineData("CAS*PR*2*9.77", "CAS**2*9.77", FindingCode.Missing, "CAS", 1)]
    [InlineData("SE*24*", "PLB*1000000012*20261231**15~SE*25*", FindingCode.Missing, "PLB", 3)]
    [InlineData("SE*24*", "PLB*1000000012*20261231*:EXP1*15~SE*25*", FindingCode.Missing, "PLB", 3)]
    [InlineData("SE*24*", "PLB*1000000012*20261231*WO:EXP1*15*:EXP2*1~SE*25*", FindingCode.Missing, "PLB", 5)]
    [InlineData("SE*24*", "PLB*1000000012**WO:EXP1*15~SE*25*", FindingCode.Missing, "PLB", 2)]
    public async Task What_cannot_be_read_is_told_with_its_place(string from, string to, FindingCode code, string segment, int element)
    {
        var items = await Sample.ReadAsync(Sample.Changed("835-paid", from, to));

        Assert.Contains(items.Findings(), finding => (finding.Code, finding.Place.SegmentId, finding.Place.Element) == (code, segment, element));
    }

    [Fact]
    public async Task Claims_are_given_away_while_the_file_is_still_coming()
    {
        var text = Sample.Text("835-paid");
        var (claim, end) = (text.IndexOf("CLP*", StringComparison.Ordinal), text.IndexOf("SE*24", StringComparison.Ordinal));
        var source = new RepeatingStream(text[..claim], text[claim..end], 20_000, text[end..]);
        var claims = 0;

        await foreach (var item in X12File.ReadAsync(source))
        {
            if (item is not RemittanceClaimRead)
                continue;
            claims++;
            Assert.InRange(source.Given, 1, claim + ((claims + 1L) * (end - claim)) + (2 * 64 * 1024));
        }

        Assert.Equal(20_000, claims);
    }

    [Fact, Trait("Rule", "C-216")]
    public async Task A_remittance_that_came_twice_is_known_by_its_payment()
    {
        var first = (await Sample.ReadAsync(Sample.Bytes("835-paid"))).One<RemittanceBegun>().Header.Key;

        Assert.Equal(new RemittanceKey("1999999999", "EFT0001234567", new DateOnly(2026, 10, 19), new Money(3828)), first);
        Assert.Equal(first, (await Sample.ReadAsync(Sample.Changed("835-paid", "000000501", "000000601"))).One<RemittanceBegun>().Header.Key);
        Assert.NotEqual(first, (await Sample.ReadAsync(Sample.Bytes("835-denied-and-recovered"))).One<RemittanceBegun>().Header.Key);
    }

    [Fact, Trait("Rule", "C-183"), Trait("Rule", "C-188"), Trait("Rule", "C-189")]
    public async Task A_claim_says_what_became_of_it_and_of_its_lines()
    {
        var claim = (await Sample.ReadAsync(Sample.Bytes("835-paid"))).One<RemittanceClaimRead>().Claim;
        var line = Assert.Single(claim.Lines);

        Assert.Equal(("BHI2609A001", "1", new Money(9500), new Money(3828), new Money(977)), (claim.Id, claim.Status, claim.Charge, claim.Paid, claim.PatientResponsibility!.Value));
        Assert.Equal(("MB", "1926290000010", "11", "1"), (claim.FilingCode, claim.PayerControlNumber, claim.Facility, claim.Frequency));
        Assert.Equal(["MA01"], claim.Remarks);
        Assert.Equal(("99484", 1m, "BHI2609A001L1", new Money(4883), new DateOnly(2026, 9, 17)), (line.Procedure.Code, line.Units!.Value, line.ControlNumber, line.Allowed!.Value, line.ServiceDate!.Value));
    }

    [Fact, Trait("Rule", "C-185"), Trait("Rule", "C-186")]
    public async Task An_adjustment_segment_holds_up_to_six_triples()
    {
        var six = "CAS*OA*1*1*1*2*2*2*3*3**4*4**5*5*5.5*6*6*6~";
        var claim = (await Sample.ReadAsync(Sample.Changed("835-paid", "CAS*PR*2*9.77~", six))).One<RemittanceClaimRead>().Claim;

        var adjustments = claim.Lines[0].Adjustments.Skip(2).ToList();

        Assert.Equal([1, 2, 3, 4, 5, 6], adjustments.Select(one => one.Amount.Cents / 100));
        Assert.Equal([1, 2, null, null, 5.5m, 6], adjustments.Select(one => one.Quantity));
        Assert.All(adjustments, one => Assert.Equal("OA", one.Group));
    }

    [Theory, Trait("Rule", "C-184"), Trait("Rule", "C-162")]
    [InlineData("1", PaymentStatus.Processed, true)]
    [InlineData("3", PaymentStatus.Processed, true)]
    [InlineData("4", PaymentStatus.Denied, false)]
    [InlineData("19", PaymentStatus.ProcessedAndForwarded, true)]
    [InlineData("22", PaymentStatus.Reversal, false)]
    [InlineData("23", PaymentStatus.ForwardedOnly, false)]
    [InlineData("25", PaymentStatus.Predetermination, false)]
    [InlineData("99", PaymentStatus.Unknown, false)]
    public void A_status_is_told_and_nothing_paid_is_no_denial(string code, PaymentStatus status, bool isZeroPaid)
    {
        var claim = new RemittanceClaim { Id = "A", Status = code, Charge = new Money(100), Paid = Money.Zero };

        Assert.Equal(status, PaymentStatuses.Of(code));
        Assert.Equal(isZeroPaid, PaymentStatuses.IsProcessedAtNought(claim));
    }

    [Fact, Trait("Rule", "C-187")]
    public async Task Everybody_whom_a_claim_names_is_read()
    {
        var names = "NM1*IL*1*SUB~NM1*74*1*CORRECTED****C*1EG4TE5MK74~NM1*TT*2*CROSSOVER~NM1*PR*2*FIRST PAYER~NM1*82";
        var text = Sample.Changed("835-paid", "NM1*82", names).Replace("SE*24", "SE*28", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        var items = await Sample.ReadAsync(text);
        var claim = items.One<RemittanceClaimRead>().Claim;

        Assert.Empty(items.Findings());
        Assert.Equal(
            ["TESTPATIENT", "SUB", "CORRECTED", "TESTPRESCRIBER", "CROSSOVER", "FIRST PAYER"],
            new[] { claim.Patient, claim.Subscriber, claim.Corrected, claim.Rendering, claim.ForwardedTo, claim.PriorityPayer }.Select(one => one!.Name));
    }

    [Fact, Trait("Rule", "C-190")]
    public async Task A_provider_adjustment_segment_holds_up_to_six_pairs()
    {
        var items = await Sample.ReadAsync(Sample.Changed("835-denied-and-recovered", "WO:EXP26070000111*15", "WO:EXP26070000111*15*L6*-.5*FB:1*1*CS*2*J1*3*72:X*4"));

        Assert.Equal(
            [("WO", "EXP26070000111", 1500), ("L6", null, -50), ("FB", "1", 100), ("CS", null, 200), ("J1", null, 300), ("72", "X", 400L)],
            Rewriting.Adjustments(items).Select(one => (one.Reason, one.Reference, one.Amount.Cents)));
    }

    [Theory, Trait("Rule", "C-018")]
    [InlineData("95", 9500)]
    [InlineData("95.5", 9550)]
    [InlineData("95.50", 9550)]
    [InlineData("95.500", 9550)]
    [InlineData(".78", 78)]
    [InlineData("0.78", 78)]
    [InlineData("-15", -1500)]
    [InlineData("0", 0)]
    public async Task Money_is_read_in_all_forms(string text, long cents)
    {
        var claim = (await Sample.ReadAsync(Sample.Changed("835-paid", "*1*95*38.28*9.77*MB", $"*1*95*{text}*9.77*MB"))).One<RemittanceClaimRead>().Claim;

        Assert.Equal(cents, claim.Paid.Cents);
    }

    [Theory, Trait("Rule", "C-018")]
    [InlineData("$95")]
    [InlineData("1,000")]
    [InlineData("95.505")]
    [InlineData("9E2")]
    [InlineData("+9")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("9.5.0")]
    [InlineData("999999999999")]
    public async Task What_is_no_money_is_told_with_its_place(string text)
    {
        var items = await Sample.ReadAsync(Sample.Changed("835-paid", "*1*95*38.28*9.77*MB", $"*1*95*{text}*9.77*MB"));

        var finding = Assert.Single(items.Findings());
        Assert.Equal((FindingCode.BadValue, "CLP", 4, text), (finding.Code, finding.Place.SegmentId, finding.Place.Element, finding.Value));
        Assert.False(items.One<TransactionEnded>().IsSound);
    }

    [Theory]
    [InlineData("TRN*1*EFT0001234567*1999999999~\n")]
    [InlineData("N1*PE*EXAMPLE BEHAVIORAL GROUP*XX*1000000012~\n")]
    public async Task A_head_that_is_not_whole_is_told(string without)
    {
        var items = await Sample.ReadAsync(Sample.Changed("835-paid", without, ""));

        Assert.Contains(items.Findings(), finding => finding.Code == FindingCode.Missing);
        Assert.Empty(items.OfType<RemittanceBegun>());
    }
}
