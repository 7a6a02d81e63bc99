using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>Contacts as the metrics count them, as the caller's sight opens them.</summary>
internal sealed class ContactReading(CoordinationDbContext db)
{
    /// <summary>Patients who are named in one statement.</summary>
    private const int Named = 400;

    /// <summary>Of each unit the last one of the interval: what asks whether there was one up to its end needs no other.</summary>
    public async Task<IReadOnlyList<ContactDay>> GetLastAsync(Interval during, CareClock clock, CancellationToken cancellationToken)
    {
        // Up to now, the last of all is the last of the interval.
        var contacts = during.End > clock.Now ? db.Contacts.Where(c => c.MayBeLast) : db.Contacts;
        var last = await contacts.AsNoTracking().Where(c => c.At >= during.Start && c.At < during.End && c.TakenBackAt == null)
            .GroupBy(c => new { c.PatientId, c.FirstId, c.SecondId })
            .Select(of => new { of.Key, At = of.Max(c => c.At) }).ToListAsync(cancellationToken);
        return last.ConvertAll(of => new ContactDay(of.Key.PatientId, StaffPair.Of(of.Key.FirstId, of.Key.SecondId), clock.DateOf(of.At)));
    }

    /// <summary>All that somebody had about these patients, for several windows.</summary>
    public async Task<IReadOnlyList<ContactDay>> GetAllAsync(Guid staffId, IReadOnlyCollection<Guid> patients, Interval during, CareClock clock, CancellationToken cancellationToken)
    {
        var found = new List<ContactDay>();
        foreach (var some in patients.Chunk(Named))
        {
            found.AddRange((await db.Contacts.AsNoTracking().In(IdRange.Of(some), c => c.PatientId)
                .Where(c => c.At >= during.Start && c.At < during.End && c.TakenBackAt == null && (c.FirstId == staffId || c.SecondId == staffId))
                .Select(c => new { c.PatientId, c.FirstId, c.SecondId, c.At }).ToListAsync(cancellationToken))
                .Select(c => new ContactDay(c.PatientId, StaffPair.Of(c.FirstId, c.SecondId), clock.DateOf(c.At))));
        }

        return found;
    }
}
