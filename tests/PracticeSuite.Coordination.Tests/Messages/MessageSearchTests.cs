using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Messages;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>Words are found in one's own conversations, as far as one may read them now (K-068).</summary>
[Trait("Rule", "K-068")]
public sealed class MessageSearchTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task All_words_have_to_stand_in_one_message_and_the_sentence_comes_with_its_day_the_latest_first(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "Dr. Patel raised it on Monday. Since then she sleeps badly! I will call.");
        host.Host.Clock.Advance(TimeSpan.FromHours(1));
        await host.PostAsync(House.Pmhnp, thread.Id, "Does she sleep at all?");
        await host.StartAsync(House.Lcsw, null, [House.Assistant], "Somebody sleeps in the waiting room.");

        var one = await host.FindAsync(House.Lcsw, " SLEEPS  badly ");
        var two = await host.FindAsync(House.Pmhnp, "sleep");

        var hit = Assert.Single(one);
        Assert.Equal(("Since then she sleeps badly!", thread.Id, House.Rosa, House.Lcsw.Id), (hit.Sentence, hit.ThreadId, hit.PatientId, hit.AuthorId));
        Assert.Equal(["Does she sleep at all?", "Since then she sleeps badly!"], two.Select(found => found.Sentence));
        Assert.Equal(two.OrderByDescending(found => found.SentAt), two);
        Assert.Empty(await host.FindAsync(House.Lcsw, "sleeps monday tuesday"));
        Assert.Empty(await host.FindAsync(House.Lcsw, "  "));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-106")]
    public async Task Who_takes_no_part_or_has_nothing_to_do_with_the_patient_finds_nothing_and_a_retracted_text_is_gone(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "She sleeps badly.");
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        await host.StartAsync(House.Lcsw, null, [newcomer], "Nobody sleeps here.");

        Assert.Empty(await host.FindAsync(House.Assistant, "sleeps"));
        Assert.Equal(["Nobody sleeps here."], (await host.FindAsync(newcomer, "sleeps")).Select(hit => hit.Sentence));
        await host.As(House.Lcsw).RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(thread.Messages[0].Id, ct));

        Assert.Empty(await host.FindAsync(House.Pmhnp, "badly"));
    }

    [Fact]
    public async Task What_was_searched_for_stands_neither_in_the_trail_nor_in_a_refusal()
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);
        await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "She sleeps badly.");

        await host.FindAsync(House.Lcsw, "xylophone");
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.FindAsync(House.Lcsw, "xylophone a b c d e f"));

        Assert.DoesNotContain("xylophone", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(await MessageTrailTests.TrailAsync(host), row => row.ToString()!.Contains("xylophone", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("One. Two sleeps. Three.", "sleeps", "Two sleeps.")]
    [InlineData("sleeps", "sleeps", "sleeps")]
    [InlineData("A line\nshe SLEEPS\nanother", "sleeps", "she SLEEPS")]
    [InlineData("İstanbul. She sleeps.", "sleeps", "She sleeps.")]
    public void The_sentence_is_cut_at_its_ends(string text, string word, string sentence) => Assert.Equal(sentence, MessageSearch.SentenceOf(text, word));

    [Fact]
    public void A_long_one_is_cut_around_the_word_and_between_no_halves_of_a_character()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 300)) + " needle " + string.Concat(Enumerable.Repeat("😀", 300));

        var sentence = MessageSearch.SentenceOf(text, "needle");

        Assert.InRange(sentence.Length, 100, MessageLimits.Sentence + 2);
        Assert.Contains("needle", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(sentence)));
    }
}
