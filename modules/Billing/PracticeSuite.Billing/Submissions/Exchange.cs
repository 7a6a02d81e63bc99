using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Eligibility;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Billing.Submissions.Transport;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Submissions;

/// <summary>
/// One round with one clearinghouse: what is built goes out, what has come is registered and put away, what is registered is worked on. One process at
/// a time; nothing here holds a transaction while a server is waited for.
/// </summary>
internal sealed class Exchange(DatabaseProvider database, IOpenClearinghouseFiles opener, SubmissionSettings settings, TimeProvider clock, ILogger<Exchange> logger)
{
    private const string BrokenOff = "The exchange broke off for a reason that the program does not know; it is tried again by itself. If this stays, tell whoever keeps the program.";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Where somebody was still writing.</summary>
    private static readonly TimeSpan ShortPause = TimeSpan.FromMinutes(1);

    public static string LockOf(Guid clearinghouseId) => $"clearinghouse-{clearinghouseId}";

    /// <returns>False when another process is at it.</returns>
    public async Task<bool> RunAsync(IOperations practice, Guid clearinghouseId, CancellationToken cancellationToken)
    {
        await using var held = await DatabaseLock.TryTakeAsync(database, LockOf(clearinghouseId), cancellationToken);
        if (held is null)
            return false;
        var begun = clock.GetUtcNow();
        string? problem = null;
        var pause = Pause;
        try
        {
            if (!await ExchangeAsync(practice, clearinghouseId, cancellationToken))
                pause = ShortPause;
        }
        catch (TransportException failure)
        {
            problem = failure.Message;
            logger.LogWarning("Files of clearinghouse {Clearinghouse} could not be exchanged", clearinghouseId);
        }

        await practice.RunAsync<BillingDbContext>((db, token) => EndAsync(db, clearinghouseId, problem, pause, begun, token), cancellationToken);
        return true;
    }

    /// <summary>A round ended as nobody has thought of: it is told, and tried again after the usual pause, so that no other clearinghouse waits for this one.</summary>
    public Task GiveUpAsync(IOperations practice, Guid clearinghouseId, Exception failure, CancellationToken cancellationToken)
    {
        logger.LogError("The exchange with clearinghouse {Clearinghouse} broke off ({Failure})", clearinghouseId, failure.GetType().Name);
        return practice.RunAsync<BillingDbContext>((db, token) => EndAsync(db, clearinghouseId, BrokenOff, Pause, clock.GetUtcNow(), token), cancellationToken);
    }

    /// <returns>False where a file was still being written, and is to be fetched soon.</returns>
    private async Task<bool> ExchangeAsync(IOperations practice, Guid clearinghouseId, CancellationToken cancellationToken)
    {
        var isDone = true;
        var (profile, code) = await practice.RunAsync<ProfileReader, (Clearinghouse, string)>((reader, token) => reader.ReadAsync(clearinghouseId, token), cancellationToken);
        try
        {
            await using var files = await opener.OpenAsync(profile, code, cancellationToken);
            try
            {
                await SendAsync(practice, clearinghouseId, files, cancellationToken);
                await AskAsync(practice, clearinghouseId, files, cancellationToken);
            }
            finally
            {
                // A batch that cannot go is no reason to leave answers unread.
                isDone = await ReceiveAsync(practice, profile, files, cancellationToken);
            }
        }
        finally
        {
            await WorkAsync(practice, clearinghouseId, cancellationToken);
        }

        return isDone;
    }

    public async Task SendAsync(IOperations practice, Guid clearinghouseId, IClearinghouseFiles files, CancellationToken cancellationToken)
    {
        foreach (var (id, name) in await practice.RunAsync<Handover, IReadOnlyList<(Guid, string)>>((handover, token) => handover.GetUnsweptAsync(clearinghouseId, token), cancellationToken))
        {
            await files.RemoveTemporaryAsync(name, cancellationToken);
            await practice.RunAsync<Handover>((handover, token) => handover.SweepAsync(id, token), cancellationToken);
        }

        foreach (var (id, state, name) in await practice.RunAsync<Handover, IReadOnlyList<(Guid, BatchState, string)>>((handover, token) => handover.GetOpenAsync(clearinghouseId, token), cancellationToken))
        {
            try
            {
                if (state == BatchState.Built)
                    await practice.Once.RunAsync<Handover>((handover, token) => handover.StageAsync(id, files, token), cancellationToken);
                if (await files.HasTemporaryAsync(name, cancellationToken))
                {
                    // One that has lain there since an earlier round is asked about once more; it may still be taken back.
                    if (state == BatchState.Staged)
                        await practice.RunAsync<Handover>((handover, token) => handover.DemandTellableAsync(id, token), cancellationToken);
                    await files.ReleaseAsync(name, cancellationToken);
                }

                await practice.RunAsync<Handover>((handover, token) => handover.TransmitAsync(id, token), cancellationToken);
            }
            catch (Exception failure) when (failure is TransportException or BusinessException { Kind: RefusalKind.Conflict })
            {
                // The next ones wait: control numbers go in their order.
                await practice.RunAsync<Handover>((handover, token) => handover.FailAsync(id, failure.Message, token), cancellationToken);
                throw new TransportException(failure.Message);
            }
        }
    }

