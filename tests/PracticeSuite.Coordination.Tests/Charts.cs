using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Tests;

/// <summary>What the charts of the house would answer: who shares whom, and what decides how close they are kept.</summary>
internal sealed class Charts : ICareTeamFacts, ITierFacts, IFlagRuleNames, IHearOfOverdueContacts, IMessageFlags, IHearOfWaitingMessages, IHearOfMessagesForNobody, IChartLinks
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

    public Task<IReadOnlyList<Guid>> GetOfPartsAsync(Guid patientId, IReadOnlyCollection<CareTeamPart> parts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>(
            [.. Shared.Where(one => one.PatientId == patientId).SelectMany(one => new[] { (CareTeamPart.Therapist, one.TherapistId), (CareTeamPart.Prescriber, one.PrescriberId) })
                .Where(one => parts.Contains(one.Item1)).Select(one => one.Item2).Distinct()]);

    /// <summary>Flags of urgent messages.</summary>
    public List<MessageFlag> Flags { get; } = [];

    public List<Guid> Acknowledged { get; } = [];

    public List<Guid> Canceled { get; } = [];

    /// <summary>Who was reminded of a message.</summary>
    public List<MessageWaits> Waits { get; } = [];

    /// <summary>What nobody may read.</summary>
    public List<MessageForNobody> Unreadable { get; } = [];

    public Task HearAsync(MessageForNobody message, CancellationToken cancellationToken)
    {
        Unreadable.Add(message);
        return Task.CompletedTask;
    }

    /// <summary>The node is gone in the midst of telling.</summary>
    public bool DiesTelling { get; set; }

    /// <summary>Lines of the chart that the caller sees, by id.</summary>
    public Dictionary<Guid, ChartLine> Lines { get; } = [];

    public Task RaiseAsync(MessageFlag flag, CancellationToken cancellationToken)
    {
        Flags.Add(flag);
        return Task.CompletedTask;
    }

    public Task AcknowledgeAsync(Guid messageId, CancellationToken cancellationToken)
    {
        Acknowledged.Add(messageId);
        return Task.CompletedTask;
    }

    public Task CancelAsync(Guid messageId, CancellationToken cancellationToken)
    {
        Canceled.Add(messageId);
        return Task.CompletedTask;
    }

    public Task HearAsync(MessageWaits waits, CancellationToken cancellationToken)
    {
        if (DiesTelling)
            throw new InvalidOperationException("The node is gone.");
        Waits.Add(waits);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ChartLine?>> FindAsync(Guid patientId, IReadOnlyList<ChartLink> links, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ChartLine?>>([.. links.Select(link => Lines.GetValueOrDefault(link.Id))]);

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

    public Task<IReadOnlyList<Guid>> GetOfPartsAsync(Guid patientId, IReadOnlyCollection<CareTeamPart> parts, CancellationToken cancellationToken) => charts.GetOfPartsAsync(patientId, parts, cancellationToken);
}
