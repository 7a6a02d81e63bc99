using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Eligibility;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.X12;
using PracticeSuite.X12.Acknowledgments;
using PracticeSuite.X12.Envelopes;

namespace PracticeSuite.Billing.Submissions.Inbound;

/// <param name="Problem">It speaks of nothing that was sent from here; then nothing was used.</param>
/// <param name="Note">What of it speaks of nothing of ours, although the rest does.</param>
internal sealed record AnswersRead(int Answers, string? Note, Guid? BatchId, string? Problem);

/// <summary>Reads TA1, 999 and 277CA and finds for each answer what it is about: by ISA13, GS06, BHT03 and CLM01, never by a name (C-140 to C-143).</summary>
internal sealed class AnswerReading(BillingDbContext db, AnswerTaking taking, EligibilityRefusals questions)
{
    /// <summary>So many claims at once, whatever the file has.</summary>
    private const int Piece = 500;

    private const int ShownUnknown = 5;

    /// <summary>TA105: the control number was there before, so the first file of that number stands.</summary>
    private const string Duplicate = "025";

    /// <summary>GS01 of what is sent from here.</summary>
    private const string Claims = "HC";

    /// <summary>GS01 of 270.</summary>
    private const string Questions = "HS";

    public async Task<AnswersRead> ReadAsync(Stream content, InboundFile file, Clearinghouse clearinghouse, InboundLook look, CancellationToken cancellationToken)
    {
        var reading = new State(file, clearinghouse, look.Date);
        await foreach (var item in X12File.ReadAsync(content, cancellationToken: cancellationToken))
        {
            await TakeAsync(item, reading, cancellationToken);
            if (reading.Claims.Count >= Piece)
                await FlushAsync(reading, cancellationToken);
        }

        await FlushAsync(reading, cancellationToken);
        foreach (var rejected in reading.RejectedWhole)
            reading.Answers += await taking.RejectBatchAsync(rejected, reading.AcceptedByName, reading.On, cancellationToken);
        return Conclude(reading);
    }

    private async Task TakeAsync(X12Item item, State reading, CancellationToken cancellationToken)
    {
        switch (item)
        {
            case InterchangeAcknowledged { Acknowledgment: { } answer }:
                await TakeFileAsync(reading, answer.Control, answer.Outcome, $"TA1 {answer.Status}, note {answer.Note}", cancellationToken, isOfDuplicate: answer.Note == Duplicate);
                break;
            // That a question could be read says nothing yet; one that could not has failed.
            case GroupAcknowledgmentBegun begun when begun.Group.Code == Questions:
                reading.Answers++;
                break;
            case GroupAcknowledgmentBegun begun when begun.Group.Code != Claims:
                reading.Unknown.Add($"a group of {begun.Group.Code}");
                break;
            case TransactionAcknowledged { Group.Code: Claims } answered:
                reading.Told.Add(answered.Group.Control);
                await TakeFileAsync(reading, answered.Group.Control, answered.Response.Outcome, FileAnswerWords.Of(answered.Response), cancellationToken);
                break;
            case TransactionAcknowledged { Group.Code: Questions } answered:
                reading.Told.Add(answered.Group.Control);
                await questions.TakeSetAsync(reading.Clearinghouse.Id, NumberOf(answered.Group.Control), answered.Response, FileAnswerWords.Of(answered.Response), cancellationToken);
                break;
            case GroupAcknowledged { Group.Code: Questions } answered when !reading.Told.Contains(answered.Group.Control):
                await questions.TakeFileAsync(
                    reading.Clearinghouse.Id, NumberOf(answered.Group.Control), answered.Response.Outcome, $"999 group {answered.Response.Status}", cancellationToken);
                break;
            // A group may be answered without a word on what is in it; of one that was taken in part nobody knows then which part.
            case GroupAcknowledged { Group.Code: Claims, Response: { Outcome: not AcknowledgmentOutcome.PartlyAccepted } response } answered when !reading.Told.Contains(answered.Group.Control):
                await TakeFileAsync(reading, answered.Group.Control, response.Outcome, $"999 group {response.Status}", cancellationToken);
                break;
            case ReceiverStatusRead { Status: { Report.Outcome: AcknowledgmentOutcome.Rejected, BatchReference: { } reference } status, Header: { } header }:
                await RejectAsync(reading, reference, status.Report, header, null, cancellationToken);
                break;
            case ProviderStatusRead { Status: { Report.Outcome: AcknowledgmentOutcome.Rejected } status, Receiver.BatchReference: { } reference, Header: { } header }:
                await RejectAsync(reading, reference, status.Report, header, status.Provider.Id, cancellationToken);
                break;
            case ClaimAcknowledged { Claim: { } claim, Header: { } header }:
                reading.Claims.Add((claim, SourceOf(header)));
                break;
        }
    }

    /// <summary>NM101 of who answers: the payer, or the clearinghouse before it (C-146). Each set of a file has its own.</summary>
    private static MessageSource SourceOf(ClaimAcknowledgmentHeader header) => header.SourceCode == "PR" ? MessageSource.Payer : MessageSource.Clearinghouse;

    private async Task RejectAsync(State reading, string reference, StatusReport report, ClaimAcknowledgmentHeader header, string? providerId, CancellationToken cancellationToken)
    {
        if (await FindAsync(reading, b => b.Reference == reference, cancellationToken) is not { } batch)
            return;
        var codes = string.Join(", ", report.Statuses.SelectMany(one => one.Codes).Select(code => $"{code.Category}:{code.Status}"));
        reading.RejectedWhole.Add(new BatchRejection(batch, $"277CA {codes}", SourceOf(header), providerId));
    }

