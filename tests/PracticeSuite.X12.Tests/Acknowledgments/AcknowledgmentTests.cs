using PracticeSuite.Kernel;
using PracticeSuite.X12.Acknowledgments;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;
using Xunit;

namespace PracticeSuite.X12.Tests.Acknowledgments;

public sealed class AcknowledgmentTests
{
    [Theory, Trait("Rule", "C-140")]
    [InlineData("A", AcknowledgmentOutcome.Accepted)]
    [InlineData("E", AcknowledgmentOutcome.AcceptedWithErrors)]
    [InlineData("R", AcknowledgmentOutcome.Rejected)]
    public async Task A_TA1_answers_an_interchange(string status, AcknowledgmentOutcome outcome)
    {
        var answer = (await Sample.ReadAsync(Sample.Changed("ta1-accepted", "*A*000", $"*{status}*025"))).One<InterchangeAcknowledged>().Acknowledgment;

        Assert.Equal(("000000101", outcome, "025"), (answer.Control, answer.Outcome, answer.Note));
    }

    [Theory]
    [InlineData("ta1-accepted", "TA1*000000101*", "TA1*X*", "TA1", 1)]
    [InlineData("ta1-accepted", "*261002*0915*A", "*261002X*0915*A", "TA1", 2)]
    [InlineData("ta1-accepted", "*261002*0915*A", "*261002*9915*A", "TA1", 3)]
    [InlineData("999-accepted", "IK5*A~", "IK5*Q~", "IK5", 1)]
    [InlineData("999-accepted", "AK9*A*", "AK9*Q*", "AK9", 1)]
    [InlineData("999-accepted", "AK9*A*1*1*1~\n", "", "SE", 0)]
    [InlineData("277ca-accepted", "HL*4*3*PT", "HL*4*3*23", "HL", 3)]
    [InlineData("277ca-accepted", "HL*4*3*PT", "HL*4*2*PT", "HL", 2)]
    [InlineData("277ca-accepted", "HL*3*2*19", "HL*3*1*19", "HL", 2)]
    [InlineData("277ca-accepted", "HL*2*1*21", "HL*2**21", "HL", 2)]
    [InlineData("277ca-accepted", "HL*1**20", "HL*1*1*20", "HL", 2)]
    [InlineData("277ca-accepted", "BHT*0085*08*EX277A*20261002*0930*TH", "BHT*0085*08*EX277A*20261002*9930*TH", "BHT", 5)]
    [InlineData("277ca-accepted", "STC*A2:20:PR*", "STC**", "STC", 1)]
    public async Task What_cannot_be_read_is_told_with_its_place(string name, string from, string to, string segment, int element)
    {
        var findings = (await Sample.ReadAsync(Sample.Changed(name, from, to))).Findings();

        Assert.Contains(findings, finding => (finding.Place.SegmentId, finding.Place.Element) == (segment, element) && finding.Severity == Severity.Error && finding.Code is FindingCode.BadValue or FindingCode.Missing or FindingCode.BadHierarchy);
    }

    [Theory]
    [InlineData("277ca-accepted")]
    [InlineData("837p-medicare")]
    public async Task A_set_without_levels_is_told(string name)
    {
        var text = Sample.Text(name);
        var (from, to) = (text.IndexOf("HL*1", StringComparison.Ordinal), text.IndexOf("\nSE*", StringComparison.Ordinal) + 1);

        Assert.Contains((await Sample.ReadAsync(text[..from] + text[to..])).Findings(), finding => finding.Code == FindingCode.Missing);
    }

    [Fact, Trait("Rule", "C-140")]
    public async Task A_TA1_that_says_nothing_is_no_acceptance()
    {
        var items = await Sample.ReadAsync(Sample.Changed("ta1-accepted", "*A*000", "*Q*000"));

        Assert.Equal(AcknowledgmentOutcome.Unknown, items.One<InterchangeAcknowledged>().Acknowledgment.Outcome);
        Assert.Equal(FindingCode.BadValue, Assert.Single(items.Findings()).Code);
    }

