using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Tests.Part2;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
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
        Assert.Equal("Charting:NoteNotFound", await NoteDesk.CodeAsync(() => unit.Therapist.RunAsync<INoteAppService>((notes, ct) => notes.GetAsync(id, ct))));
        Assert.Equal([(id, true), (own, false)], (await ListAsync(unit, unit.Program)).Select(line => (line.Id, line.IsPart2)).OrderByDescending(line => line.IsPart2));
        await unit.ConsentAsync();
        Assert.Equal(2, (await ListAsync(unit, unit.Therapist)).Count);
    }

    private static Task<IReadOnlyList<NoteLineDto>> ListAsync(Unit unit, IOperations by) =>
        by.RunAsync<INoteAppService, IReadOnlyList<NoteLineDto>>((notes, ct) => notes.GetListAsync(unit.Patient, ct));

    private static Task<Guid> SignAsync(Unit unit, IOperations by) => by.RunAsync<INoteDraftAppService, Guid>(async (drafts, ct) =>
    {
        var draft = await drafts.BeginAsync(unit.Patient, new NewNote(NoteKind.Phone, "PHONE", NoteDesk.Day), ct);
        var kept = await drafts.KeepAsync(
            draft.Id, new DraftText(new NoteBody(NoteDesk.Day) { Sections = [new("Call", "Asked for a refill."), new("Advice", "Come in.")] }, draft.Version, Guid.CreateVersion7()), ct);
        return (await drafts.SignAsync(draft.Id, new NoteSigning(kept.Version, "sign"), ct)).Id;
    });
}
