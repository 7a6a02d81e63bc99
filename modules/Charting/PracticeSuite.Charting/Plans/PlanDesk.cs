using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Charting.Plans;

/// <summary>What a plan is held against: the chart's diagnoses, who treats, who works here.</summary>
internal sealed class PlanDesk(ChartingDbContext db, IStaffDirectory staff)
{
    /// <summary>A version that is not the Part 2 program's neither names its diagnoses nor is told that they are missing (P-082).</summary>
    public async Task<PlanChart> ChartAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        var diagnoses = await db.Diagnoses.AsNoTracking()
            .Where(d => d.PatientId == version.PatientId && d.IsPart2 == version.IsPart2 && (d.Status == ProblemStatus.Active || d.Status == ProblemStatus.InRemission))
            .ToDictionaryAsync(d => d.Id, d => d.Code, cancellationToken);
        var pair = await db.Set<CareTeamMember>().AsNoTracking()
            .Where(m => m.PatientId == version.PatientId && m.Until == null && (m.Part == CareTeamPart.Therapist || m.Part == CareTeamPart.Prescriber))
            .Select(m => new { m.StaffId, m.Part }).ToListAsync(cancellationToken);
        return new PlanChart(diagnoses, pair.DistinctBy(m => m.StaffId).ToDictionary(m => m.StaffId, m => m.Part == CareTeamPart.Therapist ? "therapist" : "prescriber"));
    }

    /// <summary>The tree as it may be kept in the version.</summary>
    public async Task<PlanTree> KeptAsync(PlanTree given, PlanVersion version, CancellationToken cancellationToken)
    {
        var diagnoses = await db.Diagnoses.AsNoTracking().Where(d => d.PatientId == version.PatientId && (version.IsPart2 || !d.IsPart2)).Select(d => d.Id).ToListAsync(cancellationToken);
        return PlanTexts.Kept(given, diagnoses.ToHashSet(), (await staff.GetAllAsync(cancellationToken)).Keys.ToHashSet());
    }
}
