using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Submissions.Clearinghouses;

namespace PracticeSuite.Billing.Submissions.Transport;

/// <summary>Where the installation keeps the folders of clearinghouses, and whether one may be simulated.</summary>
/// <param name="Folder"><c>Clearinghouses:Folder</c>.</param>
/// <param name="AllowsPrivate"><c>Clearinghouses:AllowPrivateAddresses</c>: for a server that stands in the installation's own network.</param>
/// <param name="StandStill">Between the two looks at what comes: who still writes a file changes its length or its time within it.</param>
internal sealed record SubmissionSettings(string Folder, bool MaySimulate, bool AllowsPrivate = false, TimeSpan StandStill = default)
{
    /// <summary>A profile says a name only, so nobody who edits one can reach another practice's files, or any other of the machine.</summary>
    /// <exception cref="TransportException">The practice's code is no name of a folder: mended into one, two practices could share it.</exception>
    public string FolderOf(string practiceCode, string name) => practiceCode.Length > 0 && practiceCode.All(IsPlain)
        ? Path.GetFullPath(Path.Combine(Folder, practiceCode, name))
        : throw new TransportException("The practice's code has a sign that no folder can have; use SFTP, or a code of letters, digits, - and _.");

    private static bool IsPlain(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_';
}

/// <summary>Opens the folders of a profile.</summary>
internal interface IOpenClearinghouseFiles
{
    Task<IClearinghouseFiles> OpenAsync(Clearinghouse clearinghouse, string practiceCode, CancellationToken cancellationToken);
}

internal sealed class ClearinghouseFiles(SubmissionSettings settings, ClearinghousePasswords passwords) : IOpenClearinghouseFiles
{
    public async Task<IClearinghouseFiles> OpenAsync(Clearinghouse clearinghouse, string practiceCode, CancellationToken cancellationToken) =>
        clearinghouse is { Transport: ClearinghouseTransport.Sftp, Sftp: { } place }
            ? await SftpFiles.OpenAsync(place, passwords.Open(clearinghouse), settings.AllowsPrivate, cancellationToken)
            : new FolderFiles(settings.FolderOf(practiceCode, clearinghouse.Folder!), clearinghouse.Id);
}

/// <summary>Passwords of accounts, under the keys of the installation; the wrapping vouches for practice and profile.</summary>
internal sealed class ClearinghousePasswords(IDataProtectionProvider protection)
{
    private const string Purpose = "PracticeSuite.Billing.Clearinghouses";

    public string Protect(Clearinghouse clearinghouse, string password) => For(clearinghouse).Protect(password);

    public string Open(Clearinghouse clearinghouse)
    {
        try
        {
            return For(clearinghouse).Unprotect(clearinghouse.ProtectedPassword ?? "");
        }
        catch (CryptographicException)
        {
            throw new TransportException("The stored password cannot be opened with this installation's keys; type it anew under Practice, Clearinghouses.");
        }
    }

    private IDataProtector For(Clearinghouse clearinghouse) => protection.CreateProtector(Purpose, clearinghouse.PracticeId.ToString(), clearinghouse.Id.ToString());
}