    /// <summary>Questions about insurance (C-345).</summary>
    private static async Task AskAsync(IOperations practice, Guid clearinghouseId, IClearinghouseFiles files, CancellationToken cancellationToken)
    {
        foreach (var name in await practice.RunAsync<EligibilityHandover, IReadOnlyList<string>>((handover, token) => handover.GetBegunAsync(clearinghouseId, token), cancellationToken))
            await files.RemoveTemporaryAsync(name, cancellationToken);
        if (await practice.RunAsync<EligibilityHandover, EligibilityFile?>((handover, token) => handover.MakeAsync(clearinghouseId, token), cancellationToken) is not { } file)
            return;
        await files.WriteTemporaryAsync(file.Name, stream => stream.WriteAsync(file.Content, cancellationToken).AsTask(), cancellationToken);
        await files.ReleaseAsync(file.Name, cancellationToken);
        await practice.RunAsync<EligibilityHandover>((handover, token) => handover.SentAsync(file, token), cancellationToken);
    }

    /// <returns>False where one was still being written.</returns>
    private async Task<bool> ReceiveAsync(IOperations practice, Clearinghouse profile, IClearinghouseFiles files, CancellationToken cancellationToken)
    {
        string? problem = null;
        var (still, moving) = await LookTwiceAsync(files, cancellationToken);
        foreach (var waiting in still)
        {
            try
            {
                await practice.Once.RunAsync<InboundRegister>((register, token) => register.TakeAsync(profile, waiting, files, token), cancellationToken);
                // It is registered: whoever dies here finds it again and knows it by its hash (C-147).
                await files.ArchiveAsync(waiting.Name, cancellationToken);
            }
            catch (TransportException failure)
            {
                // Those after it are read all the same.
                problem ??= $"A file that waits there could not be read. {failure.Message}";
            }
        }

        if (problem is not null)
            throw new TransportException(problem);
        return moving == 0;
    }

    /// <summary>Not everybody writes under another name first: what grows or changes between two looks is not whole yet, and is left until it stands still.</summary>
    private async Task<(IReadOnlyList<WaitingFile> Still, int Moving)> LookTwiceAsync(IClearinghouseFiles files, CancellationToken cancellationToken)
    {
        var first = await files.ListAsync(cancellationToken);
        if (first.Count == 0)
            return ([], 0);
        if (settings.StandStill > TimeSpan.Zero)
            await Task.Delay(settings.StandStill, clock, cancellationToken);
        var before = first.ToHashSet();
        var second = await files.ListAsync(cancellationToken);
        var still = second.Where(before.Contains).ToList();
        return (still, second.Count - still.Count);
    }

    private async Task WorkAsync(IOperations practice, Guid clearinghouseId, CancellationToken cancellationToken)
    {
        await EachAsync(practice, (work, token) => work.GetUnknownAsync(clearinghouseId, token), (work, id, token) => work.RecognizeAsync(id, token), cancellationToken);
        await EachAsync(practice, (work, token) => work.GetOpenAsync(clearinghouseId, token), (work, id, token) => work.DoAsync(id, token), cancellationToken);
        await EachAsync(
            practice, await practice.RunAsync<BillingDbContext, IReadOnlyList<Guid>>((db, token) => RemittancePassing.GetWaitingAsync(db, clearinghouseId, token), cancellationToken),
            id => RemittancePassing.PassAsync(practice, id, cancellationToken), cancellationToken);
    }

    private async Task EachAsync(
        IOperations practice, Func<InboundWork, CancellationToken, Task<IReadOnlyList<Guid>>> which, Func<InboundWork, Guid, CancellationToken, Task> act, CancellationToken cancellationToken) =>
        await EachAsync(
            practice, await practice.RunAsync(which, cancellationToken), id => practice.Once.RunAsync<InboundWork>((work, token) => act(work, id, token), cancellationToken), cancellationToken);

    private async Task EachAsync(IOperations practice, IReadOnlyList<Guid> files, Func<Guid, Task> act, CancellationToken cancellationToken)
    {
        foreach (var id in files)
        {
            try
            {
                await act(id);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // It stays as it was received and is tried again; other files must not wait for somebody to look at it.
                logger.LogError("Inbound file {File} could not be worked on ({Failure})", id, failure.GetType().Name);
                await practice.RunAsync<InboundWork>((work, token) => work.GiveUpAsync(id, token), cancellationToken);
            }
        }
    }

    private async Task EndAsync(BillingDbContext db, Guid clearinghouseId, string? problem, TimeSpan pause, DateTimeOffset begun, CancellationToken cancellationToken)
    {
        var line = await db.ClearinghouseLines.SingleAsync(one => one.Id == clearinghouseId, cancellationToken);
        line.Exchanged(problem, pause, begun, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The profile, and the practice's code that its folder is under.</summary>
    internal sealed class ProfileReader(BillingDbContext db, IPracticeDirectory practices)
    {
        public async Task<(Clearinghouse Profile, string PracticeCode)> ReadAsync(Guid id, CancellationToken cancellationToken) =>
            (await db.Clearinghouses.AsNoTracking().SingleAsync(c => c.Id == id, cancellationToken), (await practices.GetAsync(cancellationToken)).Code);

        /// <summary>Those whose turn it is.</summary>
        public async Task<IReadOnlyList<Guid>> GetDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
            await db.ClearinghouseLines.AsNoTracking().Where(line => line.ExchangeAt <= now && db.Clearinghouses.Any(c => c.Id == line.Id && c.IsActive))
                .OrderBy(line => line.ExchangeAt).Select(line => line.Id).ToListAsync(cancellationToken);
    }
}
