using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.X12;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>The length and hash of a file that was written.</summary>
internal sealed record RenderedFile(string Sha256, long Bytes);

/// <summary>
/// Writes a batch's file from the database, claim by claim: the same bytes each time. What is held at once are the rows of one batch, of which there are 500 at most (C-037),
/// so 100,000 claims in two hundred batches need no more than 500.
/// </summary>
internal sealed class BatchFile(BillingDbContext db)
{
    public async Task<RenderedFile> WriteAsync(SentBatch batch, Stream target, CancellationToken cancellationToken)
    {
        await using var counted = new HashedStream(target);
        await using (var output = new StreamOutput(counted, isAsynchronous: true))
        {
            var refused = await X12Writer.WriteClaimsAsync(output, EnvelopeOf(batch), HeaderOf(batch.Head), ClaimsOf(batch, cancellationToken), cancellationToken);
            // The edits asked the writer before the batch was built, so a refusal here means that they no longer agree.
            if (refused.Count > 0)
                throw BillingErrors.BatchNotWritable(batch.Control, refused[0].Field);
        }

        return counted.Ended();
    }

    public static Envelope EnvelopeOf(SentBatch batch) =>
        new(batch.Head.SubmitterId, batch.Head.ReceiverId, batch.Head.Date, batch.Head.Time, batch.Control, batch.Head.IsTest) { LineFeeds = true };

    public static ClaimBatchHeader HeaderOf(BatchHead head) => new(
        head.Reference, head.Date, head.Time, IsReissue: false, new Submitter(head.SubmitterName, head.SubmitterId, head.ContactName, head.ContactPhone),
        new Receiver(head.ReceiverName, head.ReceiverId));

    private async IAsyncEnumerable<ProfessionalClaim> ClaimsOf(SentBatch batch, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var contents = db.BatchClaims.AsNoTracking().Where(claim => claim.BatchId == batch.Id).OrderBy(claim => claim.Sequence).Select(claim => claim.Content).AsAsyncEnumerable();
        await foreach (var content in contents.WithCancellation(cancellationToken))
            yield return ClaimContent.Read(content);
    }

    /// <summary>Counts and hashes what goes through. The stream stays its owner's.</summary>
    private sealed class HashedStream(Stream target) : Stream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long _bytes;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _bytes;

        public override long Position { get => _bytes; set => throw new NotSupportedException(); }

        public RenderedFile Ended() => new(Convert.ToHexString(_hash.GetHashAndReset()), _bytes);

        public override void Flush() => target.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => target.FlushAsync(cancellationToken);

        public override void Write(byte[] buffer, int offset, int count)
        {
            _hash.AppendData(buffer, offset, count);
            _bytes += count;
            target.Write(buffer, offset, count);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _hash.AppendData(buffer.Span);
            _bytes += buffer.Length;
            await target.WriteAsync(buffer, cancellationToken);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _hash.Dispose();
            base.Dispose(disposing);
        }
    }
}
