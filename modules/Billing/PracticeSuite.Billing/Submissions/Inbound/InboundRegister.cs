using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Billing.Submissions.Transport;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Submissions.Inbound;

/// <summary>Takes a file into the database as it came, once, before anything is made of it.</summary>
internal sealed class InboundRegister(BillingDbContext db, TimeProvider clock)
{
    /// <summary>An 835 of 100,000 claims has some 60 MB; what is larger than this is none.</summary>
    public const long MostBytes = 512L * 1024 * 1024;

    public async Task TakeAsync(Clearinghouse clearinghouse, WaitingFile waiting, IClearinghouseFiles files, CancellationToken cancellationToken)
    {
        await using var copy = PrivateFile.Temporary();
        var tooLong = waiting.Bytes > MostBytes;
        if (!tooLong)
        {
            await using var source = await files.OpenAsync(waiting.Name, cancellationToken);
            tooLong = !await CopyAsync(source, copy, cancellationToken);
        }

        // Of what is too long nothing is kept; its name and length tell it from the next.
        var sha256 = tooLong ? Sha256Text.HashOf($"{waiting.Name} {waiting.Bytes}") : await HashAsync(copy, cancellationToken);
        if (await db.InboundFiles.AnyAsync(f => f.ClearinghouseId == clearinghouse.Id && f.Sha256 == sha256, cancellationToken))
            return;
        var file = InboundFile.Receive(clearinghouse.PracticeId, clearinghouse.Id, waiting.Name, waiting.Bytes, sha256, clock.GetUtcNow());
        if (tooLong)
            file.Quarantine($"The file has {waiting.Bytes} bytes, more than the {MostBytes / 1024 / 1024} MiB that any answer has. Ask the sender for it in parts.", clock.GetUtcNow());
        db.InboundFiles.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        if (!tooLong)
            await KeepAsync(file, copy, cancellationToken);
    }

    private async Task KeepAsync(InboundFile file, FileStream copy, CancellationToken cancellationToken)
    {
        copy.Position = 0;
        var buffer = new byte[InboundChunk.MostBytes];
        for (var sequence = 1; await copy.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken) is > 0 and var read; sequence++)
        {
            db.InboundChunks.Add(new InboundChunk { PracticeId = file.PracticeId, FileId = file.Id, Sequence = sequence, Content = buffer[..read] });
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private static async Task<bool> CopyAsync(Stream source, FileStream copy, CancellationToken cancellationToken)
    {
        var buffer = new byte[81920];
        while (await source.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (copy.Length + read > MostBytes)
                return false;
            await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return true;
    }

    private static async Task<string> HashAsync(FileStream copy, CancellationToken cancellationToken)
    {
        copy.Position = 0;
        return Convert.ToHexString(await SHA256.HashDataAsync(copy, cancellationToken));
    }
}
