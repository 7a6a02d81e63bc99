using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Transport;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Submissions.Clearinghouses;

internal sealed class ClearinghouseAppService(
    BillingDbContext db, IAccess access, SubmissionSettings settings, ClearinghousePasswords passwords, IPracticeDirectory practices, TimeProvider clock) : IClearinghouseAppService
{
    public bool MaySimulate => settings.MaySimulate;

    public async Task<IReadOnlyList<ClearinghouseDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Payers.View, cancellationToken);

        var all = await ReadAsync(_ => true, cancellationToken);
        // Accounts and paths help nobody who may not change them.
        return access.May(BillingPermissions.Submissions.SetUp) ? all : [.. all.Select(one => one with { Sftp = null, Folder = null, FolderPath = null })];
    }

    public async Task<ClearinghouseDto> CreateAsync(ClearinghouseInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.SetUp, cancellationToken);

        DemandMode(input);
        var clearinghouse = Clearinghouse.Create(access.Caller.Practice, input);
        KeepPassword(clearinghouse, input);
        db.Clearinghouses.Add(clearinghouse);
        db.ClearinghouseLines.Add(ClearinghouseLine.Of(clearinghouse, clock.GetUtcNow()));
        await SaveAsync(clearinghouse, cancellationToken);
        await MakeFolderAsync(clearinghouse, cancellationToken);
        return await GetAsync(clearinghouse.Id, cancellationToken);
    }

    public async Task<ClearinghouseDto> ChangeAsync(Guid id, ClearinghouseInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.SetUp, cancellationToken);

        DemandMode(input);
        var clearinghouse = await LoadAsync(id, cancellationToken);
        db.DemandUnchanged(clearinghouse, input.Version);
        var before = (clearinghouse.Transport, clearinghouse.Folder, clearinghouse.Sftp);
        clearinghouse.Change(input);
        // Looked for at another place, a file that was never handed over would not be there, and so be taken for gone.
        var isUnderWay = await db.Batches.AnyAsync(b => b.ClearinghouseId == id && (b.State == BatchState.Built || b.State == BatchState.Staged), cancellationToken);
        if (isUnderWay && before != (clearinghouse.Transport, clearinghouse.Folder, clearinghouse.Sftp))
            throw BillingErrors.BatchesUnderWay(clearinghouse.Name);
        KeepPassword(clearinghouse, input, before.Sftp);
        await SaveAsync(clearinghouse, cancellationToken);
        if (!isUnderWay)
            await MakeFolderAsync(clearinghouse, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    public async Task<ClearinghouseDto> SetPayerAsync(Guid id, ClearinghousePayerInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.SetUp, cancellationToken);

        var clearinghouse = await LoadAsync(id, cancellationToken);
        if (!await db.Payers.AnyAsync(p => p.Id == input.PayerId, cancellationToken))
            throw BillingErrors.PayerNotFound(input.PayerId);
        var isNew = clearinghouse.Payers.All(payer => payer.PayerId != input.PayerId);
        var payer = clearinghouse.SetPayer(input);
        if (isNew)
            db.ClearinghousePayers.Add(payer);
        if (input.SendsClaims)
        {
            foreach (var other in await db.Clearinghouses.Where(c => c.Id != id).ToListAsync(cancellationToken))
                other.LeaveClaimsTo(input.PayerId);
        }

        await SaveAsync(clearinghouse, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    private async Task<ClearinghouseDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return (await ReadAsync(clearinghouse => clearinghouse.Id == id, cancellationToken)).Single();
    }

    /// <summary>The demo's own seed makes one wherever it runs; a person may where the demo practice is at home.</summary>
    private void DemandMode(ClearinghouseInput input)
    {
        if (input.Mode == ClearinghouseMode.Simulated && !settings.MaySimulate && !access.Caller.IsSystem)
            throw BillingErrors.SimulationNotAllowed();
    }

    private async Task MakeFolderAsync(Clearinghouse clearinghouse, CancellationToken cancellationToken)
    {
        if (clearinghouse.Folder is not { } folder)
            return;
        if (await db.Clearinghouses.AnyAsync(other => other.Id != clearinghouse.Id && other.Folder == folder, cancellationToken))
            throw BillingErrors.FolderTaken(folder);
        try
        {
            FolderFiles.Make(settings.FolderOf((await practices.GetAsync(cancellationToken)).Code, folder), clearinghouse.Id);
        }
        catch (TransportException failure)
        {
            throw BillingErrors.FolderNotMade(failure.Message);
        }
    }

    private void KeepPassword(Clearinghouse clearinghouse, ClearinghouseInput input, SftpPlace? before = null)
    {
        var typed = Check.Optional(input.Sftp?.Password, nameof(SftpInput.Password), BillingLimits.Password);
        if (Check.Optional(input.Sftp?.PrivateKey, nameof(SftpInput.PrivateKey), BillingLimits.PrivateKey) is { } key)
        {
            Check.That(typed is null, nameof(SftpInput.PrivateKey), "PrivateKey stands beside a password; give one of the two.");
            SftpSecret.DemandReadable(key);
            typed = key;
        }

        // Sent to another server, or to one that shows another key, the stored password would be read by whoever edits the profile.
        if (clearinghouse.Sftp is { } now && before is not null && !now.IsSameAccount(before))
            Check.That(typed is not null, nameof(SftpInput.Password), "Password is missing; with another host, port, user or key of the server it, or the private key, is given anew.");
        clearinghouse.KeepPassword(typed is null ? null : passwords.Protect(clearinghouse, typed));
    }

    private async Task<Clearinghouse> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Clearinghouses.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) ?? throw BillingErrors.ClearinghouseNotFound(id);

    private Task SaveAsync(Clearinghouse clearinghouse, CancellationToken cancellationToken) =>
        db.SaveOrAsync(() => BillingErrors.ClearinghouseExists(clearinghouse.Code), cancellationToken);

    private async Task<IReadOnlyList<ClearinghouseDto>> ReadAsync(Func<Clearinghouse, bool> which, CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(cancellationToken);
        var payers = await db.Payers.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken);
        var lines = await db.ClearinghouseLines.AsNoTracking().ToDictionaryAsync(line => line.Id, cancellationToken);
        var all = await db.Clearinghouses.AsNoTracking().OrderBy(c => c.Name).ToListAsync(cancellationToken);
        return [.. all.Where(which).Select(one => ToDto(one, lines[one.Id], payers, one.Folder is { } folder ? settings.FolderOf(practice.Code, folder) : null))];
    }

    private static ClearinghouseDto ToDto(Clearinghouse one, ClearinghouseLine line, Dictionary<Guid, Payers.Payer> payers, string? path) => new(
        one.Id, one.Version, one.Code, one.Name, one.Mode, one.Transport, one.SubmitterId, one.ReceiverId, one.ContactName, one.ContactPhone, one.Folder, path,
        one.Sftp is { } at ? new SftpInput(at.Host, at.Port, at.UserName, null, at.HostKey, at.OutFolder, at.InFolder, at.ArchiveFolder) : null,
        one.ProtectedPassword is not null, one.IsActive, line.ExchangedAt, line.Problem,
        [
            .. one.Payers.Where(payer => payers.ContainsKey(payer.PayerId)).OrderBy(payer => payers[payer.PayerId].Name, StringComparer.OrdinalIgnoreCase).Select(payer => new ClearinghousePayerDto(
                payer.PayerId, payers[payer.PayerId].Name, payers[payer.PayerId].Kind, payer.PayerIdentifier, payer.BillingId, payer.SendsClaims, payer.ClaimsEnrollment,
                payer.ClaimsEnrolledOn, payer.RemittanceEnrollment, payer.RemittanceEnrolledOn)),
        ]);
}
