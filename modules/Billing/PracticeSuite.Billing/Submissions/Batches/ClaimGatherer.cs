using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.LaterPayers;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>Reads what claims in a file are made of: one statement a table, however many claims.</summary>
internal sealed class ClaimGatherer(BillingDbContext db, PriorAnswers priors, SettingsReader settings, IChartFacts charts, IStaffDirectory staff, IAccess access)
{
    public async Task<IReadOnlyList<ClaimFacts>> GatherAsync(
        Clearinghouse clearinghouse, IReadOnlyList<Claim> claims, PracticeProfile practice, CancellationToken cancellationToken)
    {
        if (claims.Count == 0)
            return [];
        using var facts = access.ReadFacts();
        var versions = await VersionsAsync(claims, cancellationToken);
        var evidence = versions.ToDictionary(version => version.Key, version => StoredEvidence.Read(version.Value.Evidence));
        var chartOf = await charts.GetAsync(IdRange.Of([.. claims.Select(claim => claim.PatientId).Distinct()]), cancellationToken);
        var coverageIds = evidence.Values.Select(one => one.Coverage.Id).Distinct().ToList();
        var coverages = await db.Coverages.AsNoTracking().Where(c => coverageIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var payerIds = claims.Select(claim => claim.PayerId).Distinct().ToList();
        var payers = await db.Payers.AsNoTracking().Where(p => payerIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var people = await staff.GetAllAsync(cancellationToken);
        var routes = clearinghouse.Payers.ToDictionary(route => route.PayerId);
        var paid = await PatientsPaid.ReadAsync(db, claims, cancellationToken);
        var before = await priors.ReadAsync(clearinghouse, claims, cancellationToken);
        var payTo = PayToOf(await settings.ReadDocumentsAsync(cancellationToken));
        return
        [
            .. claims.Where(claim => chartOf.ContainsKey(claim.PatientId)).Select(claim => new ClaimFacts(
                claim, versions[claim.Id], evidence[claim.Id], ClaimNumber.OfTransmission(claim.Number, claim.Transmissions + 1), chartOf[claim.PatientId],
                coverages.GetValueOrDefault(evidence[claim.Id].Coverage.Id), people.GetValueOrDefault(evidence[claim.Id].Rendering.StaffId), practice,
                payers[claim.PayerId].RulesOn(claim.ServiceDate), routes[claim.PayerId], [.. before[claim.Id]])
            {
                PayTo = payTo,
                // What patients have paid too much is theirs, and no claim tells of more than it charges (C-071).
                PatientPaid = new Money(Math.Min(paid.GetValueOrDefault(claim.PrimaryId ?? claim.Id).Cents, versions[claim.Id].ChargeCents)),
            }),
        ];
    }

    private static PostalAddress? PayToOf(DocumentSettingsDto chosen) => chosen is { PayToLine1: { } line, PayToCity: { } city, PayToState: { } state, PayToZip: { } zip }
        ? new PostalAddress(line, chosen.PayToLine2, city, state, zip)
        : null;

    /// <summary>The numbers of other claims of the same service that stand at the payer, by claim (C-126).</summary>
    public async Task<ILookup<Guid, string>> TwinsAsync(IReadOnlyList<ClaimFacts> facts, CancellationToken cancellationToken)
    {
        var patients = facts.Select(one => one.Claim.PatientId).Distinct().ToList();
        var others = await db.Claims.AsNoTracking().Where(c => patients.Contains(c.PatientId)).ToListAsync(cancellationToken);
        return facts.Where(one => one.Version.Frequency == ClaimFrequency.Original)
            .SelectMany(one => others.Where(other => IsTwin(one.Claim, other)).Select(other => (one.Claim.Id, other.Number)))
            .ToLookup(pair => pair.Id, pair => pair.Number);
    }

    /// <summary>Of one service asked of two payers, be they one insurer with two plans, neither is the other's copy.</summary>
    private static bool IsTwin(Claim claim, Claim other) => other.Id != claim.Id && other.StandsAtPayer && other.PatientId == claim.PatientId
        && (other.PrimaryId ?? other.Id) != (claim.PrimaryId ?? claim.Id)
        && (other.PayerId, other.Code, other.ServiceDate, other.RenderingId) == (claim.PayerId, claim.Code, claim.ServiceDate, claim.RenderingId);

    private async Task<Dictionary<Guid, ClaimVersion>> VersionsAsync(IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var ids = claims.Select(claim => claim.Id).ToList();
        var numbers = claims.ToDictionary(claim => claim.Id, claim => claim.CurrentVersion);
        var versions = await db.ClaimVersions.AsNoTracking().Where(v => ids.Contains(v.ClaimId)).ToListAsync(cancellationToken);
        return versions.Where(version => version.Number == numbers[version.ClaimId]).ToDictionary(version => version.ClaimId);
    }
}
