using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>Whom a flag tells: by what they do on the patient's team, and of what is the Part 2 program's nobody who may not know (K-049).</summary>
internal sealed class FlagAddressees(
    ChartingDbContext db, IConnectedStaff connected, IStaffDirectory staff, IUserHistory users, IEnumerable<ICrisisLeads> leads, IAccess access, TimeProvider clock)
{
    public async Task<IReadOnlyCollection<FlagAddresseeDto>> GetAsync(Guid patientId, IReadOnlyList<FlagRecipient> to, bool isPart2, CancellationToken cancellationToken)
    {
        var team = await TeamAsync(patientId, cancellationToken);
        var permitted = isPart2 ? await connected.GetOfProgramAsync(patientId, cancellationToken) : null;
        var known = await staff.GetAllAsync(cancellationToken);
        var lead = await LeadAsync(patientId, cancellationToken);
        var told = to.SelectMany(part => Of(part, team, known, lead).Select(one => new FlagAddresseeDto(one, part))).Where(one => permitted?.Contains(one.StaffId) != false).ToList();
        if (told.Count == 0)
            told.AddRange(Of(FlagRecipient.CrisisLead, team, known, lead).Where(one => permitted?.Contains(one) != false).Select(one => new FlagAddresseeDto(one, FlagRecipient.CrisisLead)));
        if (told.Count == 0 && !isPart2)
            told.AddRange(team.Select(one => new FlagAddresseeDto(one.StaffId, FlagRecipient.Team)));
        if (told.Count == 0)
            told.AddRange((await GetDirectorsAsync(cancellationToken)).Select(one => new FlagAddresseeDto(one, FlagRecipient.Director)));
        return [.. told.DistinctBy(one => one.StaffId)];
    }

    /// <summary>K-019: who stands in for one of them now hears of it with them. A stand-in's own stand-in has no way into the chart, and hears nothing.</summary>
    public async Task<IReadOnlyList<FlagAddresseeDto>> WithStandInsAsync(Guid patientId, IReadOnlyCollection<FlagAddresseeDto> told, bool isPart2, CancellationToken cancellationToken)
    {
        var known = told.Select(one => one.StaffId).ToHashSet();
        var standIns = (await connected.GetStandInsAsync(patientId, cancellationToken)).Where(link => known.Contains(link.ForStaffId)).Select(link => link.StaffId).Where(one => !known.Contains(one)).Distinct().ToList();
        if (standIns.Count == 0)
            return [.. told];
        var permitted = isPart2 ? await connected.GetOfProgramAsync(patientId, cancellationToken) : null;
        return [.. told, .. standIns.Where(one => permitted?.Contains(one) != false).Select(one => new FlagAddresseeDto(one, FlagRecipient.CoveringClinician))];
    }

    /// <summary>They lead in a crisis of this patient now, whoever did when a flag told them.</summary>
    public async Task<bool> IsLeadAsync(Guid patientId, Guid staffId, CancellationToken cancellationToken) => await LeadAsync(patientId, cancellationToken) is { } named
        ? named == staffId
        : (await TeamAsync(patientId, cancellationToken)).Exists(one => one.IsPrimary && one.StaffId == staffId);

    private async Task<List<CareTeamMember>> TeamAsync(Guid patientId, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var now = clock.GetUtcNow();
        return await db.Set<CareTeamMember>().AsNoTracking()
            .Where(one => one.PatientId == patientId && one.From <= now && (one.Until == null || one.Until > now)).OrderBy(one => one.From).ToListAsync(cancellationToken);
    }

    private async Task<Guid?> LeadAsync(Guid patientId, CancellationToken cancellationToken)
    {
        foreach (var source in leads)
        {
            if (await source.GetAsync(patientId, cancellationToken) is { } lead)
                return lead;
        }

        return null;
    }

    /// <summary>Until an agreement names one, the clinician to whom others turn leads in a crisis; without a nurse the care coordinator is told.</summary>
    private static IEnumerable<Guid> Of(FlagRecipient part, IReadOnlyList<CareTeamMember> team, IReadOnlyDictionary<Guid, StaffMember> known, Guid? lead) => part switch
    {
        FlagRecipient.Therapist => First(team, CareTeamPart.Therapist),
        FlagRecipient.Prescriber => First(team, CareTeamPart.Prescriber),
        FlagRecipient.CrisisLead when lead is { } named => [named],
        FlagRecipient.CrisisLead => team.Where(one => one.IsPrimary).Select(one => one.StaffId),
        FlagRecipient.Nurse when team.Where(one => IsNurse(known.GetValueOrDefault(one.StaffId))).Select(one => one.StaffId).ToList() is { Count: > 0 } nurses => nurses,
        FlagRecipient.Nurse => First(team, CareTeamPart.CareCoordinator),
        FlagRecipient.Team => team.Select(one => one.StaffId),
        _ => [],
    };

    /// <summary>The primary one of a part, or all of it.</summary>
    private static IEnumerable<Guid> First(IReadOnlyList<CareTeamMember> team, CareTeamPart part)
    {
        var all = team.Where(one => one.Part == part).ToList();
        return (all.Exists(one => one.IsPrimary) ? all.Where(one => one.IsPrimary) : all).Select(one => one.StaffId);
    }

    private static bool IsNurse(StaffMember? one) => one?.Credential is Credential.RN or Credential.LPN;

    public Task<IReadOnlyList<Guid>> GetDirectorsAsync(CancellationToken cancellationToken) => users.GetDirectorsAsync(clock.GetUtcNow(), cancellationToken);
}
