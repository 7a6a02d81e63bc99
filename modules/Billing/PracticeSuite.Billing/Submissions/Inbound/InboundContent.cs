using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;

namespace PracticeSuite.Billing.Submissions.Inbound;

/// <summary>A registered file's content, read a piece at a time.</summary>
internal sealed class InboundContent(BillingDbContext db)
{
    public Stream Open(Guid fileId) => new ChunkStream(db, fileId);

    /// <summary>A ZIP or gzip file by its first two bytes.</summary>
    public async Task<bool> IsArchiveAsync(Guid fileId, CancellationToken cancellationToken) =>
        await db.InboundChunks.AsNoTracking().Where(c => c.FileId == fileId && c.Sequence == 1).Select(c => c.Content).SingleOrDefaultAsync(cancellationToken)
            is [(byte)'P', (byte)'K', ..] or [0x1F, 0x8B, ..];

    private sealed class ChunkStream(BillingDbContext db, Guid fileId) : Stream
    {
        private byte[] _piece = [];
        private int _at;
        private int _sequence;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_at == _piece.Length && !await NextAsync(cancellationToken))
                return 0;
            var count = Math.Min(buffer.Length, _piece.Length - _at);
            _piece.AsMemory(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("It comes from a database: read it asynchronously.");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private async Task<bool> NextAsync(CancellationToken cancellationToken)
        {
            var next = _sequence + 1;
            if (await db.InboundChunks.AsNoTracking().Where(c => c.FileId == fileId && c.Sequence == next).Select(c => c.Content).SingleOrDefaultAsync(cancellationToken) is not { } piece)
                return false;
            (_piece, _at, _sequence) = (piece, 0, next);
            return true;
        }
    }
}
