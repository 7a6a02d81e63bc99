using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Notes;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Notes;

public sealed class SigningTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-043"), Trait("Rule", "P-045"), Trait("Rule", "P-131")]
    public async Task A_signed_note_has_signer_credential_time_and_hash_and_is_locked(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var draft = await desk.BeginAsync();
        var kept = await desk.KeepAsync(draft, desk.Whole($"  {NoteDesk.Words}\r\nAnd more. "));

        Assert.Equal(Reauthentication.Code, await NoteDesk.CodeAsync(() => desk.SignAsync(draft.Id, kept.Version, desk.Stale(desk.Host.Therapist, PracticeRole.Therapist))));
        Assert.Equal("Charting:NoIntent", await NoteDesk.CodeAsync(() => desk.SignAsync(draft.Id, kept.Version, intent: "yes")));
        var note = await desk.SignAsync(draft.Id, kept.Version);
        var read = await desk.ReadAsync(note.Id, desk.Prescriber);

        Assert.Equal((draft.Id, NoteState.Locked, true, false), (note.Id, read.State, read.IsIntact, read.IsMine));
        Assert.Equal(("Mei Chen", "LCSW", TestHost.DefaultNow), (read.Signature.Name, read.Signature.Credential, read.Signature.At));
        Assert.Equal(64, read.ContentHash.Length);
        Assert.Equal($"{NoteDesk.Words}\nAnd more.", read.Body.Sections[0].Text);
        Assert.Equal(1, read.PlanVersion);
        Assert.Equal("Charting:NoteDraftNotFound", await NoteDesk.CodeAsync(() => desk.SignAsync(draft.Id, kept.Version)));
        Assert.Equal([AuditAction.Lock, AuditAction.Sign], await desk.Host.AsSystem.ActsOnAsync(nameof(Note)));
        Assert.Contains(await desk.TrailAsync(desk.Patient), row => row is { Action: AuditAction.View, ObjectType: "Note" } && row.ObjectId == $"{note.Id}");
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-041")]
    public async Task An_empty_or_impossible_note_is_not_signed_and_stays_a_draft(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var draft = await desk.BeginAsync();

        var empty = await Assert.ThrowsAsync<BusinessException>(() => desk.SignAsync(draft.Id, draft.Version));
        var kept = await desk.KeepAsync(draft, desk.Whole() with { EndedAt = NoteDesk.Start.AddHours(-1) });
        var backwards = await Assert.ThrowsAsync<BusinessException>(() => desk.SignAsync(draft.Id, kept.Version));

        Assert.Equal(("StartedAt", "EndedAt"), (empty.Field, backwards.Field));
        Assert.Equal(["EndedAt"], (await desk.GapsAsync(draft.Id)).Select(gap => gap.Field));
        Assert.Equal(NoteDesk.Words, (await desk.DraftAsync(draft.Id)).Body.Sections[0].Text);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-041")]
    public async Task A_sign_that_nobody_sees_bars_the_signature_with_its_place_and_text_from_right_to_left_does_not(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var draft = await desk.BeginAsync();
        var kept = await desk.KeepAsync(draft, desk.Whole("She said:\nשלום\u200F and left."));

        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.SignAsync(draft.Id, kept.Version));
        kept = await desk.KeepAsync(draft, desk.Whole("She said:\nשלום and left 👩\u200D👧 e\u0301."), kept.Version);
        var note = await desk.SignAsync(draft.Id, kept.Version);

        Assert.Equal("Data", refused.Field);
        Assert.Contains("U+200F at line 2, character 5", refused.Message, StringComparison.Ordinal);
        Assert.Equal(("She said:\nשלום and left 👩\u200D👧 e\u0301.", true), (note.Body.Sections[0].Text, note.IsIntact));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-044"), Trait("Rule", "P-042")]
    public async Task An_author_who_is_not_licensed_yet_needs_the_supervisor_and_until_then_nothing_is_billable(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var (supervisor, other) = (await desk.Host.EmployAsync("SUP", Credential.CP), await desk.Host.EmployAsync("SUP2", Credential.CP));
        var associate = await desk.AssociateAsync(supervisor);
        await desk.Host.Host.TreatAsync(other, desk.Patient);
        var (signing, stranger) = (desk.As(PracticeRole.Supervisor, supervisor), desk.As(PracticeRole.Supervisor, other));
        Task<NoteDto> CoSignAsync(NoteDto note, Platform.Operations.IOperations by) =>
            by.RunAsync<INoteAppService, NoteDto>((notes, ct) => notes.CoSignAsync(note.Id, new NoteSigning(note.Version, "sign"), ct));
        Task<IReadOnlyList<NoteLineDto>> WaitingAsync(Platform.Operations.IOperations by) => by.RunAsync<INoteAppService, IReadOnlyList<NoteLineDto>>((notes, ct) => notes.GetCoSignListAsync(ct));

        var note = await desk.SignedAsync(by: desk.As(PracticeRole.Therapist, associate));
        var before = await BillableAsync(desk);
        Assert.Equal(NoteState.CoSignPending, note.State);
        Assert.Equal("Charting:NoteNotLocked", await NoteDesk.CodeAsync(() => AddendAsync(desk, note.Id, desk.As(PracticeRole.Therapist, associate))));
        Assert.Equal("Charting:NotTheSupervisor", await NoteDesk.CodeAsync(() => CoSignAsync(note, stranger)));
        Assert.Empty(await WaitingAsync(stranger));
        Assert.Equal(note.Id, Assert.Single(await WaitingAsync(signing)).Id);
        Assert.True((await desk.ReadAsync(note.Id, signing)).IsToCoSign);
        var coSigned = await CoSignAsync(note, signing);

        Assert.Equal((false, true), (before, await BillableAsync(desk)));
        Assert.Equal((NoteState.CoSigned, "CP", true), (coSigned.State, coSigned.CoSignature!.Credential, coSigned.IsIntact));
        Assert.Equal("Charting:NoteNotPending", await NoteDesk.CodeAsync(() => CoSignAsync(coSigned, signing)));
        Assert.Equal([AuditAction.CoSign, AuditAction.Lock, AuditAction.Sign], await desk.Host.AsSystem.ActsOnAsync(nameof(Note)));
    }

    [Fact, Trait("Rule", "P-044")]
    public async Task Without_a_supervisor_the_draft_stays_and_the_refusal_says_what_to_do()
    {
        await using var desk = await NoteDesk.CreateAsync(DatabaseKind.Sqlite);
        var associate = desk.As(PracticeRole.Therapist, await desk.AssociateAsync(null));

        Assert.Equal("Charting:NoteNeedsSupervisor", await NoteDesk.CodeAsync(() => desk.SignedAsync(by: associate)));
        Assert.Single(await desk.DraftsAsync(associate));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-043")]
    public async Task A_text_that_somebody_changes_in_the_tables_is_told_from_what_was_signed(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.SignedAsync();

        Assert.Equal(1, await desk.SqlAsync("UPDATE charting_notes SET sections = REPLACE(sections, 'None reported', 'Suicidal')"));
        var read = await desk.ReadAsync(note.Id);

        Assert.False(read.IsIntact);
        Assert.Contains(await desk.TrailAsync(desk.Patient), row => row is { Action: AuditAction.Verify, Reason: "HashDiffers" });
    }

    [Fact, Trait("Rule", "P-045")]
    public async Task Neither_a_setter_nor_a_save_changes_what_was_signed()
    {
        await using var desk = await NoteDesk.CreateAsync(DatabaseKind.Sqlite);
        var note = await desk.SignedAsync();
        string[] later = ["Version", "State", "CoSignerId", "CoSignerName", "CoSignerCredential", "CoSignedAt", "LockedAt", "CoSignatureHash", "AddendaHash", "WithdrawnById", "WithdrawnAt", "WithdrawnReason", "IsMovedOn"];

        await desk.Host.AsSystem.RunAsync<IServiceProvider>(async (services, ct) =>
        {
            var db = services.GetRequiredService<ChartingDbContext>();
            var signed = await db.Notes.SingleAsync(one => one.Id == note.Id, ct);
            foreach (var property in db.Entry(signed).Properties.Where(property => !later.Contains(property.Metadata.Name) && !property.Metadata.IsKey()))
            {
                property.IsModified = true;
                var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(ct));
                Assert.Contains(property.Metadata.Name, refused.Message, StringComparison.Ordinal);
                property.IsModified = false;
            }
        });
        Assert.True((await desk.ReadAsync(note.Id)).IsIntact);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-045"), Trait("Rule", "P-141")]
    public async Task An_addendum_stands_under_the_note_with_author_time_and_reason_and_changes_nothing(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.SignedAsync();
        desk.Host.Host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("Charting:NotTheAuthor", await NoteDesk.CodeAsync(() => AddendAsync(desk, note.Id, desk.Prescriber)));
        var withAddendum = await AddendAsync(desk, note.Id, desk.Therapist);
        var read = await desk.ReadAsync(note.Id, desk.Prescriber);

        var addendum = Assert.Single(read.Addenda);
        Assert.Equal(("The dose was 50 mg.", "Wrong dose in the text", TestHost.DefaultNow.AddHours(1)), (addendum.Text, addendum.Reason, addendum.Signature.At));
        Assert.Equal((note.ContentHash, true), (withAddendum.ContentHash, read.IsIntact));
        Assert.Equal([AuditAction.Addend], await desk.Host.AsSystem.ActsOnAsync(nameof(NoteAddendum)));
        await desk.SqlAsync("UPDATE charting_note_addenda SET text = 'The dose was 500 mg.'");
        Assert.False((await desk.ReadAsync(note.Id)).IsIntact);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-048")]
    public async Task What_is_signed_later_than_the_practice_lets_pass_is_a_late_entry(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        desk.Host.Host.Clock.Advance(TimeSpan.FromHours(10));
        var late = await desk.SignedAsync();
        var practice = await desk.Host.AsSystem.RunAsync<IPracticeAppService, PracticeDto>((practices, ct) => practices.GetAsync(ct));
        await desk.Host.AsSystem.RunAsync<IPracticeAppService>((practices, ct) => practices.SaveAsync(
            new PracticeInput(
                practice.Code, practice.Name, practice.TaxId, null, null, practice.Address, practice.Phone, false, practice.Part2Program, practice.ConsentAge, practice.Version)
            { LateNoteHours = 48 },
            ct));
        desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var timely = await desk.SignedAsync();

        Assert.Equal((24, true, false), (practice.LateNoteHours, late.IsLateEntry, timely.IsLateEntry));
        Assert.Equal([false, true], (await desk.ListAsync()).Select(line => line.IsLateEntry));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-043"), Trait("Rule", "P-044")]
    public async Task A_state_that_somebody_writes_into_the_tables_makes_nothing_billable(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var supervisor = await desk.Host.EmployAsync("SUP", Credential.CP);
        var associate = await desk.AssociateAsync(supervisor);
        var note = await desk.SignedAsync(by: desk.As(PracticeRole.Therapist, associate));
        Task<string> CoSignAsync() => NoteDesk.CodeAsync(() => desk.As(PracticeRole.Supervisor, supervisor).RunAsync<INoteAppService>(
            (notes, ct) => notes.CoSignAsync(note.Id, new NoteSigning(note.Version, "sign"), ct)));

        foreach (var written in new[]
        {
            "state = 'Locked', locked_at = signed_at", "state = 'CoSigned', locked_at = signed_at",
            "state = 'Locked', locked_at = signed_at, needs_co_signature = 0",
            "state = 'CoSigned', locked_at = signed_at, co_signed_at = signed_at, co_signer_id = author_id, co_signer_name = 'A', co_signer_credential = 'CP'",
        })
        {
            Assert.Equal(1, await desk.SqlAsync($"UPDATE charting_notes SET {written}"));
            Assert.Equal((written, false, false), (written, await BillableAsync(desk), (await desk.ReadAsync(note.Id)).IsIntact));
            await desk.SqlAsync(
                "UPDATE charting_notes SET state = 'CoSignPending', locked_at = NULL, needs_co_signature = 1, co_signed_at = NULL, co_signer_id = NULL, co_signer_name = NULL, co_signer_credential = NULL");
            Assert.True((await desk.ReadAsync(note.Id)).IsIntact);
        }

        await desk.SqlAsync("UPDATE charting_notes SET participants = 'Somebody else'");
        Assert.Equal("Charting:NoteNotIntact", await CoSignAsync());
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-044")]
    public async Task A_co_signature_is_the_co_signers_of_that_moment_and_theirs_alone_who_needs_none(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var supervisor = await desk.Host.EmployAsync("SUP", Credential.LMSW);
        var note = await desk.SignedAsync(by: desk.As(PracticeRole.Therapist, await desk.AssociateAsync(supervisor)));
        Task CoSignAsync() => desk.As(PracticeRole.Supervisor, supervisor).RunAsync<INoteAppService>((notes, ct) => notes.CoSignAsync(note.Id, new NoteSigning(note.Version, "sign"), ct));

        Assert.Equal("Charting:CoSignerNotLicensed", await NoteDesk.CodeAsync(CoSignAsync));
        var shown = await desk.Host.AsSystem.RunAsync<IStaffAppService, StaffDto>((staff, ct) => staff.GetAsync(supervisor, ct));
        await desk.Host.AsSystem.RunAsync<IStaffAppService>((staff, ct) => staff.ChangeAsync(
            supervisor, new StaffInput(shown.Code, shown.LastName, shown.FirstName, Credential.LCSW, null, null, null, null, shown.EmployedFrom, null, null, Version: shown.Version), ct));
        await CoSignAsync();
        Assert.Equal((true, true), (await BillableAsync(desk), (await desk.ReadAsync(note.Id)).IsIntact));

        await desk.SqlAsync("UPDATE charting_notes SET co_signer_name = 'Somebody else'");
        Assert.Equal((false, false), (await BillableAsync(desk), (await desk.ReadAsync(note.Id)).IsIntact));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-045")]
    public async Task An_addendum_that_is_missing_is_noticed(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        foreach (var deleted in new[] { 1, 2, 3 })
        {
            var note = await desk.SignedAsync();
            for (var more = 0; more < 3; more++)
                await AddendAsync(desk, note.Id, desk.Therapist);
            Assert.True((await desk.ReadAsync(note.Id)).IsIntact);

            Assert.Equal(1, await desk.SqlAsync($"DELETE FROM charting_note_addenda WHERE number = {deleted} AND note_id = (SELECT id FROM charting_notes)"));
            Assert.Equal((deleted, false), (deleted, (await desk.ReadAsync(note.Id)).IsIntact));
            await desk.SqlAsync("DELETE FROM charting_note_addenda");
            await desk.SqlAsync("DELETE FROM charting_notes");
        }
    }

    private static Task<NoteDto> AddendAsync(NoteDesk desk, Guid note, Platform.Operations.IOperations by) => by.RunAsync<INoteAppService, NoteDto>(
        (notes, ct) => notes.AddendAsync(note, new AddendumInput("Wrong dose in the text", "The dose was 50 mg."), ct));

    private static async Task<bool> BillableAsync(NoteDesk desk)
    {
        var fact = Assert.Single((await desk.Host.AsSystem.RunAsync<INoteFacts, ILookup<Guid, SignedNoteFact>>(
            (facts, ct) => facts.GetSignedAsync(IdRange.Of([desk.Patient]), NoteDesk.Day, NoteDesk.Day, ct)))[desk.Patient]);
        var line = Assert.Single(await desk.As(PracticeRole.Biller).RunAsync<INoteAppService, IReadOnlyList<BilledNoteDto>>((notes, ct) => notes.GetBilledAsync(desk.Patient, ct)));
        Assert.Equal(fact.IsBillable, line.IsBillable);
        return fact.IsBillable;
    }
}
