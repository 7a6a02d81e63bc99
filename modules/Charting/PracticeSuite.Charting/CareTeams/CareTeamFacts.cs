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

    /// <summary>One person who does both is no pair.</summary>
    public async Task<IReadOnlyList<SharedPatient>> GetSharedAsync(IdRange? patients, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var members = await (patients is { } range ? db.Set<CareTeamMember>().In(range, m => m.PatientId) : db.Set<CareTeamMember>()).AsNoTracking()
            .Where(m => (m.Part == CareTeamPart.Therapist || m.Part == CareTeamPart.Prescriber) && m.From <= now && (m.Until == null || m.Until > now))
            .Where(m => db.Patients.Any(p => p.Id == m.PatientId && p.DiedAt == null && p.DischargedOn == null))
            .Select(m => new { m.PatientId, m.StaffId, m.Part, m.From, m.IsPrimary }).ToListAsync(cancellationToken);
        return
        [
            .. from of in members.GroupBy(m => m.PatientId)
               from therapist in of.Where(m => m.Part == CareTeamPart.Therapist)
               from prescriber in of.Where(m => m.Part == CareTeamPart.Prescriber && m.StaffId != therapist.StaffId)
               select new SharedPatient(
                   of.Key, therapist.StaffId, prescriber.StaffId, therapist.From > prescriber.From ? therapist.From : prescriber.From, therapist.IsPrimary || prescriber.IsPrimary),
        ];
    }

    private async Task<List<CareTeamMember>> MembersAsync(Guid patientId, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var now = clock.GetUtcNow();
        return await db.Set<CareTeamMember>().AsNoTracking()
            .Where(member => member.PatientId == patientId && member.From <= now && (member.Until == null || member.Until > now))
            .ToListAsync(cancellationToken);
    }
}
