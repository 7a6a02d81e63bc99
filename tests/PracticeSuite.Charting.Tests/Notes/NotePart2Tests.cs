using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Tests.Part2;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Platform.Records;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Notes;

public sealed class NotePart2Tests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task A_note_of_the_program_is_not_there_for_colleagues_until_the_patient_consents(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        var id = await SignAsync(unit, unit.Program);
        var own = await SignAsync(unit, unit.Therapist);

        var before = await ListAsync(unit, unit.Therapist);
        Assert.Equal([own], before.Select(line => line.Id));
        Assert.Equal("Charting:NoteNotFound", await NoteDesk.CodeAsync(() => unit.Therapist.RunAsync<INoteAppService>((notes, ct) => notes.GetAsync(unit.Patient, id, ct))));
        Assert.Equal([(id, true), (own, false)], (await ListAsync(unit, unit.Program)).Select(line => (line.Id, line.IsPart2)).OrderByDescending(line => line.IsPart2));
        await unit.ConsentAsync();
        Assert.Equal(2, (await ListAsync(unit, unit.Therapist)).Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-071"), Trait("Rule", "P-047")]
    public async Task What_is_carried_forward_from_a_note_of_the_program_makes_the_draft_and_its_note_the_programs(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        var source = await SignAsync(unit, unit.Program);
        var consent = await unit.ConsentAsync();

        var note = await unit.Therapist.RunAsync<INoteDraftAppService, NoteDto>(async (drafts, ct) =>
        {
            var draft = await drafts.BeginAsync(unit.Patient, Call, ct);
            var copied = await drafts.CopyForwardAsync(draft.Id, source, draft.Version, ct);
            var kept = await drafts.KeepAsync(draft.Id, new DraftText(copied.Body with { SpokeWithPatient = true }, copied.Version, Guid.CreateVersion7()), ct);
            return await drafts.SignAsync(draft.Id, new NoteSigning(kept.Version, "sign"), ct);
        });
        await unit.RevokeAsync(consent.Id, unit.Program);
        var staff = await unit.Host.EmployAsync("TWO", Credential.LCSW);
        await unit.Host.Host.TreatAsync(staff, unit.Patient);
        var colleague = unit.Host.Host.For(staff, PracticeRole.Therapist);

        Assert.True(note.IsPart2);
        Assert.Equal("Charting:NoteNotFound", await NoteDesk.CodeAsync(() => colleague.RunAsync<INoteAppService>((notes, ct) => notes.GetAsync(unit.Patient, note.Id, ct))));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-071")]
    public async Task What_a_co_author_of_the_program_writes_makes_the_draft_and_its_note_the_programs(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        // That somebody of the program is on the team is the program's to tell, too.
        await unit.ConsentAsync();
        var draft = await CoAuthoredAsync(unit, unit.Therapist, unit.Host.Prescriber);

        var kept = await unit.Program.RunAsync<INoteDraftAppService, KeptDraft>(
            (drafts, ct) => drafts.KeepAsync(draft.Id, new DraftText(Whole, draft.Version, Guid.CreateVersion7()), ct));
        var note = await unit.Therapist.RunAsync<INoteDraftAppService, NoteDto>((drafts, ct) => drafts.SignAsync(draft.Id, new NoteSigning(kept.Version, "sign"), ct));

        Assert.True(note.IsPart2);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-072"), Trait("Rule", "P-082")]
    public async Task To_be_named_as_a_co_author_is_no_consent_of_the_patient(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        var draft = await CoAuthoredAsync(unit, unit.Program, unit.Host.Therapist);

        Assert.Equal("Charting:NoteDraftNotFound", await NoteDesk.CodeAsync(() => DraftAsync(unit, draft.Id, unit.Therapist)));
        await unit.ConsentAsync();
        Assert.Equal(draft.Id, (await DraftAsync(unit, draft.Id, unit.Therapist)).Id);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-071"), Trait("Rule", "P-148")]
    public async Task What_an_author_of_the_program_adds_to_a_note_that_is_none_of_its_says_so_in_the_copy_of_the_record(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        var note = await SignAsync(unit, unit.Therapist);
        await unit.JoinAsync(unit.Host.Therapist);
        await unit.Therapist.RunAsync<INoteAppService>((notes, ct) => notes.AddendAsync(note, new AddendumInput("One thing more to say", "Of the program."), ct));

        var item = await unit.Host.AsSystem.RunAsync<IServiceProvider, RecordItem>(async (services, ct) =>
            await services.GetServices<IPatientRecordPart>().Single(part => part.Name == "notes").ReadAsync(unit.Patient, ct).SingleAsync(ct));

        Assert.False(item.IsPart2);
        Assert.Equal(["Addendum", "Reason", "Added by", "Added"], item.Fields.Where(field => field.IsPart2).Select(field => field.Label));
    }

    private static NewNote Call => new(NoteKind.Phone, "PHONE", NoteDesk.Day);

    private static NoteBody Whole => new(NoteDesk.Day) { SpokeWithPatient = true, Sections = [new("Call", "Asked for a refill."), new("Advice", "Come in.")] };

    private static async Task<NoteDraftDto> CoAuthoredAsync(Unit unit, IOperations author, Guid coAuthor)
    {
        await unit.Host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(unit.Patient, new NewCareTeamMember(coAuthor, CareTeamPart.Therapist, IsPrimary: false), ct));
        return await author.RunAsync<INoteDraftAppService, NoteDraftDto>(async (drafts, ct) =>
        {
            var draft = await drafts.BeginAsync(unit.Patient, Call, ct);
            return await drafts.NameCoAuthorAsync(draft.Id, coAuthor, draft.Version, ct);
        });
    }

    private static Task<NoteDraftDto> DraftAsync(Unit unit, Guid id, IOperations by) => by.RunAsync<INoteDraftAppService, NoteDraftDto>((drafts, ct) => drafts.GetAsync(unit.Patient, id, ct));

    private static Task<IReadOnlyList<NoteLineDto>> ListAsync(Unit unit, IOperations by) =>
        by.RunAsync<INoteAppService, IReadOnlyList<NoteLineDto>>((notes, ct) => notes.GetListAsync(unit.Patient, ct));

    private static Task<Guid> SignAsync(Unit unit, IOperations by) => by.RunAsync<INoteDraftAppService, Guid>(async (drafts, ct) =>
    {
        var draft = await drafts.BeginAsync(unit.Patient, Call, ct);
        var kept = await drafts.KeepAsync(draft.Id, new DraftText(Whole, draft.Version, Guid.CreateVersion7()), ct);
        return (await drafts.SignAsync(draft.Id, new NoteSigning(kept.Version, "sign"), ct)).Id;
    });
}
