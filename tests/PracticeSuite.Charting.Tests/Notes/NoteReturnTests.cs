using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Tests.Part2;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Notes;

/// <summary>A supervisor does not co-sign and says why (P-044).</summary>
public sealed class NoteReturnTests
{
    private const string Comment = "Say what the patient answered about the pills.";

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-044"), Trait("Rule", "P-045")]
    public async Task A_note_that_is_given_back_goes_on_as_its_authors_draft_with_all_of_its_text_and_what_was_said(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var supervisor = await desk.Host.EmployAsync("SUP", Credential.CP);
        var (signing, author) = (desk.As(PracticeRole.Supervisor, supervisor), desk.As(PracticeRole.Therapist, await desk.AssociateAsync(supervisor)));
        await author.RunAsync<IChartNewsAppService>((news, ct) => news.GetAsync(desk.Patient, ct));
        desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var first = await desk.SignedAsync(by: author);

        desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var returned = await ReturnAsync(first, signing);
        var line = Assert.Single(await desk.DraftsAsync(author));
        var draft = await desk.DraftAsync(line.Id, author);
        var news = await author.RunAsync<IChartNewsAppService, ChartNewsDto>((all, ct) => all.GetAsync(desk.Patient, ct));
        var second = await desk.SignAsync(draft.Id, (await desk.KeepAsync(draft, draft.Body with { Participants = "The patient, alone" }, by: author)).Version, author);
        var coSigned = await signing.RunAsync<INoteAppService, NoteDto>((notes, ct) => notes.CoSignAsync(second.Id, new NoteSigning(second.Version, "sign"), ct));

        Assert.Equal((Comment, supervisor, first.Id), (line.Returned!.Comment, line.Returned.ById, line.Returned.NoteId));
        Assert.Equal((false, Comment), (draft.IsMoved, draft.Returned!.Comment));
        Assert.Equal(first.Body.Sections, draft.Body.Sections);
        Assert.Equal((first.Body.PlanVersionId, "F41.1", first.Body.StartedAt), (draft.Body.PlanVersionId, Assert.Single(draft.Body.DiagnosisCodes), draft.Body.StartedAt));
        Assert.Contains(news.Items, item => item.StaffId == supervisor && item.Text.Contains(Comment, StringComparison.Ordinal));
        Assert.Equal((NoteState.CoSigned, first.Id, false), (coSigned.State, coSigned.Corrects!.NoteId, coSigned.IsMoved));
        Assert.Equal((true, true, NoteDesk.Words), (returned.Withdrawal!.IsReturned, returned.IsIntact, (await desk.ReadAsync(first.Id, author)).Body.Sections[0].Text));
        Assert.Equal([(second.Id, false), (first.Id, true)], (await desk.ListAsync()).Select(one => (one.Id, one.IsReturned)));
        Assert.Empty((await desk.ReadAsync(first.Id)).Body.Sections);
        var lines = (await desk.Therapist.RunAsync<IChartTimelineAppService, ChartTimelineDto>((timeline, ct) => timeline.GetAsync(desk.Patient, new ChartTimelineQuery(TimeZoneInfo.Utc), ct))).Lines;
        Assert.Contains(lines, one => one.Text.Contains("given back to its author", StringComparison.Ordinal) && !one.IsInError);
    }

    /// <summary>The supervisor is of the Part 2 unit, their supervisee is not, and neither is what they wrote.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-044"), Trait("Rule", "P-071")]
    public async Task What_a_supervisor_of_the_program_gives_back_stays_with_its_author_who_is_not(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var supervisor = await desk.Host.EmployAsync("SUP", Credential.CP);
        var (signing, author) = (desk.As(PracticeRole.Supervisor, supervisor), desk.As(PracticeRole.Therapist, await desk.AssociateAsync(supervisor)));
        await Unit.BeginProgramAsync(desk.Host);
        await new Unit(desk.Host, desk.Patient).JoinAsync(supervisor);
        var note = await desk.SignedAsync(by: author);

        await ReturnAsync(note, signing);
        var line = Assert.Single(await desk.DraftsAsync(author));
        var draft = await desk.DraftAsync(line.Id, author);
        var second = await desk.SignAsync(draft.Id, (await desk.KeepAsync(draft, draft.Body with { Participants = "The patient, alone" }, by: author)).Version, author);

        Assert.Equal((note.Body.Sections[0].Text, Comment), (draft.Body.Sections[0].Text, draft.Returned!.Comment));
        Assert.Equal((false, false), (note.IsPart2, second.IsPart2));
        Assert.Contains(await desk.ListAsync(), one => one.Id == second.Id);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-044")]
    public async Task Only_the_supervisor_gives_back_what_waits_and_says_what_is_to_be_corrected(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var (supervisor, other) = (await desk.Host.EmployAsync("SUP", Credential.CP), await desk.Host.EmployAsync("SUP2", Credential.CP));
        var author = desk.As(PracticeRole.Therapist, await desk.AssociateAsync(supervisor));
        await desk.Host.Host.TreatAsync(other, desk.Patient);
        var signing = desk.As(PracticeRole.Supervisor, supervisor);
        var note = await desk.SignedAsync(by: author);

        Assert.Equal("Charting:NotTheSupervisor", await NoteDesk.CodeAsync(() => ReturnAsync(note, desk.As(PracticeRole.Supervisor, other))));
        Assert.Equal("Access:Denied", await NoteDesk.CodeAsync(() => ReturnAsync(note, author)));
        Assert.Equal("Comment", (await Assert.ThrowsAsync<Kernel.BusinessException>(() => ReturnAsync(note, signing, "Too short"))).Field);
        await ReturnAsync(note, signing);

        Assert.Equal("Charting:NoteNotPending", await NoteDesk.CodeAsync(() => ReturnAsync(note, signing)));
        Assert.Equal("Charting:NoteNotPending", await NoteDesk.CodeAsync(() => signing.RunAsync<INoteAppService>((notes, ct) => notes.CoSignAsync(note.Id, new NoteSigning(note.Version, "sign"), ct))));
        Assert.Contains(await desk.TrailAsync(desk.Patient), row => row.Reason == "ReturnedToAuthor");
        Assert.DoesNotContain(await desk.TrailAsync(desk.Patient), row => row.Reason?.Contains(Comment, StringComparison.Ordinal) == true);
    }

    private static Task<NoteDto> ReturnAsync(NoteDto note, IOperations by, string comment = Comment) =>
        by.RunAsync<INoteAppService, NoteDto>((notes, ct) => notes.ReturnAsync(note.Id, new NoteReturn(note.Version, comment), ct));
}
