using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Tests;

/// <summary>What the charts of the house would answer: who shares whom, and what decides how close they are kept.</summary>
internal sealed class Charts : ICareTeamFacts, ITierFacts, IFlagRuleNames, IHearOfOverdueContacts
{
    public List<SharedPatient> Shared { get; } = [];

    /// <summary>Patients whose teams the Part 2 program made.</summary>
    public HashSet<Guid> OfProgram { get; } = [];

    public Dictionary<Guid, TierFacts> Tiers { get; } = [];

    /// <summary>Of whom tiers were asked.</summary>
    public List<IdRange> Asked { get; } = [];

    /// <summary>Who is on every team, whom the pair shares or not.</summary>
    public List<Guid> Team { get; } = [];

    public List<ContactOverdue> Told { get; } = [];

    public IReadOnlyList<FlagRuleName> All { get; } = [.. new[] { "UF-01", "UF-03", "UF-11", "UF-28" }.Select(id => new FlagRuleName(id, id))];

    /// <summary>Chen treats and Patel prescribes, from that instant on.</summary>
    public void Share(Guid patient, string since = "2026-09-01 09:00") =>
        Shared.Add(new(patient, House.Lcsw.Id, House.Pmhnp.Id, CareHost.Local(since), HasPrimary: true));

    public Task<IReadOnlyList<SharedPatient>> GetSharedAsync(IdRange? patients, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SharedPatient>>([.. Shared.Where(one => patients?.Holds(one.PatientId) != false)]);

    public Task<IReadOnlyDictionary<Guid, TierFacts>> GetAsync(IdRange patients, DateOnly today, CancellationToken cancellationToken)
    {
        Asked.Add(patients);
        return Task.FromResult<IReadOnlyDictionary<Guid, TierFacts>>(Tiers.Where(of => patients.Holds(of.Key)).ToDictionary());
    }

    public Task<IReadOnlyList<Guid>> GetInChargeAsync(Guid patientId, CancellationToken cancellationToken) => GetMembersAsync(patientId, cancellationToken);

    public Task<IReadOnlyList<Guid>> GetMembersAsync(Guid patientId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. Shared.Where(one => one.PatientId == patientId).SelectMany(one => new[] { one.TherapistId, one.PrescriberId }).Concat(Team).Distinct()]);

    public Task HearAsync(IReadOnlyList<ContactOverdue> overdue, CancellationToken cancellationToken)
    {
        Told.AddRange(overdue);
        return Task.CompletedTask;
    }
}

/// <summary>The teams as the sight of whoever asks opens them.</summary>
internal sealed class SeenTeams(Charts charts, IAccess access) : ICareTeamFacts
{
    public async Task<IReadOnlyList<SharedPatient>> GetSharedAsync(IdRange? patients, CancellationToken cancellationToken) =>
        [.. (await charts.GetSharedAsync(patients, cancellationToken)).Where(one => access.ReadsPart2Whole || !charts.OfProgram.Contains(one.PatientId))];

    public Task<IReadOnlyList<Guid>> GetInChargeAsync(Guid patientId, CancellationToken cancellationToken) => charts.GetInChargeAsync(patientId, cancellationToken);

    public Task<IReadOnlyList<Guid>> GetMembersAsync(Guid patientId, CancellationToken cancellationToken) => charts.GetMembersAsync(patientId, cancellationToken);
}
