using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.PsychotherapyNotes;

/// <summary>P-063, P-104: written and read by the author, and by nobody else in any role.</summary>
public sealed class AuthorOnlyTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-060"), Trait("Rule", "P-063")]
    public async Task An_author_writes_reads_and_revises(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);

        var written = await book.WriteAsync();
        await book.ReviseAsync(written.Id, "She did not.", written.Version);
        await book.WriteAsync(new PsychotherapyNoteInput(Notebook.Session.AddDays(-7), "the week before"));

        Assert.Equal((1, Notebook.Words), (written.Version, written.Text));
        Assert.Equal((2, 2, "She did not."), Shown(await book.GetAsync(written.Id)));
        Assert.Equal((2, 1, Notebook.Words), Shown(await book.GetAsync(written.Id, 1)));
        Assert.Equal([(Notebook.Session, 2), (Notebook.Session.AddDays(-7), 1)], (await book.ListAsync()).Select(note => (note.SessionOn, note.Version)));
    }

    public static TheoryData<DatabaseKind, string> Roles => new(
        from kind in Enum.GetValues<DatabaseKind>()
        from role in PracticeRole.All.Append("every role at once")
        select (kind, role));

    [Theory, MemberData(nameof(Roles)), Trait("Rule", "P-063"), Trait("Rule", "P-104")]
    public async Task Nobody_else_is_shown_a_note_or_that_there_is_one(DatabaseKind kind, string role)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var note = await book.WriteAsync();
        var roles = PracticeRole.All.Contains(role, StringComparer.Ordinal) ? [role] : PracticeRole.All.ToArray();
        var colleague = book.As(Guid.CreateVersion7(), book.Host.Prescriber, roles);

        await AssertAlikeAsync(book, colleague, note.Id, mayWrite: roles.Contains(PracticeRole.Therapist) || roles.Contains(PracticeRole.Prescriber));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-063")]
    public async Task Another_user_of_the_same_person_and_the_same_user_as_another_person_are_not_the_author(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var note = await book.WriteAsync();

        await AssertAlikeAsync(book, book.As(Guid.CreateVersion7(), book.Host.Therapist, PracticeRole.Therapist), note.Id, mayWrite: true);
        await AssertAlikeAsync(book, book.As(book.Author, book.Host.Prescriber, PracticeRole.Therapist), note.Id, mayWrite: true);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-063")]
    public async Task The_same_person_in_another_practice_has_no_such_note(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var note = await book.WriteAsync();
        await book.Host.OtherPracticeAsync();
        var elsewhere = book.As(PracticeId.New(), book.Author, book.Host.Therapist, PracticeRole.Therapist);

        var refused = await RefusedAsync(() => book.GetAsync(note.Id, by: elsewhere));

        // There is no such member of staff in the other practice, whatever the id is.
        Assert.Equal(refused, await RefusedAsync(() => book.GetAsync(Guid.CreateVersion7(), by: elsewhere)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-063")]
    public async Task No_job_and_no_program_opens_notes_whatever_it_was_given(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var note = await book.WriteAsync();
        var program = book.Host.Host.For(new Caller(book.Host.Host.Practice, null, null, "program", new HashSet<string>(), IsSystem: false)
        {
            Scopes = new HashSet<string> { ChartingPermissions.PsychotherapyNotes.Write, ChartingPermissions.PsychotherapyNotes.Export },
        });

        foreach (var caller in new[] { book.Host.AsSystem, program })
        {
            Assert.Equal("Charting:PsychotherapyNotesForPeople", (await RefusedAsync(() => book.GetAsync(note.Id, by: caller))).Code);
            Assert.Equal("Charting:PsychotherapyNotesForPeople", (await RefusedAsync(() => book.ListAsync(caller))).Code);
            Assert.Equal("Charting:PsychotherapyNotesForPeople", (await RefusedAsync(() => book.WriteAsync(by: caller))).Code);
            Assert.Equal("Charting:PsychotherapyNotesForPeople", (await RefusedAsync(() => book.AskAsync(caller))).Code);
        }
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-142"), Trait("Rule", "P-062")]
    public async Task The_audit_trail_names_act_note_and_patient_and_an_administrator_sees_nothing_of_it(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var note = await book.WriteAsync();
        await book.ReviseAsync(note.Id, "She did not.", note.Version);
        await book.GetAsync(note.Id);
        await book.ListAsync();
        await RefusedAsync(() => book.GetAsync(Guid.CreateVersion7()));
        var administrator = book.As(Guid.CreateVersion7(), null, PracticeRole.Administrator);

        var seen = await TrailAsync(book.Adler, book.Author);
        var seenByAdministrator = await TrailAsync(administrator, book.Author);

        Assert.Equal(
            [
                (AuditAction.View, "PsychotherapyNote", book.Patient),
                (AuditAction.View, "PsychotherapyNote", book.Patient),
                (AuditAction.View, "PsychotherapyNote", book.Patient),
                (AuditAction.View, nameof(PsychotherapyNoteEntry), book.Patient),
                (AuditAction.Create, "PsychotherapyNote", book.Patient),
                (AuditAction.Update, "PsychotherapyNote", book.Patient),
                (AuditAction.Attempt, nameof(IPsychotherapyNoteAppService), null),
            ],
            seen.Select(row => (row.Action, row.ObjectType, row.PatientId)).OrderBy(row => row.Action).ThenBy(row => row.ObjectType));
        Assert.All(seen.Where(row => row.ObjectType == "PsychotherapyNote"), row => Assert.Equal($"{note.Id}", row.ObjectId));
        Assert.Empty(seenByAdministrator);
    }

    private static async Task<IReadOnlyList<AuditEntry>> TrailAsync(IOperations by, Guid user) =>
        (await by.RunAsync<IAuditLog, AuditPage>((log, token) => log.GetPageAsync(new AuditFilter(UserId: user), token))).Rows;

    /// <summary>What is somebody else's is answered as what does not exist; a role without the right is told so, the same for both.</summary>
    private static async Task AssertAlikeAsync(Notebook book, IOperations colleague, Guid id, bool mayWrite)
    {
        var nobodys = Guid.CreateVersion7();

        var read = await RefusedAsync(() => book.GetAsync(id, by: colleague));
        var revised = await RefusedAsync(() => book.ReviseAsync(id, "not mine", 1, colleague));

        Assert.Equal(mayWrite ? "Charting:PsychotherapyNoteNotFound" : "denied", read.Code);
        Assert.Equal(read, revised);
        Assert.Equal(read, await RefusedAsync(() => book.GetAsync(nobodys, by: colleague)));
        Assert.Equal(read, await RefusedAsync(() => book.ReviseAsync(nobodys, "not mine", 1, colleague)));
        if (mayWrite)
            Assert.Empty(await book.ListAsync(colleague));
        else
            Assert.Equal(read, await RefusedAsync(() => book.ListAsync(colleague)));
        Assert.Equal((1, 1, Notebook.Words), Shown(await book.GetAsync(id)));
    }

    private static async Task<(string Code, string Message)> RefusedAsync(Func<Task> ask) => await Record.ExceptionAsync(ask) switch
    {
        BusinessException refused => (refused.Code, refused.Message),
        AccessDeniedException denied => ("denied", denied.Message),
        var other => throw new InvalidOperationException("It was not refused.", other),
    };

    private static (int Version, int Number, string Text) Shown(PsychotherapyNoteDto note) => (note.Version, note.Number, note.Text);
}