    [Fact, Trait("Rule", "C-141")]
    public async Task A_999_accepts_a_transaction_set()
    {
        var items = await Sample.ReadAsync(Sample.Bytes("999-accepted"));
        var answered = items.One<TransactionAcknowledged>();

        Assert.Equal(("HC", "101", "837", "0001"), (answered.Group.Code, answered.Group.Control, answered.Response.Set, answered.Response.Control));
        Assert.Equal(AcknowledgmentOutcome.Accepted, answered.Response.Outcome);
        Assert.Equal((AcknowledgmentOutcome.Accepted, 1, 1, 1), (items.One<GroupAcknowledged>().Response.Outcome, items.One<GroupAcknowledged>().Response.Included, items.One<GroupAcknowledged>().Response.Received, items.One<GroupAcknowledged>().Response.Accepted));
    }

    [Fact, Trait("Rule", "C-141"), Trait("Rule", "C-142")]
    public async Task A_999_says_where_it_rejects()
    {
        var response = (await Sample.ReadAsync(Sample.Bytes("999-rejected"))).One<TransactionAcknowledged>().Response;
        var error = Assert.Single(response.Errors);
        var element = Assert.Single(error.Elements);

        Assert.Equal(AcknowledgmentOutcome.Rejected, response.Outcome);
        Assert.Equal(["5"], response.Codes);
        Assert.Equal(("NM1", 8, "2010", "8"), (error.SegmentId, error.Position, error.Loop, error.Code));
        Assert.Equal((9, "67", "I12", "123"), (element.Element, element.DataElement, element.Code, element.BadValue));
        Assert.Equal("segment has element errors", CodeMeanings.OfSegmentError(error.Code!));
        Assert.Equal("value does not follow its pattern", CodeMeanings.OfElementError(element.Code));
    }

    [Theory, Trait("Rule", "C-141")]
    [InlineData("M", AcknowledgmentOutcome.Rejected)]
    [InlineData("W", AcknowledgmentOutcome.Rejected)]
    [InlineData("X", AcknowledgmentOutcome.Rejected)]
    [InlineData("P", AcknowledgmentOutcome.Unknown)]
    [InlineData("", AcknowledgmentOutcome.Unknown)]
    public void Rare_answers_are_never_acceptances(string code, AcknowledgmentOutcome outcome) => Assert.Equal(outcome, Outcomes.OfTransaction(code));

    [Fact, Trait("Rule", "C-141")]
    public void A_group_may_be_accepted_in_part() => Assert.Equal(AcknowledgmentOutcome.PartlyAccepted, Outcomes.OfGroup("P"));

    [Fact, Trait("Rule", "C-143")]
    public async Task A_277CA_is_matched_by_our_number_and_brings_the_payers()
    {
        var items = await Sample.ReadAsync(Sample.Bytes("277ca-accepted"));
        var answered = items.One<ClaimAcknowledged>();

        Assert.Equal(("BHI2609A001", "1926290000010"), (answered.Claim.Id, answered.Claim.PayerControlNumber));
        Assert.Equal(AcknowledgmentOutcome.Accepted, answered.Claim.Outcome);
        Assert.Equal(new DateOnly(2026, 9, 17), answered.Claim.ServiceDate);
        Assert.Equal(("PR", "EX277TRACE1", "EXB20261002A", "1000000012"), (answered.Header.SourceCode, answered.Header.Trace, answered.Receiver!.BatchReference, answered.Provider!.Provider.Id));
        Assert.Equal(new QualifiedQuantity("90", 1), Assert.Single(answered.Receiver.Report.Quantities));
    }

    [Fact, Trait("Rule", "C-143"), Trait("Rule", "C-145")]
    public async Task A_277CA_rejects_with_codes_that_say_what_to_mend()
    {
        var claim = (await Sample.ReadAsync(Sample.Bytes("277ca-rejected"))).One<ClaimAcknowledged>().Claim;
        var code = claim.Statuses[0].Codes[0];

        Assert.Equal(AcknowledgmentOutcome.Rejected, claim.Outcome);
        Assert.Equal(("A7", "164", "IL"), (code.Category, code.Status, code.Entity));
        Assert.Equal("Check the member number with the card.", CodeMeanings.FixHint(code.Status));
        Assert.Equal("rejected: information invalid", CodeMeanings.OfCategory(code.Category));
    }

