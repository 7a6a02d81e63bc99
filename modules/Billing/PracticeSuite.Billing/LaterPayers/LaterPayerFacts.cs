using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;

namespace PracticeSuite.Billing.LaterPayers;

/// <summary>Who comes after the payer that answered, and how far that is; what is proposed now is counted in.</summary>
internal sealed class LaterPayerFacts
{
    private readonly ILookup<Guid, Coverage> _covers;
    private readonly ILookup<Guid, ClaimVersion> _versions;
    private readonly IReadOnlyDictionary<Guid, List<PayerProfileFact>> _payers;
    private readonly List<Claim> _claims;

    private LaterPayerFacts(
        ILookup<Guid, Coverage> covers, List<Claim> claims, ILookup<Guid, ClaimVersion> versions, IReadOnlyDictionary<Guid, List<PayerProfileFact>> payers) =>
        (_covers, _claims, _versions, _payers) = (covers, claims, versions, payers);

    /// <summary>Three statements, however many claims; two where nobody has a second insurance.</summary>
    /// <param name="claims">Of first payers.</param>
    /// <param name="covers">Of their patients, of every rank but the first.</param>
    public static async Task<LaterPayerFacts> ReadAsync(
        BillingDbContext db, IReadOnlyCollection<Claim> claims, IEnumerable<Coverage> covers, IReadOnlyDictionary<Guid, List<PayerProfileFact>> payers, CancellationToken cancellationToken)
    {
        var ids = claims.Select(claim => claim.Id).ToList();
        var later = await db.Claims.Where(c => c.PrimaryId != null && ids.Contains(c.PrimaryId.Value)).ToListAsync(cancellationToken);
        var byPatient = covers.ToLookup(cover => cover.PatientId);
        var covered = claims.Where(claim => byPatient[claim.PatientId].Any()).Select(claim => claim.Id).ToList();
        var versions = covered.Count == 0 ? [] : await db.ClaimVersions.AsNoTracking().Where(v => covered.Contains(v.ClaimId)).ToListAsync(cancellationToken);
        return new LaterPayerFacts(byPatient, later, versions.ToLookup(version => version.ClaimId), payers);
    }

    public IEnumerable<Claim> Of(Claim primary) => _claims.Where(claim => claim.PrimaryId == primary.Id).OrderBy(claim => claim.PayerRank);

    public Claim? Find(Guid? id) => id is null ? null : _claims.Find(claim => claim.Id == id);

    public Claim? OfRank(Claim primary, int rank) => Of(primary).FirstOrDefault(claim => claim.PayerRank == rank);

    /// <summary>Somebody else may still take what is the patient's share.</summary>
    /// <param name="after">The rank that has answered.</param>
    public bool IsExpected(Claim primary, int after = 1) => Of(primary).Any(claim => claim.PayerRank > after && claim.IsExpectedOfLaterPayer);

    /// <summary>The coverage of the next payer on the day of service; null where there is none, or it was asked already.</summary>
    public Coverage? NextOf(Claim primary, int after) => Of(primary).Any(claim => claim.PayerRank > after) ? null : CoversOn(primary).FirstOrDefault(cover => cover.Rank > after && RulesOf(cover, primary) is not null);

    public Coverage? CoverOf(Claim later, Claim primary) => CoversOn(primary).FirstOrDefault(cover => cover.Rank == later.PayerRank);

    public ProposedClaim Propose(Claim primary, Coverage cover, DateOnly releasableFrom, string reason, Act act)
    {
        var made = LaterClaim.Propose(primary, SentOf(primary), cover, RulesOf(cover, primary)!, releasableFrom, reason, act);
        _claims.Add(made.Claim);
        return made;
    }

    public ClaimVersion? Revise(Claim later, Claim primary, Coverage cover, Act act) => LaterClaim.Revise(later, primary, SentOf(primary), cover, RulesOf(cover, primary)!, act);

    public bool IsFresh(Claim later, Claim primary, Coverage cover) => LaterClaim.IsFresh(later, SentOf(primary), cover, RulesOf(cover, primary)!);

    private IEnumerable<Coverage> CoversOn(Claim primary) =>
        _covers[primary.PatientId].Where(cover => cover.From <= primary.ServiceDate && (cover.To is null || cover.To >= primary.ServiceDate)).OrderBy(cover => cover.Rank);

    private ClaimVersion SentOf(Claim primary) => primary.SentOf([.. _versions[primary.Id]]);

    /// <summary>Null of a payer without rules on that day.</summary>
    private PayerProfileFact? RulesOf(Coverage cover, Claim primary) =>
        _payers.GetValueOrDefault(cover.PayerId)?.LastOrDefault(version => version.EffectiveFrom <= primary.ServiceDate);
}
