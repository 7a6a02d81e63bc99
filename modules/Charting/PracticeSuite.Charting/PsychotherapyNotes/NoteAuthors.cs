using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>Who the author of an operation is, and the way to their key: as long as they work here and nothing is in escrow.</summary>
internal sealed class NoteAuthors(PsychotherapyDbContext db, IStaffDirectory staff, ChartClock clock, KeyWrap wrap)
{
    /// <summary>Null = they have written nothing yet.</summary>
    public async Task<PsychotherapyNoteAuthor?> FindAsync(NotePerson person, CancellationToken cancellationToken)
    {
        var author = await db.Authors.SingleOrDefaultAsync(a => a.UserId == person.UserId && a.StaffId == person.StaffId, cancellationToken);
        var everybody = await staff.GetAllAsync(cancellationToken);
        var today = await TodayAsync(cancellationToken);
        return author?.SealedAt is null && everybody.TryGetValue(person.StaffId, out var member) && member.IsEmployedOn(today)
            ? author
            : throw PsychotherapyErrors.NotesClosed();
    }

    /// <summary>Their key; what is saved next in the operation also keeps it under the newest of the installation's keys.</summary>
    public DataKey Open(PsychotherapyNoteAuthor author)
    {
        var key = wrap.Open(author, out var rewrapped);
        if (rewrapped is not null)
            author.Rewrap(rewrapped);
        return key;
    }

    public PsychotherapyNoteAuthor Begin(NotePerson person, DateTimeOffset now)
    {
        var author = PsychotherapyNoteAuthor.Begin(person, wrap, now);
        db.Add(author);
        return author;
    }

    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken)
    {
        var day = await clock.ReadAsync(cancellationToken);
        return day.DateOf(day.Now, locationId: null);
    }
}
