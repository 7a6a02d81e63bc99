using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Charting.PsychotherapyNotes;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.PsychotherapyNotes;

public sealed class PsychotherapyNoteTests
{
    private static readonly KeyWrap Wrap = new(new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider());

    private static readonly PsychotherapyNoteAuthor Author =
        PsychotherapyNoteAuthor.Begin(new NotePerson(Today.Practice, Guid.CreateVersion7(), Guid.CreateVersion7()), Wrap, Today.Now);

    [Fact, Trait("Rule", "P-060")]
    public void A_revision_is_another_version_and_the_earlier_one_can_still_be_read()
    {
        using var key = Wrap.Open(Author, out _);
        var note = PsychotherapyNote.Write(Author, Today.Patient.Id, new NoteContent(Today.Date, "first"), key, Today.Now);
        var stored = note.Get(1).Content;

        note.Revise(new NoteContent(Today.Date.AddDays(-1), "second"), key, Today.Now.AddHours(1));

        Assert.Equal([1, 2], note.Versions.Select(version => version.Number));
        Assert.Equal(("first", "second"), (note.Read(note.Get(1), key), note.Read(note.Get(null), key)));
        Assert.Equal(stored, note.Get(1).Content);
        Assert.Equal("Charting:PsychotherapyNoteNotFound", Assert.Throws<BusinessException>(() => note.Get(3)).Code);
    }

    [Theory, Trait("Rule", "P-062")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a bell \a rings")]
    [InlineData(null)]
    public void A_text_that_is_refused_is_not_quoted(string? text)
    {
        var refused = Assert.Throws<BusinessException>(() => NoteContent.Of(new PsychotherapyNoteInput(Today.Date, text)));

        Assert.Equal("Text", refused.Field);
        Assert.DoesNotContain("bell", refused.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "P-062")]
    public void A_text_that_is_too_long_is_refused_without_saying_how_long_it_is()
    {
        var refused = Assert.Throws<BusinessException>(() => NoteContent.Of(new PsychotherapyNoteInput(Today.Date, new string('a', 12_345))));

        Assert.Equal("Text", refused.Field);
        Assert.DoesNotMatch("12.?345|aaa", refused.Message);
    }

    [Fact, Trait("Rule", "P-062")]
    public void Whoever_writes_the_record_of_a_note_into_a_log_writes_no_text()
    {
        var input = new PsychotherapyNoteInput(Today.Date, "the harbor");
        var note = new PsychotherapyNoteDto(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, 1, Today.Date, Today.Now, "the harbor");

        Assert.All([$"{input}", $"{note}", $"{NoteContent.Of(input)}"], said => Assert.DoesNotContain("harbor", said, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "P-066")]
    public void A_key_goes_into_escrow_once_and_comes_back()
    {
        var author = PsychotherapyNoteAuthor.Begin(new NotePerson(Today.Practice, Guid.CreateVersion7(), Guid.CreateVersion7()), Wrap, Today.Now);

        author.Seal("Judith Adler", Today.Now);

        Assert.Equal("Charting:PsychotherapyNotesAlreadySealed", Assert.Throws<BusinessException>(() => author.Seal("Judith Adler", Today.Now)).Code);
        author.Return();
        Assert.Null(author.SealedAt);
    }
}
