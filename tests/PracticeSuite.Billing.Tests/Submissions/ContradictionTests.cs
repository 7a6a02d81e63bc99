using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>Answers that say different things, of one claim or at different levels of one file.</summary>
public sealed class ContradictionTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-146"), Trait("Rule", "B-154")]
    public async Task Each_set_of_a_file_has_its_own_source(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        var numbers = Answers.ClaimsOf(await host.SendAllAsync());
        await host.AnswerAsync(Answers.Functional(1));

        await host.AnswerAsync(
            Answers.Claims("EXCH000000001", [(numbers[0], "A2", "20", "WQ", "PCN1")])
            + Answers.Claims("EXCH000000001", [(numbers[1], "A1", "19", "WQ", null)], source: "AY", control: 402), "both.txt");

        Assert.Equal([ClaimState.ClearinghouseAccepted, ClaimState.PayerAccepted], (await host.StatesAsync()).Order());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-146")]
    public async Task An_acceptance_after_a_rejection_is_a_persons(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(number, "A7", "164", "U", null)]), "no.txt");

        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(number, "A2", "20", "WQ", "PCN1")], control: 402), "yes.txt");

        await AssertReviewAsync(host, ClaimState.Held);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-146")]
    public async Task A_clearinghouses_rejection_after_the_payers_acceptance_is_a_persons(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(number, "A2", "20", "WQ", "PCN1")]), "yes.txt");

        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(number, "A3", "24", "U", null)], source: "AY", control: 402), "no.txt");

        await AssertReviewAsync(host, ClaimState.PayerAccepted);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-141"), Trait("Rule", "C-146")]
    public async Task A_file_that_was_taken_and_then_turned_away_is_a_persons(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();
        await host.AnswerAsync(Answers.Functional(1));

        await host.AnswerAsync(Answers.Functional(1, "R", control: 302), "no.txt");

        await AssertReviewAsync(host, ClaimState.SyntaxAccepted);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-140")]
    public async Task A_number_that_was_there_before_holds_nothing_and_is_a_persons(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();

        await host.AnswerAsync(Answers.Interchange(1, "R", note: "025"));

        await AssertReviewAsync(host, ClaimState.Transmitted);
        Assert.Equal("TA1 R, note 025", (await host.LastBatchAsync()).Batch.Answer);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-141")]
    public async Task A_group_that_was_taken_without_a_word_on_its_sets_counts(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();

        await host.AnswerAsync(Answers.Group(1, "A"));

        Assert.Equal([ClaimState.SyntaxAccepted], await host.StatesAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-143")]
    public async Task What_is_below_a_provider_that_was_turned_away_is_turned_away(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var file = await host.SendAllAsync();
        Assert.Contains("1993999998", file, StringComparison.Ordinal);

        await host.AnswerAsync(Answers.Claims("EXCH000000001", [], source: "AY", providerAction: "U"));

        Assert.Equal([ClaimState.Held], await host.StatesAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-143")]
    public async Task A_batch_that_was_turned_away_leaves_out_what_was_accepted_by_name(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        var numbers = Answers.ClaimsOf(await host.SendAllAsync());

        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(numbers[0], "A1", "19", "WQ", null)], source: "AY", batchAction: "U"));

        Assert.Equal([ClaimState.Held, ClaimState.ClearinghouseAccepted], (await host.StatesAsync()).Order());
    }

    private static async Task AssertReviewAsync(SubmissionHost host, ClaimState stays)
    {
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        Assert.Equal(stays, claim.State);
        Assert.Contains(claim.Tasks(), task => task.Kind == WorkKind.Decision);
    }
}
