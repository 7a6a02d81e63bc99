using System.Buffers;
using System.Text;
using PracticeSuite.Kernel;
using PracticeSuite.X12.Acknowledgments;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Remittances;
using PracticeSuite.X12.Syntax;
using PracticeSuite.X12.Tests.Edits;
using Xunit;

namespace PracticeSuite.X12.Tests.Envelopes;

public sealed class WriterTests
{
    private static readonly Envelope Usual = new("EXSUBMIT", "EXCLRHOUSE", new DateOnly(2026, 10, 2), new TimeOnly(9, 15), 101, IsTest: true);

    private static readonly ClaimBatchHeader Head = new(
        "EXB1", new DateOnly(2026, 10, 2), new TimeOnly(9, 15), false, new Submitter("EXAMPLE", "EXSUBMIT", "BILLING OFFICE", "5555550100"), new Receiver("CLEARINGHOUSE", "EXCLRHOUSE"));

    [Fact, Trait("Rule", "C-031")]
    public void The_header_has_106_characters_whoever_writes_to_whom()
    {
        foreach (var (sender, receiver) in new[] { ("A", "FIFTEENLETTERS1"), ("FIFTEENLETTERS1", "B") })
        {
            var text = Written(Usual with { Sender = sender, Receiver = receiver, Control = 7, IsTest = false, WantsAcknowledgment = true }, [EditedClaim.Medicare]).Text;

            Assert.Equal('~', text[105]);
            Assert.Contains("*000000007*1*P*:~GS*HC*", text, StringComparison.Ordinal);
        }
    }

