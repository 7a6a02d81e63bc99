using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Data;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>Puts together all that is evaluated of many patients, one statement a table however many they are.</summary>
internal sealed class PatientMonthReader(BillingDbContext db, IChartFacts charts, IVisitFacts visits, IReadTogether together)
{
    /// <param name="cares">The months of one chunk's or page's patients.</param>
    /// <param name="patients">All of those, and in a chunk whoever stands between them.</param>
    /// <param name="claims">The claims of these patients' month, by patient.</param>
    public async Task<IReadOnlyList<PatientMonth>> ReadAsync(
        IReadOnlyList<CareMonthFacts> cares, IdRange patients, IReadOnlyDictionary<Guid, Claim> claims, PracticeRules rules, CancellationToken cancellationToken)
    {
        var month = cares[0].Month;
        var (chartOf, visitsOf, staysOf, coveragesOf, servicesOf) = await together.RunAsync(
            () => charts.GetAsync(patients, cancellationToken),
            // A day more at either end: a visit that goes on past midnight, or whose location's midnight is another, takes minutes of this month.
            () => visits.GetVisitsAsync(patients, month.FirstDay.AddDays(-1), month.LastDay.AddDays(1), InitiatingCodes.All, cancellationToken),
            () => visits.GetStaysAsync(patients, DuringAnyZone(month, rules), cancellationToken),
            () => CoveragesAsync(patients, cancellationToken),
            () => ServicesAsync(patients, month, cancellationToken));
        return
        [
            .. cares.Where(care => chartOf.ContainsKey(care.PatientId)).Select(care => new PatientMonth(
                care,
                chartOf[care.PatientId],
                [.. visitsOf[care.PatientId]],
                [.. staysOf[care.PatientId]],
                [.. coveragesOf[care.PatientId]],
                [.. servicesOf[care.PatientId], .. ClaimOfAnother(care, claims)],
                claims.TryGetValue(care.PatientId, out var claim) && claim.StandsAtPayer)
            {
                BilledEnrollmentId = claim is { StandsAtPayer: true } ? claim.EnrollmentId : null,
                BillersModifier = claim?.Modifier,
            }),
        ];
    }

    /// <summary>The month in the earliest and the latest of the practice's zones.</summary>
    private static Interval DuringAnyZone(BillingMonth month, PracticeRules rules)
    {
        var months = rules.Practice.Locations.Select(location => month.In(rules.LocationOf(location.Id).Zone)).ToList();
        return new Interval(months.Min(one => one.Start), months.Max(one => one.End));
    }

    /// <summary>Past and later ones too: a patient whose cover lapsed is held for another reason than one who never had any (B-174).</summary>
    private async Task<ILookup<Guid, CoverageFact>> CoveragesAsync(IdRange patients, CancellationToken cancellationToken)
    {
        var coverages = await db.Coverages.AsNoTracking()
            .In(patients, c => c.PatientId)
            .Select(c => new CoverageFact(c.Id, c.PatientId, c.PayerId, c.Rank, c.From, c.To, c.MemberId, c.Qmb, c.AuthorizationNumber))
            .ToListAsync(cancellationToken);
        return coverages.ToLookup(coverage => coverage.PatientId);
    }

    private async Task<ILookup<Guid, OtherServiceFact>> ServicesAsync(IdRange patients, BillingMonth month, CancellationToken cancellationToken)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        var services = await db.OtherServices.AsNoTracking()
            .In(patients, s => s.PatientId)
            .Where(s => s.On >= first && s.On <= last && !s.Withdrawn)
            .Select(s => new OtherServiceFact(s.Id, s.PatientId, s.On, s.Code, s.PractitionerId, s.Instrument, s.Confirmed))
            .ToListAsync(cancellationToken);
        return services.ToLookup(service => service.PatientId);
    }

    /// <summary>
    /// A claim that went out under an enrollment which no longer touches the month stands against every other (B-092). One that has not
    /// gone, or whose enrollment is still there, is evaluated itself.
    /// </summary>
    private static IEnumerable<OtherServiceFact> ClaimOfAnother(CareMonthFacts care, IReadOnlyDictionary<Guid, Claim> claims)
    {
        if (claims.TryGetValue(care.PatientId, out var claim) && claim.StandsAtPayer
            && care.Enrollments.All(enrollment => enrollment.Id != claim.EnrollmentId))
            yield return new OtherServiceFact(claim.Id, care.PatientId, claim.ServiceDate, claim.Code, claim.RenderingId, null, false);
    }
}
