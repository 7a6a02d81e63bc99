using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.X12.Acknowledgments;

namespace PracticeSuite.Billing.Submissions.Inbound;

/// <param name="Source">Of the set in which it is said.</param>
internal sealed record ClaimAnswered(BatchClaim Sent, AcknowledgedClaim Said, MessageSource Source);

/// <summary>A 277CA turned away all that it did not name, of the whole batch or of one billing provider.</summary>
internal sealed record BatchRejection(SentBatch Batch, string Words, MessageSource Source, string? ProviderId);

/// <summary>Moves batches and claims by what was answered. A claim only advances, and only by answers to the last time that it went (C-146).</summary>
internal sealed class AnswerTaking(BillingDbContext db, IPracticeDirectory practices, TimeProvider clock)
{
    private const int MostCause = 500;
    private const string System = "system";

    /// <summary>A code that nobody here knows is for a person, and never taken for accepted (C-143).</summary>
    private const string Unknown = "The claim was answered with a code that is not known here; read the message on the claim, ask whoever sent it, and write down what it means.";

    private const string Duplicate =
        "The clearinghouse says that it has a file of this control number already (TA1 025). Ask it which claims it took with the first one; if it never got this one, say so on the batch's page.";

    /// <summary>TA1 or 999: of the whole file (C-140, C-141).</summary>
    public async Task TakeFileAsync(SentBatch batch, AcknowledgmentOutcome outcome, string words, InboundFile file, DateOnly on, CancellationToken cancellationToken)
    {
        if (outcome == AcknowledgmentOutcome.Unknown)
            return;
        var isRejected = outcome == AcknowledgmentOutcome.Rejected;
        batch.Take(isRejected, words, clock.GetUtcNow());
        // That the envelope came through says nothing of what is in it: only a 999 accepts the syntax.
        if (file.Kind == InboundKind.Interchange && !isRejected)
            return;
        await MoveAllAsync(batch, isRejected ? ClaimState.FileRejected : ClaimState.SyntaxAccepted, words, on, cancellationToken);
    }

    /// <summary>A 277CA that turned the batch away as a whole: whatever it did not name is turned away with it.</summary>
    /// <returns>How many claims that is.</returns>
    public Task<int> RejectBatchAsync(BatchRejection rejected, IReadOnlySet<Guid> acceptedByName, DateOnly on, CancellationToken cancellationToken) => MoveAllAsync(
        rejected.Batch, rejected.Source == MessageSource.Payer ? ClaimState.PayerRejected : ClaimState.ClearinghouseRejected, rejected.Words, on, cancellationToken,
        sent => !acceptedByName.Contains(sent.Id) && (rejected.ProviderId is not { } id || sent.Content.Contains($"\"{id}\"", StringComparison.Ordinal)));

