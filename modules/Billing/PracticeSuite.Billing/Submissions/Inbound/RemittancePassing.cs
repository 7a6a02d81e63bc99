using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Submissions.Inbound;

/// <summary>
/// Gives a sound 835 to those who post it, and writes down what became of it. The steps are operations of their own, because posting is; whoever dies
/// between them gives the same bytes again, which are known (C-147, C-216).
/// </summary>
internal static class RemittancePassing
{
    /// <summary>Sound, and not passed on yet.</summary>
    public static async Task<IReadOnlyList<Guid>> GetWaitingAsync(BillingDbContext db, Guid clearinghouseId, CancellationToken cancellationToken) =>
        await db.InboundFiles.AsNoTracking().Where(f => f.ClearinghouseId == clearinghouseId && f.State == InboundState.Received && f.Kind == InboundKind.Remittance)
            .OrderBy(f => f.ReceivedAt).ThenBy(f => f.FileName).Select(f => f.Id).ToListAsync(cancellationToken);

    public static async Task PassAsync(IOperations practice, Guid fileId, CancellationToken cancellationToken)
    {
        await using var kept = PrivateFile.Temporary();
        var (name, takesTests) = await practice.Once.RunAsync<Copying, (string, bool)>((copying, token) => copying.CopyAsync(fileId, kept, token), cancellationToken);
        kept.Position = 0;
        ReceivedFileDto received;
        try
        {
            received = await practice.Once.RunAsync<IRemittanceFiles, ReceivedFileDto>((files, token) => files.ReceiveAsync(kept, name, takesTests, token), cancellationToken);
        }
        catch (BusinessException refusal) when (refusal.Kind == RefusalKind.Invalid)
        {
            // It would be refused tomorrow as well, so a person is told today. What was changed meanwhile, or may have been done, is looked at again.
            await practice.RunAsync<Copying>((copying, token) => copying.RefuseAsync(fileId, refusal.Message, token), cancellationToken);
            return;
        }

        await practice.RunAsync<Copying>((copying, token) => copying.NoteAsync(fileId, received, token), cancellationToken);
    }

    internal sealed class Copying(BillingDbContext db, InboundContent content, TimeProvider clock)
    {
        /// <summary>Tests of a simulated clearinghouse are taken for real, since its claims are; those of a profile for tests never are (C-343).</summary>
        public async Task<(string Name, bool TakesTests)> CopyAsync(Guid fileId, Stream kept, CancellationToken cancellationToken)
        {
            var file = await db.InboundFiles.AsNoTracking().SingleAsync(f => f.Id == fileId, cancellationToken);
            await using var stream = content.Open(fileId);
            await stream.CopyToAsync(kept, cancellationToken);
            return (file.FileName, (await db.Clearinghouses.AsNoTracking().SingleAsync(c => c.Id == file.ClearinghouseId, cancellationToken)).IsSimulated);
        }

        public async Task NoteAsync(Guid fileId, ReceivedFileDto received, CancellationToken cancellationToken)
        {
            Note(await db.InboundFiles.SingleAsync(f => f.Id == fileId, cancellationToken), received);
            await db.SaveChangesAsync(cancellationToken);
        }

        /// <summary>It was checked once more under Remittances: what stands at the file that brought it follows. Both know it by its bytes.</summary>
        public async Task NoteAgainAsync(ReceivedFileDto received, CancellationToken cancellationToken)
        {
            var sha256 = await db.RemittanceFiles.AsNoTracking().Where(f => f.Id == received.Id).Select(f => f.Sha256).SingleAsync(cancellationToken);
            foreach (var file in await db.InboundFiles.Where(f => f.Sha256 == sha256 && f.Kind == InboundKind.Remittance && f.State == InboundState.Quarantined).ToListAsync(cancellationToken))
                Note(file, received);
            await db.SaveChangesAsync(cancellationToken);
        }

        private void Note(InboundFile file, ReceivedFileDto received)
        {
            if (received.State == RemittanceFileState.Quarantined)
                file.Quarantine($"The remittance is in quarantine: {received.ProblemCount} {(received.ProblemCount == 1 ? "thing does" : "things do")} not add up. Look at it under Remittances; nothing of it is posted.", clock.GetUtcNow());
            else if (received.State == RemittanceFileState.PutAway)
                file.Quarantine("The same remittance came before and was put away under Remittances. Take it up there, or put this one away as well.", clock.GetUtcNow());
            else if (received.State != RemittanceFileState.Received)
                file.Apply(received.Claims, received.State == RemittanceFileState.Duplicate ? "All that it holds was posted before." : Unmatched(received.Unmatched), batchId: null, clock.GetUtcNow());
        }

        public async Task RefuseAsync(Guid fileId, string why, CancellationToken cancellationToken)
        {
            var file = await db.InboundFiles.SingleAsync(f => f.Id == fileId, cancellationToken);
            file.Quarantine($"The remittance was refused, and nothing of it is posted: {why}", clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }

        private static string? Unmatched(int claims) =>
            claims == 0 ? null : $"{claims} of its claims {(claims == 1 ? "is" : "are")} none of ours by number; match {(claims == 1 ? "it" : "them")} under Remittances.";
    }
}
