using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Submissions;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.X12.Acknowledgments;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>What comes back finds its batch and its claim, and moves them no further than it says.</summary>
public sealed class AnswerTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-141"), Trait("Rule", "C-143"), Trait("Rule", "C-146"), Trait("Rule", "C-160f"), Trait("Rule", "C-160h"), Trait("Rule", "C-160i"), Trait("Rule", "B-154")]
    public async Task A_claim_goes_its_whole_way_to_the_payer(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();

        await host.AnswerAsync(Answers.Functional(1));
        Assert.Equal([ClaimState.SyntaxAccepted], await host.StatesAsync());
        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(number, "A0", "19", "WQ", null)], source: "AY"), "277a.txt");
        Assert.Equal([ClaimState.ClearinghouseAccepted], await host.StatesAsync());
        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(number, "A2", "20", "WQ", "1926290000010")], control: 402), "277b.txt");

        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        Assert.Equal((ClaimState.PayerAccepted, "1926290000010"), (claim.State, claim.PayerControlNumber));
        Assert.Equal("1926290000010", claim.Filing.Proof!.PayerControlNumber);
        Assert.Equal(
            ["test user", "test user", "system", "system", "system", "system"], claim.History.Where(step => step.To != ClaimState.Draft).Select(step => step.By));
        Assert.Equal("277CA 000000402, A2:20:IL", claim.History[^1].Cause);
        var messages = Assert.Single((await host.WayAsync()).Transmissions).Messages;
        Assert.Equal([(MessageSource.Payer, "CH1926290000010"), (MessageSource.Clearinghouse, null)], messages.Select(message => (message.Source, message.ClearinghouseTrace)));
        Assert.Equal(3, Directory.GetFiles(host.Archive).Length);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "B-154"), Trait("Rule", "C-344")]
    public async Task Answers_that_come_together_are_taken_in_their_order_whatever_they_are_called(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        await File.WriteAllTextAsync(Path.Combine(host.In, "a.txt"), Answers.Claims("EXCH000000001", [(number, "A2", "20", "WQ", "PCN1")]));
        await File.WriteAllTextAsync(Path.Combine(host.In, "b.txt"), Answers.Functional(1));

        await host.ExchangeAsync();

        Assert.NotNull((await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0])).Filing.Proof);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-140"), Trait("Rule", "C-160g"), Trait("Rule", "C-163")]
    public async Task An_interchange_that_was_turned_away_holds_all_its_claims_with_the_reason(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        await host.SendAllAsync();

        await host.AnswerAsync(Answers.Interchange(1, "R"));

        Assert.Equal([ClaimState.Held, ClaimState.Held], await host.StatesAsync());
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        Assert.Equal([ClaimState.FileRejected, ClaimState.Held], claim.History.TakeLast(2).Select(step => step.To));
        Assert.Equal("Batch 1: TA1 R, note 024", claim.History[^1].Cause);
        var task = Assert.Single(claim.Tasks());
        Assert.Equal(WorkKind.FixAndResend, task.Kind);
        Assert.EndsWith("(B-167). TA1 R, note 024", task.Text, StringComparison.Ordinal);
        Assert.Equal(BatchState.Rejected, (await host.LastBatchAsync()).Batch.State);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-140")]
    public async Task An_envelope_that_came_through_says_nothing_of_what_is_in_it(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();

        await host.AnswerAsync(Answers.Interchange(1, "A"));

        Assert.Equal([ClaimState.Transmitted], await host.StatesAsync());
        Assert.Equal("TA1 A, note 000", (await host.LastBatchAsync()).Batch.Answer);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-141"), Trait("Rule", "C-142")]
    public async Task A_file_that_was_turned_away_says_at_which_segment(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();

        await host.AnswerAsync(Answers.Functional(1, "R", errors: new SegmentError("NM1", 8, "2010", "8") { Elements = [new ElementError(9, null, null, "67", "I12") { BadValue = "123" }] }));

        var answer = (await host.LastBatchAsync()).Batch.Answer;
        Assert.Equal("999 R: NM1 at segment 8, loop 2010: segment has element errors, element 9: value does not follow its pattern", answer);
        Assert.Equal([ClaimState.Held], await host.StatesAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-143"), Trait("Rule", "C-145"), Trait("Rule", "C-146"), Trait("Rule", "C-163")]
    public async Task A_rejection_outweighs_an_earlier_acceptance_and_tells_what_to_mend(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        var numbers = Answers.ClaimsOf(await host.SendAllAsync());
        await host.AnswerAsync(Answers.Functional(1));
        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(numbers[0], "A2", "20", "WQ", "PCN1"), (numbers[1], "A2", "20", "WQ", "PCN2")]), "a.txt");

        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(numbers[1], "A7", "164", "U", null)], control: 403), "b.txt");

        Assert.Equal([ClaimState.Held, ClaimState.PayerAccepted], (await host.StatesAsync()).Order());
        var rejected = (await host.LastBatchAsync()).Claims.Single(claim => claim.State == ClaimState.Held);
        var message = (await host.AsBillerAsync((submissions, token) => submissions.GetClaimAsync(rejected.ClaimId, token))).Transmissions[0].Messages[0];
        Assert.Equal(("A7:164:IL", "Rejected: information invalid. Check the member number with the card."), (message.Codes, message.Text));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-146")]
    public async Task An_answer_to_an_earlier_time_does_not_move_what_has_gone_again(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var first = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        await host.AnswerAsync(Answers.Functional(1, "R"));
        await host.ReleaseAgainAsync();
        await host.BuildAsync();
        await host.ExchangeAsync();

        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(first, "A7", "164", "U", null)]), "late.txt");
        await host.AnswerAsync(Answers.Functional(1, "A", control: 302), "late999.txt");

        Assert.Equal([ClaimState.Transmitted], await host.StatesAsync());
        Assert.Equal([0, 1], (await host.WayAsync()).Transmissions.Select(time => time.Messages.Count));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-146")]
    public async Task A_state_only_advances(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(number, "A2", "20", "WQ", "PCN1")]), "payer.txt");

        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(number, "A1", "19", "WQ", null)], source: "AY", control: 404), "house.txt");
        await host.AnswerAsync(Answers.Functional(1), "999.txt");

        Assert.Equal([ClaimState.PayerAccepted], await host.StatesAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-143"), Trait("Rule", "C-144")]
    public async Task An_unknown_code_is_a_persons_and_never_an_acceptance(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();

        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(number, "Z9", "20", "WQ", null)]));

        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        Assert.Equal((ClaimState.Transmitted, WorkKind.Decision), (claim.State, Assert.Single(claim.Tasks()).Kind));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-143")]
    public async Task A_batch_that_was_turned_away_whole_takes_its_claims_with_it(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        await host.SendAllAsync();

        await host.AnswerAsync(Answers.Claims("EXCH000000001", [], source: "AY", batchAction: "U"));

        Assert.Equal([ClaimState.Held, ClaimState.Held], await host.StatesAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-147")]
    public async Task The_same_file_a_second_time_is_nothing_whatever_it_is_called(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();
        await host.AnswerAsync(Answers.Functional(1));
        var before = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);

        await host.AnswerAsync(Answers.Functional(1), "again.txt");

        Assert.Equal(before.Version, (await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0])).Version);
        Assert.Equal(1, (await host.AsBillerAsync((submissions, token) => submissions.GetInboundAsync(null, 0, 10, token))).Total);
        Assert.Equal(["again.txt", "answer.txt"], Directory.GetFiles(host.Archive).Select(Path.GetFileName).Order());
        Assert.Empty(Directory.GetFiles(host.In));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-148")]
    public async Task Silence_is_told_and_changes_nothing(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();

        Assert.Empty((await BoardAsync(TimeSpan.FromHours(24))).Silent);
        var noFile = await BoardAsync(TimeSpan.FromMinutes(1));
        await host.AnswerAsync(Answers.Functional(1));
        var noClaim = await BoardAsync(TimeSpan.FromDays(4));
        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(number, "A2", "20", "WQ", "PCN1")]), "277.txt");
        Assert.Empty((await BoardAsync(TimeSpan.Zero)).Silent);
        var noMoney = await BoardAsync(TimeSpan.FromDays(26));

        Assert.Equal(
            [Silence.NoFileAnswer, Silence.NoClaimAnswer, Silence.NoRemittance], new[] { noFile, noClaim, noMoney }.Select(board => Assert.Single(board.Silent).Missing));
        Assert.Equal([ClaimState.PayerAccepted], await host.StatesAsync());

        Task<SubmissionBoardDto> BoardAsync(TimeSpan later)
        {
            host.Billing.Host.Clock.Advance(later);
            return host.AsBillerAsync((submissions, token) => submissions.GetBoardAsync(new SubmissionBoardQuery(), token));
        }
    }

    [Theory, Trait("Rule", "C-148")]
    [InlineData("2026-10-09 16:00", false)]
    [InlineData("2026-10-14 16:00", false)]
    [InlineData("2026-10-14 17:00", true)]
    public void Three_business_days_leave_out_the_weekend(string now, bool isSilent)
    {
        var time = BusinessTime.Usual(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
        var friday = new DateTimeOffset(2026, 10, 9, 16, 0, 0, TimeSpan.Zero);

        var late = SilentClaims.Lateness.Of(new DateTimeOffset(DateTime.ParseExact(now, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero), time);

        Assert.Equal(isSilent, friday < late.ClaimAnswer);
    }
}
