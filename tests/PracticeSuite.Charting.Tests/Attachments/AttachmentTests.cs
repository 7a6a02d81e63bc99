using System.Security.Cryptography;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Tests.Notes;
using PracticeSuite.Charting.Tests.Plans;
using PracticeSuite.Charting.Tests.Timeline;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Attachments;

/// <summary>Files of a chart on both databases: who opens which, and that what is opened is what was attached (K-066).</summary>
public sealed class AttachmentTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-066"), Trait("Rule", "P-141")]
    public async Task What_is_opened_is_what_was_attached_and_both_stand_in_the_trail(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.SignedAsync();
        byte[] scan = [.. SampleFile.Pdf[..^6], .. RandomNumberGenerator.GetBytes(2_500_000), .. "%%EOF\n"u8];

        var added = await desk.Therapist.AttachAsync(desk.Patient, note.Id, scan, "Lab of May.pdf");
        var listed = await desk.Prescriber.FilesAsync(desk.Patient);
        var (opened, content) = await desk.Prescriber.OpenAsync(desk.Patient, added.Id);

        Assert.Equal(("Lab of May.pdf", AttachmentType.Pdf, scan.LongLength, "test user"), (added.FileName!, added.Type, added.Size, added.AddedBy));
        Assert.Equal((added.Id, false), (Assert.Single(listed).Id, listed[0].MayMark));
        Assert.True(scan.AsSpan().SequenceEqual(content));
        Assert.Equal("application/pdf", opened.MediaType);
        var trail = (await desk.TrailAsync(desk.Patient)).Where(row => row.ObjectType == "Attachment" && row.ObjectId == $"{added.Id}").Select(row => row.Action).ToList();
        // Who attached it was shown it, and so was who opened it.
        Assert.Equal((1, 3), (trail.Count(act => act == AuditAction.Create), trail.Count(act => act == AuditAction.View)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-120"), Trait("Rule", "P-124")]
    public async Task Whoever_may_not_read_the_note_is_told_that_there_is_no_file(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.SignedAsync();
        var file = await desk.Therapist.AttachAsync(desk.Patient, note.Id, SampleFile.Pdf, "lab.pdf");
        var other = await desk.Host.OtherPracticeAsync();
        var chart = await desk.ChartAsync("A-1002");

        Assert.Equal(SampleFile.Pdf, (await desk.Prescriber.OpenAsync(desk.Patient, file.Id)).Content);
        foreach (var stranger in new[] { desk.As(PracticeRole.Therapist), desk.As(PracticeRole.FrontDesk), desk.As(PracticeRole.Biller), other })
        {
            Assert.Empty(await stranger.FilesAsync(desk.Patient));
            Assert.Equal("Charting:AttachmentNotFound", await NoteDesk.CodeAsync(() => stranger.OpenAsync(desk.Patient, file.Id)));
        }

        Assert.Equal("Access:Denied", await NoteDesk.CodeAsync(() => desk.As(PracticeRole.Administrator).OpenAsync(desk.Patient, file.Id)));
        Assert.Equal("Charting:AttachmentNotFound", await NoteDesk.CodeAsync(() => desk.Prescriber.OpenAsync(chart, file.Id)));
        Assert.Equal("Charting:AttachmentNotFound", await NoteDesk.CodeAsync(() => desk.As(PracticeRole.Therapist).MarkAsync(desk.Patient, file.Id)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-103")]
    public async Task A_file_is_added_to_what_one_may_write_to(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.SignedAsync();
        var draft = await desk.BeginAsync();

        Assert.Equal("Charting:AttachmentNotYours", await NoteDesk.CodeAsync(() => desk.Prescriber.AttachAsync(desk.Patient, note.Id, SampleFile.Pdf, "lab.pdf")));
        Assert.Equal("Charting:AttachmentItemNotFound", await NoteDesk.CodeAsync(() => desk.Therapist.AttachAsync(desk.Patient, draft.Id, SampleFile.Pdf, "lab.pdf")));
        Assert.Equal("Charting:AttachmentItemNotFound", await NoteDesk.CodeAsync(() => desk.Therapist.AttachAsync(desk.Patient, note.Id, SampleFile.Pdf, "lab.pdf", ChartItemKind.Message)));
        Assert.Equal("Access:Denied", await NoteDesk.CodeAsync(() => desk.As(PracticeRole.Supervisor).AttachAsync(desk.Patient, note.Id, SampleFile.Pdf, "lab.pdf")));
        Assert.Equal(desk.Plan, (await desk.Prescriber.AttachAsync(desk.Patient, desk.Plan, SampleFile.Jpeg, "signed.jpg", ChartItemKind.Plan)).ItemId);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-001"), Trait("Rule", "P-101")]
    public async Task A_letter_belongs_to_the_problem_that_it_is_about_and_goes_out_of_sight_with_it(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var problem = Assert.Single(await desk.Therapist.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((all, ct) => all.GetListAsync(desk.Patient, ct)));
        Task<AttachmentDto> AttachAsync(IOperations by) => by.AttachAsync(desk.Patient, problem.Id, SampleFile.Pdf, "evaluation.pdf", ChartItemKind.Problem);
        var file = await AttachAsync(desk.Therapist);

        Assert.Equal((problem.Id, "evaluation.pdf"), (file.ItemId, file.FileName));
        Assert.Equal([file.Id], (await desk.Prescriber.FilesAsync(desk.Patient, ChartItemKind.Problem)).Select(one => one.Id));
        Assert.Equal(SampleFile.Pdf, (await desk.Prescriber.OpenAsync(desk.Patient, file.Id)).Content);
        Assert.Empty(await desk.As(PracticeRole.Biller).FilesAsync(desk.Patient, ChartItemKind.Problem));
        Assert.Equal("Charting:AttachmentNotFound", await NoteDesk.CodeAsync(() => desk.As(PracticeRole.Biller).OpenAsync(desk.Patient, file.Id)));
        await desk.Therapist.RunAsync<IDiagnosisAppService>((all, ct) => all.PutAsync(problem.Act("of another chart"), ProblemStatus.EnteredInError, ct));
        Assert.Empty(await desk.Prescriber.FilesAsync(desk.Patient, ChartItemKind.Problem));
        Assert.Equal("Charting:AttachmentItemNotFound", await NoteDesk.CodeAsync(() => AttachAsync(desk.Therapist)));
        Assert.Equal(SampleFile.Pdf, (await desk.As(PracticeRole.PrivacyOfficer).OpenAsync(desk.Patient, file.Id)).Content);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task A_file_is_the_programs_where_what_it_belongs_to_is_and_where_its_people_attach_it(DatabaseKind kind)
    {
        await using var unit = await Part2.Unit.CreateAsync(kind);
        var (theirs, open) = (await ScoreAsync(unit.Program, unit.Patient), await ScoreAsync(unit.Therapist, unit.Patient));

        var follows = await unit.Host.AsSystem.AttachAsync(unit.Patient, theirs, SampleFile.Pdf, "sheet.pdf", ChartItemKind.Score);
        var made = await unit.Program.AttachAsync(unit.Patient, open, SampleFile.Pdf, "sheet.pdf", ChartItemKind.Score);
        var plain = await unit.Therapist.AttachAsync(unit.Patient, open, SampleFile.Pdf, "sheet.pdf", ChartItemKind.Score);

        Assert.Equal((true, true, false), (follows.IsPart2, made.IsPart2, plain.IsPart2));
        Assert.Equal([plain.Id], (await unit.Therapist.FilesAsync(unit.Patient, ChartItemKind.Score)).Select(file => file.Id));
        Assert.Equal("Charting:AttachmentNotFound", await NoteDesk.CodeAsync(() => unit.Therapist.OpenAsync(unit.Patient, made.Id)));
        Assert.Equal(3, (await unit.Program.FilesAsync(unit.Patient, ChartItemKind.Score)).Count);
        Assert.Equal([1], (await TimelineTests.ReadAsync(unit.Therapist, unit.Patient)).Lines.Select(line => line.Files));
        Assert.Equal([1, 2], (await TimelineTests.ReadAsync(unit.Program, unit.Patient)).Lines.Select(line => line.Files).Order());
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003"), Trait("Rule", "P-046")]
    public async Task A_wrong_file_stays_and_is_closed_to_colleagues_with_its_name(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.SignedAsync();
        var author = desk.Therapist;
        var file = await author.AttachAsync(desk.Patient, note.Id, SampleFile.Pdf, "Brooks Theo.pdf");

        Assert.Equal("Reason", (await Assert.ThrowsAsync<BusinessException>(() => author.MarkAsync(desk.Patient, file.Id, " "))).Field);
        Assert.Equal("Charting:AttachmentNotYours", await NoteDesk.CodeAsync(() => desk.Prescriber.MarkAsync(desk.Patient, file.Id)));
        await author.MarkAsync(desk.Patient, file.Id);
        var colleagues = Assert.Single(await desk.Prescriber.FilesAsync(desk.Patient));

        Assert.Equal("Charting:AttachmentInError", await NoteDesk.CodeAsync(() => author.MarkAsync(desk.Patient, file.Id)));
        Assert.Equal((null, false, "test user"), (colleagues.FileName, colleagues.MayOpen, colleagues.ErrorBy));
        Assert.Equal("Charting:AttachmentNotFound", await NoteDesk.CodeAsync(() => desk.Prescriber.OpenAsync(desk.Patient, file.Id)));
        Assert.Equal(SampleFile.Pdf, (await author.OpenAsync(desk.Patient, file.Id)).Content);
        Assert.Equal(SampleFile.Pdf, (await desk.As(PracticeRole.PrivacyOfficer).OpenAsync(desk.Patient, file.Id)).Content);
        Assert.Equal(0, (await TimelineTests.ReadAsync(desk.Prescriber, desk.Patient)).Lines.Sum(line => line.Files));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-046")]
    public async Task The_files_of_a_withdrawn_note_are_closed_as_its_text_is(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.SignedAsync();
        var file = await desk.Therapist.AttachAsync(desk.Patient, note.Id, SampleFile.Pdf, "lab.pdf");
        Assert.Equal(1, (await TimelineTests.ReadAsync(desk.Prescriber, desk.Patient)).Lines.Sum(line => line.Files));
        await desk.Therapist.RunAsync<INoteAppService, WithdrawnNote>((notes, ct) => notes.WithdrawAsync(note.Id, new NoteWithdrawal(null, "It was about somebody else."), ct));

        Assert.Empty(await desk.Prescriber.FilesAsync(desk.Patient));
        Assert.Equal("Charting:AttachmentNotFound", await NoteDesk.CodeAsync(() => desk.Prescriber.OpenAsync(desk.Patient, file.Id)));
        Assert.Equal("Charting:AttachmentNotYours", await NoteDesk.CodeAsync(() => desk.Therapist.AttachAsync(desk.Patient, note.Id, SampleFile.Pdf, "more.pdf")));
        Assert.Equal(SampleFile.Pdf, (await desk.Therapist.OpenAsync(desk.Patient, file.Id)).Content);
        Assert.Equal(0, (await TimelineTests.ReadAsync(desk.Prescriber, desk.Patient)).Lines.Sum(line => line.Files));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-066"), Trait("Rule", "P-142")]
    public async Task Bytes_that_somebody_changed_in_the_tables_are_not_handed_out(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.SignedAsync();
        var (changed, renamed) = (await desk.Therapist.AttachAsync(desk.Patient, note.Id, SampleFile.Text("Slept well."), "a.txt"), await desk.Therapist.AttachAsync(desk.Patient, note.Id, SampleFile.Pdf, "b.pdf"));
        await desk.SqlAsync("UPDATE charting_attachment_chunks SET content = X'41' WHERE attachment_id IN (SELECT id FROM charting_attachments WHERE file_name = 'a.txt')");
        await desk.SqlAsync("UPDATE charting_attachments SET file_type = 'Png' WHERE file_name = 'b.pdf'");

        Assert.Equal("Charting:AttachmentDamaged", await NoteDesk.CodeAsync(() => desk.Therapist.OpenAsync(desk.Patient, changed.Id)));
        Assert.Equal("Charting:AttachmentDamaged", await NoteDesk.CodeAsync(() => desk.Therapist.OpenAsync(desk.Patient, renamed.Id)));
        var failed = (await desk.TrailAsync(desk.Patient)).Where(row => row.Action == AuditAction.Verify).ToList();
        Assert.Equal((2, true), (failed.Count, failed.TrueForAll(row => row.Outcome == AuditOutcome.Failed && row.Reason == "HashDiffers")));
    }

    public static TheoryData<string, byte[], string, string> Pictures => new()
    {
        { "one that would fill the memory", SampleFile.Png(60_000, 60_000, rows: 10), "bomb.png", "Charting:AttachmentPictureTooLarge" },
        { "one a little larger than that", SampleFile.Png(10_000, 5_001, rows: 1), "large.png", "Charting:AttachmentPictureTooLarge" },
        { "one that ends too early", SampleFile.Png(400, 400, rows: 10), "half.png", "Charting:AttachmentPictureBroken" },
        { "a head and nothing else", SampleFile.Jpeg[..30], "head.jpg", "Charting:AttachmentPictureBroken" },
        { "a page behind a head", [.. SampleFile.Jpeg[..20], .. SampleFile.Text(SampleFile.Html)], "page.jpg", "Charting:AttachmentPictureBroken" },
    };

    [Theory, MemberData(nameof(Pictures)), Trait("Rule", "K-066")]
    public async Task A_picture_that_cannot_be_drawn_is_nobodys_to_open(string what, byte[] content, string name, string code)
    {
        await using var desk = await NoteDesk.CreateAsync(DatabaseKind.Sqlite);
        var note = await desk.SignedAsync();

        Assert.True(code == await NoteDesk.CodeAsync(() => desk.Therapist.AttachAsync(desk.Patient, note.Id, content, name)), what);
        Assert.Empty(await desk.Therapist.FilesAsync(desk.Patient));
        Assert.True((await desk.Therapist.AttachAsync(desk.Patient, note.Id, SampleFile.Png(400, 400), "whole.png")).IsPicture);
    }

    /// <summary>Whatever stands behind a picture's end stays in it: the bytes are the patient's, and a browser is told that they are a picture.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-066")]
    public async Task A_picture_with_a_page_behind_it_is_a_picture(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.SignedAsync();
        byte[] both = [.. SampleFile.Png(4, 4), .. SampleFile.Text(SampleFile.Html)];

        var file = await desk.Therapist.AttachAsync(desk.Patient, note.Id, both, "photo.png");

        Assert.Equal("image/png", (await desk.Therapist.OpenAsync(desk.Patient, file.Id)).File.MediaType);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-066")]
    public async Task A_versions_files_are_counted_once_however_many_sign_it(DatabaseKind kind)
    {
        await using var pair = await SplitPair.CreateAsync(kind);
        var version = await pair.WrittenAsync();
        await pair.SignedAsync(version);

        await pair.Therapist.AttachAsync(pair.Patient, version, SampleFile.Pdf, "signed on paper.pdf", ChartItemKind.Plan);

        Assert.Equal([0, 0, 1], (await TimelineTests.ReadAsync(pair.Prescriber, pair.Patient)).Lines.Where(line => line.Kind == ChartItemKind.Plan).Select(line => line.Files).Order());
    }

    private static async Task<Guid> ScoreAsync(IOperations by, Guid patient) => (await by.RunAsync<IScaleAppService, ScaleResultDto>(
        (scales, ct) => scales.RecordAsync(patient, new ScaleResultInput("GAD-7", 12, new DateOnly(2026, 10, 1), IsPrimary: false, ScaleMode.Self), ct))).Id;
}

internal static class AttachmentActs
{
    public static async Task<AttachmentDto> AttachAsync(this IOperations by, Guid patient, Guid item, byte[] content, string name, ChartItemKind kind = ChartItemKind.Note)
    {
        using var stream = new MemoryStream(content);
        return await by.RunAsync<IAttachmentAppService, AttachmentDto>((all, ct) => all.AttachAsync(patient, new NewAttachment(kind, item, name, null), stream, ct));
    }

    public static Task<IReadOnlyList<AttachmentDto>> FilesAsync(this IOperations by, Guid patient, ChartItemKind kind = ChartItemKind.Note) =>
        by.RunAsync<IAttachmentAppService, IReadOnlyList<AttachmentDto>>((all, ct) => all.GetListAsync(patient, kind, ct));

    public static async Task<(AttachmentDto File, byte[] Content)> OpenAsync(this IOperations by, Guid patient, Guid file)
    {
        using var output = new MemoryStream();
        var opened = await by.Once.RunAsync<IAttachmentAppService, AttachmentDto>((all, ct) => all.WriteAsync(patient, file, output, ct));
        return (opened, output.ToArray());
    }

    public static Task MarkAsync(this IOperations by, Guid patient, Guid file, string reason = "It is another patient's.") =>
        by.RunAsync<IAttachmentAppService>((all, ct) => all.MarkInErrorAsync(patient, file, reason, ct));
}
