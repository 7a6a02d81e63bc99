using System.Reflection;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Records;
using PracticeSuite.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace PracticeSuite.Charting.Tests.Notes;

[Trait("Rule", "P-103")]
public sealed class NoteReadingTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-103")]
    public async Task The_list_is_read_by_pages_and_nothing_is_lost_or_told_twice_between_them(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var signed = new List<Guid>();
        foreach (var day in new[] { 1, 2, 2, 2, 3 })
            signed.Add((await desk.SignedAsync(desk.Whole() with { ServiceOn = new DateOnly(2026, 10, day), StartedAt = NoteDesk.Start.AddDays(day - 8), EndedAt = NoteDesk.Start.AddDays(day - 8).AddMinutes(45) })).Id);

        var (pages, before) = (new List<NotePage>(), (DayCursor?)null);
        do
        {
            var page = await PageAsync(before, 2);
            pages.Add(page);
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal([2, 2, 1], pages.Select(page => page.Lines.Count));
        Assert.Equal(signed.Order(), pages.SelectMany(page => page.Lines).Select(line => line.Id).Order());
        Assert.Equal([3, 2, 2, 2, 1], pages.SelectMany(page => page.Lines).Select(line => line.ServiceOn.Day));
        Assert.Equal("Take", (await Assert.ThrowsAsync<BusinessException>(() => PageAsync(null, 1001))).Field);

        Task<NotePage> PageAsync(DayCursor? after, int take) => desk.Therapist.RunAsync<INoteAppService, NotePage>((notes, ct) => notes.GetPageAsync(desk.Patient, after, take, ct));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_team_the_supervisor_and_the_privacy_officer_read_and_nobody_else_does(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.SignedAsync();
        var member = await desk.Host.EmployAsync("RN", Identity.Contracts.Staff.Credential.RN);
        await desk.Host.Host.TreatAsync(member, desk.Patient);

        foreach (var reader in new[]
        {
            desk.Prescriber, desk.As(PracticeRole.Therapist, member), desk.As(PracticeRole.CareCoordinator, member), desk.As(PracticeRole.Supervisor, member), desk.As(PracticeRole.PrivacyOfficer),
        })
            Assert.Equal(NoteDesk.Words, (await desk.ReadAsync(note.Id, reader)).Body.Sections[0].Text);
        foreach (var stranger in new[] { PracticeRole.Therapist, PracticeRole.Prescriber, PracticeRole.CareCoordinator, PracticeRole.Supervisor })
            Assert.Equal("Charting:NoteNotFound", await NoteDesk.CodeAsync(() => desk.ReadAsync(note.Id, desk.As(stranger))));
        foreach (var shut in new[] { PracticeRole.Biller, PracticeRole.FrontDesk, PracticeRole.Administrator })
            Assert.Equal("Access:Denied", await NoteDesk.CodeAsync(() => desk.ReadAsync(note.Id, desk.As(shut, member))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_biller_sees_day_code_diagnoses_and_times_and_there_is_nothing_else_to_see(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        await desk.SignedAsync();

        var line = Assert.Single(await desk.As(PracticeRole.Biller).RunAsync<INoteAppService, IReadOnlyList<BilledNoteDto>>((notes, ct) => notes.GetBilledAsync(desk.Patient, ct)));

        Assert.Equal((NoteDesk.Day, NoteDesk.Start, "90834", "F41.1"), (line.ServiceOn, line.StartedAt, line.ServiceCode, Assert.Single(line.DiagnosisCodes)));
        Assert.Equal(
            ["DiagnosisCodes", "EndedAt", "Id", "IsBillable", "IsPart2", "PatientId", "ServiceCode", "ServiceOn", "StartedAt"],
            typeof(BilledNoteDto).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Access:Denied", await NoteDesk.CodeAsync(() => desk.ListAsync(desk.As(PracticeRole.Biller))));
        Assert.Equal("Access:Denied", await NoteDesk.CodeAsync(
            () => desk.As(PracticeRole.FrontDesk).RunAsync<INoteAppService>((notes, ct) => notes.GetBilledAsync(desk.Patient, ct))));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-046"), Trait("Rule", "P-141")]
    public async Task A_note_of_the_wrong_patient_goes_to_the_right_one_and_both_charts_keep_a_line(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var (note, right) = (await desk.SignedAsync(), await desk.ChartAsync("A-2002"));
        var strangers = await desk.Host.PatientAsync(ChartingHost.Rosa with { Mrn = "A-3003" });
        Task<WithdrawnNote> WithdrawAsync(Guid? to, Platform.Operations.IOperations? by = null, string reason = "Written in the wrong chart") => (by ?? desk.Therapist)
            .RunAsync<INoteAppService, WithdrawnNote>((notes, ct) => notes.WithdrawAsync(note.Id, new NoteWithdrawal(to, reason), ct));

        Assert.Equal("Charting:NotTheAuthor", await NoteDesk.CodeAsync(() => WithdrawAsync(right, desk.Prescriber)));
        Assert.Equal(NoRelationshipException.Code, await NoteDesk.CodeAsync(() => WithdrawAsync(strangers)));
        Assert.Equal("Charting:NoteOfSamePatient", await NoteDesk.CodeAsync(() => WithdrawAsync(desk.Patient)));
        Assert.Equal("Input:Invalid", await NoteDesk.CodeAsync(() => WithdrawAsync(right, reason: "wrong")));
        var moved = await WithdrawAsync(right);
        var draft = await desk.DraftAsync(moved.DraftId!.Value, patient: right);
        var line = await desk.ReadAsync(note.Id, desk.Prescriber);

        Assert.Equal((right, NoteDesk.Words, true, true), (draft.PatientId, draft.Body.Sections[0].Text, draft.Body.Sections[0].IsUnedited, draft.IsMoved));
        Assert.Null(draft.Body.PlanVersionId);
        Assert.Equal((NoteState.EnteredInError, true), (line.State, line.Withdrawal!.IsMoved));
        Assert.Empty(line.Body.Sections);
        Assert.Equal(NoteDesk.Words, (await desk.ReadAsync(note.Id)).Body.Sections[0].Text);
        Assert.Contains(await desk.TrailAsync(desk.Patient), row => row.Reason == "MovedToRightChart");
        Assert.Contains(await desk.TrailAsync(right), row => row.Reason == "MovedFromWrongChart");
        Assert.Equal("Charting:NoteInError", await NoteDesk.CodeAsync(() => WithdrawAsync(null)));
        Assert.Empty(await desk.As(PracticeRole.Biller).RunAsync<INoteAppService, IReadOnlyList<BilledNoteDto>>((notes, ct) => notes.GetBilledAsync(desk.Patient, ct)));
        var kept = await desk.KeepAsync(draft, draft.Body with { DiagnosisCodes = ["F41.1"], PlanReference = "Goal 1" });
        Assert.True((await desk.SignAsync(draft.Id, kept.Version)).IsMoved);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-147")]
    public async Task The_copy_of_the_record_has_signed_notes_and_no_draft_and_none_of_another_patients_words(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        await desk.KeepAsync(await desk.BeginAsync(), desk.Whole("Unsigned."));
        await desk.SignedAsync(desk.Whole("Signed."));
        var wrong = await desk.SignedAsync(desk.Whole("Of somebody else."));
        await desk.Therapist.RunAsync<INoteAppService>((notes, ct) => notes.WithdrawAsync(wrong.Id, new NoteWithdrawal(null, "Of somebody else altogether"), ct));

        var fields = await desk.Host.AsSystem.RunAsync<IServiceProvider, List<string>>(async (services, ct) =>
        {
            var all = new List<string>();
            foreach (var part in services.GetServices<IPatientRecordPart>())
            {
                await foreach (var item in part.ReadAsync(desk.Patient, ct))
                    all.AddRange(item.Fields.Select(field => $"{field.Value}"));
            }

            return all;
        });

        Assert.Contains("Signed.", fields);
        Assert.DoesNotContain("Unsigned.", fields);
        Assert.DoesNotContain("Of somebody else.", fields);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_costs_the_same_however_many_notes_and_a_note_however_many_addenda(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.SignedAsync();
        var (list, read) = (await CountAsync(() => desk.ListAsync()), await CountAsync(() => desk.ReadAsync(note.Id)));
        for (var more = 0; more < 4; more++)
        {
            await desk.SignedAsync();
            await desk.Therapist.RunAsync<INoteAppService>((notes, ct) => notes.AddendAsync(note.Id, new AddendumInput("One thing more to say", "More."), ct));
        }

        Assert.Equal((list, read), (await CountAsync(() => desk.ListAsync()), await CountAsync(() => desk.ReadAsync(note.Id))));
        Assert.Equal((2, 4), (list, read));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-046")]
    public async Task A_note_or_a_draft_is_not_found_in_the_chart_of_another_patient(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var (note, draft, other) = (await desk.SignedAsync(), await desk.BeginAsync(), await desk.ChartAsync("A-2002"));

        Assert.Equal("Charting:NoteNotFound", await NoteDesk.CodeAsync(() => desk.ReadAsync(note.Id, patient: other)));
        Assert.Equal("Charting:NoteNotFound", await NoteDesk.CodeAsync(() => desk.Therapist.RunAsync<INoteAppService>((notes, ct) => notes.PrintAsync(other, note.Id, ct))));
        Assert.Equal("Charting:NoteDraftNotFound", await NoteDesk.CodeAsync(() => desk.DraftAsync(draft.Id, patient: other)));
    }

    [Fact, Trait("Rule", "P-141")]
    public async Task A_note_is_printed_with_its_hash_and_the_print_is_told()
    {
        await using var desk = await NoteDesk.CreateAsync(DatabaseKind.Sqlite);
        var note = await desk.SignedAsync();
        var other = await desk.SignedAsync(desk.Whole("港"));

        var paper = await desk.Prescriber.RunAsync<INoteAppService, NotePaper>((notes, ct) => notes.PrintAsync(desk.Patient, note.Id, ct));

        Assert.Equal("%PDF"u8.ToArray(), paper.Content[..4].ToArray());
        Assert.Equal("note-2026-10-08.pdf", paper.FileName);
        Assert.Contains(await desk.TrailAsync(desk.Patient), row => row is { Action: AuditAction.Print, ObjectType: "Note" });
        Assert.Equal("Charting:NoteUnprintable", await NoteDesk.CodeAsync(() => desk.Prescriber.RunAsync<INoteAppService>((notes, ct) => notes.PrintAsync(desk.Patient, other.Id, ct))));
        Assert.Equal("Access:Denied", await NoteDesk.CodeAsync(() => desk.As(PracticeRole.Biller).RunAsync<INoteAppService>((notes, ct) => notes.PrintAsync(desk.Patient, note.Id, ct))));
    }

    private static async Task<int> CountAsync(Func<Task> act)
    {
        using var counter = new CommandCounter();
        await act();
        return counter.Count;
    }
}
