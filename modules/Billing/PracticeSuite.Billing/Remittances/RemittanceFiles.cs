using System.Buffers;
using System.Security.Cryptography;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Remittances;

/// <summary>Takes files in: to a file without a name first, then into the register, then checked and posted, each in an operation of its own.</summary>
internal sealed class RemittanceFiles(IAccess access, OperationFactory operations) : IRemittanceFiles
{
    private IOperations Each => operations.For(access.Caller);

    public async Task<ReceivedFileDto> ReceiveAsync(Stream content, string sourceName, bool takesTests, CancellationToken cancellationToken)
    {
        var name = Check.Required(sourceName, "Name", BillingLimits.FileName);
        await using var kept = PrivateFile.Temporary();
        var stored = await CopyAsync(content, kept, cancellationToken);
        var (file, isNew) = await Each.Once.RunAsync<RemittanceRegister, (RemittanceFile, bool)>((register, token) => register.KeepAsync(name, stored, kept, takesTests, token), cancellationToken);
        var received = isNew || file.State == RemittanceFileState.Received ? await ProcessAsync(file, kept, cancellationToken) : await AnswerAsync(file.Id, cancellationToken);
        return received with { IsKnown = !isNew };
    }

    public async Task<ReceivedFileDto> ProcessAsync(Guid fileId, CancellationToken cancellationToken)
    {
        await using var kept = PrivateFile.Temporary();
        var file = await Each.Once.RunAsync<RemittanceRegister, RemittanceFile>((register, token) => register.ReadAsync(fileId, kept, token), cancellationToken);
        var received = await ProcessAsync(file, kept, cancellationToken);
        await Each.RunAsync<RemittancePassing.Copying>((copying, token) => copying.NoteAgainAsync(received, token), cancellationToken);
        return received;
    }

    private async Task<ReceivedFileDto> ProcessAsync(RemittanceFile file, FileStream kept, CancellationToken cancellationToken)
    {
        if (file.State is RemittanceFileState.Posted or RemittanceFileState.Duplicate)
            return await AnswerAsync(file.Id, cancellationToken);
        if (file.State == RemittanceFileState.PutAway)
            throw BillingErrors.FilePutAway();
        var found = await Each.Once.RunAsync<RemittanceRegister, CheckedFile>((register, token) => register.CheckAsync(file, kept, token), cancellationToken);
        try
        {
            if (found.IsSound)
                await operations.ForBulk(access.Caller).RunAsync<RemittancePoster, bool>((poster, token) => poster.PostAsync(file.Id, kept, found, token), cancellationToken);
            else
                await Each.RunAsync<RemittanceRegister>((register, token) => register.QuarantineAsync(file.Id, found, token), cancellationToken);
        }
        catch (BusinessException met) when (met.Code == DataErrors.ChangedMeanwhile().Code && !cancellationToken.IsCancellationRequested)
        {
            // Somebody posted the file meanwhile, or changed one of its claims; what is there now says which.
            if ((await AnswerAsync(file.Id, cancellationToken)).State is not (RemittanceFileState.Posted or RemittanceFileState.Duplicate))
                throw;
        }

        return await AnswerAsync(file.Id, cancellationToken);
    }

    private Task<ReceivedFileDto> AnswerAsync(Guid fileId, CancellationToken cancellationToken) =>
        Each.RunAsync<RemittanceRegister, ReceivedFileDto>((register, token) => register.AnswerAsync(fileId, token), cancellationToken);

    private static async Task<StoredContent> CopyAsync(Stream content, FileStream kept, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                await kept.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                Check.That(kept.Length <= BillingLimits.RemittanceBytes, "File", $"File is larger than {BillingLimits.RemittanceBytes / 1024 / 1024} MB; no remittance is. Ask the sender what it holds.");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        Check.That(kept.Length > 0, "File", "File is empty; choose one that holds a remittance (835).");
        return new StoredContent(Convert.ToHexString(hash.GetHashAndReset()), kept.Length);
    }
}
