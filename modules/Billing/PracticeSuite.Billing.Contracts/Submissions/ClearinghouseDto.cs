using PracticeSuite.Billing.Contracts.Payers;

namespace PracticeSuite.Billing.Contracts.Submissions;

/// <summary>What the files of a clearinghouse's profile are (C-343).</summary>
public enum ClearinghouseMode
{
    /// <summary>ISA15 T: the files are tried, and no claim changes because of them.</summary>
    Test,

    /// <summary>ISA15 P.</summary>
    Production,

    /// <summary>The demo's own: a program answers in place of a clearinghouse. ISA15 T, so that nobody takes a file for real; claims move as if it were.</summary>
    Simulated,
}

/// <summary>How files come and go (C-340).</summary>
public enum ClearinghouseTransport
{
    /// <summary>Folders below the installation's own, which something else carries on.</summary>
    Folder,

    Sftp,
}

/// <summary>Whether the payer takes a kind of file of the practice (C-342).</summary>
public enum PayerFileEnrollment
{
    /// <summary>The payer asks for none.</summary>
    NotNeeded,

    Requested,
    Active,
}

/// <summary>A profile as it is edited. Code, once given, stays: it is part of every batch's reference.</summary>
/// <param name="Code">1 to 12 capitals and digits.</param>
/// <param name="SubmitterId">ISA06, GS02 and NM1*41: what the clearinghouse calls the practice.</param>
/// <param name="ReceiverId">ISA08, GS03 and NM1*40.</param>
/// <param name="ContactPhone">PER; null = the practice's own number.</param>
/// <param name="Folder">The name of the folder below the practice's.</param>
/// <param name="Sftp">Asked for where the transport is SFTP.</param>
public sealed record ClearinghouseInput(
    string Code,
    string Name,
    ClearinghouseMode Mode,
    ClearinghouseTransport Transport,
    string SubmitterId,
    string ReceiverId,
    string ContactName,
    string? ContactPhone,
    string? Folder,
    SftpInput? Sftp,
    bool IsActive = true,
    int Version = 0);

/// <param name="Password">Null leaves what is stored, be it a password or a key.</param>
/// <param name="HostKey">SHA-256 of the server's key, as ssh-keygen -l prints it behind "SHA256:".</param>
public sealed record SftpInput(
    string Host, int Port, string UserName, string? Password, string HostKey, string OutFolder, string InFolder, string ArchiveFolder)
{
    /// <summary>The account's private key as a file has it (PEM, without a passphrase), instead of a password.</summary>
    public string? PrivateKey { get; init; }
}

/// <param name="FolderPath">Where the folders out, in and archive are; null with SFTP.</param>
/// <param name="HasPassword">One is stored; nobody reads it back.</param>
/// <param name="Problem">Why files could not be exchanged the last time; null when they were.</param>
public sealed record ClearinghouseDto(
    Guid Id,
    int Version,
    string Code,
    string Name,
    ClearinghouseMode Mode,
    ClearinghouseTransport Transport,
    string SubmitterId,
    string ReceiverId,
    string ContactName,
    string? ContactPhone,
    string? Folder,
    string? FolderPath,
    SftpInput? Sftp,
    bool HasPassword,
    bool IsActive,
    DateTimeOffset? ExchangedAt,
    string? Problem,
    IReadOnlyList<ClearinghousePayerDto> Payers);

/// <summary>What one payer is at one clearinghouse (C-341, C-342).</summary>
/// <param name="PayerIdentifier">NM1*PR: the clearinghouse's own id of the payer.</param>
/// <param name="BillingId">REF*G2: the practice's number at the payer, where it wants one (C-067).</param>
/// <param name="SendsClaims">The payer's claims go this way; of all clearinghouses by one.</param>
public sealed record ClearinghousePayerDto(
    Guid PayerId,
    string Payer,
    PayerKind Kind,
    string PayerIdentifier,
    string? BillingId,
    bool SendsClaims,
    PayerFileEnrollment ClaimsEnrollment,
    DateOnly? ClaimsEnrolledOn,
    PayerFileEnrollment RemittanceEnrollment,
    DateOnly? RemittanceEnrolledOn);

public sealed record ClearinghousePayerInput(
    Guid PayerId,
    string PayerIdentifier,
    string? BillingId = null,
    bool SendsClaims = true,
    PayerFileEnrollment ClaimsEnrollment = PayerFileEnrollment.NotNeeded,
    DateOnly? ClaimsEnrolledOn = null,
    PayerFileEnrollment RemittanceEnrollment = PayerFileEnrollment.NotNeeded,
    DateOnly? RemittanceEnrolledOn = null);

/// <summary>Profiles of clearinghouses and what payers are there.</summary>
public interface IClearinghouseAppService
{
    Task<IReadOnlyList<ClearinghouseDto>> GetListAsync(CancellationToken cancellationToken);

    Task<ClearinghouseDto> CreateAsync(ClearinghouseInput input, CancellationToken cancellationToken);

    /// <param name="input">With the version that was shown.</param>
    Task<ClearinghouseDto> ChangeAsync(Guid id, ClearinghouseInput input, CancellationToken cancellationToken);

    /// <summary>Adds or changes what a payer is there. Where its claims go this way, they go no other any more.</summary>
    Task<ClearinghouseDto> SetPayerAsync(Guid id, ClearinghousePayerInput input, CancellationToken cancellationToken);

    /// <summary>Whether a profile may be <see cref="ClearinghouseMode.Simulated"/> here: never beside real patients.</summary>
    bool MaySimulate { get; }
}