    [Theory, Trait("Rule", "C-143"), Trait("Rule", "C-144")]
    [InlineData("A0", "WQ", AcknowledgmentOutcome.Accepted)]
    [InlineData("A1", "WQ", AcknowledgmentOutcome.Accepted)]
    [InlineData("A2", "WQ", AcknowledgmentOutcome.Accepted)]
    [InlineData("A5", null, AcknowledgmentOutcome.Accepted)]
    [InlineData("A3", "WQ", AcknowledgmentOutcome.Rejected)]
    [InlineData("A4", null, AcknowledgmentOutcome.Rejected)]
    [InlineData("A6", "WQ", AcknowledgmentOutcome.Rejected)]
    [InlineData("A7", "WQ", AcknowledgmentOutcome.Rejected)]
    [InlineData("A8", "WQ", AcknowledgmentOutcome.Rejected)]
    [InlineData("A2", "U", AcknowledgmentOutcome.Rejected)]
    [InlineData("Z9", "U", AcknowledgmentOutcome.Rejected)]
    [InlineData("Z9", "WQ", AcknowledgmentOutcome.Unknown)]
    [InlineData("P1", "WQ", AcknowledgmentOutcome.Unknown)]
    [InlineData("F1", null, AcknowledgmentOutcome.Unknown)]
    public void A_category_accepts_or_rejects_and_an_unknown_one_does_neither(string category, string? action, AcknowledgmentOutcome outcome) =>
        Assert.Equal(outcome, Outcomes.OfClaim(category, action));

    [Fact, Trait("Rule", "C-143")]
    public void One_rejection_among_statuses_rejects_the_claim_and_none_at_all_is_no_answer()
    {
        var accepted = new ClaimStatus([new StatusCode("A2", "20")], null, "WQ", new Money(9500));
        var rejected = accepted with { Codes = [new StatusCode("A2", "20"), new StatusCode("A7", "164")] };
        var unknown = accepted with { Codes = [new StatusCode("Q1", "20")] };
        var claim = new AcknowledgedClaim(EntityName.Person("TESTPATIENT", "ALPHA"), "A1") { Statuses = [accepted] };

        Assert.Equal(AcknowledgmentOutcome.Accepted, claim.Outcome);
        Assert.Equal(AcknowledgmentOutcome.Rejected, (claim with { Statuses = [accepted, rejected] }).Outcome);
        Assert.Equal(AcknowledgmentOutcome.Rejected, (claim with { Lines = [new AcknowledgedLine(null, null, null) { Statuses = [rejected] }] }).Outcome);
        Assert.Equal(AcknowledgmentOutcome.Unknown, (claim with { Statuses = [accepted, unknown] }).Outcome);
        Assert.Equal(AcknowledgmentOutcome.Unknown, (claim with { Statuses = [] }).Outcome);
        Assert.Equal(AcknowledgmentOutcome.Rejected, (claim with { Statuses = [accepted, accepted with { Codes = [], Action = "U" }] }).Outcome);
        Assert.Equal(AcknowledgmentOutcome.Unknown, (claim with { Statuses = [accepted, accepted with { Codes = [] }] }).Outcome);
    }

    [Fact, Trait("Rule", "C-143")]
    public async Task A_claim_without_a_trace_is_told()
    {
        var items = await Sample.ReadAsync(Sample.Changed("277ca-accepted", "TRN*2*BHI2609A001~\n", ""));

        Assert.Contains(items.Findings(), finding => finding.Code == FindingCode.Missing);
    }

    [Fact, Trait("Rule", "C-145")]
    public void Every_frequent_status_code_has_a_hint()
    {
        string[] codes = ["19", "20", "21", "33", "54", "88", "91", "97", "116", "145", "158", "164", "187", "249", "254", "255", "488", "453", "454", "507", "464", "476", "477", "500", "535", "562", "746"];

        Assert.All(codes, code => Assert.NotNull(CodeMeanings.FixHint(code)));
        Assert.Null(CodeMeanings.FixHint("9999"));
    }

