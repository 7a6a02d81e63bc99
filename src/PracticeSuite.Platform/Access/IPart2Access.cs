using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>How the modules that know say who is of the Part 2 program and which patient consented (P-070, P-073).</summary>
public interface IPart2Access
{
    /// <summary>These belong to the program and nobody else does; what no longer holds is ended now.</summary>
    Task KeepMembersAsync(IReadOnlyCollection<ProgramTime> members, CancellationToken cancellationToken);

    /// <summary>Consents that were not there before.</summary>
    Task KeepNewAsync(IReadOnlyCollection<Part2Consent> consents, CancellationToken cancellationToken);

    /// <summary>A consent was taken back; from now on at the latest it opens nothing (P-078).</summary>
    Task EndConsentAsync(Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken);
}

internal sealed class Part2Access(AccessDbContext db, CurrentCaller caller) : IPart2Access
{
    public async Task KeepMembersAsync(IReadOnlyCollection<ProgramTime> members, CancellationToken cancellationToken)
    {
        var now = caller.Now;
        var before = await db.ProgramMembers.ToListAsync(cancellationToken);
        foreach (var gone in before.Where(row => row.IsOpenAt(now) && !members.Any(row.Is)))
            gone.End(now);
        db.AddRange(members.Where(time => !before.Exists(row => row.Is(time))).Select(time => new Part2Member(caller.Practice, time, now)));
        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(cancellationToken);
        caller.Program = null;
    }

    public async Task KeepNewAsync(IReadOnlyCollection<Part2Consent> consents, CancellationToken cancellationToken)
    {
        if (consents.Count == 0)
            return;
        foreach (var consent in consents)
            consent.RecordedAt = caller.Now;
        db.AddRange(consents);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task EndConsentAsync(Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var row in await db.Part2Consents.Where(row => row.SourceId == sourceId).ToListAsync(cancellationToken))
            row.End(at);
        await db.SaveChangesAsync(cancellationToken);
    }
}
