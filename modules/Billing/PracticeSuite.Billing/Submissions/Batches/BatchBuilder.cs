using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.X12;
using PracticeSuite.X12.Edits;
using PracticeSuite.X12.Professional;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>Makes a batch of what is ready: good claims go, bad ones stay with their findings, and all of that in one transaction.</summary>
internal sealed class BatchBuilder(BillingDbContext db, ClaimGatherer gatherer, HeldByEdits held, IPracticeDirectory practices, IAccess access, TimeProvider clock)
{
    /// <summary>Of one ST to SE (C-037).</summary>
    public const int MostClaims = 500;

    public async Task<BatchBuiltDto> BuildAsync(Clearinghouse clearinghouse, Guid? payerId, CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(cancellationToken);
        var facts = await gatherer.GatherAsync(clearinghouse, await ReadyAsync(clearinghouse, payerId, cancellationToken), practice, cancellationToken);
        if (facts.Count == 0)
            throw BillingErrors.NothingReady(clearinghouse.Name);
        var (good, bad) = await CheckAsync(facts, practice, cancellationToken);
        // In a test nothing happens to a claim, whether it would go or stay (C-343).
        if (!clearinghouse.LeavesClaimsAlone)
            await held.HoldAsync([.. facts.Select(one => one.Claim)], bad, Act("The edits before sending", practice), practice.Today(clock.GetUtcNow()), cancellationToken);
        var batch = good.Count == 0 ? null : await BatchAsync(clearinghouse, practice, good, cancellationToken);
        await db.SaveOrAsync(BillingErrors.BatchMadeMeanwhile, cancellationToken);
        return new BatchBuiltDto(batch is null ? null : BatchReader.ToDto(batch, clearinghouse.Name, []), bad.Count, clearinghouse.LeavesClaimsAlone ? [.. bad.Select(Tried)] : []);
    }

    /// <summary>A test writes nothing down of a claim, so whoever made it is told now.</summary>
    private EditedClaimDto Tried((Claim Claim, IReadOnlyList<FieldFinding> Findings) bad) => new(
        bad.Claim.Id, bad.Claim.Number, bad.Claim.PatientId, bad.Claim.PatientName, bad.Claim.PayerName, bad.Claim.Month,
        [.. bad.Findings.Select(finding => new ClaimFindingDto(finding.Rule, finding.Field, finding.Value, finding.Problem, finding.Fix, clock.GetUtcNow()))]);

    /// <summary>Those of one patient stand together, and share their levels in the file.</summary>
    private async Task<List<Claim>> ReadyAsync(Clearinghouse clearinghouse, Guid? payerId, CancellationToken cancellationToken)
    {
        var payers = clearinghouse.Payers.Where(payer => payer.SendsClaims && (payerId is null || payer.PayerId == payerId)).Select(payer => payer.PayerId).ToList();
        return await db.Claims.Where(c => c.State == ClaimState.Ready && payers.Contains(c.PayerId))
            .OrderBy(c => c.PayerId).ThenBy(c => c.PatientId).ThenBy(c => c.Month).ThenBy(c => c.Id).Take(MostClaims).ToListAsync(cancellationToken);
    }

    private async Task<(List<(ClaimFacts Facts, ProfessionalClaim Claim)> Good, List<(Claim Claim, IReadOnlyList<FieldFinding> Findings)> Bad)> CheckAsync(
        IReadOnlyList<ClaimFacts> facts, PracticeProfile practice, CancellationToken cancellationToken)
    {
        var (good, bad) = (new List<(ClaimFacts, ProfessionalClaim)>(), new List<(Claim, IReadOnlyList<FieldFinding>)>());
        var now = clock.GetUtcNow();
        var twins = await gatherer.TwinsAsync(facts, cancellationToken);
        foreach (var one in facts)
        {
            var claim = ClaimToX12.Map(one);
            var findings = await SendingEdits.CheckAsync(one, claim, new SendingContext(practice.Today(now), now, [.. twins[one.Claim.Id]]));
            if (findings.Count == 0)
                good.Add((one, claim));
            else
                bad.Add((one.Claim, findings));
        }

        return (good, bad);
    }

    private async Task<SentBatch> BatchAsync(
        Clearinghouse clearinghouse, PracticeProfile practice, List<(ClaimFacts Facts, ProfessionalClaim Claim)> good, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var line = await db.ClearinghouseLines.SingleAsync(one => one.Id == clearinghouse.Id, cancellationToken);
        var control = line.Take(await db.NumbersOfAsync(clearinghouse, cancellationToken));
        line.AskForExchange(now);
        var head = HeadOf(clearinghouse, practice, control, now);
        var envelope = new X12.Envelopes.Envelope(head.SubmitterId, head.ReceiverId, head.Date, head.Time, control, head.IsTest);
        var batch = SentBatch.Build(
            clearinghouse, control, head, envelope.ClaimFileName(head.Date.ToDateTime(head.Time)), good.Count,
            new Money(good.Sum(one => one.Facts.Version.ChargeCents)), access.Caller.Name, now);
        db.Batches.Add(batch);
        var act = Act($"{Simulated(clearinghouse)}Batch {control} to {clearinghouse.Name}", practice);
        for (var i = 0; i < good.Count; i++)
            db.BatchClaims.Add(Put(batch, i + 1, good[i].Facts, good[i].Claim, act));
        return batch;
    }

    private static BatchClaim Put(SentBatch batch, int sequence, ClaimFacts facts, ProfessionalClaim claim, Act act)
    {
        if (!batch.LeavesClaimsAlone)
            facts.Claim.Batch(act);
        else
            claim = Renamed(claim, ClaimNumber.OfTest(facts.Claim.Number, batch.Control));
        return BatchClaim.Of(batch, sequence, facts.Claim, facts.Version, claim.Id, ClaimContent.Write(claim));
    }

    /// <summary>In a test file under a number of its own, so that its answers speak of no claim that goes for real (C-343).</summary>
    private static ProfessionalClaim Renamed(ProfessionalClaim claim, string id) => claim with
    {
        Id = id,
        Lines = ValueList.Of(claim.Lines.Select((line, i) => line with { ControlNumber = $"{id}L{i + 1}" })),
    };

    private static BatchHead HeadOf(Clearinghouse clearinghouse, PracticeProfile practice, int control, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, practice.Locations.Main().Zone);
        var head = new BatchHead(
            $"{clearinghouse.Code}{control:000000000}", clearinghouse.SubmitterId, clearinghouse.ReceiverId, X12Text.Fit(practice.Name), X12Text.Fit(clearinghouse.Name),
            X12Text.Fit(clearinghouse.ContactName), clearinghouse.ContactPhone ?? practice.Phone, DateOnly.FromDateTime(local.DateTime),
            new TimeOnly(local.Hour, local.Minute), clearinghouse.WritesTestFiles);
        if (ClaimEdits.Check(BatchFile.HeaderOf(head)) is [var finding, ..])
            throw BillingErrors.BatchHeadNotWritable(finding.Field, finding.Problem, finding.Fix);
        return head;
    }

    private Act Act(string cause, PracticeProfile practice) => new(access.Caller.Name, clock.GetUtcNow(), cause, practice.Today(clock.GetUtcNow()));

    public static string Simulated(Clearinghouse clearinghouse) => clearinghouse.IsSimulated ? "Simulated: " : "";
}
