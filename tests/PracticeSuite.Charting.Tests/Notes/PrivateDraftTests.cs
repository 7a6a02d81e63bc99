using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Notes;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Notes;

[Trait("Rule", "P-042")]
public sealed class PrivateDraftTests
{
    private const string Text = "She cried about Dr. Lee. Slept six hours. Mother drinks.\nWork goes well!";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Only_marked_sentences_reach_the_shared_note_and_the_rest_ends_with_the_draft(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var draft = await desk.BeginAsync();
        var kept = await desk.KeepAsync(draft, desk.Whole("Before."));
        Task<PrivateDraftDto> KeepAsync(string text, int version, params string[] marked) => desk.Therapist.RunAsync<IPrivateDraftAppService, PrivateDraftDto>(
            (aside, ct) => aside.KeepAsync(draft.Id, new PrivateDraftInput(text, marked, version), ct));
        Task<NoteDraftDto> ShareAsync(int version) => desk.Therapist.RunAsync<IPrivateDraftAppService, NoteDraftDto>((aside, ct) => aside.ShareAsync(draft.Id, "Data", version, ct));

        var first = await KeepAsync(Text, 0);
        Assert.Equal("Charting:NothingMarked", await NoteDesk.CodeAsync(() => ShareAsync(kept.Version)));
        Assert.Equal("Charting:NoteDraftChanged", await NoteDesk.CodeAsync(() => KeepAsync("Another window.", 0)));
        await KeepAsync(Text, first.Version, "Slept six hours.", "Work goes well!", "Not in the text.");
        var shared = await ShareAsync(kept.Version);
        var note = await desk.SignAsync(draft.Id, shared.Version);

        Assert.Equal("Before.\nSlept six hours. Work goes well!", note.Body.Sections.First(section => section.Key == "Data").Text);
        Assert.DoesNotContain(note.Body.Sections, section => section.Text.Contains("Mother", StringComparison.Ordinal));
        Assert.Equal(0, await desk.SqlAsync("DELETE FROM charting_private_drafts"));
    }

    [Fact]
    public void A_mark_holds_for_a_sentence_as_it_stood()
    {
        Assert.Equal(["She cried about Dr. Lee.", "Slept six hours.", "Mother drinks.", "Work goes well!"], Sentences.Of(Text));
        Assert.Equal(["One", "two?", "\"Yes.\"", "No"], Sentences.Of("One\n\ntwo? \"Yes.\" No"));
        Assert.Empty(Sentences.Of("  \n "));
    }
}
