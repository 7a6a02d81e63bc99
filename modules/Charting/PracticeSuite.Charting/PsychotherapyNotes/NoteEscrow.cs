using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>What becomes of the keys of authors who have left (P-066).</summary>
internal sealed class NoteEscrow(PsychotherapyDbContext db, NoteAuthors authors, IStaffDirectory staff, IAuditTrail trail, TimeProvider clock)
{
    public async Task<IReadOnlyList<DepartedNoteAuthor>> GetDepartedAsync(CancellationToken cancellationToken)
    {
        var (all, everybody) = (await db.Authors.AsNoTracking().ToListAsync(cancellationToken), await staff.GetAllAsync(cancellationToken));
        var today = await authors.TodayAsync(cancellationToken);
        var departed = new List<DepartedNoteAuthor>();
        foreach (var author in all.Where(author => author.SealedAt is not null || HasLeft(everybody, author, today)))
        {
            var written = await db.NotesOf(author).AsNoTracking().Select(note => note.Versions.Max(version => version.WrittenAt)).ToListAsync(cancellationToken);
            departed.Add(new DepartedNoteAuthor(
                author.Id, author.StaffId, everybody.GetValueOrDefault(author.StaffId)?.EmployedTo, author.SealedAt, written.Count, written.DefaultIfEmpty(author.Since).Max()));
        }

        return departed;
    }

    public async Task SealAsync(Guid authorId, Officer officer, CancellationToken cancellationToken)
    {
        var author = await AuthorAsync(authorId, cancellationToken);
        if (!await HasLeftAsync(author, cancellationToken))
            throw PsychotherapyErrors.AuthorStillHere();
        author.Seal(officer.Name, clock.GetUtcNow());
        await KeepAsync(author, AuditAction.Lock, "AuthorLeft", cancellationToken);
    }

    public async Task ReturnAsync(Guid authorId, CancellationToken cancellationToken)
    {
        var author = await AuthorAsync(authorId, cancellationToken);
        if (author.SealedAt is null || await HasLeftAsync(author, cancellationToken))
            throw PsychotherapyErrors.AuthorNotBack();
        author.Return();
        await KeepAsync(author, AuditAction.Unlock, "AuthorBack", cancellationToken);
    }

    private async Task<PsychotherapyNoteAuthor> AuthorAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Authors.SingleOrDefaultAsync(author => author.Id == id, cancellationToken) ?? throw PsychotherapyErrors.AuthorNotFound(id);

    private async Task<bool> HasLeftAsync(PsychotherapyNoteAuthor author, CancellationToken cancellationToken) =>
        HasLeft(await staff.GetAllAsync(cancellationToken), author, await authors.TodayAsync(cancellationToken));

    private static bool HasLeft(IReadOnlyDictionary<Guid, StaffMember> everybody, PsychotherapyNoteAuthor author, DateOnly today) =>
        !everybody.TryGetValue(author.StaffId, out var member) || member.EmployedTo < today;

    private async Task KeepAsync(PsychotherapyNoteAuthor author, AuditAction action, string reason, CancellationToken cancellationToken)
    {
        trail.Record(new AuditEvent(action, nameof(PsychotherapyNoteAuthor), $"{author.Id}") { Reason = reason });
        await db.SaveChangesAsync(cancellationToken);
    }
}
