using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Eligibility;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Eligibility;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Eligibility;

/// <summary>What is answered of a file of questions before any payer reads it, and what a process that died has left of one.</summary>
public sealed class EligibilityFileTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-140"), Trait("Rule", "C-345")]
    public async Task Questions_of_a_file_that_was_turned_away_have_failed_and_say_what_to_do(DatabaseKind kind)
    {
        await using var host = await SentAsync(kind, 2);

        await host.AnswerAsync(Answers.Interchange(1, "R", note: "020"), "ta1.txt");

        Assert.All(await AllAsync(host), question => Assert.Equal(EligibilityState.Failed, question.State));
        Assert.All(await AllAsync(host), question => Assert.Contains("TA1 R, note 020). Ask again", question.Problem, StringComparison.Ordinal));
        Assert.Equal((InboundState.Applied, null), ((await host.LastFileAsync()).State, (await host.LastFileAsync()).Problem));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-140"), Trait("Rule", "C-345")]
    public async Task That_a_file_came_through_leaves_its_questions_waiting(DatabaseKind kind)
    {
        await using var host = await SentAsync(kind, 1);

        await host.AnswerAsync(Answers.Interchange(1, "A"), "ta1.txt");
        var interchange = (await host.LastFileAsync()).State;
        await host.AnswerAsync(Answers.Questions(1, "A", (1, "A")), "999.txt");

        Assert.Equal(EligibilityState.Sent, Assert.Single(await AllAsync(host)).State);
        Assert.Equal((InboundState.Applied, InboundState.Applied), (interchange, (await host.LastFileAsync()).State));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-141"), Trait("Rule", "C-345")]
    public async Task Of_questions_that_could_not_be_read_each_fails_by_itself(DatabaseKind kind)
    {
        await using var host = await SentAsync(kind, 2);

        await host.AnswerAsync(Answers.Questions(1, "P", (1, "A"), (2, "R")), "999.txt");

        var questions = await AllAsync(host);
        Assert.Equal([EligibilityState.Sent, EligibilityState.Failed], questions.Select(question => question.State));
        Assert.Contains("Compare the member id", questions[1].Problem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-141"), Trait("Rule", "C-345")]
    public async Task A_group_that_was_turned_away_without_a_word_on_its_questions_fails_them_all(DatabaseKind kind)
    {
        await using var host = await SentAsync(kind, 2);

        await host.AnswerAsync(Answers.Questions(1, "R"), "999.txt");

        Assert.All(await AllAsync(host), question => Assert.Equal(EligibilityState.Failed, question.State));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340"), Trait("Rule", "C-345")]
    public async Task What_a_process_left_of_a_file_is_taken_away_and_its_questions_go_with_the_next(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await AskAsync(host);
        var begun = await host.Billing.System.RunAsync<EligibilityHandover, EligibilityFile?>((handover, token) => handover.MakeAsync(host.Clearinghouse, token));
        await File.WriteAllBytesAsync(Path.Combine(host.Out, $".{begun!.Name}.part"), begun.Content[..50]);

        await host.ExchangeAsync();

        var sent = Assert.Single(host.Sent());
        Assert.Equal((EligibilityState.Sent, $"270_EXSUBMIT_{begun.Control + 1:000000000}.txt"), (Assert.Single(await AllAsync(host)).State, sent));
    }

    /// <summary>Asked and handed over as file 1.</summary>
    private static async Task<SubmissionHost> SentAsync(DatabaseKind kind, int patients)
    {
        var host = await SubmissionHost.CreateAsync(kind, patients);
        await AskAsync(host);
        await host.ExchangeAsync();
        return host;
    }

    /// <summary>One after the other, as they are written.</summary>
    private static async Task AskAsync(SubmissionHost host)
    {
        foreach (var coverage in await host.Billing.ReadAsync(db => db.Coverages.OrderBy(c => c.PatientId).Select(c => c.Id).ToListAsync()))
        {
            await host.Billing.Biller.RunAsync<IEligibilityAppService, EligibilityDto>((eligibility, token) => eligibility.CheckAsync(coverage, token));
            host.Billing.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private static Task<List<EligibilityCheck>> AllAsync(SubmissionHost host) => host.Billing.ReadAsync(db => db.EligibilityChecks.AsNoTracking().OrderBy(c => c.AskedAt).ToListAsync());
}
