using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>Whom flags about a crisis tell, which rules are off, and how soon who hears of a flag (K-015 to K-018): whoever's change raised them, as the team has agreed.</summary>
internal sealed class CrisisLeads(SharedCare care, IAccess access) : ICrisisLeads, IFlagLadders
{
    private readonly Dictionary<Guid, IReadOnlyList<PairPatient>> _known = [];

    public async Task<Guid?> GetAsync(Guid patientId, CancellationToken cancellationToken) =>
        PairPatient.First(await OfAsync(patientId, cancellationToken))?.Terms.CrisisLeadId;

    /// <summary>A rule is off where every pair that shares the patient has agreed on that, and none where nobody does.</summary>
    public async Task<IReadOnlySet<string>> GetRulesOffAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var pairs = await OfAsync(patientId, cancellationToken);
        return pairs.Count == 0
            ? new HashSet<string>()
            : pairs.Select(pair => pair.Terms.RulesOff.Except(AgreementLimits.AlwaysOn)).Aggregate((one, other) => one.Intersect(other)).ToHashSet(StringComparer.Ordinal);
    }

    async Task<FlagLadder?> IFlagLadders.GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        if (PairPatient.First(await OfAsync(patientId, cancellationToken))?.Terms is not { } terms)
            return null;
        var within = terms.Within;
        return new FlagLadder(within.CriticalMinutes, within.UrgentMinutes, within.RoutineDays, [.. terms.Ladder.Select(RungOf).OfType<FlagRung>()], terms.BackupId);
    }

    /// <summary>The addressee is told when the flag is raised.</summary>
    private static FlagRung? RungOf(LadderRung rung) => rung switch
    {
        LadderRung.OtherMember => FlagRung.OtherMember,
        LadderRung.CrisisLead => FlagRung.CrisisLead,
        LadderRung.CoveringClinician => FlagRung.CoveringClinician,
        LadderRung.ClinicalDirector => FlagRung.ClinicalDirector,
        _ => null,
    };

    /// <summary>Asked once in an operation: a flag asks for both.</summary>
    private async Task<IReadOnlyList<PairPatient>> OfAsync(Guid patientId, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(patientId, out var known))
            return known;
        using var facts = access.ReadFacts();
        return _known[patientId] = await care.ReadAsync(await care.GetPairsAsync([patientId], cancellationToken), await care.ClockAsync(cancellationToken), cancellationToken);
    }
}
