using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Notes;

[Trait("Rule", "P-040"), Trait("Rule", "P-042")]
public sealed class NoteImportTests
{
    private const string Head = "patient,kind,template,author,service_on,start,end,code,section_1,section_2,section_3,begun_at,signed_at\n";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Signed_notes_and_drafts_come_in_and_a_row_that_is_there_already_does_not(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        const string Signed = "A-1001,Phone,PHONE,LCSW,2026-10-01,2026-10-01 09:00:00,2026-10-01 09:10:00,,Asked for a refill.,Come in.,,,2026-10-03 18:00:00\n";
        const string Draft = "A-1001,Progress,DAP,LCSW,2026-10-05,,,,Half.,,,2026-10-05 10:00:00,\n";

        Assert.Empty(await ChartingHost.ImportAsync(desk.Host.AsSystem, ("notes.csv", Head + Signed + Draft)));
        var line = Assert.Single(await desk.ListAsync());
        var note = await desk.ReadAsync(line.Id);
        var draft = Assert.Single(await desk.DraftsAsync(desk.Therapist));
        var twice = Assert.Single(await ChartingHost.ImportAsync(desk.Host.AsSystem, ("notes.csv", Head + Signed)));

        Assert.Equal((true, true, true, "Come in."), (line.IsLateEntry, note.IsIntact, note.IsImported, note.Body.Sections[1].Text));
        Assert.Equal(("Mei Chen", "LCSW"), (note.Signature.Name, note.Signature.Credential));
        Assert.Equal("Half.", (await desk.DraftAsync(draft.Id)).Body.Sections[0].Text);
        Assert.True(draft.IsOverdue);
        Assert.Equal(("service_on", 2L), (twice.Column, twice.Line));
        var again = Assert.Single(await ChartingHost.ImportAsync(desk.Host.AsSystem, ("notes.csv", Head + Draft)));
        Assert.Equal(("service_on", 2L), (again.Column, again.Line));
        Assert.Single(await desk.DraftsAsync(desk.Therapist));
    }

    [Fact, Trait("Rule", "P-044")]
    public async Task A_file_signs_for_nobody_who_could_not_sign_here()
    {
        await using var desk = await NoteDesk.CreateAsync(DatabaseKind.Sqlite);
        await desk.AssociateAsync(null);

        var problems = await ChartingHost.ImportAsync(desk.Host.AsSystem, ("notes.csv", Head
            + "A-1001,Phone,PHONE,DESK,2026-10-01,,,,Call.,Advice.,,,2026-10-01 18:00:00\n"
            + "A-1001,Phone,PHONE,ASSOC,2026-10-01,,,,Call.,Advice.,,,2026-10-01 18:00:00\n"));

        Assert.Equal([(2L, "author"), (3L, "author")], problems.Select(problem => (problem.Line, problem.Column ?? "")));
    }

    [Fact]
    public async Task A_signed_row_is_held_to_what_a_signature_asks_and_a_text_without_a_section_is_refused()
    {
        await using var desk = await NoteDesk.CreateAsync(DatabaseKind.Sqlite);

        var problems = await ChartingHost.ImportAsync(desk.Host.AsSystem, ("notes.csv", Head
            + "A-1001,Progress,DAP,LCSW,2026-10-01,,,,Data.,,,,2026-10-01 18:00:00\n"
            + "A-1001,Phone,PHONE,LCSW,2026-10-01,2026-10-01 09:00:00,2026-10-01 09:10:00,,Call.,Advice.,,,2026-10-01 09:05:00\n"
            + "A-1001,Phone,PHONE,LCSW,2026-10-01,,,,Call.,Advice.,Third.,,2026-10-01 18:00:00\n"
            + "A-1001,Phone,DAP,LCSW,2026-10-01,,,,Call.,Advice.,,,2026-10-01 18:00:00\n"
            + "A-1001,Phone,PHONE,LCSW,2026-10-01,,,,Call.,Advice.,,,2026-12-01 18:00:00\n"));

        Assert.Equal([(2L, "start"), (3L, "end"), (4L, "section_3"), (5L, "template"), (6L, "signed_at")], problems.Select(problem => (problem.Line, problem.Column ?? "")));
        Assert.Empty(await desk.ListAsync(desk.As(PracticeRole.PrivacyOfficer)));
    }
}
