using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Data;

namespace PracticeSuite.Charting.Attachments;

/// <summary>The bytes of files, in pieces: no more than one of them is in memory.</summary>
internal sealed class AttachmentStore(ChartingDbContext db)
{
    public async Task KeepAsync(Attachment file, Stream content, CancellationToken cancellationToken)
    {
        db.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        content.Position = 0;
        var buffer = new byte[AttachmentChunk.Most];
        for (var number = 0; await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken) is var read && read > 0; number++)
        {
            var chunk = new AttachmentChunk(file, number, buffer[..read]);
            db.Add(chunk);
            await db.SaveChangesAsync(cancellationToken);
            db.Entry(chunk).State = EntityState.Detached;
        }
    }

    /// <returns>Whether what was written is what was attached, by its hash and by its first bytes.</returns>
    public async Task<bool> WriteAsync(Attachment file, Stream output, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (number, isOfType) = (0, false);
        var chunks = db.Set<AttachmentChunk>().AsNoTracking().Where(chunk => chunk.AttachmentId == file.Id).OrderBy(chunk => chunk.Number).Select(chunk => chunk.Content);
        await foreach (var content in chunks.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (number++ == 0)
                isOfType = (FileSigns.OfHead(content) ?? Contracts.Attachments.AttachmentType.Text) == file.Type;
            hash.AppendData(content);
            await output.WriteAsync(content, cancellationToken);
        }

        return isOfType && CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), file.ContentHash);
    }
}
