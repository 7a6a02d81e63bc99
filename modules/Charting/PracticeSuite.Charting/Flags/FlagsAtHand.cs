using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>What waits for somebody: what they were told of, and what was told to those for whom they stand in now (K-019), whenever it was raised.</summary>
internal sealed class FlagsAtHand(ChartingDbContext db, IConnectedStaff connected, FlagAddressees addressees, FlagClocks clocks, IPracticeDirectory practices, IAccess access)
{
    private IQueryable<UrgentFlag> NotOver => db.Set<UrgentFlag>().AsNoTracking().Where(flag => flag.State == FlagState.Open || flag.State == FlagState.Acknowledged);

    /// <summary>Those that the filter shows, with their lines.</summary>
    public async Task<IReadOnlyList<UrgentFlag>> ReadAsync(Guid me, CancellationToken cancellationToken)
    {
        var mine = await NotOver.Where(flag => flag.Addressees.Any(one => one.StaffId == me)).Include(flag => flag.Lines).AsSingleQuery().ToListAsync(cancellationToken);
        var covered = await CoveredAsync(me, cancellationToken);
        covered.ExceptWith(mine.Select(flag => flag.Id));
        return covered.Count == 0
            ? mine
            : [.. mine, .. await NotOver.Where(flag => covered.Contains(flag.Id)).Include(flag => flag.Lines).AsSingleQuery().ToListAsync(cancellationToken)];
    }

    /// <summary>Those that <see cref="ReadAsync"/> and <see cref="WaitingAsync"/> would show and nobody has acknowledged; one statement where nothing waits.</summary>
    public async Task<IReadOnlyList<FlagMark>> MarksAsync(Guid me, CancellationToken cancellationToken)
    {
        var told = await ToldAsync(me, cancellationToken);
        var (ids, covered) = (told.Select(flag => flag.Id).ToHashSet(), await CoveredAsync(me, cancellationToken));
        ids.UnionWith(covered);
        var seen = ids.Count == 0 ? [] : await NotOver.Where(flag => flag.State == FlagState.Open && ids.Contains(flag.Id)).Select(flag => new FlagMark(flag.Id, flag.Level)).ToListAsync(cancellationToken);
        var waiting = await OnLadderAsync(told.Where(flag => !seen.Exists(one => one.Id == flag.Id)), me, cancellationToken);
        return [.. seen, .. waiting.Select(flag => new FlagMark(flag.Id, flag.Level))];
    }

    /// <summary>Whoever is told by their place on the ladder and may not open it learns that something waits, of whom, and whom to call (K-049).</summary>
    public async Task<IReadOnlyList<WaitingFlagDto>> WaitingAsync(Guid me, IReadOnlySet<Guid> shown, CancellationToken cancellationToken)
    {
        var all = await OnLadderAsync((await ToldAsync(me, cancellationToken)).Where(flag => !shown.Contains(flag.Id)), me, cancellationToken);
        if (all.Count == 0)
            return [];
        var (practice, isWhole) = (await practices.GetAsync(cancellationToken), await db.IsProgramWholeAsync(cancellationToken));
        var names = await NamesAsync([.. all.Where(flag => isWhole || !flag.IsPart2).Select(flag => flag.PatientId).Distinct()], cancellationToken);
        var waiting = new List<WaitingFlagDto>();
        foreach (var flag in all.OrderByDescending(flag => flag.Level).ThenBy(flag => flag.OpenSince))
        {
            var name = isWhole || !flag.IsPart2 ? names.GetValueOrDefault(flag.PatientId) : null;
            waiting.Add(new WaitingFlagDto(
                flag.Id, flag.Level, flag.OpenSince, flag.DueAt, name?.Id, name?.ListName, name is null ? [] : await WhomToCallAsync(flag, me, cancellationToken), practice.Phone));
        }

        return waiting;
    }

    /// <summary>Open ones that tell them, whatever they may see.</summary>
    private async Task<List<UrgentFlag>> ToldAsync(Guid me, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await db.Set<UrgentFlag>().AsNoTracking().Where(flag => flag.State == FlagState.Open && flag.Addressees.Any(one => one.StaffId == me))
            .Include(flag => flag.Addressees).AsSingleQuery().ToListAsync(cancellationToken);
    }