    /// <summary>The clearinghouse has had the number before: what it made of the first file stands, and a person asks (C-140).</summary>
    public async Task AskAboutDuplicateAsync(SentBatch batch, string words, DateOnly on, CancellationToken cancellationToken)
    {
        batch.Hear(words, clock.GetUtcNow());
        if (!batch.LeavesClaimsAlone)
        {
            var sent = await db.BatchClaims.AsNoTracking().Where(c => c.BatchId == batch.Id).ToListAsync(cancellationToken);
            var open = await OpenAsync(sent, cancellationToken);
            foreach (var claim in sent.Select(open.Find).OfType<Claim>())
                open.Add(claim, WorkKind.Decision, () => WorkItem.Leave(claim, WorkKind.Decision, Duplicate, "", on, null));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A person learned that the file was lost on its way: its claims are ours again (C-148, C-163).</summary>
    public async Task LoseBatchAsync(SentBatch batch, string words, string by, DateOnly on, CancellationToken cancellationToken)
    {
        batch.Take(isRejected: true, words, clock.GetUtcNow());
        await MoveAllAsync(batch, ClaimState.FileRejected, words, on, cancellationToken, by: by);
    }

    public async Task TakeClaimsAsync(IReadOnlyList<ClaimAnswered> answers, InboundFile file, DateOnly on, bool isSimulated, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        db.ClaimMessages.AddRange(answers.Select(answer => ClaimMessage.Of(answer.Sent, file, answer.Source, answer.Said, now)));
        var open = await OpenAsync([.. answers.Select(answer => answer.Sent)], cancellationToken);
        foreach (var (sent, said, source) in answers)
        {
            if (open.Find(sent) is not { } claim)
                continue;
            var cause = $"{(isSimulated ? "Simulated: " : "")}277CA {file.Control}, {MessageWords.CodesOf(said)}";
            if (StateOf(said, source) is { } state)
                Move(open, claim, new ClaimOutcomeInput(state, on, said.PayerControlNumber, null, Cut(cause)), told: MessageWords.TextOf(said));
            else
                open.Add(claim, WorkKind.Decision, () => WorkItem.Leave(claim, WorkKind.Decision, Unknown, "", on, null));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<int> MoveAllAsync(
        SentBatch batch, ClaimState state, string words, DateOnly on, CancellationToken cancellationToken, Func<BatchClaim, bool>? which = null, string by = System)
    {
        if (batch.LeavesClaimsAlone)
            return 0;
        var sent = await db.BatchClaims.AsNoTracking().Where(c => c.BatchId == batch.Id).ToListAsync(cancellationToken);
        var open = await OpenAsync(sent, cancellationToken);
        var cause = Cut($"{Handover.SimulatedOf(batch)}Batch {batch.Control}: {words}");
        var moved = sent.Where(one => which?.Invoke(one) != false).Select(open.Find).OfType<Claim>()
            .Count(claim => Move(open, claim, new ClaimOutcomeInput(state, on, null, null, cause), by, words));
        await db.SaveChangesAsync(cancellationToken);
        return moved;
    }

    private bool Move(OpenClaims open, Claim claim, ClaimOutcomeInput outcome, string by = System, string? told = null)
    {
        // An acceptance that comes after a later one, or after the money, says nothing new.
        if (!claim.AwaitsAnswer || claim.State == outcome.State || ClaimTransitions.Path(claim.State, outcome.State, claim.Frequency) is null)
        {
            if (Contradiction.Is(claim, outcome.State))
                open.Add(claim, WorkKind.Decision, () => WorkItem.Leave(claim, WorkKind.Decision, Contradiction.TextOf(claim, outcome), "", outcome.On, null));
            return false;
        }

        if (!claim.Record(outcome, new Act(by, clock.GetUtcNow(), outcome.Document!, open.Today), open.HistoryOf(claim)))
            return false;
        if (RejectionTask.For(claim, outcome, told) is { } task)
            open.Add(claim, task.Kind, () => task);
        return true;
    }

    /// <summary>Null where it is a person's to say. Received and forwarded is not accepted yet by whoever pays (C-144).</summary>
    private static ClaimState? StateOf(AcknowledgedClaim said, MessageSource source) => (MessageWords.OutcomeOf(said.Outcome), source) switch
    {
        (MessageOutcome.Rejected, MessageSource.Payer) => ClaimState.PayerRejected,
        (MessageOutcome.Rejected, _) => ClaimState.ClearinghouseRejected,
        (MessageOutcome.Accepted, MessageSource.Payer) when said.Statuses.Any(status => status.Codes.Any(code => code.Category is "A2" or "A5")) => ClaimState.PayerAccepted,
        (MessageOutcome.Accepted, _) => ClaimState.ClearinghouseAccepted,
        _ => null,
    };

    private async Task<OpenClaims> OpenAsync(IReadOnlyList<BatchClaim> sent, CancellationToken cancellationToken)
    {
        var ids = sent.Select(one => one.ClaimId).Distinct().ToList();
        var claims = await db.Claims.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var history = await db.ClaimHistory.AsNoTracking().Where(h => ids.Contains(h.ClaimId)).ToListAsync(cancellationToken);
        var tasks = await db.WorkItems.AsNoTracking().Where(t => ids.Contains(t.ClaimId) && t.DoneAt == null).Select(t => new { t.ClaimId, t.Kind }).ToListAsync(cancellationToken);
        var today = (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
        return new OpenClaims(db, today, claims, history.ToLookup(step => step.ClaimId), [.. tasks.Select(task => (task.ClaimId, task.Kind))]);
    }

    private static string Cut(string cause) => MessageWords.Cut(cause, MostCause);

    /// <summary>Claims that were answered, with what is asked of each; one statement a table.</summary>
    private sealed class OpenClaims(
        BillingDbContext db, DateOnly today, Dictionary<Guid, Claim> claims, ILookup<Guid, ClaimStatusChange> history, HashSet<(Guid, WorkKind)> tasks)
    {
        public DateOnly Today => today;

        /// <summary>Null where what is answered is an earlier time, or a test.</summary>
        public Claim? Find(BatchClaim sent) => claims.TryGetValue(sent.ClaimId, out var claim) && sent.IsLatestOf(claim) ? claim : null;

        public IEnumerable<ClaimStatusChange> HistoryOf(Claim claim) => history[claim.Id];

        public void Add(Claim claim, WorkKind kind, Func<WorkItem> task)
        {
            if (tasks.Add((claim.Id, kind)))
                db.WorkItems.Add(task());
        }
    }
}
