using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Charting.Plans;

/// <summary>What a plan is held against: the chart's diagnoses, who treats, who works here.</summary>
internal sealed class PlanDesk(ChartingDbContext db, IStaffDirectory staff, ICareTeamFacts teams, ChartClock clock, TimeProvider time)
{
    /// <summary>A version that is not the Part 2 program's neither names its diagnoses nor is told that they are missing (P-082).</summary>
    public async Task<PlanChart> ChartAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        var diagnoses = await db.Diagnoses.AsNoTracking()
            .Where(d => d.PatientId == version.PatientId && d.IsPart2 == version.IsPart2 && (d.Status == ProblemStatus.Active || d.Status == ProblemStatus.InRemission))
            .ToDictionaryAsync(d => d.Id, d => d.Code, cancellationToken);
        var now = time.GetUtcNow();
        var pair = await db.Set<CareTeamMember>().AsNoTracking()
            .Where(m => m.PatientId == version.PatientId && m.From <= now && (m.Until == null || m.Until > now) && (m.Part == CareTeamPart.Therapist || m.Part == CareTeamPart.Prescriber))
            .Select(m => new { m.StaffId, m.Part }).ToListAsync(cancellationToken);
        var givenUp = await db.Diagnoses.AsNoTracking()
            .Where(d => d.PatientId == version.PatientId && (d.Status == ProblemStatus.EnteredInError || d.Status == ProblemStatus.RuledOut || d.Status == ProblemStatus.Provisional))
            .Select(d => d.Id).ToListAsync(cancellationToken);
        return new PlanChart(diagnoses, pair.DistinctBy(m => m.StaffId).ToDictionary(m => m.StaffId, m => m.Part == CareTeamPart.Therapist ? "therapist" : "prescriber"))
        {
            GivenUp = givenUp.ToHashSet(),
            Team = await TeamAsync(version.PatientId, cancellationToken),
        };
    }

    /// <summary>The tree as it may be kept in the version.</summary>
    public async Task<PlanTree> KeptAsync(PlanTree given, PlanVersion version, CancellationToken cancellationToken)
    {
        var problems = version.Content?.Problems ?? [];
        var diagnoses = await db.Diagnoses.AsNoTracking().Where(d => d.PatientId == version.PatientId && (version.IsPart2 || !d.IsPart2)).Where(Diagnosis.Stands).Select(d => d.Id)
            .ToListAsync(cancellationToken);
        var responsible = problems.SelectMany(problem => problem.Goals).SelectMany(goal => goal.Objectives).SelectMany(objective => objective.Interventions).Select(one => one.ResponsibleId).OfType<Guid>();
        // What stands there stays until somebody takes it out; the page says that it no longer holds.
        return PlanTexts.Kept(
            given, diagnoses.Concat(problems.SelectMany(problem => problem.DiagnosisIds)).ToHashSet(), (await TeamAsync(version.PatientId, cancellationToken)).Concat(responsible).ToHashSet());
    }

    /// <summary>Of the patient's team, and working here.</summary>
    private async Task<HashSet<Guid>> TeamAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var (members, day) = (await staff.GetAllAsync(cancellationToken), await clock.ReadAsync(cancellationToken));
        var today = day.DateOf(day.Now, null);
        return [.. (await teams.GetMembersAsync(patientId, cancellationToken)).Where(id => members.GetValueOrDefault(id)?.IsEmployedOn(today) == true)];
    }
}