    /// <summary>Who was told as one of the team, or stood in for one, led, was the backup or directed, and is so no longer, is told nothing more of the patient.</summary>
    public Task<bool> IsOnLadderAsync(UrgentFlag flag, Guid me, CancellationToken cancellationToken) => IsOnLadderAsync(flag, me, new Places(), cancellationToken);

    private async Task<bool> IsOnLadderAsync(UrgentFlag flag, Guid me, Places places, CancellationToken cancellationToken)
    {
        var parts = flag.Addressees.Where(one => one.StaffId == me).Select(one => one.As).ToHashSet();
        return (parts.Contains(FlagRecipient.CrisisLead) && await IsLeadAsync(flag.PatientId, me, places, cancellationToken))
            || (parts.Contains(FlagRecipient.Director) && (places.Directors ??= await addressees.GetDirectorsAsync(cancellationToken)).Contains(me))
            || (parts.Contains(FlagRecipient.CoveringClinician) && (await clocks.LadderOfAsync(flag.PatientId, cancellationToken)).BackupId == me);
    }

    private async Task<bool> IsLeadAsync(Guid patientId, Guid me, Places places, CancellationToken cancellationToken)
    {
        if (!places.IsLead.TryGetValue(patientId, out var leads))
            places.IsLead[patientId] = leads = await addressees.IsLeadAsync(patientId, me, cancellationToken);
        return leads;
    }

    private async Task<IReadOnlyList<UrgentFlag>> OnLadderAsync(IEnumerable<UrgentFlag> told, Guid me, CancellationToken cancellationToken)
    {
        var (on, places) = (new List<UrgentFlag>(), new Places());
        foreach (var flag in told)
        {
            if (await IsOnLadderAsync(flag, me, places, cancellationToken))
                on.Add(flag);
        }

        return on;
    }

    private async Task<Dictionary<Guid, PatientName>> NamesAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await db.Patients.AsNoTracking().Where(patient => ids.Contains(patient.Id))
            .Select(p => new PatientName(p.Id, p.Mrn, p.LastName, p.FirstName, p.BirthDate) { MiddleName = p.MiddleName, Suffix = p.Suffix }).ToDictionaryAsync(name => name.Id, cancellationToken);
    }

    /// <summary>Who was told and has to do with the patient; where that is nobody by now, whoever has.</summary>
    private async Task<IReadOnlyList<Guid>> WhomToCallAsync(UrgentFlag flag, Guid me, CancellationToken cancellationToken)
    {
        var here = await connected.GetAsync(flag.PatientId, cancellationToken);
        var told = flag.Addressees.OrderBy(one => one.As).Select(one => one.StaffId).Where(one => one != me && here.Contains(one)).ToList();
        return told.Count > 0 ? told : [.. here.Where(one => one != me).Order()];
    }

    /// <summary>Of what those were told for whom they stand in, as the filter shows it: who may not know of a patient's Part 2 program does not stand in there.</summary>
    private async Task<HashSet<Guid>> CoveredAsync(Guid me, CancellationToken cancellationToken)
    {
        var links = (await connected.GetStandInsAsync(cancellationToken)).Where(link => link.StaffId == me).ToList();
        if (links.Count == 0)
            return [];
        var away = links.Select(link => link.ForStaffId).ToHashSet();
        var found = await NotOver.Where(flag => flag.Addressees.Any(one => away.Contains(one.StaffId)))
            .Select(flag => new { flag.Id, flag.PatientId, To = flag.Addressees.Select(one => one.StaffId).ToList() }).ToListAsync(cancellationToken);
        var covered = new HashSet<Guid>();
        foreach (var of in found.GroupBy(flag => flag.PatientId))
        {
            var here = links.Exists(link => link.IsOfSome) ? (await connected.GetStandInsAsync(of.Key, cancellationToken)).Where(link => link.StaffId == me).ToList() : links;
            covered.UnionWith(of.Where(flag => here.Exists(link => flag.To.Contains(link.ForStaffId))).Select(flag => flag.Id));
        }

        return covered;
    }

    /// <summary>Who has which place now, asked once for all the flags of one look.</summary>
    private sealed class Places
    {
        public IReadOnlyList<Guid>? Directors { get; set; }

        public Dictionary<Guid, bool> IsLead { get; } = [];
    }
}
