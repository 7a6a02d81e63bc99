using System.IO.Compression;
using System.Text;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.PsychotherapyNotes;

public sealed class NoteExportServiceTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-063")]
    public async Task Two_officers_make_one_file_with_all_versions_once(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var note = await book.WriteAsync("Sie sprach vom Hafen. 港 🌊");
        await book.ReviseAsync(note.Id, "She did not.", note.Version);
        await book.WriteAsync("not the therapist's", book.As(Guid.CreateVersion7(), book.Host.Prescriber, PracticeRole.Prescriber));

        var asked = await book.AskAsync();
        await book.ExportAsync(book.Nair, (exports, token) => exports.ApproveAsync(asked.Id, token));
        var file = await Notebook.MakeAsync(asked.Id, book.Adler);
        var again = await Assert.ThrowsAsync<BusinessException>(() => Notebook.MakeAsync(asked.Id, book.Adler));

        var texts = Texts(file);
        Assert.Equal(["cover.txt", "note-001.txt"], texts.Keys);
        Assert.Contains("Sie sprach vom Hafen. 港 🌊", texts["note-001.txt"], StringComparison.Ordinal);
        Assert.Contains("She did not.", texts["note-001.txt"], StringComparison.Ordinal);
        Assert.All(["Alvarez, Rosa, MRN A-1001", "Required by law or court order", "Order 26-118", "Superior Court"], said => Assert.Contains(said, texts["cover.txt"], StringComparison.Ordinal));
        Assert.Equal("Charting:PsychotherapyExportOver", again.Code);
        Assert.Equal(PsychotherapyExportState.Produced, Assert.Single(await ListAsync(book)).State);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-063"), Trait("Rule", "P-141")]
    public async Task An_export_is_recorded_with_its_basis_and_no_words(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        await book.WriteAsync();
        var asked = await book.AskAsync();
        await book.ExportAsync(book.Nair, (exports, token) => exports.ApproveAsync(asked.Id, token));
        await Notebook.MakeAsync(asked.Id, book.Adler);

        var trail = await book.Adler.RunAsync<IAuditLog, AuditPage>((log, token) => log.GetPageAsync(new AuditFilter(PatientId: book.Patient, Action: AuditAction.Export), token));

        var row = Assert.Single(trail.Rows);
        Assert.Equal(("PsychotherapyNoteExport", $"{asked.Id}", "RequiredByLaw", 1), (row.ObjectType, row.ObjectId, row.Reason, row.ItemCount));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-063")]
    public async Task Two_windows_of_the_officer_make_one_file(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        await book.WriteAsync();
        var asked = await book.AskAsync();
        await book.ExportAsync(book.Nair, (exports, token) => exports.ApproveAsync(asked.Id, token));

        var endings = await Task.WhenAll(Enumerable.Range(1, 4).Select(async _ => await Record.ExceptionAsync(() => Notebook.MakeAsync(asked.Id, book.Adler))));

        Assert.Single(endings, ending => ending is null);
        Assert.All(endings.OfType<Exception>(), refused => Assert.Contains(Assert.IsType<BusinessException>(refused).Code, (string[])["Data:ChangedMeanwhile", "Charting:PsychotherapyExportOver"]));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-063")]
    public async Task Users_who_are_nobody_who_works_here_are_no_officer(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var gone = await book.Host.EmployAsync("GONE", Credential.PracticeManager, left: Today.Date.AddDays(-1));
        var asked = await book.AskAsync();

        foreach (var staff in new Guid?[] { null, gone })
        {
            var somebody = book.As(Guid.CreateVersion7(), staff, PracticeRole.PrivacyOfficer);
            var asking = await Assert.ThrowsAsync<BusinessException>(() => book.AskAsync(somebody));
            var agreeing = await Assert.ThrowsAsync<BusinessException>(() => book.ExportAsync(somebody, (exports, token) => exports.ApproveAsync(asked.Id, token)));
            Assert.Equal(("Charting:PsychotherapyExportNeedsStaff", "Charting:PsychotherapyExportNeedsStaff"), (asking.Code, agreeing.Code));
        }

        Assert.Equal(PsychotherapyExportState.Waiting, Assert.Single(await ListAsync(book)).State);
    }

    [Fact, Trait("Rule", "P-063")]
    public async Task A_file_says_that_there_are_no_notes_and_leaves_out_what_was_not_asked_for()
    {
        await using var book = await Notebook.OpenAsync(DatabaseKind.Sqlite);
        await book.WriteAsync();
        var asked = await book.AskAsync(from: Notebook.Session.AddDays(1));
        await book.ExportAsync(book.Nair, (exports, token) => exports.ApproveAsync(asked.Id, token));

        var texts = Texts(await Notebook.MakeAsync(asked.Id, book.Adler));

        Assert.Equal(["cover.txt"], texts.Keys);
        Assert.Matches(@"Notes\s+0", texts["cover.txt"]);
    }

    [Theory, Trait("Rule", "P-063"), Trait("Rule", "P-131")]
    [InlineData("ask")]
    [InlineData("agree")]
    [InlineData("make")]
    [InlineData("seal")]
    [InlineData("return")]
    public async Task Each_step_wants_a_fresh_proof(string step)
    {
        await using var book = await Notebook.OpenAsync(DatabaseKind.Sqlite);
        var stale = book.Host.Host.For(new Caller(
            book.Host.Host.Practice, Guid.CreateVersion7(), null, "officer", new HashSet<string> { PracticeRole.PrivacyOfficer }, IsSystem: false)
        {
            VerifiedAt = TestHost.DefaultNow.AddMinutes(-6),
        });

        var refused = await Assert.ThrowsAsync<BusinessException>(() => step switch
        {
            "ask" => book.AskAsync(stale),
            "agree" => book.ExportAsync(stale, (exports, token) => exports.ApproveAsync(Guid.CreateVersion7(), token)),
            "make" => Notebook.MakeAsync(Guid.CreateVersion7(), stale),
            "seal" => stale.RunAsync<IPsychotherapyNoteExportAppService>((exports, token) => exports.SealAsync(Guid.CreateVersion7(), token)),
            _ => stale.RunAsync<IPsychotherapyNoteExportAppService>((exports, token) => exports.ReturnAsync(Guid.CreateVersion7(), token)),
        });

        Assert.Equal(Reauthentication.Code, refused.Code);
    }

    public static TheoryData<string> OtherRoles => [.. PracticeRole.All.Except([PracticeRole.PrivacyOfficer])];

    [Theory, MemberData(nameof(OtherRoles)), Trait("Rule", "P-063"), Trait("Rule", "P-104")]
    public async Task No_other_role_asks_agrees_makes_or_looks_on(string role)
    {
        await using var book = await Notebook.OpenAsync(DatabaseKind.Sqlite);
        var asked = await book.AskAsync();
        var somebody = book.As(book.Author, book.Host.Therapist, role);

        await Assert.ThrowsAsync<AccessDeniedException>(() => book.AskAsync(somebody));
        await Assert.ThrowsAsync<AccessDeniedException>(() => book.ExportAsync(somebody, (exports, token) => exports.ApproveAsync(asked.Id, token)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Notebook.MakeAsync(asked.Id, somebody));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Notebook.DepartedAsync(somebody));
        await Assert.ThrowsAsync<AccessDeniedException>(() => somebody.RunAsync<IPsychotherapyNoteExportAppService>((exports, token) => exports.GetListAsync(token)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-063")]
    public async Task A_request_is_declined_with_a_reason_or_taken_back_and_another_practice_has_none(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var (declined, canceled) = (await book.AskAsync(), await book.AskAsync());
        var elsewhere = book.As(PracticeId.New(), Guid.CreateVersion7(), null, PracticeRole.PrivacyOfficer);

        await book.ExportAsync(book.Nair, (exports, token) => exports.DeclineAsync(declined.Id, "names another person", token));
        await book.ExportAsync(book.Adler, (exports, token) => exports.CancelAsync(canceled.Id, token));
        var nobodys = await Assert.ThrowsAsync<BusinessException>(() => book.ExportAsync(elsewhere, (exports, token) => exports.ApproveAsync(canceled.Id, token)));

        Assert.Equal([PsychotherapyExportState.Canceled, PsychotherapyExportState.Declined], (await ListAsync(book)).OrderBy(one => $"{one.State}").Select(one => one.State));
        Assert.Equal("Charting:PsychotherapyExportNotFound", nobodys.Code);
        Assert.Empty(await elsewhere.RunAsync<IPsychotherapyNoteExportAppService, IReadOnlyList<PsychotherapyNoteExportDto>>((exports, token) => exports.GetListAsync(token)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-066")]
    public async Task An_author_who_leaves_is_shut_out_the_key_goes_into_escrow_and_an_export_still_opens_it(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var note = await book.WriteAsync();
        Assert.Empty(await Notebook.DepartedAsync(book.Adler));

        await book.LeaveAsync(Today.Date.AddDays(-1));
        var left = Assert.Single(await Notebook.DepartedAsync(book.Adler));
        var shutOut = await Assert.ThrowsAsync<BusinessException>(() => book.GetAsync(note.Id));
        await ActAsync(book, (exports, token) => exports.SealAsync(left.Id, token));
        var inEscrow = Assert.Single(await Notebook.DepartedAsync(book.Adler));
        var asked = await book.AskAsync();
        await book.ExportAsync(book.Nair, (exports, token) => exports.ApproveAsync(asked.Id, token));
        var file = await Notebook.MakeAsync(asked.Id, book.Adler);

        Assert.Equal((Today.Date.AddDays(-1), 1, TestHost.DefaultNow), (left.LeftOn, left.Notes, left.LastWrittenAt));
        Assert.Equal("Charting:PsychotherapyNotesClosed", shutOut.Code);
        Assert.NotNull(inEscrow.SealedAt);
        Assert.Contains(Notebook.Words, Texts(file)["note-001.txt"], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-066")]
    public async Task A_key_in_escrow_stays_there_until_it_is_given_back_to_an_author_who_works_here_again(DatabaseKind kind)
    {
        await using var book = await Notebook.OpenAsync(kind);
        var note = await book.WriteAsync();
        await book.LeaveAsync(Today.Date.AddDays(-1));
        var author = Assert.Single(await Notebook.DepartedAsync(book.Adler)).Id;
        await ActAsync(book, (exports, token) => exports.SealAsync(author, token));
        var tooEarly = await Assert.ThrowsAsync<BusinessException>(() => ActAsync(book, (exports, token) => exports.ReturnAsync(author, token)));

        await book.LeaveAsync(null);
        var stillShut = await Assert.ThrowsAsync<BusinessException>(() => book.GetAsync(note.Id));
        var works = await Assert.ThrowsAsync<BusinessException>(() => ActAsync(book, (exports, token) => exports.SealAsync(author, token)));
        await ActAsync(book, (exports, token) => exports.ReturnAsync(author, token));

        Assert.Equal(
            ("Charting:PsychotherapyAuthorNotBack", "Charting:PsychotherapyNotesClosed", "Charting:PsychotherapyAuthorStillHere"), (tooEarly.Code, stillShut.Code, works.Code));
        Assert.Equal(Notebook.Words, (await book.GetAsync(note.Id)).Text);
        Assert.Empty(await Notebook.DepartedAsync(book.Adler));
    }

    private static Task ActAsync(Notebook book, Func<IPsychotherapyNoteExportAppService, CancellationToken, Task> act) => book.Adler.RunAsync(act);

    private static Task<IReadOnlyList<PsychotherapyNoteExportDto>> ListAsync(Notebook book) =>
        book.Adler.RunAsync<IPsychotherapyNoteExportAppService, IReadOnlyList<PsychotherapyNoteExportDto>>((exports, token) => exports.GetListAsync(token));

    private static Dictionary<string, string> Texts(PsychotherapyNoteExportFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Content.ToArray()));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open(), Encoding.UTF8).ReadToEnd(), StringComparer.Ordinal);
    }
}
