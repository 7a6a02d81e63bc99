using System.IO.Compression;
using System.Text;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Charting.Tests.Part2;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.PsychotherapyNotes;

/// <summary>SUD counseling notes: kept as psychotherapy notes are, written in the Part 2 program, given out by a consent of their own (P-074, P-075).</summary>
public sealed class SudCounselingNoteTests
{
    private static readonly Guid Counselor = Guid.CreateVersion7();

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-075")]
    public async Task Only_a_clinician_of_the_program_writes_one_and_only_its_author_reads_it(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);

        var note = await WriteAsync(unit, Author(unit), SessionNoteKind.SudCounseling);
        var refused = await Assert.ThrowsAsync<BusinessException>(() =>
            WriteAsync(unit, As(unit, Guid.CreateVersion7(), unit.Host.Therapist, PracticeRole.Therapist), SessionNoteKind.SudCounseling));
        var colleague = await Assert.ThrowsAsync<BusinessException>(() => GetAsync(As(unit, Guid.CreateVersion7(), unit.Host.Prescriber, PracticeRole.Prescriber), note.Id));

        Assert.Equal((SessionNoteKind.SudCounseling, Notebook.Words), (note.Kind, (await GetAsync(Author(unit), note.Id)).Text));
        Assert.Equal("Charting:SudCounselingNoteOfProgram", refused.Code);
        Assert.Equal("Charting:PsychotherapyNoteNotFound", colleague.Code);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-075")]
    public async Task A_note_cannot_be_made_another_kind_in_the_table(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        var note = await WriteAsync(unit, Author(unit), SessionNoteKind.SudCounseling);

        await using (var connection = unit.Host.Host.Provider.CreateConnection())
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE charting_psychotherapy_notes SET kind = 'Psychotherapy'";
            await command.ExecuteNonQueryAsync();
        }

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => GetAsync(Author(unit), note.Id));

        Assert.Equal("Charting:PsychotherapyNoteDamaged", refusal.Code);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-074"), Trait("Rule", "P-075"), Trait("Rule", "P-076")]
    public async Task Its_consent_is_its_own_and_the_file_has_no_other_kind_and_carries_the_notice(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        await WriteAsync(unit, Author(unit), SessionNoteKind.SudCounseling);
        await WriteAsync(unit, Author(unit), SessionNoteKind.Psychotherapy);
        var (adler, nair) = (await OfficerAsync(unit, "ADLER"), await OfficerAsync(unit, "NAIR"));

        await unit.ConsentAsync();
        var byTpo = await Assert.ThrowsAsync<BusinessException>(() => AskAsync(unit, adler));
        var own = await unit.ConsentAsync(
            consent => consent with { ExpiresOn = Today.Date.AddYears(1), Part2 = consent.Part2! with { Recipients = "my lawyer", Purpose = "my case" } }, ConsentKind.Part2CounselingNotes);
        var asked = await AskAsync(unit, adler);
        await nair.RunAsync<IPsychotherapyNoteExportAppService>((exports, ct) => exports.ApproveAsync(asked.Id, ct));
        var file = await Notebook.MakeAsync(asked.Id, adler);

        Assert.Equal("Charting:SudCounselingConsentMissing", byTpo.Code);
        var texts = Texts(file);
        Assert.Equal(["cover.txt", "note-001.txt"], texts.Keys);
        Assert.Contains(Part2Notice.Text, texts["cover.txt"], StringComparison.Ordinal);
        Assert.Null(own.RevokedAt);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-075"), Trait("Rule", "P-078")]
    public async Task A_consent_that_was_taken_back_meanwhile_makes_no_file(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        await WriteAsync(unit, Author(unit), SessionNoteKind.SudCounseling);
        var (adler, nair) = (await OfficerAsync(unit, "ADLER"), await OfficerAsync(unit, "NAIR"));
        var consent = await unit.ConsentAsync(
            given => given with { ExpiresOn = Today.Date.AddYears(1), Part2 = given.Part2! with { Recipients = "my lawyer", Purpose = "my case" } }, ConsentKind.Part2CounselingNotes);
        var asked = await AskAsync(unit, adler);
        await nair.RunAsync<IPsychotherapyNoteExportAppService>((exports, ct) => exports.ApproveAsync(asked.Id, ct));

        await unit.RevokeAsync(consent.Id, unit.Program);
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => Notebook.MakeAsync(asked.Id, adler));

        Assert.Equal("Charting:SudCounselingConsentMissing", refusal.Code);
    }

    private static IOperations Author(Unit unit) => As(unit, Counselor, unit.Host.Prescriber, PracticeRole.Prescriber);

    private static async Task<IOperations> OfficerAsync(Unit unit, string code) =>
        As(unit, Guid.CreateVersion7(), await unit.Host.EmployAsync(code, Credential.PracticeManager), PracticeRole.PrivacyOfficer);

    private static IOperations As(Unit unit, Guid user, Guid? staff, string role) =>
        unit.Host.Host.For(new Caller(unit.Host.Host.Practice, user, staff, "test user", new HashSet<string> { role }, IsSystem: false) { VerifiedAt = DateTimeOffset.MaxValue });

    private static Task<PsychotherapyNoteDto> WriteAsync(Unit unit, IOperations by, SessionNoteKind kind) => by.RunAsync<IPsychotherapyNoteAppService, PsychotherapyNoteDto>(
        (notes, ct) => notes.WriteAsync(unit.Patient, new PsychotherapyNoteInput(Notebook.Session, Notebook.Words) { Kind = kind }, ct));

    private static Task<PsychotherapyNoteDto> GetAsync(IOperations by, Guid id) =>
        by.RunAsync<IPsychotherapyNoteAppService, PsychotherapyNoteDto>((notes, ct) => notes.GetAsync(id, null, ct));

    private static Task<PsychotherapyNoteExportDto> AskAsync(Unit unit, IOperations by) => by.RunAsync<IPsychotherapyNoteExportAppService, PsychotherapyNoteExportDto>(
        (exports, ct) => exports.RequestAsync(
            new PsychotherapyNoteExportInput(unit.Patient, unit.Host.Prescriber, PsychotherapyExportBasis.Authorization, true, "Mr. Lee", "Signed on 1 October", null, null)
            {
                Kind = SessionNoteKind.SudCounseling,
            },
            ct));

    private static SortedDictionary<string, string> Texts(PsychotherapyNoteExportFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Content.ToArray()));
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var text = new StreamReader(entry.Open(), Encoding.UTF8);
            texts[entry.FullName] = text.ReadToEnd();
        }

        return texts;
    }
}
