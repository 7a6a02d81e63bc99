using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Coordination.Contacts;

/// <summary>
/// When who is to talk about whom, reckoned when it is read (K-031). Tiers rest on charts that whoever asks may not open: they are read whole, but
/// for what the Part 2 program keeps from the caller.
/// </summary>
internal sealed class ContactClock(SharedCare care, ITierFacts tiers, IVisitFacts visits, IAccess access) : IContactClock
{
    private const int StayDays = 30;

    public async Task<IReadOnlyList<ContactDue>> GetAsync(IReadOnlyCollection<Guid>? patientIds, CancellationToken cancellationToken) =>
        access.May(CoordinationPermissions.Contacts.View) ? [.. (await ReadAsync(patientIds, null, cancellationToken)).Select(one => one.Due)] : [];

    /// <param name="staffId">Only the pairs that they are of; null = all.</param>
    public async Task<IReadOnlyList<ClockedPatient>> ReadAsync(IReadOnlyCollection<Guid>? patientIds, Guid? staffId, CancellationToken cancellationToken)
    {
        var shared = await SharedAsync(patientIds, staffId, cancellationToken);
        var open = (await access.NarrowAsync(CoordinationPermissions.Contacts.View, [.. shared.Select(one => one.PatientId).Distinct()], cancellationToken)).ToHashSet();
        return await ReckonAsync([.. shared.Where(one => open.Contains(one.PatientId))], cancellationToken);
    }

    /// <summary>Whoever asks: for figures, which name nobody. A sensitive chart is in them before it is opened (P-122); who names patients narrows them.</summary>
    public async Task<IReadOnlyList<ClockedPatient>> ReadForFiguresAsync(Guid? staffId, CancellationToken cancellationToken) =>
        await ReckonAsync(await SharedAsync(null, staffId, cancellationToken), cancellationToken);

    /// <summary>Of so many whom there are not: the statements are those of a practice's figures, and find nothing.</summary>
    public async Task ReadOfNobodyAsync(int patients, CancellationToken cancellationToken)
    {
        var now = (await care.ClockAsync(cancellationToken)).Now;
        await ReckonAsync([.. Enumerable.Range(0, patients).Select(_ => new SharedPatient(Guid.CreateVersion7(), Guid.AllBitsSet, Guid.AllBitsSet, now, HasPrimary: false))], cancellationToken);
    }

    private async Task<IReadOnlyList<SharedPatient>> SharedAsync(IReadOnlyCollection<Guid>? patientIds, Guid? staffId, CancellationToken cancellationToken) =>
        [.. (await care.GetPairsAsync(patientIds, cancellationToken)).Where(one => staffId is null || one.TherapistId == staffId || one.PrescriberId == staffId)];

    private async Task<IReadOnlyList<ClockedPatient>> ReckonAsync(IReadOnlyList<SharedPatient> shared, CancellationToken cancellationToken)
    {
        if (shared.Count == 0)
            return [];
        var now = await care.ClockAsync(cancellationToken);
        var pairs = await care.ReadAsync(shared, now, cancellationToken);
        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        var range = SharedCare.RangeOf([.. shared.Select(one => one.PatientId).Distinct()]);
        var facts = await tiers.GetAsync(range, now.Today, cancellationToken);
        var stays = await visits.GetStaysAsync(range, new Interval(now.Now.AddDays(-StayDays - 1), now.Now.AddSeconds(1)), cancellationToken);
        return [.. pairs.Select(pair => Reckon(pair, facts.GetValueOrDefault(pair.Shared.PatientId), StayedOn(stays[pair.Shared.PatientId], now), now.Today))];
    }

    private static ClockedPatient Reckon(PairPatient pair, TierFacts? facts, DateOnly? stayedOn, DateOnly today)
    {
        var proposed = TierRule.Propose(facts, stayedOn, pair.SharedOn, today);
        var tier = pair.Own?.Terms.Tier ?? proposed.Tier;
        var every = pair.Terms.DaysFor(tier, pair.Own?.Terms);
        var due = DueRule.DueOn(pair.LastOn, pair.SharedOn, every);
        return new(pair, proposed, new ContactDue(
            pair.Shared.PatientId, pair.Shared.TherapistId, pair.Shared.PrescriberId, tier, pair.LastOn, due, DueRule.OverdueDays(due, today), pair.Held?.AgreementId)
        { SharedOn = pair.SharedOn, EveryDays = every });
    }

    private static DateOnly? StayedOn(IEnumerable<HospitalStayFact> stays, CareClock now) => stays
        .Where(stay => stay.Kind is HospitalStayKind.Inpatient or HospitalStayKind.EmergencyDepartment)
        .Select(stay => (DateOnly?)now.DateOf(stay.End is { } end && end < now.Now ? end : now.Now)).Max();
}

/// <summary>A patient of a pair with their tier and when they are due.</summary>
internal sealed record ClockedPatient(PairPatient Pair, TierProposal Proposed, ContactDue Due);
