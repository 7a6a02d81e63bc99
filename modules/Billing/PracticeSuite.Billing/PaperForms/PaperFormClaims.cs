using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.PaperForms;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.X12.Professional;

namespace PracticeSuite.Billing.PaperForms;

/// <summary>A claim as it went or would go, or why it has no form.</summary>
internal sealed record PaperClaim(Claim Claim, ProfessionalClaim Content, DateOnly? ReleasedOn, string? Refused)
{
    /// <summary>The insurance that is asked after this one.</summary>
    public NextInsurance? Next { get; init; }

    /// <summary>What the patient's Part 2 consent covers, in a sentence (P-076).</summary>
    public string? Part2Scope { get; init; }

    /// <summary>As they stood on the form that was mailed; null where it is filled in now.</summary>
    public FormExtras? Extras { get; init; }
}

/// <summary>
/// The claims that a request is about, each as the claim of an 837P: as it went, where it is a batch's or was mailed, and otherwise as it would go today. A form
/// needs no clearinghouse, so nothing is asked of the payer's way there.
/// </summary>
internal sealed class PaperFormClaims(BillingDbContext db, ClaimGatherer gatherer, IAccess access, TimeProvider clock)
{
    private const int MostClaims = 500;

    public async Task<IReadOnlyList<PaperClaim>> ReadAsync(PaperFormRequest request, PracticeProfile practice, CancellationToken cancellationToken)
    {
        var asked = request.BatchId is { } batch
            ? await OfBatchAsync(batch, request.Kind, practice, cancellationToken)
            : await AsMailedAsync(await OfClaimsAsync(request, practice, cancellationToken), cancellationToken);
        var next = await NextAsync([.. asked.Select(one => one.Claim)], cancellationToken);
        return [.. asked.Select(one => one with { Next = next.GetValueOrDefault(one.Claim.Id) })];
    }

    private async Task<IReadOnlyList<PaperClaim>> OfClaimsAsync(PaperFormRequest request, PracticeProfile practice, CancellationToken cancellationToken)
    {
        var (ids, payer) = (request.ClaimIds, request.PayerId);
        var chosen = payer is null ? db.Claims.Where(c => ids.Contains(c.Id)) : db.Claims.Where(c => c.PayerId == payer && c.State == ClaimState.Ready);
        var claims = await chosen.AsNoTracking().OrderBy(c => c.PayerId).ThenBy(c => c.PatientId).ThenBy(c => c.Month).ThenBy(c => c.Id).Take(MostClaims).ToListAsync(cancellationToken);
        foreach (var patient in claims.Select(claim => claim.PatientId).Distinct())
            await access.DemandAsync(BillingPermissions.PaperForms.Print, patient, cancellationToken);
        var facts = await gatherer.GatherAsync(ByMail(practice, claims), claims, practice, cancellationToken);
        return [.. facts.Select(one => new PaperClaim(one.Claim, Numbered(one), DayOf(one.Claim, practice), WhyNot(one, request.Kind, ContextOf(practice))) { Part2Scope = ScopeOf(one, practice) })];
    }

    /// <summary>What was mailed says what it said (B-243); the payer has that paper.</summary>
    private async Task<IReadOnlyList<PaperClaim>> AsMailedAsync(IReadOnlyList<PaperClaim> asked, CancellationToken cancellationToken)
    {
        var gone = asked.Where(one => !IsToGo(one.Claim)).ToDictionary(one => one.Claim.Id, one => one.Claim.Transmissions);
        if (gone.Count == 0)
            return asked;
        var ids = gone.Keys.ToList();
        var mailed = (await db.KeptForms.AsNoTracking().Where(f => ids.Contains(f.ClaimId) && f.MailedAt != null).ToListAsync(cancellationToken))
            .Where(form => form.Transmission == gone[form.ClaimId]).ToDictionary(form => form.ClaimId);
        return [.. asked.Select(one => mailed.TryGetValue(one.Claim.Id, out var form) ? form.AsPrinted(one) : one)];
    }

    private static bool IsToGo(Claim claim) => claim.IsUnsent || claim.IsCorrectionUnsent;

    /// <summary>One that is about to go has the number of its next time; one that went keeps that of its last, with which its payer knows it.</summary>
    private static ProfessionalClaim Numbered(ClaimFacts facts) => ClaimToX12.Map(facts with
    {
        ControlNumber = ClaimNumber.OfTransmission(facts.Claim.Number, IsToGo(facts.Claim) ? facts.Claim.Transmissions + 1 : Math.Max(1, facts.Claim.Transmissions)),
    });