    private async Task TakeFileAsync(
        State reading, string control, AcknowledgmentOutcome outcome, string words, CancellationToken cancellationToken, bool isOfDuplicate = false)
    {
        var number = NumberOf(control);
        if (await FindAsync(reading, b => b.Control == number, cancellationToken) is not { } batch)
        {
            // Claims and questions are counted together.
            if (await questions.TakeFileAsync(reading.Clearinghouse.Id, number, outcome, words, cancellationToken))
                reading.Answers++;
            else
                reading.Unknown.Add($"file {control}");
            return;
        }

        reading.Answers++;
        if (isOfDuplicate)
            await taking.AskAboutDuplicateAsync(batch, words, reading.On, cancellationToken);
        else
            await taking.TakeFileAsync(batch, outcome, words, reading.File, reading.On, cancellationToken);
    }

    private static int NumberOf(string control) => int.TryParse(control, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task<SentBatch?> FindAsync(State reading, System.Linq.Expressions.Expression<Func<SentBatch, bool>> which, CancellationToken cancellationToken)
    {
        // What never left was answered by nobody: that answer is to somebody else's file.
        var batch = await db.Batches.Where(b => b.ClearinghouseId == reading.Clearinghouse.Id && b.TransmittedAt != null).Where(which).SingleOrDefaultAsync(cancellationToken);
        if (batch is not null)
            reading.Batches.Add(batch.Id);
        return batch;
    }

    private async Task FlushAsync(State reading, CancellationToken cancellationToken)
    {
        if (reading.Claims.Count == 0)
            return;
        var numbers = reading.Claims.Select(one => one.Claim.Id).Distinct().ToList();
        var sent = await db.BatchClaims.AsNoTracking()
            .Where(c => numbers.Contains(c.ControlNumber) && db.Batches.Any(b => b.Id == c.BatchId && b.ClearinghouseId == reading.Clearinghouse.Id && b.TransmittedAt != null))
            .ToDictionaryAsync(c => c.ControlNumber, cancellationToken);
        reading.Unknown.AddRange(numbers.Where(number => !sent.ContainsKey(number)).Select(number => $"claim {number}"));
        var known = reading.Claims.Where(one => sent.ContainsKey(one.Claim.Id)).Select(one => new ClaimAnswered(sent[one.Claim.Id], one.Claim, one.Source)).ToList();
        reading.Batches.UnionWith(known.Select(one => one.Sent.BatchId));
        reading.AcceptedByName.UnionWith(known.Where(one => one.Said.Outcome == AcknowledgmentOutcome.Accepted).Select(one => one.Sent.Id));
        reading.Answers += known.Count;
        await taking.TakeClaimsAsync(known, reading.File, reading.On, reading.Clearinghouse.IsSimulated, cancellationToken);
        reading.Claims.Clear();
    }

    private static AnswersRead Conclude(State reading)
    {
        var unknown = reading.Unknown.Count == 0
            ? null
            : $"{string.Join(", ", reading.Unknown.Take(ShownUnknown))}{(reading.Unknown.Count > ShownUnknown ? $" and {reading.Unknown.Count - ShownUnknown} more" : "")}";
        return reading.Answers == 0
            ? new AnswersRead(0, null, null, $"The file answers {unknown ?? "nothing"}, which this practice never gave to this clearinghouse. Look at whose folder this is.")
            : new AnswersRead(
                reading.Answers, unknown is null ? null : $"It also answers {unknown}, which were not sent from here.", reading.Batches.Count == 1 ? reading.Batches.Single() : null, null);
    }

    private sealed class State(InboundFile file, Clearinghouse clearinghouse, DateOnly? on)
    {
        public InboundFile File => file;

        public Clearinghouse Clearinghouse => clearinghouse;

        public DateOnly On => on ?? DateOnly.FromDateTime(file.ReceivedAt.UtcDateTime);

        public int Answers { get; set; }

        public List<(AcknowledgedClaim Claim, MessageSource Source)> Claims { get; } = [];

        /// <summary>Groups of whose sets something was said.</summary>
        public HashSet<string> Told { get; } = new(StringComparer.Ordinal);

        public List<string> Unknown { get; } = [];

        public HashSet<Guid> Batches { get; } = [];

        public List<BatchRejection> RejectedWhole { get; } = [];

        /// <summary>What is said of a claim outweighs what is said above it.</summary>
        public HashSet<Guid> AcceptedByName { get; } = [];
    }
}

/// <summary>What a 999 says of a file, in one sentence (C-142).</summary>
internal static class FileAnswerWords
{
    private const int ShownErrors = 3;

    public static string Of(TransactionResponse response)
    {
        var errors = response.Errors.Take(ShownErrors).Select(Of).ToList();
        var more = response.Errors.Count - errors.Count;
        return MessageWords.Cut(
            $"999 {response.Status}{(errors.Count > 0 ? $": {string.Join("; ", errors)}" : "")}{(more > 0 ? $"; and {more} more" : "")}", Contracts.BillingLimits.Reason);
    }

    /// <summary>Without IK404, the value, which may be about a patient.</summary>
    private static string Of(SegmentError error)
    {
        var elements = error.Elements.Select(element => $"element {element.Element}: {CodeMeanings.OfElementError(element.Code) ?? $"code {element.Code}"}");
        var what = string.Join(", ", new[] { CodeMeanings.OfSegmentError(error.Code ?? "") ?? $"code {error.Code}" }.Concat(elements));
        return $"{error.SegmentId} at segment {error.Position}{(error.Loop is { } loop ? $", loop {loop}" : "")}: {what}";
    }
}
