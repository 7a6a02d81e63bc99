using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.CareTeams;

internal sealed class CareTeamFacts(ChartingDbContext db, IAccess access, TimeProvider clock) : ICareTeamFacts
{
    public async Task<IReadOnlyList<Guid>> GetInChargeAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var members = await MembersAsync(patientId, cancellationToken);
        var primary = members.Where(member => member.IsPrimary).ToList();
        return [.. (primary.Count > 0 ? primary : members).Select(member => member.StaffId)];
    }

    public async Task<IReadOnlyList<Guid>> GetMembersAsync(Guid patientId, CancellationToken cancellationToken) =>
        [.. (await MembersAsync(patientId, cancellationToken)).Select(member => member.StaffId).Distinct()];

    public async Task<IReadOnlyList<Guid>> GetOfPartsAsync(Guid patientId, IReadOnlyCollection<CareTeamPart> parts, CancellationToken cancellationToken) =>
        [.. (await MembersAsync(patientId, cancellationToken)).Where(member => parts.Contains(member.Part)).Select(member => member.StaffId).Distinct()];

    /// <summary>One person who does both is no pair.</summary>
    public async Task<IReadOnlyList<SharedPatient>> GetSharedAsync(IdRange? patients, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (patients is { } one && KnownTeam(one) is { } known)
            return known.IsTreated ? Pairs(known.Team.Members.Where(m => m.Part is CareTeamPart.Therapist or CareTeamPart.Prescriber && m.IsOn(now)).Select(Shares.Of)) : [];
        return Pairs(await (patients is { } range ? db.Set<CareTeamMember>().In(range, m => m.PatientId) : db.Set<CareTeamMember>()).AsNoTracking()
            .Where(m => (m.Part == CareTeamPart.Therapist || m.Part == CareTeamPart.Prescriber) && m.From <= now && (m.Until == null || m.Until > now))
            .Where(m => db.Patients.Any(p => p.Id == m.PatientId && p.DiedAt == null && p.DischargedOn == null))
            .Select(m => new Shares(m.PatientId, m.StaffId, m.Part, m.From, m.IsPrimary)).ToListAsync(cancellationToken));
    }

    /// <summary>What of a member makes a pair: of a whole practice the rest of forty thousand rows is not read.</summary>
    private readonly record struct Shares(Guid PatientId, Guid StaffId, CareTeamPart Part, DateTimeOffset From, bool IsPrimary)
    {
        public static Shares Of(CareTeamMember member) => new(member.PatientId, member.StaffId, member.Part, member.From, member.IsPrimary);
    }

    private static IReadOnlyList<SharedPatient> Pairs(IEnumerable<Shares> members) =>
    [
        .. from of in members.GroupBy(m => m.PatientId)
           from therapist in of.Where(m => m.Part == CareTeamPart.Therapist)
           from prescriber in of.Where(m => m.Part == CareTeamPart.Prescriber && m.StaffId != therapist.StaffId)
           select new SharedPatient(
               of.Key, therapist.StaffId, prescriber.StaffId, therapist.From > prescriber.From ? therapist.From : prescriber.From, therapist.IsPrimary || prescriber.IsPrimary),
    ];

    /// <summary>What this operation has read already, as the caller sees it, and only for who asks as they do: a chart shows its team beside who is in charge.</summary>
    private (CareTeam Team, bool IsTreated)? KnownTeam(IdRange patients) =>
        access.ReadsAsCaller && patients.First == patients.Last && db.CareTeams.Local.FindEntry(patients.First) is { Entity: var team } && db.Patients.Local.FindEntry(team.Id) is { Entity: var patient }
            ? (team, patient.DiedAt is null && patient.DischargedOn is null)
            : null;

    private async Task<List<CareTeamMember>> MembersAsync(Guid patientId, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var now = clock.GetUtcNow();
        return await db.Set<CareTeamMember>().AsNoTracking()
            .Where(member => member.PatientId == patientId && member.From <= now && (member.Until == null || member.Until > now))
            .ToListAsync(cancellationToken);
    }
}