    /// <summary>What they say is as it went; whether the payer may still be told of it is asked anew (P-078, P-081, P-151).</summary>
    private async Task<IReadOnlyList<PaperClaim>> OfBatchAsync(Guid batch, PaperFormKind kind, PracticeProfile practice, CancellationToken cancellationToken)
    {
        var sent = await db.BatchClaims.AsNoTracking().Where(c => c.BatchId == batch).OrderBy(c => c.Sequence).Take(MostClaims)
            .Join(db.Claims, c => c.ClaimId, claim => claim.Id, (c, claim) => new { c.Content, Claim = claim }).ToListAsync(cancellationToken);
        foreach (var patient in sent.Select(one => one.Claim.PatientId).Distinct())
            await access.DemandAsync(BillingPermissions.PaperForms.Print, patient, cancellationToken);
        var facts = kind == PaperFormKind.Proof ? [] : await FactsAsync([.. sent.Select(one => one.Claim)], practice, cancellationToken);
        var context = ContextOf(practice);
        return
        [
            .. sent.Select(one => (one.Claim, one.Content, Facts: facts.GetValueOrDefault(one.Claim.Id))).Select(one => new PaperClaim(
                one.Claim, ClaimContent.Read(one.Content), DayOf(one.Claim, practice), one.Facts is null ? null : Untellable(one.Facts, context))
            {
                Part2Scope = one.Facts is null ? null : ScopeOf(one.Facts, practice),
            }),
        ];
    }

    private async Task<Dictionary<Guid, ClaimFacts>> FactsAsync(IReadOnlyList<Claim> claims, PracticeProfile practice, CancellationToken cancellationToken) =>
        (await gatherer.GatherAsync(ByMail(practice, claims), claims, practice, cancellationToken)).ToDictionary(one => one.Claim.Id);

    private string? ScopeOf(ClaimFacts facts, PracticeProfile practice) =>
        facts.Claim.IsPart2 ? Part2Payment.ConsentOf(facts.Chart, clock.GetUtcNow(), practice.Today(clock.GetUtcNow()))?.Scope : null;

    private SendingContext ContextOf(PracticeProfile practice) => new(practice.Today(clock.GetUtcNow()), clock.GetUtcNow(), []);

    /// <summary>Of each claim the patient's insurance of the next rank on the day of service; one statement however many claims, and a second for payers' names.</summary>
    private async Task<Dictionary<Guid, NextInsurance>> NextAsync(IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var patients = claims.Select(claim => claim.PatientId).Distinct().ToList();
        var covers = (await db.Coverages.AsNoTracking().Where(c => patients.Contains(c.PatientId) && c.Rank > 1)
            .Join(db.Payers, c => c.PayerId, payer => payer.Id, (c, payer) => new { Cover = c, payer.Name }).ToListAsync(cancellationToken)).ToLookup(one => one.Cover.PatientId);
        return claims.Select(claim => (claim.Id, Next: covers[claim.PatientId].Where(one => one.Cover.Rank > claim.PayerRank
                && one.Cover.From <= claim.ServiceDate && (one.Cover.To is null || one.Cover.To >= claim.ServiceDate)).MinBy(one => one.Cover.Rank)))
            .Where(one => one.Next is not null).ToDictionary(one => one.Id, one => new NextInsurance(
                one.Next!.Cover.Relationship == SubscriberRelationship.Self ? null : ClaimToX12.Person(one.Next.Cover, ""),
                one.Next.Cover.GroupNumber ?? one.Next.Cover.MemberId ?? "", one.Next.Name));
    }

    /// <summary>Nobody's profile: the way of the post, which has no list of payers' ids.</summary>
    private static Clearinghouse ByMail(PracticeProfile practice, IReadOnlyList<Claim> claims)
    {
        var mail = Clearinghouse.Create(
            new PracticeId(practice.Id),
            new ClearinghouseInput("MAIL", "Mail", ClearinghouseMode.Test, ClearinghouseTransport.Folder, "MAIL", "MAIL", "Mail", practice.Phone, "mail", null));
        foreach (var payer in claims.Select(claim => claim.PayerId).Distinct())
            mail.SetPayer(new ClearinghousePayerInput(payer, "MAIL", null, SendsClaims: false));
        return mail;
    }

    /// <summary>What goes out is a person's decision; a proof goes nowhere.</summary>
    private static string? WhyNot(ClaimFacts facts, PaperFormKind kind, SendingContext context) =>
        kind == PaperFormKind.Proof ? null
        : facts.Claim.State is ClaimState.Draft or ClaimState.ReadyPendingClose or ClaimState.Held or ClaimState.CorrectionDraft or ClaimState.Voided
            ? $"Claim {facts.Claim.Number} is not released; release it before its form is printed for a payer."
        : Untellable(facts, context);

    private static string? Untellable(ClaimFacts facts, SendingContext context) =>
        SendingEdits.Privacy(facts, context).FirstOrDefault() is { } finding ? $"Claim {facts.Claim.Number}: {finding.Problem} {finding.Fix}" : null;

    private static DateOnly? DayOf(Claim claim, PracticeProfile practice) => claim.ReleasedAt is { } at ? practice.Today(at) : null;
}
