using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Care;

/// <summary>One statement for each kind of fact, with what it was before, whatever the number of patients; joined here, in memory.</summary>
internal sealed class ChartFacts(ChartingDbContext db, IReadTogether together, IAccess access) : IChartFacts
{
    public async Task<IReadOnlyDictionary<Guid, PatientChartFacts>> GetAsync(IdRange patients, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var (diagnoses, consents, scales, plans, charts) = await together.RunAsync(
            () => DiagnosesAsync(patients, cancellationToken),
            () => ConsentsAsync(patients, cancellationToken),
            () => ScalesAsync(patients, cancellationToken),
            () => PlansAsync(patients, cancellationToken),
            () => ChartsAsync(patients, cancellationToken));
        return charts.ToDictionary(chart => chart.PatientId, chart => chart with
        {
            // That the patient is the program's would betray it as much as what it made (P-082).
            Part2Record = chart.Part2Record && access.ReadsPart2Whole,
            Diagnoses = [.. diagnoses[chart.PatientId].OrderBy(d => d.Rank).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.OnsetOn)],
            Consents = [.. consents[chart.PatientId].OrderBy(c => c.GivenAt).ThenBy(c => c.Kind).ThenBy(c => c.Id)],
            Scales = [.. scales[chart.PatientId].OrderBy(s => s.CompletedOn).ThenBy(s => s.Scale, StringComparer.Ordinal).ThenBy(s => s.Id)],
            Plans = [.. plans[chart.PatientId].OrderBy(p => p.Number)],
        });
    }

    private Task<List<PatientChartFacts>> ChartsAsync(IdRange patients, CancellationToken cancellationToken) =>
        db.Patients.AsNoTracking().AsSingleQuery().In(patients, p => p.Id).Select(Chart).ToListAsync(cancellationToken);

    private static readonly Expression<Func<Patient, PatientChartFacts>> Chart = p => new PatientChartFacts(
        p.Id,
        new PatientDemographics(
            p.Mrn, p.LastName, p.FirstName, p.BirthDate, p.SexCode, p.AddressLine1, p.AddressLine2, p.City, p.State, p.Zip, p.Phone)
        {
            MiddleName = p.MiddleName,
            Suffix = p.Suffix,
        },
        p.DiedAt,
        p.DischargedOn,
        p.DisclosureRestrictedOn,
        p.IsPart2Record,
        p.IsInBundle,
        Array.Empty<DiagnosisFact>(),
        Array.Empty<ConsentFact>(),
        Array.Empty<ScaleResultFact>(),
        Array.Empty<PlanVersionFact>())
    {
        Past = p.Past.Select(past => new PatientPeriod(past.Kind, past.From, past.EndedOn)).ToList(),
    };

    /// <summary>
    /// Neither what is only proposed nor what is in error: no claim stands on it (P-002, P-003). What was ruled out was the patient's up to
    /// the day before.
    /// </summary>
    private async Task<ILookup<Guid, DiagnosisFact>> DiagnosesAsync(IdRange patients, CancellationToken cancellationToken) =>
        (await db.Diagnoses.AsNoTracking().AsSingleQuery().In(patients, d => d.PatientId)
            .Where(d => d.Status == ProblemStatus.Active || d.Status == ProblemStatus.InRemission || d.Status == ProblemStatus.Resolved || d.GivenUpOn > d.OnsetOn)
            .Select(d => new
            {
                d.PatientId,
                d.GivenUpOn,
                Fact = new DiagnosisFact(d.Id, d.Code, d.Rank, d.OnsetOn, d.ResolvedOn)
                {
                    IsPart2 = d.IsPart2,
                    RanksBefore = d.PastRanks.Select(past => new RankedUntil(past.Rank, past.Until)).ToList(),
                },
            })
            .ToListAsync(cancellationToken)).ToLookup(row => row.PatientId, row => Until(row.Fact, row.GivenUpOn?.AddDays(-1)));

    private static DiagnosisFact Until(DiagnosisFact fact, DateOnly? last) => last is null || fact.ResolvedOn < last ? fact : fact with { ResolvedOn = last };

    private async Task<ILookup<Guid, ConsentFact>> ConsentsAsync(IdRange patients, CancellationToken cancellationToken) =>
        (await db.Consents.AsNoTracking().In(patients, c => c.PatientId)
            .Select(c => new
            {
                c.PatientId,
                Fact = new ConsentFact(c.Id, c.Kind, c.GivenAt, c.RevokedAt, c.ExpiresOn, c.Method, c.ObtainedById, c.BillingPractitionerId, c.Items) { Purposes = c.Purposes, Scope = c.Part2 == null ? null : c.Part2.Scope },
            })
            .ToListAsync(cancellationToken)).ToLookup(row => row.PatientId, row => row.Fact);

    /// <summary>What is in error is no score: no claim stands on it, and no progress is judged by it (B-012, P-003).</summary>
    private async Task<ILookup<Guid, ScaleResultFact>> ScalesAsync(IdRange patients, CancellationToken cancellationToken) =>
        (await db.Scales.AsNoTracking().In(patients, s => s.PatientId).Where(s => !s.IsSecondAnswer && s.ErrorReason == null)
            .Select(s => new { s.PatientId, Fact = new ScaleResultFact(s.Id, s.Scale, s.Total, s.CompletedOn, s.IsPrimary) { IsPart2 = s.IsPart2 } })
            .ToListAsync(cancellationToken)).ToLookup(row => row.PatientId, row => row.Fact);

    /// <summary>Only what was active once, from the last signature that it needed: what is a draft or waits for signatures is no plan yet (B-011, P-032).</summary>
    private async Task<ILookup<Guid, PlanVersionFact>> PlansAsync(IdRange patients, CancellationToken cancellationToken)
    {
        var versions = await db.PlanVersions.AsNoTracking().AsSingleQuery()
            .In(patients, v => v.PatientId).Where(v => v.ActiveOn != null)
            .Select(v => new
            {
                v.PatientId,
                v.Id,
                v.Number,
                v.CreatedOn,
                SignedOn = v.ActiveOn!.Value,
                v.SupersededOn,
                v.IsPart2,
                Reviews = db.PlanReviews.Where(r => r.PlanVersionId == v.Id).Select(r => r.ReviewedOn).ToList(),
            })
            .ToListAsync(cancellationToken);
        return versions.ToLookup(
            v => v.PatientId,
            v => new PlanVersionFact(v.Id, v.Number, v.CreatedOn, v.SignedOn, v.SupersededOn, [.. v.Reviews.Order()]) { IsPart2 = v.IsPart2 });
    }
}
