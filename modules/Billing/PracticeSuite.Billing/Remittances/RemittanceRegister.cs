using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Remittances;

/// <summary>The files that came, with their bytes.</summary>
internal sealed class RemittanceRegister(BillingDbContext db, PaperTwins twins, IAccess access, IPracticeDirectory practices, TimeProvider clock)
{
    /// <summary>Longer than the largest file takes.</summary>
    private static readonly TimeSpan LeftAlone = TimeSpan.FromMinutes(10);

    /// <returns>The file, and whether it is new: the same bytes are the same file, however they are called (C-147).</returns>
    public async Task<(RemittanceFile File, bool IsNew)> KeepAsync(string name, StoredContent stored, Stream content, bool takesTests, CancellationToken cancellationToken)
    {
        if (await FindAsync(stored.Sha256, cancellationToken) is { } known)
            return (known, false);
        var file = RemittanceFile.Receive(access.Caller.Practice, name, stored, takesTests, access.Caller.Name, clock.GetUtcNow());
        db.RemittanceFiles.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        content.Position = 0;
        var buffer = new byte[RemittanceFilePart.Bytes];
        for (var number = 1; await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken) is > 0 and var read; number++)
        {
            var part = new RemittanceFilePart { PracticeId = file.PracticeId, FileId = file.Id, Number = number, Content = buffer[..read] };
            db.RemittanceFileParts.Add(part);
            await db.SaveChangesAsync(cancellationToken);
            db.Entry(part).State = EntityState.Detached;
        }

        return (file, true);
    }

    public async Task<RemittanceFile> ReadAsync(Guid fileId, Stream into, CancellationToken cancellationToken)
    {
        var file = await db.RemittanceFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId, cancellationToken) ?? throw BillingErrors.RemittanceFileNotFound(fileId);
        var parts = db.RemittanceFileParts.AsNoTracking().Where(p => p.FileId == fileId).OrderBy(p => p.Number).AsAsyncEnumerable();
        await foreach (var part in parts.WithCancellation(cancellationToken))
            await into.WriteAsync(part.Content, cancellationToken);
        return file;
    }

    public async Task<CheckedFile> CheckAsync(RemittanceFile file, Stream content, CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(cancellationToken);
        content.Position = 0;
        var found = await RemittanceCheck.RunAsync(content, practice, practice.Today(clock.GetUtcNow()), file.TakesTests, cancellationToken);
        if (found.IsSound)
            await twins.FindAsync(found, content, cancellationToken);
        return found;
    }

    public async Task QuarantineAsync(Guid fileId, CheckedFile found, CancellationToken cancellationToken)
    {
        var file = await db.RemittanceFiles.SingleAsync(f => f.Id == fileId, cancellationToken);
        if (file.State is RemittanceFileState.Posted or RemittanceFileState.Duplicate or RemittanceFileState.PutAway)
            return;
        file.Quarantine(found);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<ReceivedFileDto> AnswerAsync(Guid fileId, CancellationToken cancellationToken)
    {
        var file = await db.RemittanceFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId, cancellationToken) ?? throw BillingErrors.RemittanceFileNotFound(fileId);
        var unmatched = await db.RemittedClaims.CountAsync(
            c => c.Match == RemittanceMatch.Unmatched && db.Remittances.Any(r => r.Id == c.RemittanceId && r.FileId == fileId), cancellationToken);
        return new ReceivedFileDto(file.Id, file.State, IsKnown: false, file.Payments.Sum(payment => payment.Claims), unmatched, file.ProblemCount);
    }

    /// <summary>Those that nobody reads any more: whoever takes a file in reads it at once.</summary>
    public async Task<IReadOnlyList<Guid>> GetWaitingAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - LeftAlone;
        return await db.RemittanceFiles.Where(f => f.State == RemittanceFileState.Received && f.ReceivedAt < before)
            .OrderBy(f => f.ReceivedAt).Select(f => f.Id).ToListAsync(cancellationToken);
    }

    private Task<RemittanceFile?> FindAsync(string sha256, CancellationToken cancellationToken) =>
        db.RemittanceFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == sha256, cancellationToken);
}