    [Theory, Trait("Rule", "C-032"), Trait("Rule", "C-033"), Trait("Rule", "C-034"), Trait("Rule", "C-055")]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(12, 7)]
    public async Task Counts_controls_and_levels_are_right_whatever_is_written(int batches, int claims)
    {
        var output = new ArrayBufferWriter<byte>();
        var all = Enumerable.Range(0, batches).Select(batch => new ClaimBatch(Head, [.. Enumerable.Range(0, claims).Select(at => At(batch + at) with { Id = $"A{batch}B{at}" })])).ToArray();

        Assert.Empty(X12Writer.WriteClaims(output, Usual, all));

        var items = await Sample.ReadAsync(output.WrittenSpan.ToArray());
        Assert.Empty(items.Findings());
        Assert.Equal(Enumerable.Range(1, batches).Select(at => at.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)), items.OfType<TransactionBegun>().Select(begun => begun.Header.Control));
        Assert.Equal(all.SelectMany(batch => batch.Claims), items.OfType<ClaimRead>().Select(read => read.Claim));

        ProfessionalClaim At(int number) => (number % 3) switch { 0 => EditedClaim.Medicare, 1 => EditedClaim.Replacement, _ => EditedClaim.Secondary };
    }

    [Fact, Trait("Rule", "C-055")]
    public void Claims_of_one_biller_and_subscriber_share_their_levels()
    {
        var text = Written(Usual, [EditedClaim.Medicare, EditedClaim.Medicare with { Id = "B2" }, EditedClaim.Replacement, EditedClaim.Replacement with { Id = "B3" }]).Text;

        Assert.Equal(2, Count(text, "**20*1~"));
        Assert.Equal(2, Count(text, "*22*"));
        Assert.Equal(1, Count(text, "HL*5*4*23*0~"));
        Assert.Equal(4, Count(text, "CLM*"));
    }

    [Fact, Trait("Rule", "C-036")]
    public void Trailing_empty_elements_and_components_are_dropped_and_empty_segments_not_written()
    {
        var text = Written(Usual, [EditedClaim.Medicare]).Text;

        Assert.DoesNotContain("*~", text, StringComparison.Ordinal);
        Assert.DoesNotContain(":~", text[106..], StringComparison.Ordinal);
        Assert.DoesNotContain(":*", text, StringComparison.Ordinal);
        Assert.DoesNotContain("~PAT*", text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-035")]
    [InlineData("A*B", "A B")]
    [InlineData("A:B", "A B")]
    [InlineData("A~B", "A B")]
    [InlineData("A^B", "A B")]
    [InlineData("Élan", "ELAN")]
    [InlineData("ABC ", "ABC")]
    public void What_may_not_stand_in_data_is_refused_with_what_to_write(string name, string fix)
    {
        var claim = EditedClaim.Medicare with { Payer = EditedClaim.Medicare.Payer with { Name = EntityName.Organization(name, "PI", "EXMAC") } };

        var (text, findings) = Written(Usual, [claim]);

        var finding = Assert.Single(findings);
        Assert.Equal(("C-035", claim.Id, "2010BB NM103", name, $"Write \"{fix}\"."), (finding.Rule, finding.Subject, finding.Field, finding.Value, finding.Fix));
        Assert.DoesNotContain("~SE*", text, StringComparison.Ordinal);
        Assert.DoesNotContain("~IEA*", text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-035")]
    [InlineData(0x01)]
    [InlineData(0x0A)]
    [InlineData(0x6F22)]
    [InlineData(0xD800)]
    public void Control_characters_and_other_scripts_are_refused(int sign)
    {
        var name = $"A{(char)sign}B";

        var findings = Written(Usual, [EditedClaim.Medicare with { Payer = EditedClaim.Medicare.Payer with { Name = EntityName.Organization(name, "PI", "EXMAC") } }]).Findings;

        Assert.Equal("C-035", Assert.Single(findings).Rule);
    }

    [Fact, Trait("Rule", "C-035")]
    public async Task A_pipe_is_data_and_the_signs_of_the_set_come_through()
    {
        var claim = EditedClaim.Medicare with { Payer = EditedClaim.Medicare.Payer with { Name = EntityName.Organization("!\"&'()+,-./;?=%@[]_{}\\<>#$|", "PI", "EXMAC") } };

        var (text, findings) = Written(Usual, [claim]);

        Assert.Empty(findings);
        Assert.Equal(claim, (await Sample.ReadAsync(text)).One<ClaimRead>().Claim);
    }

    [Fact, Trait("Rule", "C-035")]
    public async Task Other_delimiters_are_refused_in_data_and_the_usual_ones_too_where_the_set_lacks_them()
    {
        var other = Usual with { Delimiters = new Delimiters((byte)'|', (byte)'>', (byte)'!', (byte)'\'') };

        var (text, findings) = Written(other, [EditedClaim.Medicare]);

        Assert.Empty(findings);
        Assert.Equal(EditedClaim.Medicare, (await Sample.ReadAsync(text)).One<ClaimRead>().Claim);
        Assert.Equal("2010BB NM103", Assert.Single(Written(other, [EditedClaim.Medicare with { Payer = EditedClaim.Medicare.Payer with { Name = EntityName.Organization("A|B", "PI", "EXMAC") } }]).Findings).Field);
    }

    [Theory, Trait("Rule", "C-034")]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000_000)]
    public void A_control_number_has_nine_digits_at_most(int control) => Assert.Equal("C-034", Assert.Single(Written(Usual with { Control = control }, [EditedClaim.Medicare]).Findings).Rule);

    [Fact, Trait("Rule", "C-031")]
    public void A_sender_that_does_not_fit_is_refused()
    {
        var findings = Written(Usual with { Sender = "SIXTEENLETTERS12" }, [EditedClaim.Medicare]).Findings;

        Assert.All(findings, finding => Assert.Equal("SIXTEENLETTERS12", finding.Value));
        Assert.Equal(["ISA06", "GS02"], findings.Select(finding => finding.Field));
    }

    [Fact, Trait("Rule", "C-030")]
    public void Delimiters_that_are_not_four_different_signs_are_refused()
    {
        Delimiters[] wrong = [new((byte)'*', (byte)'*', (byte)'^', (byte)'~'), new((byte)'*', (byte)':', 0, (byte)'~'), new((byte)'A', (byte)':', (byte)'^', (byte)'~'), new((byte)' ', (byte)':', (byte)'^', (byte)'~'), new((byte)'*', (byte)'.', (byte)'^', (byte)'~'), new((byte)'*', (byte)':', (byte)'-', (byte)'~')];

        Assert.All(wrong, delimiters => Assert.Contains(Written(Usual with { Delimiters = delimiters }, [EditedClaim.Medicare]).Findings, finding => finding.Rule == "C-030"));
    }

    [Fact, Trait("Rule", "C-031")]
    public void A_qualifier_has_two_characters()
    {
        var findings = Written(Usual with { ReceiverQualifier = "Z" }, [EditedClaim.Medicare]).Findings;

        Assert.Equal(("C-031", "ISA07", "Z"), (findings[0].Rule, findings[0].Field, findings[0].Value));
        Assert.Equal("C-120", Assert.Single(Written(Usual with { SenderQualifier = "" }, [EditedClaim.Medicare]).Findings, finding => finding.Field == "ISA05" && finding.Rule == "C-120").Rule);
    }

    [Fact, Trait("Rule", "C-018")]
    public void A_quantity_has_as_many_digits_as_are_read()
    {
        Assert.Equal("2400[1] SV104", Assert.Single(Written(Usual, [EditedClaim.Medicare.WithLine(line => line with { Units = 0.1234567m })]).Findings).Field);
        Assert.Equal("2400[1] SV104", Assert.Single(Written(Usual, [EditedClaim.Medicare.WithLine(line => line with { Units = 1_000_000_000m })]).Findings).Field);
    }

    [Theory, Trait("Rule", "C-018"), Trait("Rule", "C-129")]
    [InlineData("999999999.999999")]
    [InlineData(".000001")]
    [InlineData("123456789.5")]
    public async Task The_longest_quantity_that_is_written_is_read(string text)
    {
        var claim = EditedClaim.Medicare.WithLine(line => line with { Units = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) });
        var (written, findings) = Written(Usual, [claim]);

        Assert.Empty(findings);
        var items = await Sample.ReadAsync(written);
        Assert.Empty(items.Findings());
        Assert.Equal(claim, items.One<ClaimRead>().Claim);
    }

    [Theory, Trait("Rule", "C-018"), Trait("Rule", "C-129")]
    [InlineData(9_999_999_999_999, true)]
    [InlineData(-9_999_999_999_999, true)]
    [InlineData(10_000_000_000_000, false)]
    [InlineData(-10_000_000_000_000, false)]
    [InlineData(long.MinValue, false)]
    public async Task The_largest_amount_that_is_written_is_read(long cents, bool isTaken)
    {
        var claim = EditedClaim.Medicare with { Charge = new Money(cents) };
        var (written, findings) = Written(Usual, [claim]);

        Assert.Equal(isTaken ? [] : [("C-018", "2300 CLM02")], findings.Select(finding => (finding.Rule, finding.Field)));
        if (isTaken)
            Assert.Equal(claim, (await Sample.ReadAsync(written)).One<ClaimRead>().Claim);
    }

    [Theory, Trait("Rule", "C-018")]
    [InlineData("1234567890")]
    [InlineData("1.1234567")]
    [InlineData("1-1")]
    [InlineData("-")]
    [InlineData(".")]
    public async Task A_quantity_of_another_form_is_told(string text) =>
        Assert.Contains((await Sample.ReadAsync(Sample.Changed("837p-medicare", "*UN*1*", $"*UN*{text}*"))).Findings(), finding => (finding.Code, finding.Place.SegmentId, finding.Place.Element) == (FindingCode.BadValue, "SV1", 4));

    [Fact, Trait("Rule", "C-141"), Trait("Rule", "C-143")]
    public void Acknowledgments_have_as_many_codes_as_fit()
    {
        var output = new ArrayBufferWriter<byte>();
        var six = new GroupResponse("R", 1, 1, 0) { Codes = ["1", "2", "3", "4", "5", "6"] };
        var header = new ClaimAcknowledgmentHeader("R1", new DateOnly(2026, 10, 2), new TimeOnly(9, 15), "PR", EntityName.Organization("PAYER"), "T1", null, null);
        var none = new ReceiverStatus(EntityName.Organization("A"), "B") { Report = StatusReport.Empty with { Statuses = [new ClaimStatus([], null, "WQ", null)] } };

        Assert.Equal("C-141", Assert.Single(X12Writer.WriteFunctionalAcknowledgment(output, Usual, new FunctionalAcknowledgment(new AcknowledgedGroup("HC", "1", null), [], six))).Rule);
        Assert.Equal("C-143", Assert.Single(X12Writer.WriteClaimAcknowledgment(output, Usual, new ClaimAcknowledgment(header, [none]))).Rule);
        Assert.Equal("2000A NM101", Assert.Single(X12Writer.WriteClaimAcknowledgment(output, Usual, new ClaimAcknowledgment(header with { SourceCode = "P*R" }, []))).Field);
    }

    [Fact, Trait("Rule", "C-037")]
    public void A_batch_has_one_to_five_thousand_claims()
    {
        Assert.Equal("C-037", Assert.Single(Written(Usual, []).Findings).Rule);
        Assert.Empty(Written(Usual, [.. Enumerable.Range(1, 5000).Select(at => EditedClaim.Medicare with { Id = $"A{at}" })]).Findings);
        Assert.Equal("C-037", Assert.Single(Written(Usual, [.. Enumerable.Range(1, 5001).Select(at => EditedClaim.Medicare with { Id = $"A{at}" })]).Findings).Rule);
    }

    [Theory, Trait("Rule", "C-018")]
    [InlineData(9500, "95")]
    [InlineData(9550, "95.5")]
    [InlineData(9505, "95.05")]
    [InlineData(78, ".78")]
    [InlineData(0, "0")]
    [InlineData(-1550, "-15.5")]
    [InlineData(-5, "-.05")]
    public void Money_is_written_in_its_shortest_form(long cents, string text)
    {
        var output = new ArrayBufferWriter<byte>();
        var claim = new RemittanceClaim { Id = "A1", Status = "1", Charge = new Money(cents), Paid = Money.Zero };
        var header = new RemittanceHeader { Handling = "I", Paid = Money.Zero, Method = "NON", Trace = "1", PayerCompanyId = "1", Payer = new RemittanceParty("A"), Payee = new RemittanceParty("B") };

        Assert.Empty(X12Writer.WriteRemittance(output, Usual, header, [claim], []));

        Assert.Contains($"CLP*A1*1*{text}*0~", Encoding.Latin1.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-038")]
    public void A_file_of_claims_is_called_by_submitter_control_number_and_time() =>
        Assert.Equal("837P_EXSUBMIT_000000101_20261002091507.txt", Usual.ClaimFileName(new DateTime(2026, 10, 2, 9, 15, 7, DateTimeKind.Utc)));

    [Theory, Trait("Rule", "C-038")]
    [InlineData("../../EX/SUB", "EXSUB")]
    [InlineData("EX\\SUB:1 *?", "EXSUB1")]
    public void No_sender_leads_a_file_out_of_its_folder(string sender, string named) =>
        Assert.Equal($"837P_{named}_000000101_20261002091507.txt", (Usual with { Sender = sender }).ClaimFileName(new DateTime(2026, 10, 2, 9, 15, 7, DateTimeKind.Utc)));

    [Fact, Trait("Rule", "C-032")]
    public void A_file_without_a_transaction_set_is_refused()
    {
        var output = new ArrayBufferWriter<byte>();

        Assert.Equal("C-032", Assert.Single(X12Writer.WriteClaims(output, Usual)).Rule);
        Assert.Equal("C-032", Assert.Single(X12Writer.WriteFunctionalAcknowledgment(output, Usual)).Rule);
        Assert.Equal("C-032", Assert.Single(X12Writer.WriteClaimAcknowledgment(output, Usual)).Rule);
        Assert.DoesNotContain("IEA*", Encoding.Latin1.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-080")]
    public void A_claims_number_stands_once_in_a_file()
    {
        var output = new ArrayBufferWriter<byte>();
        var twice = Assert.Single(Written(Usual, [EditedClaim.Medicare, EditedClaim.Replacement, EditedClaim.Medicare]).Findings);

        Assert.Equal(("C-080", "2300 CLM01", EditedClaim.Medicare.Id), (twice.Rule, twice.Field, twice.Value));
        Assert.Equal("C-080", Assert.Single(X12Writer.WriteClaims(output, Usual, new ClaimBatch(Head, [EditedClaim.Medicare]), new ClaimBatch(Head, [EditedClaim.Medicare]))).Rule);
    }

    [Fact, Trait("Rule", "C-185"), Trait("Rule", "C-189"), Trait("Rule", "C-190")]
    public void Runs_of_adjustments_are_cut_into_segments_of_six_and_remarks_are_five_at_most()
    {
        var header = new RemittanceHeader { Handling = "I", Paid = Money.Zero, Method = "NON", Trace = "1", PayerCompanyId = "1", Payer = new RemittanceParty("A"), Payee = new RemittanceParty("B") };
        var claim = new RemittanceClaim { Id = "A1", Status = "1", Charge = Money.Zero, Paid = Money.Zero, Adjustments = [.. Enumerable.Repeat(new Adjustment("CO", "45", new Money(100)), 7)] };
        var taken = Enumerable.Repeat(new ProviderAdjustment("1000000012", new DateOnly(2026, 12, 31), "WO", null, new Money(100)), 7).ToList();
        var output = new ArrayBufferWriter<byte>();

        Assert.Empty(X12Writer.WriteRemittance(output, Usual, header, [claim], taken));

        var text = Encoding.Latin1.GetString(output.WrittenSpan);
        Assert.Contains("~CAS*CO*45*1**45*1**45*1**45*1**45*1**45*1~CAS*CO*45*1~", text, StringComparison.Ordinal);
        Assert.Contains("~PLB*1000000012*20261231*WO*1*WO*1*WO*1*WO*1*WO*1*WO*1~PLB*1000000012*20261231*WO*1~", text, StringComparison.Ordinal);
        Assert.Equal("C-189", Assert.Single(X12Writer.WriteRemittance(output, Usual, header, [claim with { Remarks = ["1", "2", "3", "4", "5", "6"] }], [])).Rule);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200_000)]
    public void A_stream_gets_what_a_buffer_gets(int length)
    {
        using var stream = new MemoryStream();
        var bytes = Enumerable.Range(0, length).Select(at => (byte)at).ToArray();
        using (var output = new StreamOutput(stream))
        {
            output.Write(bytes);
            bytes.AsSpan().CopyTo(output.GetSpan(length));
            output.Advance(length);
        }

        Assert.Equal([.. bytes, .. bytes], stream.ToArray());
    }

    [Fact]
    public async Task A_stream_that_waits_gets_what_a_buffer_gets_and_is_written_to_in_no_other_way()
    {
        var claims = Enumerable.Range(1, 500).Select(at => EditedClaim.Secondary with { Id = $"A{at}" }).ToList();
        using var stream = new OnlyAsynchronous();
        await using (var output = new StreamOutput(stream, isAsynchronous: true))
        {
            Assert.Empty(await X12Writer.WriteClaimsAsync(output, Usual, Head, claims.ToAsyncEnumerable(), TestContext.Current.CancellationToken));
            Assert.NotEqual(0, stream.Length);
        }

        Assert.Equal(Written(Usual, claims).Text, Encoding.Latin1.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task A_buffer_grows_until_it_is_flushed()
    {
        using var stream = new OnlyAsynchronous();
        var bytes = Enumerable.Range(0, 300_000).Select(at => (byte)at).ToArray();
        await using (var output = new StreamOutput(stream, isAsynchronous: true))
        {
            output.Write(bytes);
            output.Write(bytes);
            Assert.Equal(0, stream.Length);
        }

        Assert.Equal([.. bytes, .. bytes], stream.ToArray());
    }

    [Fact, Trait("Rule", "C-037")]
    public void Claims_are_asked_for_one_by_one_and_not_beyond_the_limit()
    {
        var asked = 0;
        var output = new ArrayBufferWriter<byte>();

        Assert.Equal("C-037", Assert.Single(X12Writer.WriteClaims(output, Usual, Head, Endless())).Rule);
        Assert.Equal(ClaimLimits.Claims + 1, asked);
        Assert.Equal("C-037", Assert.Single(X12Writer.WriteClaims(output, Usual, Head, Array.Empty<ProfessionalClaim>())).Rule);

        IEnumerable<ProfessionalClaim> Endless()
        {
            while (true)
                yield return EditedClaim.Medicare with { Id = $"A{++asked}" };
        }
    }

    [Theory, Trait("Rule", "C-051")]
    [InlineData(false, "BHT*0019*00*EXB1*")]
    [InlineData(true, "BHT*0019*18*EXB1*")]
    public async Task A_lost_file_is_sent_anew_under_its_own_code(bool isReissue, string begin)
    {
        var output = new ArrayBufferWriter<byte>();

        Assert.Empty(X12Writer.WriteClaims(output, Usual, new ClaimBatch(Head with { IsReissue = isReissue }, [EditedClaim.Medicare])));

        Assert.Contains(begin, Encoding.Latin1.GetString(output.WrittenSpan), StringComparison.Ordinal);
        Assert.Equal(isReissue, (await Sample.ReadAsync(output.WrittenSpan.ToArray())).One<ClaimBatchBegun>().Header.IsReissue);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static (string Text, IReadOnlyList<FieldFinding> Findings) Written(Envelope envelope, IReadOnlyList<ProfessionalClaim> claims)
    {
        var output = new ArrayBufferWriter<byte>();
        var findings = X12Writer.WriteClaims(output, envelope, new ClaimBatch(Head, claims));
        return (Encoding.Latin1.GetString(output.WrittenSpan), findings);
    }

    private sealed class OnlyAsynchronous : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Written without waiting.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException("Written without waiting.");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            base.Write(buffer.ToArray(), 0, buffer.Length);
            return ValueTask.CompletedTask;
        }
    }
}
