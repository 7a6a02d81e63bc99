using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.PsychotherapyNotes;

/// <summary>What somebody with a hand in the tables, and what two windows at once, come to (P-062).</summary>
public sealed class NoteStoreTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_second_of_two_windows_is_told_and_the_first_ones_text_stays(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var note = await book.WriteAsync();
        await book.ReviseAsync(note.Id, "from the first window", note.Version);

        var refused = await Assert.ThrowsAsync<BusinessException>(() => book.ReviseAsync(note.Id, "from the second window", note.Version));

        Assert.Equal("Charting:PsychotherapyNoteRevised", refused.Code);
        Assert.Equal((2, "from the first window"), await LatestAsync(book, note.Id));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_windows_that_save_at_the_same_moment_one_does_and_the_others_are_told(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var note = await book.WriteAsync();

        var endings = await Task.WhenAll(Enumerable.Range(1, 4).Select(window => EndingAsync(book.ReviseAsync(note.Id, $"window {window}", note.Version))));

        Assert.Single(endings, ending => ending is null);
        Assert.All(endings.OfType<string>(), code => Assert.Equal("Charting:PsychotherapyNoteRevised", code));
        Assert.Equal(2, (await LatestAsync(book, note.Id)).Version);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task First_notes_that_are_saved_at_the_same_moment_come_to_one_key(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);

        var endings = await Task.WhenAll(Enumerable.Range(1, 4).Select(window => EndingAsync(book.WriteAsync($"window {window}"))));

        Assert.All(endings.OfType<string>(), code => Assert.Equal("Charting:PsychotherapyNotesBegun", code));
        var notes = await book.ListAsync();
        Assert.Equal(endings.Count(ending => ending is null), notes.Count);
        foreach (var note in notes)
            Assert.StartsWith("window", (await book.GetAsync(note.Id)).Text, StringComparison.Ordinal);
    }

    public static TheoryData<DatabaseKind, string, string> Moves => new(
        from kind in Enum.GetValues<DatabaseKind>()
        from move in new (string Statement, string Code)[]
        {
            // The text of one note under another; the update reads what was there, whatever the order.
            ("UPDATE charting_psychotherapy_note_versions SET content = (SELECT content FROM (SELECT content FROM charting_psychotherapy_note_versions WHERE number = 2) AS other) WHERE number = 1", "Charting:PsychotherapyNoteDamaged"),
            ("UPDATE charting_psychotherapy_note_versions SET number = 3 - number + 10", "Charting:PsychotherapyNoteNotFound"),
            ("UPDATE charting_psychotherapy_note_versions SET session_on = '2026-10-07'", "Charting:PsychotherapyNoteDamaged"),
            ("UPDATE charting_psychotherapy_notes SET patient_id = practice_id", "Charting:PsychotherapyNoteDamaged"),
            ("UPDATE charting_psychotherapy_authors SET wrapped_key = (SELECT wrapped_key FROM (SELECT wrapped_key FROM charting_psychotherapy_authors ORDER BY since DESC LIMIT 1) AS other)", "Charting:PsychotherapyKeyDamaged"),
        }
        select (kind, move.Statement, move.Code));

    [Theory, MemberData(nameof(Moves))]
    public async Task What_was_moved_in_the_tables_does_not_open(DatabaseKind kind, string move, string code)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var note = await book.WriteAsync();
        await book.ReviseAsync(note.Id, "She did not.", note.Version);
        book.Host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await book.WriteAsync("hers", book.As(Guid.CreateVersion7(), book.Host.Prescriber, Platform.Access.PracticeRole.Prescriber));

        Assert.True(await book.SqlAsync(move) > 0);

        Assert.Equal(code, (await Assert.ThrowsAsync<BusinessException>(() => book.GetAsync(note.Id, 1))).Code);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-063")]
    public async Task Whoever_writes_themselves_into_the_table_as_the_author_cannot_open_the_key(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var note = await book.WriteAsync();
        var thief = book.As(Guid.CreateVersion7(), book.Host.Prescriber, Platform.Access.PracticeRole.Prescriber);
        await book.WriteAsync("mine", thief);

        // The thief's row takes the author's place, and the author's row the thief's.
        await book.SqlAsync("UPDATE charting_psychotherapy_authors SET staff_id = practice_id WHERE staff_id = (SELECT id FROM identity_staff WHERE code = 'PMHNP')");
        await book.SqlAsync("UPDATE charting_psychotherapy_authors SET user_id = (SELECT user_id FROM (SELECT user_id FROM charting_psychotherapy_authors WHERE staff_id = practice_id) AS other), staff_id = (SELECT id FROM identity_staff WHERE code = 'PMHNP') WHERE staff_id <> practice_id");

        Assert.Equal("Charting:PsychotherapyKeyDamaged", (await Assert.ThrowsAsync<BusinessException>(() => book.GetAsync(note.Id, by: thief))).Code);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-062")]
    public async Task A_note_of_a_session_that_has_not_been_or_of_nobody_is_refused(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);

        var future = await Assert.ThrowsAsync<BusinessException>(() => book.WriteAsync(new PsychotherapyNoteInput(Today.Date.AddDays(1), Notebook.Words)));
        var nobody = await Assert.ThrowsAsync<BusinessException>(() => book.Therapist.RunAsync<IPsychotherapyNoteAppService>(
            (notes, token) => notes.WriteAsync(Guid.CreateVersion7(), new PsychotherapyNoteInput(Today.Date, Notebook.Words), token)));

        Assert.Equal(("SessionOn", "Charting:PatientNotFound"), (future.Field, nobody.Code));
        Assert.Empty(await book.ListAsync());
    }

    private static async Task<(int Version, string Text)> LatestAsync(Notebook book, Guid id)
    {
        var note = await book.GetAsync(id);
        return (note.Version, note.Text);
    }

    /// <summary>The code of the refusal; null = it was done.</summary>
    private static async Task<string?> EndingAsync(Task act) => await Record.ExceptionAsync(() => act) switch
    {
        null => null,
        BusinessException refused => refused.Code,
        var fault => throw new InvalidOperationException("A fault instead of a refusal.", fault),
    };
}