    [Fact, Trait("Rule", "C-142")]
    public void Every_error_of_a_999_has_words()
    {
        Assert.All(["1", "2", "3", "4", "5", "6", "7", "8", "I4", "I6", "I7"], code => Assert.NotNull(CodeMeanings.OfSegmentError(code)));
        Assert.All(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "I6", "I9", "I12"], code => Assert.NotNull(CodeMeanings.OfElementError(code)));
        Assert.All(["A0", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"], code => Assert.NotNull(CodeMeanings.OfCategory(code)));
    }

    [Fact, Trait("Rule", "C-143")]
    public async Task Claims_of_one_patient_stand_under_one_level()
    {
        var second = "TRN*2*BHI2609A002~STC*A7:164:IL*20261002*U*110~REF*1K*1926290000011~DTP*472*D8*20260918~";
        var text = Sample.Changed("277ca-accepted", "SE*26*", second + "SE*30*");

        var items = await Sample.ReadAsync(text);

        Assert.Empty(items.Findings());
        var claims = items.OfType<ClaimAcknowledged>().ToList();
        Assert.Equal(
            [("BHI2609A001", "1926290000010", AcknowledgmentOutcome.Accepted, new DateOnly(2026, 9, 17)), ("BHI2609A002", "1926290000011", AcknowledgmentOutcome.Rejected, new DateOnly(2026, 9, 18))],
            claims.Select(one => (one.Claim.Id, one.Claim.PayerControlNumber!, one.Claim.Outcome, one.Claim.ServiceDate!.Value)));
        Assert.All(claims, one => Assert.Equal("1EG4TE5MK73", one.Claim.Patient.Id));
        Assert.Equal(["HL", "TRN"], claims.Select(one => one.Place.SegmentId));
    }

    [Fact, Trait("Rule", "C-143")]
    public async Task A_patient_of_whose_claims_nothing_is_said_is_no_claim()
    {
        var items = await Sample.ReadAsync(Sample.Changed("277ca-accepted", "SE*26*", "HL*5*3*PT~NM1*QC*1*TESTPATIENT*BETA~SE*28*"));

        Assert.Empty(items.Findings());
        Assert.Equal("BHI2609A001", items.One<ClaimAcknowledged>().Claim.Id);
    }

    [Fact]
    public async Task A_level_has_one_trace()
    {
        var items = await Sample.ReadAsync(Sample.Changed("277ca-accepted", "TRN*2*EXB20261002A~", "TRN*2*EXB20261002A~TRN*2*OTHER~"));

        Assert.Contains(items.Findings(), finding => (finding.Code, finding.Place.SegmentId) == (FindingCode.UnexpectedSegment, "TRN"));
        Assert.Equal("EXB20261002A", items.One<ClaimAcknowledged>().Receiver!.BatchReference);
    }

    [Theory, Trait("Rule", "C-141")]
    [InlineData("AK9*A*1*1*1", "AK9*R*1*1*1", 1)]
    [InlineData("AK9*A*1*1*1", "AK9*R*1*1*0", 1)]
    [InlineData("AK9*A*1*1*1", "AK9*R*1*1*0", 4)]
    [InlineData("AK9*A*1*1*1", "AK9*A*1*1*0", 4)]
    [InlineData("AK9*A*1*1*1", "AK9*A*2*2*1", 1)]
    [InlineData("AK9*A*1*1*1", "AK9*P*1*1*1", 1)]
    [InlineData("AK9*A*1*1*1", "AK9*A*1*0*0", 3)]
    [InlineData("AK9*A*1*1*1", "AK9*A*1*1*2", 3)]
    [InlineData("IK5*A~", "IK5*R*5~", 1)]
    [InlineData("IK5*A~", "IK5*R*5~", 4)]
    public async Task A_999_that_contradicts_itself_is_not_sound(string from, string to, int element)
    {
        var items = await Sample.ReadAsync(Sample.Changed("999-accepted", from, to));

        Assert.Contains(items.Findings(), finding => (finding.Code, finding.Place.SegmentId, finding.Place.Element) == (FindingCode.Contradiction, "AK9", element));
        Assert.False(items.One<TransactionEnded>().IsSound);
    }

    [Theory, Trait("Rule", "C-141")]
    [InlineData("AK9*A*1*1*1", "AK9*A*3*3*3")]
    [InlineData("AK9*A*1*1*1", "AK9*E*1*1*1")]
    [InlineData("AK9*A*1*1*1", "AK9*P*3*3*2")]
    public async Task Sets_of_which_a_999_says_nothing_were_not_found_fault_with(string from, string to) =>
        Assert.Empty((await Sample.ReadAsync(Sample.Changed("999-accepted", from, to))).Findings());

    [Theory, Trait("Rule", "C-141")]
    [InlineData("AK9*A*1*1*1~", "SE*7*")]
    [InlineData("AK2*837*0002*005010X222A1~IK5*A~", "SE*8*")]
    public async Task Nothing_follows_the_answer_to_the_group(string second, string end)
    {
        var items = await Sample.ReadAsync(Sample.Changed("999-accepted", "SE*6*", second + end));

        Assert.Equal(FindingCode.UnexpectedSegment, items.Findings()[0].Code);
        Assert.Single(items.OfType<GroupAcknowledged>());
        Assert.Single(items.OfType<TransactionAcknowledged>());
    }

    [Fact, Trait("Rule", "C-141")]
    public async Task A_999_counts() =>
        Assert.Contains((await Sample.ReadAsync(Sample.Changed("999-accepted", "AK9*A*1*1*1", "AK9*A*1*1"))).Findings(), finding => (finding.Code, finding.Place.Element) == (FindingCode.Missing, 4));

    [Fact, Trait("Rule", "C-140"), Trait("Rule", "C-141")]
    public async Task An_answer_knows_the_envelope_that_it_answers()
    {
        var sent = new Envelope("EXSUBMIT", "EXCLRHOUSE", new DateOnly(2026, 10, 2), new TimeOnly(9, 15), 101, IsTest: true);
        var interchange = (await Sample.ReadAsync(Sample.Bytes("ta1-accepted"))).One<InterchangeAcknowledged>();
        var group = (await Sample.ReadAsync(Sample.Bytes("999-accepted"))).One<GroupAcknowledged>();

        Assert.True(interchange.Acknowledgment.Answers(sent));
        Assert.False(interchange.Acknowledgment.Answers(sent with { Control = 102 }));
        Assert.True(group.Group.Answers(sent));
        Assert.False(group.Group.Answers(sent with { Control = 1 }));
        Assert.Equal(("TA1", 2, "AK9", 5), (interchange.Place.SegmentId, interchange.Place.Segment, group.Place.SegmentId, group.Place.InTransaction));
    }

    [Fact, Trait("Rule", "C-143")]
    public async Task A_level_that_was_rejected_names_our_batch()
    {
        var items = await Sample.ReadAsync(Sample.Bytes("277ca-rejected"));
        var (receiver, provider) = (items.One<ReceiverStatusRead>(), items.One<ProviderStatusRead>());

        Assert.Equal(("EXB20261002A", "EX277A", AcknowledgmentOutcome.Rejected), (receiver.Status.BatchReference, receiver.Header.Reference, receiver.Status.Report.Outcome));
        Assert.Equal(("EXB20261002A", "EX277A"), (provider.Receiver!.BatchReference, provider.Header.Reference));
        Assert.Equal(("HL", 8, "HL", 14), (receiver.Place.SegmentId, receiver.Place.InTransaction, provider.Place.SegmentId, provider.Place.InTransaction));
    }

    [Fact, Trait("Rule", "C-083"), Trait("Rule", "C-143")]
    public async Task A_line_is_matched_by_our_number()
    {
        var text = Sample.Changed("277ca-rejected", "SE*25*", "SVC*HC:99484*95*****1~STC*A7:507**U~REF*FJ*BHI2609A001L1~SE*28*");

        var line = Assert.Single((await Sample.ReadAsync(text)).One<ClaimAcknowledged>().Claim.Lines);

        Assert.Equal(("BHI2609A001L1", "99484"), (line.ControlNumber, line.Procedure!.Code));
    }
}
