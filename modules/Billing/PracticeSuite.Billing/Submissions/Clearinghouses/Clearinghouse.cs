using System.Text.RegularExpressions;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Submissions.Clearinghouses;

/// <summary>Whom the practice gives its claims to: names, ids, and the way of the files (C-340, C-343).</summary>
internal sealed partial class Clearinghouse : AggregateRoot, IBelongsToPractice
{
    private readonly List<ClearinghousePayer> _payers = [];

    private Clearinghouse()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public ClearinghouseMode Mode { get; private set; }

    public ClearinghouseTransport Transport { get; private set; }

    public string SubmitterId { get; private set; } = "";

    public string ReceiverId { get; private set; } = "";

    public string ContactName { get; private set; } = "";

    public string? ContactPhone { get; private set; }

    /// <summary>A name, never a path: the installation says below what (decision 44).</summary>
    public string? Folder { get; private set; }

    public SftpPlace? Sftp { get; private set; }

    /// <summary>Encrypted with the keys of the installation: a copy of this table alone opens no account.</summary>
    public string? ProtectedPassword { get; private set; }

    public bool IsActive { get; private set; }

    public IReadOnlyList<ClearinghousePayer> Payers => _payers;

    public bool IsSimulated => Mode == ClearinghouseMode.Simulated;

    /// <summary>ISA15 (C-343).</summary>
    public bool WritesTestFiles => Mode != ClearinghouseMode.Production;

    /// <summary>No claim changes because of its files (C-343).</summary>
    public bool LeavesClaimsAlone => Mode == ClearinghouseMode.Test;

    public static Clearinghouse Create(PracticeId practice, ClearinghouseInput input)
    {
        Check.That(
            CodeForm().IsMatch(input.Code ?? ""), nameof(input.Code),
            $"Code is not 1 to {BillingLimits.ClearinghouseCode} letters and digits; it stands in the reference of every batch.");
        var clearinghouse = new Clearinghouse { PracticeId = practice, Code = input.Code!.ToUpperInvariant() };
        clearinghouse.Change(input);
        return clearinghouse;
    }

    public void Change(ClearinghouseInput input)
    {
        Name = Check.Required(input.Name, nameof(input.Name), BillingLimits.PayerName);
        (Mode, Transport, IsActive) = (input.Mode, input.Transport, input.IsActive);
        SubmitterId = IdOf(input.SubmitterId, nameof(input.SubmitterId));
        ReceiverId = IdOf(input.ReceiverId, nameof(input.ReceiverId));
        ContactName = Check.Required(input.ContactName, nameof(input.ContactName), BillingLimits.ContactName);
        ContactPhone = Identity.Contracts.Practices.UsAddress.Phone(input.ContactPhone, nameof(input.ContactPhone));
        (Folder, Sftp) = input.Transport == ClearinghouseTransport.Folder ? (FolderOf(input.Folder), null) : ((string?)null, SftpPlace.Of(input.Sftp));
    }

    public void KeepPassword(string? protectedPassword)
    {
        if (Transport == ClearinghouseTransport.Folder)
            ProtectedPassword = null;
        else
            ProtectedPassword = protectedPassword ?? ProtectedPassword;
        Check.That(Transport == ClearinghouseTransport.Folder || ProtectedPassword is not null, nameof(SftpInput.Password), "Password is missing; give the account's password, or its private key.");
    }

    public ClearinghousePayer SetPayer(ClearinghousePayerInput input)
    {
        var payer = _payers.Find(one => one.PayerId == input.PayerId);
        if (payer is null)
            _payers.Add(payer = new ClearinghousePayer(PracticeId, Id, input.PayerId));
        payer.Read(input);
        return payer;
    }

    public void LeaveClaimsTo(Guid payerId) => _payers.Find(one => one.PayerId == payerId)?.StopClaims();

    /// <summary>ISA elements have 15 characters, and what stands in them stands in file names too.</summary>
    private static string IdOf(string? value, string field)
    {
        var id = Check.Required(value, field, BillingLimits.InterchangeId).ToUpperInvariant();
        Check.That(IdForm().IsMatch(id), field, $"{field} has a sign that an envelope does not carry; give 2 to {BillingLimits.InterchangeId} letters, digits, - or _.");
        return id;
    }

    private static string FolderOf(string? value)
    {
        var name = Check.Required(value, nameof(ClearinghouseInput.Folder), BillingLimits.FolderName);
        Check.That(FolderForm().IsMatch(name), nameof(ClearinghouseInput.Folder), "Folder is not a plain name; give letters, digits, - or _, without a slash.");
        return name;
    }

    [GeneratedRegex(@"^[A-Za-z0-9]{1,12}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^[A-Z0-9_-]{2,15}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdForm();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,40}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FolderForm();
}

/// <summary>An account on a server of the clearinghouse. The password stands apart.</summary>
/// <param name="HostKey">SHA-256 of the server's key: a password is shown to no other server.</param>
internal sealed record SftpPlace(string Host, int Port, string UserName, string HostKey, string OutFolder, string InFolder, string ArchiveFolder)
{
    private const string Prefix = "SHA256:";
    private const string SameFolders = "Two of the folders are the same; what goes out, what comes and what was read are three.";
    private const int Sha256Length = 43;

    public static SftpPlace Of(SftpInput? input)
    {
        var host = Check.Required(input?.Host, nameof(input.Host), BillingLimits.HostName);
        Check.That(Uri.CheckHostName(host) != UriHostNameType.Unknown, nameof(input.Host), "Host is no server's name; give it as files.example.com.");
        Check.That(input!.Port is >= 1 and <= 65535, nameof(input.Port), "Port is from 1 to 65535; SFTP is 22 unless the clearinghouse says otherwise.");
        var place = new SftpPlace(
            host, input.Port, Check.Required(input.UserName, nameof(input.UserName), BillingLimits.HostName), KeyOf(input.HostKey),
            Check.Required(input.OutFolder, nameof(input.OutFolder), BillingLimits.RemoteFolder),
            Check.Required(input.InFolder, nameof(input.InFolder), BillingLimits.RemoteFolder),
            Check.Required(input.ArchiveFolder, nameof(input.ArchiveFolder), BillingLimits.RemoteFolder));
        string[] folders = [.. ((string[])[place.OutFolder, place.InFolder, place.ArchiveFolder]).Select(folder => folder.TrimEnd('/')).Distinct(StringComparer.Ordinal)];
        Check.That(folders.Length == 3, nameof(input.InFolder), SameFolders);
        return place;
    }

    /// <summary>To which the same password may be shown.</summary>
    public bool IsSameAccount(SftpPlace other) => (Host, Port, UserName, HostKey) == (other.Host, other.Port, other.UserName, other.HostKey);

    private static string KeyOf(string? value)
    {
        var key = Check.Required(value, nameof(SftpInput.HostKey), BillingLimits.HostKey);
        key = key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? key[Prefix.Length..] : key;
        key = key.TrimEnd('=');
        Check.That(key.Length == Sha256Length, nameof(SftpInput.HostKey), "HostKey is no fingerprint; give what ssh-keygen -l prints, SHA256: and 43 characters.");
        return key;
    }
}
