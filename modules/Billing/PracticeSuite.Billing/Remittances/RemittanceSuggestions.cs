using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Remittances;

/// <summary>Which claim money could be of, for a person to decide; nothing is posted by it (C-210, C-218).</summary>
internal sealed class RemittanceSuggestions(BillingDbContext db)
{
    private const int Most = 3;
    private const string MemberAgrees = "member id";

    /// <summary>Of whoever has the member id that the payer names: those of their claims that agree in two more of day of service, code and charge.</summary>
    public async Task<ILookup<Guid, SuggestedClaimDto>> ForAsync(IReadOnlyCollection<RemittedClaim> waiting, CancellationToken cancellationToken)
    {
        var days = waiting.Select(one => one.ServiceDate).OfType<DateOnly>().Distinct().ToList();
        var charges = waiting.Select(one => one.ChargeCents).Distinct().ToList();
        var members = waiting.Select(one => one.MemberId).OfType<string>().Distinct().ToList();
        var insured = await db.Coverages.AsNoTracking().Where(c => c.MemberId != null && members.Contains(c.MemberId))
            .Select(c => new { c.PatientId, MemberId = c.MemberId! }).ToListAsync(cancellationToken);
        var patients = insured.Select(one => one.PatientId).Distinct().ToList();
        var claims = await db.Claims.AsNoTracking()
            .Where(c => patients.Contains(c.PatientId) && (days.Contains(c.ServiceDate) || charges.Contains(c.ChargeCents)))
            .OrderBy(c => c.Id).Take(1_000).ToListAsync(cancellationToken);
        var memberOf = insured.ToLookup(one => one.PatientId, one => one.MemberId);
        return waiting.SelectMany(one => claims.Select(claim => (one, claim, Agrees: Agreement(one, claim, memberOf[claim.PatientId])))
                .Where(pair => pair.Agrees.Count >= 3 && pair.Agrees[0] == MemberAgrees).OrderBy(pair => !Waits(pair.claim)).ThenByDescending(pair => pair.Agrees.Count).ThenBy(pair => IsOfOthers(pair.claim)).ThenBy(pair => IsDone(pair.claim)).Take(Most))
            .ToLookup(pair => pair.one.Id, pair => ToDto(pair.claim, string.Join(", ", pair.Agrees)));
    }

    public async Task<Dictionary<string, SuggestedClaimDto>> ByControlNumberAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellationToken)
    {
        var asked = numbers.Distinct(StringComparer.Ordinal).ToList();
        var claims = await db.Claims.AsNoTracking().Where(c => c.PayerControlNumber != null && asked.Contains(c.PayerControlNumber)).ToListAsync(cancellationToken);
        return claims.GroupBy(claim => claim.PayerControlNumber!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => ToDto(same.First(), "payer's claim number"), StringComparer.Ordinal);
    }

    private static List<string> Agreement(RemittedClaim one, Claim claim, IEnumerable<string> members)
    {
        List<string> agrees = [];
        if (one.MemberId is { } member && members.Contains(member, StringComparer.OrdinalIgnoreCase))
            agrees.Add(MemberAgrees);
        if (one.ServiceDate == claim.ServiceDate)
            agrees.Add("date");
        if (one.Code == claim.Code)
            agrees.Add("code");
        if (one.ChargeCents == claim.ChargeCents)
            agrees.Add("charge");
        return agrees;
    }

    /// <summary>Paid, left to the patient, voided or given up (C-280); a denied one may still be paid.</summary>
    private static bool IsDone(Claim claim) => claim.State is ClaimState.Paid or ClaimState.ZeroPaid or ClaimState.PatientBalance or ClaimState.Voided or ClaimState.WrittenOff or ClaimState.Closed;

    /// <summary>A payer has it, and more is expected of that payer.</summary>
    private static bool Waits(Claim claim) => !claim.IsUnsent && !IsDone(claim);

    /// <summary>A later payer is asked for it, and has not been yet.</summary>
    private static bool IsOfOthers(Claim claim) => claim.PrimaryId is not null && claim.IsUnsent;

    private static SuggestedClaimDto ToDto(Claim claim, string because) => new(
        claim.Id, claim.PatientId, claim.Number, claim.PatientName, claim.ServiceDate, claim.Code, new Money(claim.ChargeCents), because, claim.State, new Money(claim.PaidCents ?? 0), IsDone(claim));
}
